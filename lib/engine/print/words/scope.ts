import { number } from "../../index-form/build"
import type { Node } from "../../index-form/nodes"
import type { PrintContext } from "../context"
import type { Letters } from "../letters"
import { newScope, type Scope } from "../scope"
import { WordPrinter } from "./latex"
import { Reader } from "./reader"

/** What one context has read and printed so far. */
export interface Words {
  /** A node of the derivation that this belongs to: nodes must not be remembered from one to the next. */
  readonly marker: Node
  readonly reader: Reader
  readonly printer: WordPrinter
  /** The scopes that nodes are printed in, by the letters of their indices. */
  readonly scopes: Map<string, Scope>
}

const known = new WeakMap<PrintContext, Words>()

/** The reader and printer of a context; they remember what they have done. */
export function wordsOf(context: PrintContext): Words {
  const cached = known.get(context)
  const marker = number(0)
  if (cached?.marker === marker) return cached
  const reader = new Reader(context)
  const words = { marker, reader, printer: new WordPrinter(context, reader), scopes: new Map() }
  known.set(context, words)
  return words
}

/** A scope in which whole arguments of tensor functions are written with matrix words: `(X^{-1})_{ij}`. */
export function scopeWithWords(context: PrintContext, letters: Letters): Scope {
  const { scopes } = wordsOf(context)
  const key = [...letters].join(";")
  const known = scopes.get(key)
  if (known) return known
  const scope = newScope(context, letters, (arg) => wordsOf(context).printer.whole(arg))
  scopes.set(key, scope)
  return scope
}
