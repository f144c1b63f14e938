import { blockOf } from "../../index-form/blocks"
import { atLast, atNumber } from "../../index-form/build"
import type { Index, Node, Place } from "../../index-form/nodes"
import { pairPlace } from "../../index-form/places"
import { isProductSize, type Size } from "../../shape"
import { nodeTex } from "../node-tex"
import { type Scope, spelling } from "../scope"
import { signed } from "../tex"
import { instantiate } from "./instantiate"

/** With at most this many entries a matrix of known size is written in full. */
const FULL_ENTRIES = 64

/** The places shown on an axis; null stands for dots. */
export type Shown = readonly (Place | null)[]

const everyPlace = (size: number): Shown => Array.from({ length: size }, (_, k) => atNumber(k + 1))

/** The places shown on an axis: all of them, or the first two, dots and the last. On an axis that the node uses in blocks the first two are those of the first block. */
export function shownPlaces({ size }: Index, full: boolean, by: Size | null): Shown {
  if (typeof size === "number" && (full || size <= 3)) return everyPlace(size)
  const start = (value: number): Place =>
    by === null ? atNumber(value) : pairPlace(atNumber(1), atNumber(value), by)
  return [start(1), start(2), null, atLast(size)]
}

/** How long the blocks are in which a node uses an axis whose size is a product; null for other axes. */
export const blockSize = (node: Node, index: Index): Size | null =>
  isProductSize(index.size) ? blockOf(node, index) : null

const isSmall = (sizes: readonly Size[]): boolean =>
  sizes.every((size) => typeof size === "number") &&
  sizes.reduce<number>((product, size) => product * Number(size), 1) <= FULL_ENTRIES

/** One entry, with its short sums written out. */
export function entryText(node: Node, scope: Scope): string {
  const text = signed(nodeTex(node, spelling(scope, true)))
  return displayFractions(text)
}

/** Fractions that stand free in an entry are set at full size. */
function displayFractions(text: string): string {
  let depth = 0
  let out = ""
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ""
    if (sign === "{") depth += 1
    else if (sign === "}") depth -= 1
    else if (depth === 0 && text.startsWith("\\frac", at)) {
      out += "\\d"
      continue
    }
    out += sign
  }
  return out
}

const dotsAt = (row: Place | null, col: Place | null): string =>
  row === null ? (col === null ? "\\ddots" : "\\vdots") : "\\cdots"

/** A matrix, column or row of the entries of a node, with dots where sizes are open; null when it is longer than the limit. */
export function gridText(
  node: Node,
  row: Index | null,
  col: Index | null,
  scope: Scope,
  limit: number,
): string | null {
  const sizes = [row, col].flatMap((index) => (index ? [index.size] : []))
  const full = isSmall(sizes)
  const places = (index: Index | null): Shown =>
    index ? shownPlaces(index, full, blockSize(node, index)) : [atNumber(1)]
  const lines: string[][] = []
  let length = 0
  for (const i of places(row)) {
    const line: string[] = []
    lines.push(line)
    for (const j of places(col)) {
      const by = new Map<number, Place>()
      if (row && i) by.set(row.id, i)
      if (col && j) by.set(col.id, j)
      const cell = i === null || j === null ? dotsAt(i, j) : entryText(instantiate(node, by), scope)
      line.push(cell)
      length += cell.length
      if (length > limit) return null
    }
  }
  const tall = lines.some((line) => line.some((cell) => /\\(d?frac|sum|prod)/.test(cell)))
  const body = lines.map((line) => line.join(" & ")).join(tall ? " \\\\[6pt] " : " \\\\ ")
  return `\\begin{bmatrix} ${body} \\end{bmatrix}`
}
