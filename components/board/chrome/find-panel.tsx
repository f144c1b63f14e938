"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState, useSyncExternalStore } from "react"
import { useCardName } from "@/components/cards/card-name"
import { SearchList } from "@/components/ui/search-list"
import { outlineOf } from "../session/belonging"
import { useBoard, useView } from "../session/board-context"
import { findCards } from "../session/find-cards"
import { goToCard } from "../session/use-keyboard"

/** Finds cards by what stands on them and goes to the chosen one. */
export function FindPanel() {
  const t = useTranslations("board.find")
  const board = useBoard()
  const nameOf = useCardName()
  const open = useView((view) => view.panel === "find")
  const [words, setWords] = useState("")
  const { cards } = useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  const found = useMemo(() => {
    const order = open ? outlineOf(board).flatMap(({ id }) => cards.get(id) ?? []) : []
    return findCards(order, nameOf, words)
  }, [board, cards, nameOf, words, open])
  const choose = (id: string) => {
    board.view.open(null)
    // The panel hands the focus back when it has closed; the card takes it after that.
    setTimeout(() => goToCard(board, id), 50)
  }
  return (
    <SearchList
      open={open}
      onOpenChange={(next) => board.view.open(next ? "find" : null)}
      title={t("title")}
      placeholder={t("placeholder")}
      words={words}
      onWords={setWords}
      nothing={words.trim() === "" ? t("hint") : t("nothing")}
      found={t("found", { count: found.length })}
      onChoose={choose}
      entries={found.map(({ id, name, excerpt }) => ({
        id,
        content: (
          <span className="min-w-0 flex-1">
            <span className="block truncate">{name}</span>
            {excerpt ? <span className="block truncate font-mono text-muted text-xs">{excerpt}</span> : null}
          </span>
        ),
      }))}
    />
  )
}
