"use client"

import { CornerDownLeft, Trash2, Undo2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { derivationCard, placedLines } from "@/lib/cards/derivation-card"
import { derivationGoal } from "@/lib/cards/derivation-goal"
import { wayWith } from "@/lib/cards/derivation-ways"
import { useCardBoard } from "../card-board"
import type { EditedText } from "../card-view"
import { useSource } from "../use-names"
import { lineActions } from "./line-actions"
import { lineOf } from "./line-of"
import { useJudgedLines, wayKey } from "./use-judged-lines"
import { useLineEditors } from "./use-line-editors"
import { VerdictNote } from "./verdict-note"
import { VerdictSign } from "./verdict-sign"

/** The line as it stands or as it was taken out. */
const findLine = (card: CardSnapshot, line: string) => placedLines(card).find(({ id }) => id === line)

/** What is thought of the line while it is typed; or that somebody took it out meanwhile, with a way back. */
export function LineRemark({ card, field }: EditedText) {
  const t = useTranslations("derivation")
  const board = useCardBoard()
  const line = lineOf(field)
  const fields = derivationCard.read(card)
  const source = useSource(fields.source)
  const read = derivationGoal(source, fields)
  const way = wayWith(fields, line ?? "")
  const { lines } = useJudgedLines(wayKey(card.id, way), read.ok ? read.goal : null, {
    ...fields,
    lines: way,
  })
  const others = useLineEditors(card.id, field)
  if (line === null) return null
  const found = findLine(card, line)
  const judged = lines.find((one) => one.line.id === line)
  if (found === undefined || found.removedBy !== null)
    return (
      <div
        role="alert"
        className="flex flex-wrap items-center gap-2 rounded-control bg-warn-soft px-3 py-2 text-sm"
      >
        <p className="min-w-0 flex-1">{t("removedWhileEditing", { name: found?.removedBy ?? "" })}</p>
        <Button
          size="sm"
          icon={<Undo2 aria-hidden className="size-4" />}
          onClick={() => board.lines.bringBack(card.id, line)}
        >
          {t("bringBack")}
        </Button>
      </div>
    )
  return (
    <div className="flex flex-col gap-1.5" aria-live="polite">
      <div className="flex flex-wrap items-center gap-2">
        {judged ? <VerdictSign state={judged.state} words /> : null}
        {others.length > 0 ? (
          <span className="text-muted text-xs">
            {t("alsoEdits", { name: others.map(({ name }) => name).join(", ") })}
          </span>
        ) : null}
      </div>
      {judged?.verdict && judged.state !== "equal" ? (
        <VerdictNote state={judged.state} verdict={judged.verdict} />
      ) : null}
    </div>
  )
}

/** For those without these keys: a new line below, and taking this one out. */
export function LineButtons({ card, field }: EditedText) {
  const t = useTranslations("derivation")
  const board = useCardBoard()
  const line = lineOf(field)
  if (line === null) return null
  const actions = lineActions(board, card.id, derivationCard.read(card))
  return (
    <>
      <Button
        size="sm"
        icon={<Trash2 aria-hidden className="size-4" />}
        aria-label={t("remove")}
        onClick={() => actions.remove(line)}
      />
      <Button
        size="sm"
        icon={<CornerDownLeft aria-hidden className="size-4" />}
        aria-label={t("newLine")}
        onClick={() => void actions.begin(line)}
      >
        <span className="hidden sm:inline">{t("newLine")}</span>
      </Button>
    </>
  )
}
