import { Map as MapIcon } from "lucide-react"
import { defineCommand } from "./define"

/** Shows the whole board small in a corner. */
export const toggleMinimap = defineCommand({
  id: "toggle-minimap",
  group: "view",
  label: { en: "Minimap", ja: "ミニマップ" },
  icon: MapIcon,
  shortcuts: ["M"],
  refusal: () => null,
  isOn: (board) => board.view.getState().showsMinimap,
  run: ({ view }) => view.setState({ showsMinimap: !view.getState().showsMinimap }),
})
