import { cardKind } from "../cards"
import type { BoardStore } from "./board-store"
import type { CardSnapshot } from "./snapshot"

/** What is wrong with the names on one card, beside the card's own content. */
type ScopeProblem =
  /** Several cards, this one among them, declare the same name. It matters only to cards that use the name. */
  | { readonly code: "duplicate"; readonly name: string; readonly cards: readonly string[] }
  /** The card's function is defined through itself; `path` are the names from it back to it. */
  | { readonly code: "cycle"; readonly path: readonly string[] }

/** The names that the cards of a board declare, and what is wrong with them. */
export interface Scope {
  /** The ids of the cards that declare a name, in the order of their ids. */
  readonly declared: ReadonlyMap<string, readonly string[]>
  /** The problems of each card that has any. */
  readonly problems: ReadonlyMap<string, readonly ScopeProblem[]>
}

/** The names that one card gives to the board and takes from it. */
export interface ScopeEntry {
  readonly declares: readonly string[]
  readonly needs: readonly string[]
}

/** A scope that follows a board. */
export interface BoardScope {
  /** The same object as long as no name was declared, dropped or used differently. */
  getScope(): Scope
  subscribe(listener: () => void): () => void
  dispose(): void
}

/** Follows the names on a board. Only cards that changed are read again. */
export function createBoardScope(store: BoardStore): BoardScope {
  const entries = new Map<string, ScopeEntry>()
  const listeners = new Set<() => void>()
  /** Whether the card's names differ from those known before. */
  const take = (id: string, card: CardSnapshot | undefined): boolean => {
    const before = entries.get(id)
    const after = card === undefined ? undefined : entryOf(card)
    if (after === undefined) entries.delete(id)
    else entries.set(id, after)
    return JSON.stringify(before) !== JSON.stringify(after)
  }
  for (const [id, card] of store.getSnapshot().cards) take(id, card)
  let scope = readScope(entries)
  const unsubscribe = store.subscribe((change) => {
    const changed = [...change.cards].filter((id) => take(id, store.getCard(id)))
    if (changed.length === 0) return
    scope = readScope(entries)
    for (const listener of [...listeners]) listener()
  })
  return {
    getScope: () => scope,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      unsubscribe()
      listeners.clear()
    },
  }
}

/** The names of a card, or undefined for a card that neither gives nor takes any. */
function entryOf(card: CardSnapshot): ScopeEntry | undefined {
  const kind = cardKind(card.kind)
  if (kind === null) return undefined
  const entry = { declares: kind.declares(card), needs: kind.needs(card).names }
  return entry.declares.length === 0 && entry.needs.length === 0 ? undefined : entry
}

/** The scope of the cards with these names. It depends on nothing but the entries, whatever their order. */
export function readScope(entries: ReadonlyMap<string, ScopeEntry>): Scope {
  const declared = new Map<string, string[]>()
  for (const id of [...entries.keys()].sort()) {
    for (const name of entries.get(id)?.declares ?? [])
      declared.set(name, [...(declared.get(name) ?? []), id])
  }
  const problems = new Map<string, ScopeProblem[]>()
  const report = (id: string, problem: ScopeProblem): void => {
    problems.set(id, [...(problems.get(id) ?? []), problem])
  }
  for (const [name, ids] of declared) {
    if (ids.length < 2) continue
    for (const id of ids) report(id, { code: "duplicate", name, cards: ids })
  }
  const uses = usedNames(entries, declared)
  for (const [name, ids] of declared) {
    const path = pathBack(name, uses)
    if (path !== null) for (const id of ids) report(id, { code: "cycle", path })
  }
  return { declared, problems }
}

/** For each declared name, the declared names that its definitions use. */
function usedNames(
  entries: ReadonlyMap<string, ScopeEntry>,
  declared: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, readonly string[]>()
  for (const [name, ids] of declared) {
    const needs = ids.flatMap((id) => entries.get(id)?.needs ?? [])
    uses.set(name, [...new Set(needs)].filter((need) => declared.has(need)).sort())
  }
  return uses
}

/** A shortest way from a name along what it uses back to itself, or null. */
function pathBack(name: string, uses: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [name]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of uses.get(at) ?? []) {
      if (next === name) return trail(name, at, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      queue.push(next)
    }
  }
  return null
}

function trail(name: string, last: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [name]
  for (let at = last; at !== name; at = cameFrom.get(at) ?? name) path.unshift(at)
  return [name, ...path]
}
