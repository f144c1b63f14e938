import { Presentation } from "lucide-react"
import { framePages } from "@/lib/board/frame-pages"
import type { Bilingual } from "@/lib/engine/answer"
import { startPresenting } from "../session/presenting"
import { defineCommand } from "./define"

const NO_FRAMES: Bilingual = {
  en: "Place a frame first: a presentation shows the frames one after the other.",
  ja: "先にフレームを置いてください。プレゼンテーションではフレームを順に表示します。",
}

/** Shows the frames one after the other, from the selected one on. */
export const present = defineCommand({
  id: "present",
  group: "view",
  label: { en: "Present", ja: "プレゼンテーション" },
  icon: Presentation,
  shortcuts: ["Shift+P"],
  refusal: (board) => (framePages(board.store.getSnapshot()).length === 0 ? NO_FRAMES : null),
  run: startPresenting,
})
