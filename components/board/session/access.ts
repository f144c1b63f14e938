import { createStore, type StoreApi } from "zustand/vanilla"
import type { Bilingual } from "@/lib/engine/answer"
import { type OwnRight, teaches } from "@/lib/sync/right"

/** What the person on this page may do. The server decides; this only spares them actions that it would refuse. */
export interface BoardAccess {
  /** Why nothing can be changed here, or null when it can. */
  readonly refusal: Bilingual | null
  /** What the server last said; null before it has said anything. */
  readonly right: OwnRight | null
}

export type AccessStore = StoreApi<BoardAccess>

const REFUSALS = {
  viewer: {
    en: "You can look at this board but not change it. Ask its owner for the right to edit.",
    ja: "このボードは閲覧のみ可能です。編集するには所有者に依頼してください。",
  },
  viewOnly: {
    en: "The teacher has set this board to view only.",
    ja: "先生がこのボードを閲覧のみにしています。",
  },
  paused: {
    en: "The teacher has paused this board.",
    ja: "先生がこのボードを一時停止しています。",
  },
  newer: {
    en: "This board was made with a newer version. Reload the page to edit it.",
    ja: "このボードは新しいバージョンで作成されています。編集するにはページを再読み込みしてください。",
  },
  past: {
    en: "This is an earlier version. Restore it, or go back to now, to work on the board.",
    ja: "これは過去のバージョンです。編集するには、復元するか現在のボードに戻ってください。",
  },
  stopped: {
    en: "This board is disconnected for now. The notice at the top says what to do.",
    ja: "ボードとの接続が終了しています。画面上部の案内をご覧ください。",
  },
} as const

/** The reasons for which a board cannot be changed, the gravest first. */
export interface AccessFacts {
  /** What the page was opened with, until the server says more. */
  readonly mayWrite: boolean
  readonly right: OwnRight | null
  readonly isNewer: boolean
  /** The server ended the connection for good. */
  readonly isStopped: boolean
  /** An earlier version is shown. */
  readonly isPast: boolean
}

/** The access that follows from the facts. */
export function accessFrom(facts: AccessFacts): BoardAccess {
  return { refusal: refusalFrom(facts), right: facts.right }
}

function refusalFrom({ mayWrite, right, isNewer, isStopped, isPast }: AccessFacts): Bilingual | null {
  if (isStopped) return REFUSALS.stopped
  if (!(right?.writes ?? mayWrite)) {
    const isHeld = right !== null && right.mode !== "open" && right.role !== "reader"
    return isHeld ? REFUSALS[right.mode === "paused" ? "paused" : "viewOnly"] : REFUSALS.viewer
  }
  if (isPast) return REFUSALS.past
  return isNewer ? REFUSALS.newer : null
}

/** A store of access, starting from the facts at hand. */
export function createAccess(facts: AccessFacts): AccessStore {
  return createStore<BoardAccess>(() => accessFrom(facts))
}

/** Whether the person settles the rights of others on this board, as far as the server has said. */
export const mayTeach = ({ access }: { readonly access: AccessStore }): boolean => {
  const { right } = access.getState()
  return right !== null && teaches(right)
}
