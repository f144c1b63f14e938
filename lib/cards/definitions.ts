import type { Definition } from "../engine/answer"

/** Why a name that a function uses has no one meaning on its board. */
export type DefinitionsProblem =
  /** Several cards declare the name. */
  | { readonly code: "duplicate"; readonly name: string }
  /** The name is defined through itself; `path` are the names from it back to it. */
  | { readonly code: "cycle"; readonly path: readonly string[] }

/** What the names that a function uses stand for on its board, or why that cannot be said. */
export type Definitions =
  | {
      readonly ok: true
      /** The definitions, and the names that they give a meaning. */
      readonly definitions: readonly Definition[]
      readonly names: readonly string[]
    }
  | { readonly ok: false; readonly problem: DefinitionsProblem }

/** The definitions of a function that uses no other card's name. */
export const NO_DEFINITIONS: Definitions = { ok: true, definitions: [], names: [] }
