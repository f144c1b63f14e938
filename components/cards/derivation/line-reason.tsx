"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { MixedText } from "@/components/math/mixed-text"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"
import { said, useLanguage } from "@/components/ui/use-language"
import { reasonKey } from "@/lib/cards/derivation-card"
import type { Line } from "@/lib/cards/derivation-line"
import { isKnownReason, REASONS } from "@/lib/cards/derivation-line"
import { useCardBoard } from "../card-board"

/** The rule by which a line follows: one that the page knows in the reader's language, any other as it was written. */
export function LineReason({ reason }: { readonly reason: string }) {
  const language = useLanguage()
  if (reason === "") return null
  return (
    <span className="rounded-full border border-line px-2 py-px text-ink">
      {isKnownReason(reason) ? said(REASONS[reason], language) : <MixedText text={reason} size={12} />}
    </span>
  )
}

/** Chooses a reason, or takes one in a person's own words. */
export function ReasonField({
  cardId,
  line,
  onClose,
}: {
  readonly cardId: string
  readonly line: Line
  readonly onClose: () => void
}) {
  const t = useTranslations("derivation")
  const language = useLanguage()
  const board = useCardBoard()
  const [draft, setDraft] = useState(isKnownReason(line.reason) ? "" : line.reason)
  const give = (reason: string) => {
    board.setValues(cardId, { [reasonKey(line.id)]: reason.trim() === "" ? undefined : reason.trim() })
    onClose()
  }
  return (
    <form
      className="nodrag flex flex-col gap-2 rounded-control bg-sunken p-2"
      onSubmit={(event) => {
        event.preventDefault()
        give(draft)
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className="flex flex-wrap gap-1">
        {Object.entries(REASONS).map(([reason, words]) => (
          <Button key={reason} size="sm" onClick={() => give(reason)}>
            {said(words, language)}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t("ownReason")}
          value={draft}
          onChange={setDraft}
          maxLength={120}
          className="min-w-0 flex-1"
        />
        <Button size="sm" type="submit" variant="primary">
          {t("setReason")}
        </Button>
        <Button size="sm" variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
