import type { Lambda } from "../index-form/nodes"
import type { PrintContext } from "./context"
import type { Letters } from "./letters"
import type { Tex } from "./tex"

/** What is in force where a node is printed. */
export interface Scope {
  readonly context: PrintContext
  readonly letters: Letters
  /** Whether short sums are written out as `x_1 + x_2 + \cdots + x_n`. */
  readonly spell?: boolean
  /** Matrix words for a whole argument, or null where it has none. */
  readonly whole: (arg: Lambda, scope: Scope) => Tex | null
}
