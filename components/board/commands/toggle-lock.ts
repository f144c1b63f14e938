import { Lock } from "lucide-react"
import { lockCards } from "@/lib/board/write-groups"
import { unlocked } from "../session/belonging"
import type { BoardSession } from "../session/board-session"
import { defineCommand } from "./define"
import { refuseWithoutSelection, refuseWithoutWriting } from "./refusals"

const isAllLocked = (board: BoardSession): boolean => {
  const { selection } = board.view.getState()
  return selection.size > 0 && unlocked(board, selection).length === 0
}

/** Locks the selected cards; where all of them are locked, unlocks them. */
export const toggleLock = defineCommand({
  id: "toggle-lock",
  group: "arrange",
  label: { en: "Locked", ja: "ロック" },
  icon: Lock,
  shortcuts: ["Mod+Shift+L"],
  refusal: (board) => refuseWithoutWriting(board) ?? refuseWithoutSelection(board),
  isOn: isAllLocked,
  run(board) {
    const { selection } = board.view.getState()
    const locks = !isAllLocked(board)
    board.undo.separate()
    lockCards(board.doc, selection, locks)
    board.undo.separate()
    board.say(
      locks ? { en: "Locked.", ja: "ロックしました。" } : { en: "Unlocked.", ja: "ロックを解除しました。" },
    )
  },
})
