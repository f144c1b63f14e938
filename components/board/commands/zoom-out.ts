import { ZoomOut } from "lucide-react"
import { zoomBy } from "../session/camera-actions"
import { ZOOM } from "../surface/camera"
import { defineCommand } from "./define"

/** Makes everything one step smaller. */
export const zoomOut = defineCommand({
  id: "zoom-out",
  group: "view",
  label: { en: "Zoom out", ja: "縮小" },
  icon: ZoomOut,
  shortcuts: ["Mod+-"],
  repeats: true,
  refusal: () => null,
  run: (board) => zoomBy(board, 1 / ZOOM.step),
})
