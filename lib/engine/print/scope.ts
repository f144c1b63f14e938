import type { Index, Lambda, Node } from "../index-form/nodes"
import type { PrintContext } from "./context"
import { type Letters, withLetter } from "./letters"
import type { Tex } from "./tex"

/** What is in force where a node is printed; made by `newScope` and the functions below only. */
export interface Scope {
  readonly context: PrintContext
  readonly letters: Letters
  /** Whether short sums are written out as `x_1 + x_2 + \cdots + x_n`. */
  readonly spell: boolean
  /** Matrix words for a whole argument, or null where it has none. */
  readonly whole: (arg: Lambda, scope: Scope) => Tex | null
  /** What has been printed here: the lines of a derivation share most of their parts. */
  readonly memory: Memory
}

/** Pieces by the uid of their node, so a scope lives no longer than its derivation; the scopes inside by what sets them apart. */
interface Memory {
  readonly texts: Map<number, Tex>
  readonly inner: Map<string, Scope>
}

/** The outermost scope of a text. */
export const newScope = (
  context: PrintContext,
  letters: Letters,
  whole: Scope["whole"],
  spell = false,
): Scope => ({ context, letters, spell, whole, memory: { texts: new Map(), inner: new Map() } })

function innerScope(scope: Scope, key: string, make: () => Scope): Scope {
  const known = scope.memory.inner.get(key)
  if (known) return known
  const made = make()
  scope.memory.inner.set(key, made)
  return made
}

/** The same scope with short sums written out, or with all sums as they are. */
export const spelling = (scope: Scope, spell: boolean): Scope =>
  scope.spell === spell
    ? scope
    : innerScope(scope, "spelling", () => newScope(scope.context, scope.letters, scope.whole, spell))

/** The scope in which an index has a letter, too. */
export const withIndex = (scope: Scope, index: Index): Scope =>
  innerScope(scope, String(index.id), () => {
    const letters = withLetter(scope.letters, index, scope.context)
    return newScope(scope.context, letters, scope.whole, scope.spell)
  })

/** The piece of a node in a scope, printed when it is asked for the first time. */
export function printedOnce(node: Node, scope: Scope, print: (node: Node, scope: Scope) => Tex): Tex {
  const { texts } = scope.memory
  const known = texts.get(node.uid)
  if (known) return known
  const tex = print(node, scope)
  texts.set(node.uid, tex)
  return tex
}
