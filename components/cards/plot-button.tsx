"use client"

import { ChartSpline } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { useCardBoard } from "./card-board"

/** Places a plot beside the function. */
export function PlotButton({ cardId, reachable }: { readonly cardId: string; readonly reachable: boolean }) {
  const t = useTranslations("cards.plot")
  const board = useCardBoard()
  return (
    <IconButton
      size="sm"
      variant="secondary"
      label={t("add")}
      icon={<ChartSpline aria-hidden />}
      tabIndex={reachable ? 0 : -1}
      className="nodrag"
      onClick={() => board.addPlot(cardId)}
    />
  )
}
