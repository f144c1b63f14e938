import { SendToBack } from "lucide-react"
import { sendToBack as sendCardsToBack } from "@/lib/board/write-geometry"
import { defineCommand } from "./define"
import { refuseWithoutOwnSelection } from "./refusals"

/** Puts the selected cards behind all others. */
export const sendToBack = defineCommand({
  id: "send-to-back",
  group: "arrange",
  label: { en: "Send to back", ja: "最背面へ" },
  icon: SendToBack,
  shortcuts: ["["],
  refusal: refuseWithoutOwnSelection,
  run: (board) => sendCardsToBack(board.doc, board.view.getState().selection),
})
