import { Undo2 } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

const NOTHING: Bilingual = {
  en: "You have done nothing here that could be undone.",
  ja: "元に戻せる操作はありません。",
}

/** Takes back what this person did last; what others did stays. */
export const undo = defineCommand({
  id: "undo",
  group: "edit",
  label: { en: "Undo", ja: "元に戻す" },
  icon: Undo2,
  shortcuts: ["Mod+Z"],
  repeats: true,
  refusal: (board) => refuseWithoutWriting(board) ?? (board.undo.getState().canUndo ? null : NOTHING),
  run(board) {
    board.undo.undo()
    board.say({ en: "Undone.", ja: "元に戻しました。" })
  },
})
