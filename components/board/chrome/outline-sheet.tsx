"use client"

import { useTranslations } from "next-intl"
import { useRef } from "react"
import { Sheet } from "@/components/ui/sheet"
import { useBoard, useView } from "../session/board-context"
import { useIsPhone } from "../session/use-is-phone"
import { bringIntoReach, goToCard } from "../session/use-keyboard"
import { AFTER_CLOSING_MS, OutlineTree } from "./outline-tree"

/** The board as a tree: everything on it can be reached, edited, selected and removed from here without a pointer. */
export function OutlineSheet() {
  const t = useTranslations("board.outline")
  const board = useBoard()
  const isPhone = useIsPhone()
  const here = useRef<string | null>(null)
  const isOpen = useView((view) => view.panel === "outline")
  // Escape leads to the card at whose row the person was; several cards that were chosen stay chosen.
  const leave = () => {
    const card = here.current
    board.view.open(null)
    setTimeout(() => {
      if (card === null || board.store.getCard(card) === undefined) return
      if (board.view.getState().selection.size > 1) bringIntoReach(board, card)
      else goToCard(board, card)
    }, AFTER_CLOSING_MS)
  }
  return (
    <Sheet
      open={isOpen}
      onOpenChange={(open) => (open ? board.view.open("outline") : leave())}
      title={t("title")}
      side={isPhone ? "bottom" : "left"}
      modal={isPhone}
    >
      {isOpen ? <OutlineTree closesOnTap={isPhone} here={here} /> : null}
    </Sheet>
  )
}
