import { cardKind } from "../cards"
import type { BoardStore } from "./board-store"
import type { BoardSnapshot, CardSnapshot } from "./snapshot"

/** What is wrong with the names on one card, beside the card's own content. */
export type ScopeProblem =
  /** Several cards, this one among them, declare the same name. It matters only to cards that use the name. */
  | { readonly code: "duplicate"; readonly name: string; readonly cards: readonly string[] }
  /** This card uses a name that several cards declare. */
  | { readonly code: "ambiguous"; readonly name: string; readonly cards: readonly string[] }
  /** The card's function is defined through itself; `path` are the names from it back to it, `cards` those that declare them. */
  | { readonly code: "cycle"; readonly path: readonly string[]; readonly cards: readonly string[] }

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

/** Cards read between two pauses: reading a formula takes milliseconds, and a page must stay at hand meanwhile. */
const SLICE = 8

/**
 * Follows the names on a board. Only cards that changed are read again, a few at a time; `later` runs the next few when the page has
 * time for it. Until all cards of a board that was just opened are read, the scope holds the names found so far.
 */
export function createBoardScope(
  store: BoardStore,
  later: (run: () => void) => void = (run) => void setTimeout(run, 0),
): BoardScope {
  const entries = new Map<string, ScopeEntry>()
  const read = new Map<string, CardSnapshot>()
  const listeners = new Set<() => void>()
  const waiting = new Set<string>(store.getSnapshot().cards.keys())
  let scope = readScope(entries)
  let size = 0
  let isStale = false
  let isPlanned = false

  const readSome = (): void => {
    isPlanned = false
    let left = SLICE
    for (const id of waiting) {
      if (left === 0) break
      waiting.delete(id)
      const card = store.getCard(id)
      if (card !== undefined && saysTheSame(card, read.get(id))) continue
      left -= 1
      if (card === undefined) read.delete(id)
      else read.set(id, card)
      if (take(entries, id, card)) isStale = true
    }
    // All names are looked at anew each time: while a large board is read, only when there are twice as many.
    if (isStale && (waiting.size === 0 || entries.size >= 2 * size)) {
      isStale = false
      size = entries.size
      scope = readScope(entries)
      for (const listener of [...listeners]) listener()
    }
    plan()
  }
  const plan = (): void => {
    if (isPlanned || waiting.size === 0) return
    isPlanned = true
    later(readSome)
  }

  const unsubscribe = store.subscribe((change) => {
    for (const id of change.cards) waiting.add(id)
    plan()
  })
  plan()
  return {
    getScope: () => scope,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      unsubscribe()
      waiting.clear()
      read.clear()
      listeners.clear()
    },
  }
}

/** True for a card that was at most moved or resized since: the store keeps what it says as the same objects. */
const saysTheSame = (card: CardSnapshot, before: CardSnapshot | undefined): boolean =>
  card.kind === before?.kind && card.texts === before.texts && card.values === before.values

/** Notes the names of a card and says whether they differ from those noted before. */
function take(entries: Map<string, ScopeEntry>, id: string, card: CardSnapshot | undefined): boolean {
  const before = entries.get(id)
  const after = card === undefined ? undefined : entryOf(card)
  if (after === undefined) entries.delete(id)
  else entries.set(id, after)
  return JSON.stringify(before) !== JSON.stringify(after)
}

/** The names of a card, or undefined for a card that neither gives nor takes any. */
function entryOf(card: CardSnapshot): ScopeEntry | undefined {
  const kind = cardKind(card.kind)
  if (kind === null) return undefined
  const entry = { declares: kind.declares(card), needs: kind.needs(card).names }
  return entry.declares.length === 0 && entry.needs.length === 0 ? undefined : entry
}

/** The scope of a board that stands still. */
export function scopeOf(board: BoardSnapshot): Scope {
  const entries = new Map<string, ScopeEntry>()
  for (const [id, card] of board.cards) take(entries, id, card)
  return readScope(entries)
}

/** The scope of the cards with these names. It depends on nothing but the entries, whatever their order. */
export function readScope(entries: ReadonlyMap<string, ScopeEntry>): Scope {
  const declared = new Map<string, string[]>()
  for (const id of [...entries.keys()].sort()) {
    for (const name of entries.get(id)?.declares ?? []) {
      const ids = declared.get(name)
      if (ids) ids.push(id)
      else declared.set(name, [id])
    }
  }
  const problems = new Map<string, ScopeProblem[]>()
  const report = (id: string, problem: ScopeProblem): void => {
    problems.set(id, [...(problems.get(id) ?? []), problem])
  }
  for (const [name, ids] of declared) {
    if (ids.length < 2) continue
    for (const id of ids) report(id, { code: "duplicate", name, cards: ids })
    for (const [id, { needs }] of entries)
      if (needs.includes(name)) report(id, { code: "ambiguous", name, cards: ids })
  }
  const uses = usedNames(entries, declared)
  for (const [name, ids] of declared) {
    const path = pathBack(name, uses)
    if (path === null) continue
    const cards = [...new Set(path.flatMap((step) => declared.get(step) ?? []))]
    for (const id of ids) report(id, { code: "cycle", path, cards })
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
