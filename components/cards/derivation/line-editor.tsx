"use client"

import { LateView } from "@/components/ui/late-view"
import { derivationCard, lineKey } from "@/lib/cards/derivation-card"
import { wayWith } from "@/lib/cards/derivation-ways"
import type { CardEditor, EditedText } from "../card-view"
import { lateCardPart } from "../late-card-view"
import { lineActions } from "./line-actions"
import { lineOf } from "./line-of"

const remark = lateCardPart(() => import("./line-remark").then((module) => module.LineRemark))
const buttons = lateCardPart(() => import("./line-remark").then((module) => module.LineButtons))

const Remark = (edited: EditedText) => <LateView part={remark} props={edited} />
const Actions = (edited: EditedText) => <LateView part={buttons} props={edited} />

/** The editor of a derivation's lines: Enter begins the next one, Backspace takes out an empty one, Alt with the arrows moves. */
export const lineEditor: CardEditor = {
  Remark,
  Actions,
  title(card, field, words) {
    const line = lineOf(field)
    if (line === null) return words(field === "left" ? "derivation.left" : "derivation.right")
    const at = wayWith(derivationCard.read(card), line).findIndex(({ id }) => id === line)
    return at < 0 ? words("derivation.removedLine") : words("derivation.line", { number: at + 1 })
  },
  onKey({ key, altKey, shiftKey, ctrlKey, metaKey, isEmpty }, card, field, board) {
    const line = lineOf(field)
    if (line === null || ctrlKey || metaKey || shiftKey) return false
    const fields = derivationCard.read(card)
    const actions = lineActions(board, card.id, fields)
    const way = wayWith(fields, line)
    const at = way.findIndex(({ id }) => id === line)
    if (at < 0) return false
    const neighbour = way[at + (key === "ArrowUp" ? -1 : 1)]
    switch (key) {
      case "Enter":
        return !altKey && actions.begin(line)
      case "Backspace":
        if (!isEmpty) return false
        actions.remove(line)
        return true
      case "ArrowUp":
      case "ArrowDown":
        if (altKey) actions.move(line, key === "ArrowUp" ? -1 : 1)
        else if (isEmpty && neighbour !== undefined) board.editing.start(card.id, lineKey(neighbour.id))
        else return false
        return true
      default:
        return false
    }
  },
}
