import { fetchFile } from "@/components/export/fetch-file"
import type { Bilingual } from "@/lib/engine/answer"
import { withCopied } from "./belonging"
import type { BoardSession } from "./board-session"

/** The longest wait for a picture. */
const PATIENCE_MS = 30_000

const NOT_SAVED: Bilingual = {
  en: "The picture is drawn by the server, which does not have your latest changes yet. Try again when the board is saved.",
  ja: "画像はサーバーで作られますが、最新の変更がまだ届いていません。保存されてからもう一度お試しください。",
}
const DRAWING: Bilingual = { en: "The picture is being drawn…", ja: "画像を作っています…" }
const COPIED: Bilingual = { en: "The picture is on the clipboard.", ja: "画像をコピーしました。" }
const REFUSED: Bilingual = {
  en: "The browser did not allow copying a picture. Share saves the board as a PNG file instead.",
  ja: "ブラウザーが画像のコピーを許可しませんでした。「共有」からPNGファイルとして保存できます。",
}
/** Puts a picture of the selected cards, and of what stands on them, on the clipboard, and says what came of it; `failed` is said where it could not be drawn. */
export async function copyAsImage(board: BoardSession, failed: Bilingual): Promise<void> {
  if (board.connection.getState().sync !== "saved") {
    board.tell(NOT_SAVED)
    return
  }
  const cards = [...withCopied(board, board.view.getState().selection)]
  let failure: Bilingual = REFUSED
  const picture = fetchFile(board.id, "png", AbortSignal.timeout(PATIENCE_MS), {
    cards: cards.join(","),
    theme: document.documentElement.classList.contains("dark") ? "dark" : "light",
  }).then((outcome) => {
    if (outcome.ok) return outcome.file
    failure = outcome.message === null ? failed : { en: outcome.message, ja: outcome.message }
    throw new Error("there is no picture")
  })
  // Some browsers ask for the picture only when they may write it.
  picture.catch(() => undefined)
  board.say(DRAWING)
  try {
    // The clipboard takes a promise, so that the press that asked for it still counts when the picture comes.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })])
    board.tell(COPIED)
  } catch {
    board.tell(failure)
  }
}
