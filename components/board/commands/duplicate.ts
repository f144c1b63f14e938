import { CopyPlus } from "lucide-react"
import { duplicateSelection } from "../session/card-actions"
import { defineCommand } from "./define"
import { refuseWithoutOwnSelection } from "./refusals"

/** Places copies of the selected cards beside them and selects the copies. */
export const duplicate = defineCommand({
  id: "duplicate",
  group: "edit",
  label: { en: "Duplicate", ja: "複製" },
  icon: CopyPlus,
  shortcuts: ["Mod+D"],
  refusal: refuseWithoutOwnSelection,
  run: duplicateSelection,
})
