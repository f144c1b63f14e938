import { ImageDown } from "lucide-react"
import { copyAsImage, MOST_PICTURED } from "../session/copy-image"
import { defineCommand } from "./define"
import { refuseWithoutSelection } from "./refusals"

const TOO_MANY = {
  en: `A picture holds up to ${MOST_PICTURED} cards. Select fewer, or take the whole board with Share.`,
  ja: `画像にできるのは${MOST_PICTURED}枚までです。選択を減らすか、「共有」からボード全体を保存してください。`,
}

/** Puts a picture of the selected cards on the clipboard, for documents, slides and messages. */
export const copyImage = defineCommand({
  id: "copy-image",
  group: "edit",
  label: { en: "Copy as image", ja: "画像としてコピー" },
  icon: ImageDown,
  shortcuts: ["Mod+Shift+C"],
  refusal: (board) =>
    refuseWithoutSelection(board) ?? (board.view.getState().selection.size > MOST_PICTURED ? TOO_MANY : null),
  run: (board) => void copyAsImage(board),
})
