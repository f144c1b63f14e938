import type { CloseName } from "./close-codes"
import type { OwnRight } from "./right"

/** What the page shows of its connection to a board. */
export interface ConnectionState {
  /** `saved` exactly when the server durably holds everything that this page has; `offline` without an open socket. */
  readonly sync: "offline" | "saving" | "saved"
  /** `loading` until the browser's copy is read; `waiting` between two attempts; `refused` for good. */
  readonly phase: "loading" | "connecting" | "connected" | "waiting" | "refused"
  /** Edits that the server has not promised to keep, those of an earlier visit included. */
  readonly pending: number
  /** Why the server refuses this page for good: an entry of `CLOSE`. */
  readonly refused: CloseName | null
  /** Why the last attempt ended, while waiting: what the server said, or that it could not be reached. */
  readonly trouble: CloseName | "unreachable" | null
  /** The browser's copy: `unavailable` means that edits made offline are lost when the page is closed. */
  readonly copy: "loading" | "ready" | "unavailable"
  /** What the person may do, as the server last said it; null before it has said anything. The same object until it says otherwise. */
  readonly right: OwnRight | null
  /** There is a board to show: from the server once, or from the browser's copy. */
  readonly ready: boolean
}

/** The state of a connection that was just made. */
export const CONNECTION_START: ConnectionState = {
  sync: "offline",
  phase: "loading",
  pending: 0,
  refused: null,
  trouble: null,
  copy: "loading",
  right: null,
  ready: false,
}

/** Whether closing the page can lose something, so that the person is asked first. */
export const mayLoseEdits = (state: ConnectionState): boolean =>
  state.pending > 0 && (state.sync === "saving" || state.copy !== "ready")

/** Whether two states look the same on the page. */
export const sameState = (a: ConnectionState, b: ConnectionState): boolean =>
  (Object.keys(CONNECTION_START) as (keyof ConnectionState)[]).every((key) => a[key] === b[key]) // the keys of the literal above
