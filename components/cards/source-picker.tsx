"use client"

import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import { Select } from "@/components/ui/select"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { readingOf } from "@/lib/cards/function-card"
import { useCardBoard } from "./card-board"
import { plainName, spaceText } from "./math-words"

const NONE = "none"

function title(card: CardSnapshot, unnamed: string): string {
  const reading = readingOf(card)
  if (!reading.ok) return unnamed
  const inputs = reading.variables
    .filter((variable) => variable.input)
    .map((variable) => plainName(variable.latex))
  return `${plainName(reading.name ?? "") || unnamed}(${inputs.join(", ")}) ∈ ${spaceText(reading.shape)}`
}

/** Chooses the function of a derivative among the function cards of the board. */
export function SourcePicker({
  chosen,
  onChoose,
}: {
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}) {
  const t = useTranslations("cards.derivative")
  const { store } = useCardBoard()
  const board = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
  const functions = [...board.cards.values()].filter((card) => card.kind === "function")
  const known = functions.some((card) => card.id === chosen)
  const options = [
    ...(known ? [] : [{ value: NONE, label: t("sourceNone") }]),
    ...functions.map((card) => ({ value: card.id, label: title(card, t("unnamed")) })),
  ]
  return (
    <Select
      label={t("source")}
      value={known && chosen !== null ? chosen : NONE}
      options={options}
      onChange={(id) => {
        if (id !== NONE) onChoose(id)
      }}
    />
  )
}
