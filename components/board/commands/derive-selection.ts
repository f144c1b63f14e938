import type { Bilingual } from "@/lib/engine/answer"
import { PartialIcon } from "../chrome/partial-icon"
import { derivableCard } from "../session/derive-actions"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

const NO_FUNCTION: Bilingual = {
  en: "Select one function card to differentiate.",
  ja: "微分する関数のカードを1つ選択してください。",
}

/** Opens the menu of variables by which the selected function can be differentiated. */
export const deriveSelection = defineCommand({
  id: "derive-selection",
  group: "cards",
  label: { en: "Differentiate", ja: "微分する" },
  icon: PartialIcon,
  shortcuts: ["D"],
  refusal: (board) => refuseWithoutWriting(board) ?? (derivableCard(board) === null ? NO_FUNCTION : null),
  run: (board) => board.view.open("derive"),
})
