"use client"

import { Check, CircleAlert, Copy, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { said, useLanguage } from "@/components/ui/use-language"
import { refusedTexts } from "@/lib/board/refused-text"
import { CLOSE } from "@/lib/sync/close-codes"
import { useConnection } from "../chrome/sync-badge"
import { useBoard } from "../session/board-context"
import type { RefusedChange } from "../session/rejoin"

interface RefusedNoteProps {
  readonly refused: RefusedChange
  onClose(): void
}

/** Says why the last change was not taken, and keeps what the person wrote so that it can be copied. */
export function RefusedNote({ refused, onClose }: RefusedNoteProps) {
  const t = useTranslations("rights.refused")
  const language = useLanguage()
  const { doc } = useBoard()
  const { phase, ready } = useConnection()
  const isThere = ready && phase === "connected"
  // Before the board is there again everything would be missing on it.
  const texts = useMemo(() => (isThere ? refusedTexts(refused.left, doc) : []), [isThere, refused, doc])
  return (
    <div role="alert" className="board-banner" data-tone="danger">
      <CircleAlert aria-hidden className="size-5 shrink-0 text-danger" />
      <p className="min-w-0 flex-1">
        {said(CLOSE[refused.name].says, language)} {t("back")}
      </p>
      <IconButton
        size="sm"
        label={t("close")}
        icon={<X aria-hidden className="size-4" />}
        onClick={onClose}
      />
      {texts.length > 0 ? <KeptTexts texts={texts.map(({ text }) => text)} /> : null}
    </div>
  )
}

function KeptTexts({ texts }: { readonly texts: readonly string[] }) {
  const t = useTranslations("rights.refused")
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none")
  const all = texts.join("\n\n")
  const copy = () => {
    const done = navigator.clipboard?.writeText(all) ?? Promise.reject(new Error("no clipboard"))
    done.then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    )
  }
  const isCopied = outcome === "copied"
  return (
    <div className="flex w-full flex-col gap-1.5">
      <p className="text-muted">{t("texts", { count: texts.length })}</p>
      <div className="flex items-start gap-2">
        <textarea
          readOnly
          aria-label={t("texts", { count: texts.length })}
          value={all}
          rows={Math.min(4, all.split("\n").length)}
          className="min-w-0 flex-1 resize-none rounded-control border border-line-strong bg-sunken px-2 py-1 font-mono text-[0.8125rem]"
        />
        <Button
          size="sm"
          onClick={copy}
          icon={isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
        >
          <span aria-live="polite">{t(isCopied ? "copied" : "copy")}</span>
        </Button>
      </div>
      {outcome === "refused" ? <p className="text-danger">{t("copyByHand")}</p> : null}
    </div>
  )
}
