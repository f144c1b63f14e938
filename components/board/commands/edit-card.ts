import { PencilLine } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import { startEditing } from "../session/card-actions"
import { defineCommand } from "./define"

const NOT_ONE_CARD: Bilingual = {
  en: "Select one card to edit.",
  ja: "編集するカードを1つ選択してください。",
}

/** Goes into the selected card: into its formula, or to its first control where it has none. */
export const editCard = defineCommand({
  id: "edit-card",
  group: "edit",
  label: { en: "Edit card", ja: "カードを編集" },
  icon: PencilLine,
  shortcuts: ["Enter", "F2"],
  passesWhenRefused: true,
  refusal: (board) => (board.view.getState().selection.size === 1 ? null : NOT_ONE_CARD),
  run(board) {
    const [id] = board.view.getState().selection
    if (id !== undefined) startEditing(board, id)
  },
})
