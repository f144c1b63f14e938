import { Trash2 } from "lucide-react"
import { removeSelection } from "../session/card-actions"
import { defineCommand } from "./define"
import { refuseWithoutAnything } from "./refusals"

/** Removes the selected cards. */
export const deleteSelection = defineCommand({
  id: "delete-selection",
  group: "edit",
  label: { en: "Delete", ja: "削除" },
  icon: Trash2,
  shortcuts: ["Delete", "Backspace"],
  refusal: refuseWithoutAnything,
  run: removeSelection,
})
