import type { Bilingual } from "@/lib/engine/answer"
import { lateModule } from "@/lib/late-module"
import type { BoardSession } from "./board-session"

/** What copies and pastes: an empty board has nothing to copy, and what is pasted waits for it. */
export const lateClipboard = lateModule(() => import("./clipboard"))

/** What is said where it cannot be loaded, or is asked for before it is there. */
export const NOT_LOADED: Bilingual = {
  en: "The board is still loading what copies and pastes. Check the connection and try again in a moment.",
  ja: "コピーと貼り付けの機能を読み込んでいます。接続を確認して、少し待ってからもう一度お試しください。",
}

/** Places what is on the clipboard, as soon as what does that is there. */
export async function pasteFromClipboard(board: BoardSession): Promise<"placed" | "empty" | "refused"> {
  const clipboard = await lateClipboard.load().catch(() => null)
  if (clipboard !== null) return clipboard.pasteFromClipboard(board)
  board.tell(NOT_LOADED)
  return "placed" // there is nothing more to say
}
