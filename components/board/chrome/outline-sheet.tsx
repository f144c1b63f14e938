"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useMemo, useSyncExternalStore } from "react"
import { useCardName } from "@/components/cards/card-name"
import { Sheet } from "@/components/ui/sheet"
import { outlineOf } from "../session/belonging"
import { useBoard, useLayoutVersion, useView } from "../session/board-context"
import { goToCard } from "../session/use-keyboard"

/** The list of all cards in reading order: everything on the board can be reached from it without a pointer. */
export function OutlineSheet() {
  const t = useTranslations("board")
  const board = useBoard()
  const isOpen = useView((view) => view.panel === "outline")
  return (
    <Sheet
      open={isOpen}
      onOpenChange={(open) => board.view.open(open ? "outline" : null)}
      title={t("outline.title")}
      side="left"
    >
      {isOpen ? <Outline /> : null}
    </Sheet>
  )
}

function Outline() {
  const t = useTranslations("board")
  const board = useBoard()
  const nameOf = useCardName()
  const version = useLayoutVersion()
  const { cards } = useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  const selection = useView((view) => view.selection)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the layout says
  const order = useMemo(() => outlineOf(board), [board, version])
  const go = (id: string) => {
    board.view.open(null)
    // The sheet hands the focus back when it has closed; the card takes it after that.
    setTimeout(() => goToCard(board, id), 50)
  }
  if (order.length === 0) return <p className="text-muted text-sm">{t("outline.empty")}</p>
  return (
    <ol className="flex flex-col gap-0.5" onKeyDown={moveByArrows}>
      {order.map(({ id, depth }) => {
        const card = cards.get(id)
        return card === undefined ? null : (
          <li key={id} className="board-outline-line" style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
            <button
              type="button"
              aria-current={selection.has(id) || undefined}
              onClick={() => go(id)}
              className="touch-target w-full truncate rounded-control px-2.5 py-1.5 text-left text-sm hover:bg-hover aria-[current]:bg-accent-soft"
            >
              {nameOf(card)}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** Arrow keys, Home and End move through the list. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const buttons: Element[] = [...event.currentTarget.querySelectorAll("button")]
  const here = document.activeElement === null ? -1 : buttons.indexOf(document.activeElement)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: buttons.length - 1,
  }
  const target = targets[event.key]
  if (target === undefined) return
  event.preventDefault()
  const button = buttons[target]
  if (button instanceof HTMLElement) button.focus()
}
