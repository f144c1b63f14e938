import { LogIn } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import { focusInsideCard } from "../session/card-focus"
import { defineCommand } from "./define"

const NOT_ONE_CARD: Bilingual = {
  en: "Select one card to go into.",
  ja: "操作するカードを1つ選択してください。",
}

/** Brings the focus to the controls inside the selected card; Escape leads back out. */
export const enterCard = defineCommand({
  id: "enter-card",
  group: "edit",
  label: { en: "Go to the card’s controls", ja: "カード内の操作へ移動" },
  icon: LogIn,
  shortcuts: ["Shift+Enter"],
  passesWhenRefused: true,
  isKeysOnly: true,
  refusal: (board) => (board.view.getState().selection.size === 1 ? null : NOT_ONE_CARD),
  run(board) {
    const [id] = board.view.getState().selection
    if (id !== undefined) focusInsideCard(id)
  },
})
