import { LocateFixed } from "lucide-react"
import { goBackToContent } from "../session/camera-actions"
import { defineCommand } from "./define"
import { refuseOnEmptyBoard } from "./refusals"

/** Goes to the cards that are nearest to what is on the screen. */
export const backToContent = defineCommand({
  id: "back-to-content",
  group: "view",
  label: { en: "Back to the cards", ja: "カードのある場所へ戻る" },
  icon: LocateFixed,
  shortcuts: ["Shift+3"],
  refusal: refuseOnEmptyBoard,
  run: goBackToContent,
})
