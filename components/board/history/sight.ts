import type { Changes } from "./deeds"
import type { Moment } from "./version"

/** With what a version is compared: the one before it, or the board as it stands. */
export type Base = "before" | "now"

/** What is in sight: a moment, and that with which it is compared; null for the beginning of the board. */
export interface Sight {
  readonly id: string
  readonly moment: Moment
  readonly base: Moment | null
  readonly changes: Changes
}

/** What can have happened to a card. Each has its own line beside its own word. */
export const MARKS = ["added", "changed", "moved", "removed"] as const
