import type { Bilingual } from "../../answer"
import type { Surface } from "../../syntax/surface"
import type { Term } from "../../term"
import type { Side } from "../read-line"

/** A derivative gone wrong; `stands` gives the letters in it that are no variables: what each of them is worth. */
export interface Slip {
  readonly term: Term
  readonly stands: ReadonlyMap<string, Term>
}

/** How it is found out whether a mistake explains a wrong line. */
type Explanation =
  /** The wrong entry is made from the right one. */
  | { readonly by: "value"; readonly mistake: (right: number) => number }
  /** The line is right but for one number by which all of it is multiplied. */
  | { readonly by: "ratio" }
  /** The line is written out, and at least half of its entries are right. */
  | { readonly by: "entries" }
  /** The line is right once one part of it is mended. `free` are the index letters of the line before. */
  | {
      readonly by: "repair"
      /** What has to stand in the line before; anything where it is not given. */
      readonly needs?: (before: Term) => boolean
      readonly repairs: (part: Surface, free: readonly string[]) => readonly Surface[]
    }
  /** The line is what the line before becomes when its derivative is taken wrongly. */
  | { readonly by: "slip"; readonly slips: (before: Term) => readonly Slip[] }
  /** The line is right where all square matrices commute; it needs something in the line before. */
  | { readonly by: "commuting"; readonly needs: (before: Term) => boolean }
  /** The line is right with rows and columns exchanged, and something stands in the line before. */
  | { readonly by: "turned"; readonly needs: (before: Term) => boolean }
  /** The line is the short form of a derivative with more indices. */
  | { readonly by: "shorthand"; readonly fits: (before: Side, after: Side) => boolean }

/** A typical mistake. */
export interface BuggyRule {
  readonly id: string
  /** What happened, in a student's terms, without giving the answer away. */
  readonly title: Bilingual
  /** It says less than the others: it is named only where no other rule explains the line. */
  readonly isLastResort?: true
  readonly explanation: Explanation
}

/** Types a buggy rule. */
export const defineBuggyRule = (rule: BuggyRule): BuggyRule => rule
