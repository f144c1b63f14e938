import { Maximize } from "lucide-react"
import { union } from "../surface/rect"
import { defineCommand } from "./define"
import { refuseOnEmptyBoard } from "./refusals"

/** Shows the whole board. */
export const fitAll = defineCommand({
  id: "fit-all",
  group: "view",
  label: { en: "Fit everything", ja: "全体を表示" },
  icon: Maximize,
  shortcuts: ["Shift+1"],
  refusal: refuseOnEmptyBoard,
  run(board) {
    const lines = board.ink.store.ordered().map((stroke) => stroke.bounds)
    const all = union([...board.layout.all().values(), ...lines])
    if (all) board.surface.fit(all)
  },
})
