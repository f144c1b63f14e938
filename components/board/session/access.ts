import { createStore, type StoreApi } from "zustand/vanilla"
import type { Bilingual } from "@/lib/engine/answer"

/** What the person on this page may do. The server decides; this only spares them actions that it would refuse. */
export interface BoardAccess {
  /** Why nothing can be changed here, or null when it can. */
  readonly refusal: Bilingual | null
}

export type AccessStore = StoreApi<BoardAccess>

const REFUSALS = {
  viewer: {
    en: "You can look at this board but not change it. Ask its owner for the right to edit.",
    ja: "このボードは閲覧のみ可能です。編集するには所有者に依頼してください。",
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
  readonly mayWrite: boolean
  readonly isNewer: boolean
  /** The server ended the connection for good. */
  readonly isStopped: boolean
  /** An earlier version is shown. */
  readonly isPast: boolean
}

/** The access that follows from the facts. */
export function accessFrom(facts: AccessFacts): BoardAccess {
  if (facts.isStopped) return { refusal: REFUSALS.stopped }
  if (!facts.mayWrite) return { refusal: REFUSALS.viewer }
  if (facts.isPast) return { refusal: REFUSALS.past }
  return { refusal: facts.isNewer ? REFUSALS.newer : null }
}

/** A store of access, starting from the facts at hand. */
export function createAccess(facts: AccessFacts): AccessStore {
  return createStore<BoardAccess>(() => accessFrom(facts))
}
