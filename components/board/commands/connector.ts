import { Spline } from "lucide-react"
import { isConnector } from "@/lib/cards"
import type { Bilingual } from "@/lib/engine/answer"
import type { BoardSession } from "../session/board-session"
import { connectCards } from "../session/connector-actions"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

const TWO: Bilingual = {
  en: "There must be two cards to connect.",
  ja: "接続するにはカードが2枚必要です。",
}

/** The selected cards that a connector may begin or end at. */
const selectedCards = ({ view, store }: BoardSession): readonly string[] =>
  [...view.getState().selection].filter((id) => !isConnector(store.getCard(id)?.kind ?? ""))

/** Connects two selected cards; asks for the other one where one is selected; else takes the tool that draws connectors. */
export const connector = defineCommand({
  id: "connector",
  group: "cards",
  label: { en: "Connector", ja: "コネクター" },
  icon: Spline,
  shortcuts: ["A"],
  refusal: (board) => refuseWithoutWriting(board) ?? (board.store.getSnapshot().cards.size < 2 ? TWO : null),
  isOn: (board) => board.view.getState().tool === "connector",
  run(board, shortcut) {
    const [from, to, ...rest] = selectedCards(board)
    if (from !== undefined && to !== undefined && rest.length === 0) connectCards(board, from, to)
    else if (from !== undefined && to === undefined && shortcut !== undefined) board.view.open("connect")
    else board.view.pickUp("connector")
  },
})
