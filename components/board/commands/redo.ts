import { Redo2 } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

const NOTHING: Bilingual = {
  en: "There is nothing to redo.",
  ja: "やり直せる操作はありません。",
}

/** Does again what this person took back last. */
export const redo = defineCommand({
  id: "redo",
  group: "edit",
  label: { en: "Redo", ja: "やり直す" },
  icon: Redo2,
  shortcuts: ["Mod+Shift+Z", "Mod+Y"],
  repeats: true,
  refusal: (board) => refuseWithoutWriting(board) ?? (board.undo.getState().canRedo ? null : NOTHING),
  run(board) {
    board.undo.redo()
    board.say({ en: "Done again.", ja: "やり直しました。" })
  },
})
