"use client"

import { TriangleAlert } from "lucide-react"
import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { said, useLanguage } from "@/components/ui/use-language"
import type { FiledCard } from "@/lib/board/board-file"
import { cardKind } from "@/lib/cards"
import { textFieldOf } from "@/lib/cards/define"
import { firstWords } from "@/lib/cards/prose"
import type { Draft } from "@/lib/import/drafts"
import { type Remark, wordsOfRemark } from "@/lib/import/remarks"

/** As many cards as are shown one by one; of more, how many there are. */
const SHOWN = 60
/** Longer formulas are shown as their source: setting them would hold the page up. */
const LONGEST = 400

/** What will be made of a text, card by card, and what could not be read in it. */
export function DraftPreview({ draft }: { readonly draft: Draft }) {
  const t = useTranslations("import")
  const { cards } = draft.file
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium text-sm" role="status">
        {t("makes", { count: cards.length })}
      </p>
      {draft.remarks.length > 0 ? <Remarks remarks={draft.remarks} /> : null}
      <ol className="flex flex-col divide-y divide-line rounded-control border border-line">
        {cards.slice(0, SHOWN).map((card) => (
          <Row key={card.id} card={card} />
        ))}
      </ol>
      {cards.length > SHOWN ? (
        <p className="text-muted text-sm">{t("more", { count: cards.length - SHOWN })}</p>
      ) : null}
    </div>
  )
}

function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const t = useTranslations("import")
  const language = useLanguage()
  return (
    <section aria-label={t("remarks")} className="rounded-control border border-line bg-sunken px-3 py-2">
      <h3 className="flex items-center gap-2 font-medium text-sm">
        <TriangleAlert aria-hidden className="size-4 shrink-0 text-warn" />
        {t("remarks")}
      </h3>
      <ul className="mt-1 flex max-h-36 flex-col gap-1 overflow-y-auto text-sm">
        {remarks.map((remark) => (
          <li key={`${remark.line} ${remark.code} ${remark.detail}`}>
            <span className="text-muted tabular-nums">{t("line", { line: remark.line })}</span>{" "}
            {said(wordsOfRemark(remark), language)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ card }: { readonly card: FiledCard }) {
  const t = useTranslations("import")
  const language = useLanguage()
  const kind = cardKind(card.kind)
  return (
    <li className="flex items-baseline gap-3 px-3 py-2">
      <span className="w-20 shrink-0 text-muted text-xs">
        {kind === null ? t("unknownKind") : said(kind.title, language)}
      </span>
      <span className="min-w-0 flex-1 overflow-x-auto py-0.5 text-sm">
        <Said card={card} />
      </span>
    </li>
  )
}

/** The first words or formulas of a card. */
function Said({ card }: { readonly card: FiledCard }) {
  const t = useTranslations("import")
  const kind = cardKind(card.kind)
  const texts = Object.entries(card.texts).filter(([, text]) => text.trim() !== "")
  const [first] = texts
  if (first === undefined || kind === null) return <span className="text-muted">{t("noWords")}</span>
  const [field, text] = first
  const isFormula = textFieldOf(kind, field)?.holds === "latex"
  const more = texts.length - 1
  return (
    <>
      {!isFormula ? (
        <MixedText text={firstWords(text, 120)} />
      ) : text.length > LONGEST ? (
        <code className="text-xs">{text.slice(0, LONGEST)}…</code>
      ) : (
        <Formula tex={text} size={15} />
      )}
      {more > 0 ? <span className="text-muted"> {t("lines", { count: more })}</span> : null}
    </>
  )
}
