import { ZoomIn } from "lucide-react"
import { zoomBy } from "../session/camera-actions"
import { ZOOM } from "../surface/camera"
import { defineCommand } from "./define"

/** Makes everything one step larger. */
export const zoomIn = defineCommand({
  id: "zoom-in",
  group: "view",
  label: { en: "Zoom in", ja: "拡大" },
  icon: ZoomIn,
  shortcuts: ["Mod+=", "Mod++"],
  repeats: true,
  refusal: () => null,
  run: (board) => zoomBy(board, ZOOM.step),
})
