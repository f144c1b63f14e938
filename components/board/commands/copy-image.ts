import { ImageDown } from "lucide-react"
import type { BoardSession } from "../session/board-session"
import { defineCommand } from "./define"
import { refuseWithoutSelection } from "./refusals"

/** As many cards as one picture holds. */
const MOST_PICTURED = 100

const TOO_MANY = {
  en: `A picture holds up to ${MOST_PICTURED} cards. Select fewer, or take the whole board with Share.`,
  ja: `画像にできるのは${MOST_PICTURED}枚までです。選択を減らすか、「共有」からボード全体を保存してください。`,
}

const FAILED = {
  en: "The picture could not be drawn. Check the connection and try again.",
  ja: "画像を作れませんでした。接続を確認して、もう一度お試しください。",
}

/** The picture needs the server in any case, so its program may come from there as well when it is asked for. */
const copy = (board: BoardSession): void => {
  import("../session/copy-image").then(
    ({ copyAsImage }) => copyAsImage(board, FAILED),
    () => board.tell(FAILED),
  )
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
  run: copy,
})
