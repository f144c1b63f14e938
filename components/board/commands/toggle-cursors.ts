import { MousePointerClick } from "lucide-react"
import { defineCommand } from "./define"

/** Shows or hides the cursors of the others. */
export const toggleCursors = defineCommand({
  id: "toggle-cursors",
  group: "view",
  label: { en: "Other people’s cursors", ja: "ほかの人のカーソル" },
  icon: MousePointerClick,
  shortcuts: [],
  refusal: () => null,
  isOn: (board) => board.view.getState().showsCursors,
  run: (board) => board.view.setState(({ showsCursors }) => ({ showsCursors: !showsCursors })),
})
