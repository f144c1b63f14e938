import { atNumber } from "../../index-form/build"
import type { Index, Node, Place } from "../../index-form/nodes"
import { isOne, ONE, rational } from "../../rational"
import { axes } from "../../shape"
import type { PrintContext } from "../context"
import { instantiate } from "../expanded/instantiate"
import { scaled } from "./build"
import { numberWord, variableWord } from "./leaf-words"
import type { Reader } from "./reader"
import { commonNumber, commonScalars, takeApart, without } from "./terms"
import { transpose } from "./transpose"
import type { Word } from "./word"
import { arrayWord } from "./wraps"

/** At most this many entries are written out as a compact form. */
const MOST_CELLS = 16

const numbers = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1)

/** The variable whose entries, in order, are these cells; or its transpose. */
function wholeVariable(
  cells: readonly (readonly Word[])[],
  isColumn: boolean,
  context: PrintContext,
): Word | null {
  const first = cells[0]?.[0]
  if (first?.word !== "node" || first.node.node !== "entry") return null
  const { name } = first.node
  const declaration = context.declarations.find((one) => one.name === name)
  if (!declaration) return null
  const [rows = null, cols = null] = axes(declaration.shape)
  const at = (word: Word, expected: readonly number[]): boolean =>
    word.word === "node" &&
    word.node.node === "entry" &&
    word.node.name === name &&
    word.node.at.every((place, k) => place.at === "number" && place.value === expected[k])
  const all = (index: (i: number, j: number) => number[]): boolean =>
    cells.every((line, i) => line.every((word, j) => at(word, index(i + 1, j + 1))))
  const width = isColumn ? null : (cells[0]?.length ?? 0)
  const whole = variableWord(name, { rows, cols }, declaration.symmetric === true)
  if (rows === cells.length && cols === width && all((i, j) => (isColumn ? [i] : [i, j]))) return whole
  if (!isColumn && cols === cells.length && rows === width && all((i, j) => [j, i])) return transpose(whole)
  return null
}

/** Pulls out what all entries share, where that leaves a variable or is a long factor. */
function withContent(cells: readonly (readonly Word[])[], isColumn: boolean, context: PrintContext): Word {
  const plain = wholeVariable(cells, isColumn, context) ?? arrayWord(cells, isColumn)
  const terms = cells
    .flat()
    .map(takeApart)
    .filter((term) => term.coefficient.num !== 0n)
  if (terms.length === 0 || plain.word !== "array") return plain
  const number = commonNumber(terms)
  const scalars = commonScalars(terms)
  const reduced = (share: readonly Word[], by = ONE): Word[][] =>
    cells.map((line) =>
      line.map((cell) => {
        const term = takeApart(cell)
        return term.coefficient.num === 0n ? numberWord(rational(0)) : without(term, by, share)
      }),
    )
  const variable = wholeVariable(reduced(scalars, number), isColumn, context)
  if (variable) return scaled(number, scalars, variable)
  const long = scalars.filter((word) => word.cost >= 4)
  if (long.length === 0 || cells.flat().length < 2) return plain
  const outside = scaled(isOne(number) ? ONE : number, long, arrayWord(reduced(long, number), isColumn))
  return outside.cost < plain.cost ? outside : plain
}

/** The written-out entries of a small matrix or column of known size; null for open or larger sizes. */
export function arrayForm(
  node: Node,
  row: Index,
  col: Index | null,
  reader: Reader,
  context: PrintContext,
): Word | null {
  const rows = row.size
  const cols = col ? col.size : 1
  if (typeof rows !== "number" || typeof cols !== "number" || rows * cols > MOST_CELLS) return null
  const cells = numbers(rows).map((i) =>
    numbers(cols).map((j) => {
      const places = new Map<number, Place>([[row.id, atNumber(i)]])
      if (col) places.set(col.id, atNumber(j))
      return reader.read(instantiate(node, places), null, null)
    }),
  )
  const complete = cells.map((line) => line.filter((cell) => cell !== null))
  return complete.every((line) => line.length === cols) ? withContent(complete, col === null, context) : null
}
