"use client"

import { ListChecks } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { useCardBoard } from "./card-board"
import type { Read } from "./read-variable"

/** Places a derivation beside the function, by its first input; its goal can be changed there. */
export function WorkOutButton({
  card,
  reading,
  reachable,
}: {
  readonly card: CardSnapshot
  readonly reading: Read
  readonly reachable: boolean
}) {
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
