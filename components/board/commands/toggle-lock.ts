import { Lock } from "lucide-react"
import { lockCards } from "@/lib/board/write-groups"
import { isLocked } from "@/lib/cards/common-values"
import { mayTeach } from "../session/access"
import type { BoardSession } from "../session/board-session"
import { defineCommand } from "./define"
import { refuseKept, refuseWithoutSelection, refuseWithoutWriting } from "./refusals"

const isAllLocked = (board: BoardSession): boolean => {
  const { selection } = board.view.getState()
  const cards = [...selection].flatMap((id) => board.store.getCard(id) ?? [])
  return cards.length > 0 && cards.every(isLocked)
}

/** Locks the selected cards, for those who teach against everybody else; where all of them are locked, unlocks them. */
export const toggleLock = defineCommand({
  id: "toggle-lock",
  group: "arrange",
  label: { en: "Locked", ja: "ロック" },
  icon: Lock,
  shortcuts: ["Mod+Shift+L"],
  refusal: (board) => refuseWithoutWriting(board) ?? refuseWithoutSelection(board) ?? refuseKept(board),
  isOn: isAllLocked,
  run(board) {
    const { selection } = board.view.getState()
    const locks = !isAllLocked(board)
    board.undo.separate()
    lockCards(board.doc, selection, locks)
    board.undo.separate()
    const isAgainstOthers = locks && mayTeach(board)
    board.say(
      isAgainstOthers
        ? { en: "Locked. Only a teacher can unlock it.", ja: "ロックしました。解除できるのは先生だけです。" }
        : locks
          ? { en: "Locked.", ja: "ロックしました。" }
          : { en: "Unlocked.", ja: "ロックを解除しました。" },
    )
  },
})
