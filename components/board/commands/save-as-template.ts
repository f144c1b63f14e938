import { LayoutTemplate } from "lucide-react"
import { defineCommand } from "./define"
import { refuseOnEmptyBoard } from "./refusals"

/** Opens the dialog that keeps the board as a template. */
export const saveAsTemplate = defineCommand({
  id: "save-as-template",
  group: "board",
  label: { en: "Save as template", ja: "テンプレートとして保存" },
  icon: LayoutTemplate,
  shortcuts: [],
  refusal: refuseOnEmptyBoard,
  run: (board) => board.view.open("template"),
})
