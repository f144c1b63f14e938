import { CopyPlus } from "lucide-react"
import { duplicateSelection } from "../session/card-actions"
import { defineCommand } from "./define"
import { refuseWithoutFree } from "./refusals"

/** Places copies of the selected cards and lines beside them and selects the copies. */
export const duplicate = defineCommand({
  id: "duplicate",
  group: "edit",
  label: { en: "Duplicate", ja: "複製" },
  icon: CopyPlus,
  shortcuts: ["Mod+D"],
  refusal: refuseWithoutFree,
  run: duplicateSelection,
})
