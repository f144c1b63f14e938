import { Eye, Hand, Pause } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import type { OwnRight } from "@/lib/sync/right"
import { mayTeach } from "../session/access"
import type { BoardSession } from "../session/board-session"
import { settleBoard } from "../session/server-calls"
import { defineCommand } from "./define"
import { NOT_TEACHING } from "./refusals"

const FAILED: Bilingual = {
  en: "This could not be changed. Try again in a moment.",
  ja: "変更できませんでした。少し待ってからもう一度お試しください。",
}

const refuseOthers = (board: BoardSession): Bilingual | null => (mayTeach(board) ? null : NOT_TEACHING)

const isMode = (board: BoardSession, mode: OwnRight["mode"]): boolean =>
  board.access.getState().right?.mode === mode

async function settle(board: BoardSession, change: Parameters<typeof settleBoard>[1], done: Bilingual) {
  const isSettled = await settleBoard(board.id, change)
  if (isSettled) board.say(done)
  else board.tell(FAILED)
}

/** Goes into a mode of the board, or out of it where it is on. */
const switchMode = (board: BoardSession, mode: "viewOnly" | "paused", done: Bilingual): void => {
  if (!isMode(board, mode)) void settle(board, { mode }, done)
  else
    void settle(board, { mode: "open" }, { en: "Everybody can write again.", ja: "書き込みを再開しました。" })
}

/** Stops all writing but the teachers', so that everybody looks up; once more lets it go on. */
export const pauseBoard = defineCommand({
  id: "pause-board",
  group: "board",
  label: { en: "Pause the board for everyone else", ja: "ほかの人の操作を一時停止" },
  icon: Pause,
  shortcuts: [],
  refusal: refuseOthers,
  isOn: (board) => isMode(board, "paused"),
  run: (board) =>
    switchMode(board, "paused", { en: "The board is paused.", ja: "ボードを一時停止しました。" }),
})

/** Lets everybody else only look, apart from whom the teacher lets write for some minutes. */
export const viewOnly = defineCommand({
  id: "view-only",
  group: "board",
  label: { en: "View only for everyone else", ja: "ほかの人は閲覧のみ" },
  icon: Eye,
  shortcuts: [],
  refusal: refuseOthers,
  isOn: (board) => isMode(board, "viewOnly"),
  run: (board) =>
    switchMode(board, "viewOnly", { en: "The board is view only.", ja: "ボードを閲覧のみにしました。" }),
})

/** Lets everybody else change only what they placed themselves. */
export const ownObjectsOnly = defineCommand({
  id: "own-objects-only",
  group: "board",
  label: { en: "Everyone else changes only their own things", ja: "ほかの人が変更できるのは自分のものだけ" },
  icon: Hand,
  shortcuts: [],
  refusal: refuseOthers,
  isOn: (board) => board.access.getState().right?.ownOnly === true,
  run(board) {
    const ownOnly = board.access.getState().right?.ownOnly !== true
    void settle(
      board,
      { ownOnly },
      ownOnly
        ? {
            en: "Everyone else changes only their own things.",
            ja: "ほかの人が変更できるのは自分のものだけになりました。",
          }
        : { en: "Everyone can change everything again.", ja: "全員がすべてを変更できるようになりました。" },
    )
  },
})
