import { GraduationCap } from "lucide-react"
import { mayTeach } from "../session/access"
import { defineCommand } from "./define"
import { NOT_TEACHING } from "./refusals"

/** Begins a lesson on this board, or shows the panel of the one that runs. */
export const lesson = defineCommand({
  id: "lesson",
  group: "board",
  label: { en: "Lesson", ja: "授業" },
  icon: GraduationCap,
  shortcuts: [],
  refusal: (board) => (mayTeach(board) ? null : NOT_TEACHING),
  isOn: (board) => board.view.getState().panel === "lesson",
  run: (board) => board.view.open(board.view.getState().panel === "lesson" ? null : "lesson"),
})
