"use client"

import { ListChecks } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { useCardBoard } from "./card-board"
import { ExerciseButton } from "./exercise-button"
import type { Read } from "./read-variable"

interface ButtonProps {
  readonly card: CardSnapshot
  readonly reading: Read
  readonly reachable: boolean
}

/** Places a derivation beside the function, by its first input; its goal can be changed there. */
export function WorkOutButton({ card, reading, reachable }: ButtonProps) {
  const t = useTranslations("cards.function")
  const board = useCardBoard()
  const first = reading.variables.find((variable) => variable.input)
  if (first === undefined) return null
  return (
    <IconButton
      size="sm"
      variant="secondary"
      label={t("derivation")}
      icon={<ListChecks aria-hidden />}
      tabIndex={reachable ? 0 : -1}
      className="nodrag"
      onClick={() => board.addDerivation(card.id, { name: first.name, index: null })}
    />
  )
}

/** Draws an exercise of the structure of the function, by its first input. */
export function PractiseButton({ card, reading, reachable }: ButtonProps) {
  const t = useTranslations("cards.function")
  const first = reading.variables.find((variable) => variable.input)
  if (first === undefined) return null
  return (
    <ExerciseButton
      sourceId={card.id}
      wrt={{ name: first.name, index: null }}
      label={t("practise")}
      iconOnly
      reachable={reachable}
    />
  )
}
