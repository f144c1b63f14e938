import { Combine, Group, Ungroup } from "lucide-react"
import { groupCards, ungroupCards } from "@/lib/board/write-groups"
import { groupOf } from "@/lib/cards/common-values"
import type { Bilingual } from "@/lib/engine/answer"
import { unlocked, withGroups } from "../session/belonging"
import type { BoardSession } from "../session/board-session"
import { defineCommand } from "./define"
import { refuseWithoutOwnSelection, refuseWithoutWriting } from "./refusals"

const TWO: Bilingual = {
  en: "Select two or more cards to group.",
  ja: "グループにするカードを2つ以上選択してください。",
}
const NO_GROUP: Bilingual = {
  en: "No selected card is in a group.",
  ja: "選択中のカードはグループに入っていません。",
}

/** Whether any selected card is in a group. */
function hasGroup({ view, store }: BoardSession): boolean {
  for (const id of view.getState().selection) {
    const card = store.getCard(id)
    if (card && groupOf(card) !== null) return true
  }
  return false
}

/** Makes the selected cards one group: a press on one of them selects them all. */
export const group = defineCommand({
  id: "group",
  group: "arrange",
  label: { en: "Group", ja: "グループ化" },
  icon: Group,
  shortcuts: ["Mod+G"],
  refusal: (board) => refuseWithoutWriting(board) ?? (board.view.getState().selection.size < 2 ? TWO : null),
  run(board) {
    const ids = unlocked(board, board.view.getState().selection)
    board.undo.separate()
    groupCards(board.doc, ids)
    board.undo.separate()
    board.view.setState({ entered: null })
    board.say({ en: `${ids.length} cards grouped.`, ja: `${ids.length}枚のカードをグループにしました。` })
  },
})

/** Takes the selected cards out of their groups. */
export const ungroup = defineCommand({
  id: "ungroup",
  group: "arrange",
  label: { en: "Ungroup", ja: "グループ解除" },
  icon: Ungroup,
  shortcuts: ["Mod+Shift+G"],
  refusal: (board) => refuseWithoutOwnSelection(board) ?? (hasGroup(board) ? null : NO_GROUP),
  run(board) {
    const ids = unlocked(board, withGroups(board, board.view.getState().selection, null))
    board.undo.separate()
    ungroupCards(board.doc, ids)
    board.undo.separate()
    board.view.setState({ entered: null })
    board.view.select(ids)
    board.say({ en: "Group dissolved.", ja: "グループを解除しました。" })
  },
})

/** Selects all members of the selected cards' groups: for those who came to one of them by the keyboard. */
export const selectGroup = defineCommand({
  id: "select-group",
  group: "edit",
  label: { en: "Select the whole group", ja: "グループ全体を選択" },
  icon: Combine,
  shortcuts: ["Shift+G"],
  refusal: (board) => (hasGroup(board) ? null : NO_GROUP),
  run(board) {
    board.view.setState({ entered: null })
    board.view.select(withGroups(board, board.view.getState().selection, null))
  },
})
