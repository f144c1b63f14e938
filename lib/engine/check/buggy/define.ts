import type { Bilingual } from "../../answer"

/** A typical mistake: how the wrong value is made from the right one. */
export interface BuggyRule {
  readonly id: string
  /** What happened, in a student's terms, without giving the answer away. */
  readonly title: Bilingual
  /** The entry that the mistake makes of a right entry. */
  readonly mistake: (right: number) => number
}

/** Types a buggy rule. */
export const defineBuggyRule = (rule: BuggyRule): BuggyRule => rule
