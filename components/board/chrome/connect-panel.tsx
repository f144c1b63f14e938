"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState, useSyncExternalStore } from "react"
import { useCardName } from "@/components/cards/card-name"
import { SearchList } from "@/components/ui/search-list"
import { outlineOf } from "../session/belonging"
import { useBoard, useView } from "../session/board-context"
import { connectCards, targetsFrom } from "../session/connector-actions"
import { folded } from "../session/find-cards"

/** Lists the cards to which the selected one can be connected, in reading order. */
export function ConnectPanel() {
  const t = useTranslations("board.connect")
  const board = useBoard()
  const nameOf = useCardName()
  const open = useView((view) => view.panel === "connect")
  const [from = ""] = useView((view) => view.selection)
  const [words, setWords] = useState("")
  const { cards } = useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  const found = useMemo(() => {
    const targets = new Set(open ? targetsFrom(board, from) : [])
    return outlineOf(board).flatMap(({ id }) => {
      const card = targets.has(id) ? cards.get(id) : undefined
      const name = card ? nameOf(card) : ""
      return card && folded(name).includes(folded(words)) ? [{ id, name }] : []
    })
  }, [board, cards, from, nameOf, open, words])
  return (
    <SearchList
      open={open}
      onOpenChange={(next) => board.view.open(next ? "connect" : null)}
      title={t("title")}
      placeholder={t("placeholder")}
      words={words}
      onWords={setWords}
      nothing={t("nothing")}
      found={t("found", { count: found.length })}
      onChoose={(id) => {
        board.view.open(null)
        setWords("")
        // The focus goes back to the board first; the connector then takes it.
        setTimeout(() => connectCards(board, from, id), 50)
      }}
      entries={found.map(({ id, name }) => ({ id, content: <span className="truncate">{name}</span> }))}
    />
  )
}
