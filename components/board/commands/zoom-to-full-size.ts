import { Scan } from "lucide-react"
import { zoomTo } from "../session/camera-actions"
import { defineCommand } from "./define"

/** Shows everything in its own size. */
export const zoomToFullSize = defineCommand({
  id: "zoom-to-full-size",
  group: "view",
  label: { en: "Zoom to 100 %", ja: "100%表示" },
  icon: Scan,
  shortcuts: ["Mod+0"],
  refusal: () => null,
  run: (board) => zoomTo(board, 1),
})
