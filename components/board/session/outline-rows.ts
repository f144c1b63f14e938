import type { CardSnapshot } from "@/lib/board/snapshot"
import { cardKind } from "@/lib/cards"
import { memberOf } from "@/lib/cards/define"
import type { OutlineEntry } from "./belonging"

/** A visible row of the outline: a card, or a line of one. */
export interface OutlineRow {
  /** Unique among the rows: the id of the card, with the key of the text for a line. */
  readonly key: string
  readonly card: string
  /** The key of the line's text; null for a card as a whole. */
  readonly line: string | null
  /** How deep it stands, from 1. */
  readonly level: number
  readonly parent: string | null
  /** Where it stands among the rows of its parent, from 1, and how many these are. */
  readonly place: number
  readonly count: number
  /** Whether what belongs to it is shown; null where nothing does. */
  readonly isOpen: boolean | null
}

interface Branch {
  readonly key: string
  readonly card: string
  readonly line: string | null
  readonly branches: Branch[]
}

/** The keys of the texts that are the lines of a card, in their order. */
export function linesOf(card: CardSnapshot | undefined): readonly string[] {
  const placeOf = card && cardKind(card.kind)?.placeOf
  if (card === undefined || placeOf === undefined) return []
  return Object.keys(card.texts)
    .flatMap((key) => {
      const place = memberOf(key) === null ? null : placeOf(card, key)
      return place === null ? [] : [{ key, place }]
    })
    .sort((a, b) => a.place - b.place)
    .map(({ key }) => key)
}

/**
 * The outline as rows: frames, on them their cards, in these their lines. Frames are open and cards are closed unless their row is one of
 * `turned`.
 */
export function outlineRows(
  entries: readonly OutlineEntry[],
  lines: (card: string) => readonly string[],
  turned: ReadonlySet<string>,
): readonly OutlineRow[] {
  const roots: Branch[] = []
  for (const { id, depth } of entries) {
    const own = lines(id).map((line) => ({ key: `${id} ${line}`, card: id, line, branches: [] }))
    const branch: Branch = { key: id, card: id, line: null, branches: own }
    const home = depth === 0 ? undefined : roots.at(-1)
    if (home === undefined) roots.push(branch)
    else home.branches.push(branch)
  }
  const rows: OutlineRow[] = []
  const show = (branches: readonly Branch[], level: number, parent: string | null) => {
    for (const [at, { branches: inner, ...one }] of branches.entries()) {
      const opensByItself = inner.some(({ line }) => line === null)
      const isOpen = inner.length === 0 ? null : opensByItself !== turned.has(one.key)
      rows.push({ ...one, level, parent, place: at + 1, count: branches.length, isOpen })
      if (isOpen) show(inner, level + 1, one.key)
    }
  }
  show(roots, 1, null)
  return rows
}

/** What an arrow, Home, End or a letter does in a tree: the row to go to, or the row to open or close. */
export type TreeMove = { readonly goTo: string } | { readonly turn: string } | null

/** What a key does at a row, as trees answer everywhere; `wordOf` gives what a row is called. */
export function treeMove(
  rows: readonly OutlineRow[],
  here: string,
  key: string,
  wordOf: (row: OutlineRow) => string,
): TreeMove {
  const at = rows.findIndex((row) => row.key === here)
  const row = rows[at]
  if (row === undefined) return null
  const goTo = (target: OutlineRow | undefined) => (target === undefined ? null : { goTo: target.key })
  const first = rows[at + 1]
  switch (key) {
    case "ArrowDown":
      return goTo(first)
    case "ArrowUp":
      return goTo(rows[at - 1])
    case "Home":
      return goTo(rows[0])
    case "End":
      return goTo(rows.at(-1))
    case "ArrowRight":
      if (row.isOpen === false) return { turn: row.key }
      return row.isOpen ? goTo(first) : null
    case "ArrowLeft":
      if (row.isOpen) return { turn: row.key }
      return row.parent === null ? null : { goTo: row.parent }
  }
  if (key.length !== 1 || key.trim() === "") return null
  const next = [...rows.slice(at + 1), ...rows.slice(0, at)]
  return goTo(next.find((other) => wordOf(other).toLowerCase().startsWith(key.toLowerCase())))
}
