"use client"

import { Files } from "lucide-react"
import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { Button } from "@/components/ui/button"
import { Popover } from "@/components/ui/popover"
import { said, useLanguage } from "@/components/ui/use-language"
import { scopeProblemWords } from "@/lib/board/scope-words"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { renameFunction } from "@/lib/cards/name-function"
import { useBoardCard, useCardBoard } from "./card-board"
import { spokenFunction } from "./function-words"
import { plainName } from "./math-words"
import { ProblemNote } from "./problem-note"
import { useNameProblems } from "./use-names"

/** As many other cards as one note leads to. */
const MOST = 3

interface NameProblemsProps {
  readonly card: CardSnapshot
  readonly editable: boolean
  readonly reachable: boolean
}

/** What takes the meaning from the function on a card, and the cards that it concerns. */
export function NameProblems({ card, reachable }: Omit<NameProblemsProps, "editable">) {
  const problems = useNameProblems(card.id).filter((problem) => problem.code !== "duplicate")
  return problems.map((problem) => (
    <ProblemNote
      key={`${problem.code}:${problem.code === "cycle" ? "" : problem.name}`}
      message={scopeProblemWords(problem)}
    >
      <OtherCards ids={problem.cards} own={card.id} reachable={reachable} />
    </ProblemNote>
  ))
}

/** A quiet sign that other cards have the same name; pressed, it shows them and offers a free name. */
export function SharedName({ card, editable, reachable }: NameProblemsProps) {
  const t = useTranslations("cards.names")
  const language = useLanguage()
  const shared = useNameProblems(card.id).find((problem) => problem.code === "duplicate")
  if (shared === undefined) return null
  const count = shared.cards.length
  const words = t("shared", { name: plainName(shared.name), count })
  return (
    <Popover
      label={words}
      className="w-auto max-w-80"
      trigger={
        <button
          type="button"
          aria-label={words}
          title={words}
          tabIndex={reachable ? 0 : -1}
          className="nodrag touch-target inline-flex items-center gap-1 rounded-full px-1.5 py-0.5 text-muted text-xs hover:bg-hover"
        >
          <Files aria-hidden className="size-3.5" />
          <span aria-hidden="true">×{count}</span>
        </button>
      }
    >
      <p className="mb-2 text-sm">
        <MixedText text={said(scopeProblemWords(shared), language)} />
      </p>
      <div className="flex flex-wrap items-center gap-1.5">
        <OtherCards ids={shared.cards} own={card.id} reachable />
        {editable ? <Rename card={card} /> : null}
      </div>
    </Popover>
  )
}

function OtherCards({
  ids,
  own,
  reachable,
}: {
  readonly ids: readonly string[]
  readonly own: string
  readonly reachable: boolean
}) {
  const others = ids.filter((id) => id !== own)
  return (
    <div className="flex flex-wrap gap-1.5 py-1">
      {others.slice(0, MOST).map((id) => (
        <OtherCard key={id} id={id} reachable={reachable} />
      ))}
    </div>
  )
}

/** Another card by its formula; pressing it leads there. */
function OtherCard({ id, reachable }: { readonly id: string; readonly reachable: boolean }) {
  const t = useTranslations("cards")
  const board = useCardBoard()
  const card = useBoardCard(id)
  if (card === undefined) return null
  return (
    <Button
      size="sm"
      className="nodrag h-auto min-h-7 max-w-full overflow-hidden"
      tabIndex={reachable ? 0 : -1}
      aria-label={t("names.goTo", { name: spokenFunction(card, t) })}
      onClick={() => board.goTo(id)}
    >
      <Formula tex={card.texts.body ?? ""} size={13} label="" />
    </Button>
  )
}

function Rename({ card }: { readonly card: CardSnapshot }) {
  const t = useTranslations("cards.names")
  const board = useCardBoard()
  const renamed = renameFunction(card, new Set(board.scope.getScope().declared.keys()))
  if (renamed === null) return null
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-label={t("rename", { name: plainName(renamed.name) })}
      onClick={() => board.replaceText(card.id, "body", renamed.latex)}
    >
      {t("renameTo")} <Formula tex={renamed.name} size={14} label="" />
    </Button>
  )
}
