import { atNumber, productIndex } from "../../index-form/build"
import { exceptOf } from "../../index-form/except"
import type { Index, Lambda, Node, Place } from "../../index-form/nodes"
import { replaceIndex } from "../../index-form/substitute"
import { MINUS_ONE, ONE } from "../../rational"
import { hasCallHead } from "../compound-tex"
import { chain, powerWord, scaled } from "./build"
import { crossOfEntries } from "./cross"
import { identityWord, nodeWord, numberWord, unitWord, variableWord } from "./leaf-words"
import { transpose } from "./transpose"
import type { Word } from "./word"
import { arrayWord, diagonal, functionWord, tensorWord } from "./wraps"

/** What a factor may ask of the reader: the words of its parts. */
export interface WordReader {
  readonly read: (node: Node, row: Index | null, col: Index | null) => Word | null
  readonly whole: (arg: Lambda) => Word | null
  readonly variable: (name: string) => Word | null
}

/** A factor with one open index (a column) or two (a matrix, `row` counting its rows); null where it has no notation. */
export const factorWord = (node: Node, row: Index, col: Index | null, reader: WordReader): Word | null =>
  col ? matrixWord(node, row, col, reader) : columnWord(node, row, reader)

/** A scalar: words where there are some, else a leaf printed in index form. */
export function scalarFactor(node: Node, reader: WordReader): Word {
  switch (node.node) {
    case "number":
      return numberWord(node.value)
    case "entry":
      return node.at.length === 0
        ? variableWord(node.name, { rows: null, cols: null })
        : nodeWord(node, null, null)
    case "power": {
      const base = reader.read(node.base, null, null)
      const exponent = reader.read(node.exponent, null, null)
      return base && exponent ? powerWord(base, exponent) : nodeWord(node, null, null)
    }
    case "function": {
      const arg = reader.read(node.arg, null, null)
      return arg ? functionWord(node.fn, arg) : nodeWord(node, null, null)
    }
    case "add":
      return reader.read(node, null, null) ?? nodeWord(node, null, null)
    case "tensor": {
      const args = node.args.map((arg) => reader.whole(arg))
      const whole = node.at.length === 0 && args.every((arg) => arg !== null)
      return whole ? tensorWord(node.fn, args, { rows: null, cols: null }) : nodeWord(node, null, null)
    }
    default:
      return nodeWord(node, null, null)
  }
}

/** A factor with one open index, which it may hold several times. */
function columnWord(node: Node, index: Index, reader: WordReader): Word | null {
  switch (node.node) {
    case "entry":
      return entryColumn(node, index, reader)
    case "delta": {
      const place = node.i.at === "index" && node.i.index.id === index.id ? node.j : node.i
      return unitWord(index.size, place)
    }
    case "power":
      return entrywisePower(node, index, null, reader)
    case "function": {
      const arg = reader.read(node.arg, index, null)
      return arg && functionWord(node.fn, arg)
    }
    case "add":
    case "sum":
    case "multiply":
      return reader.read(node, index, null)
    case "pick":
      return pickColumn(node, index, reader)
    case "tensor":
      return tensorEntry(node, index, null, reader)
    case "call":
      return callLeaf(node, index, null)
    case "product":
      return productWithoutOne(node, index, reader)
    default:
      return null
  }
}

/** \prod_{j \ne i} b_j for each i: the whole product over each factor, where no factor is zero. */
function productWithoutOne(node: Node & { node: "product" }, index: Index, reader: WordReader): Word | null {
  const { base, places } = exceptOf(node)
  const [place] = places
  const isTied = base.free.some((one) => one.id !== node.index.id)
  if (!place || places.length > 1 || !isAt(place, index) || isTied) return null
  const factors = reader.read(replaceIndex(base, node.index, place), index, null)
  const whole = scalarFactor(productIndex(node.index, base), reader)
  return factors && scaled(ONE, [whole], powerWord(factors, numberWord(MINUS_ONE)))
}

function entryColumn(node: Node & { node: "entry" }, index: Index, reader: WordReader): Word | null {
  const [first, second] = node.at
  const whole = reader.variable(node.name)
  if (!first || !whole) return null
  if (!second) return whole
  return lineOf(whole, [first, second], index)
}

function entrywisePower(
  node: Node & { node: "power" },
  row: Index,
  col: Index | null,
  reader: WordReader,
): Word | null {
  if (node.exponent.free.length > 0) return null
  const base = reader.read(node.base, row, col)
  const exponent = reader.read(node.exponent, null, null)
  return base && exponent && powerWord(base, exponent)
}

function pickColumn(node: Node & { node: "pick" }, index: Index, reader: WordReader): Word | null {
  if (node.place.at !== "index" || node.cases.some((one) => one.free.length > 0)) return null
  if (node.place.index.id !== index.id) return null
  const cross = crossOfEntries(node.cases)
  if (cross) return cross
  const cells = node.cases.map((one) => reader.read(one, null, null))
  return cells.every((cell) => cell !== null)
    ? arrayWord(
        cells.map((cell) => [cell]),
        true,
      )
    : null
}

/** A factor with two open indices, `row` counting the rows. */
function matrixWord(node: Node, row: Index, col: Index, reader: WordReader): Word | null {
  switch (node.node) {
    case "entry": {
      const whole = reader.variable(node.name)
      const [first] = node.at
      if (!whole || !first) return null
      return first.at === "index" && first.index.id === row.id ? whole : transpose(whole)
    }
    case "delta":
      return identityWord(row.size)
    case "power":
      return entrywisePower(node, row, col, reader)
    case "function": {
      const arg = reader.read(node.arg, row, col)
      return arg && functionWord(node.fn, arg)
    }
    case "add":
    case "sum":
    case "multiply":
      return reader.read(node, row, col)
    case "pick":
      return pickMatrix(node, row, col, reader)
    case "tensor":
      return tensorEntry(node, row, col, reader)
    case "call":
      return callLeaf(node, row, col)
    default:
      return null
  }
}

function pickMatrix(node: Node & { node: "pick" }, row: Index, col: Index, reader: WordReader): Word | null {
  const rows = row.size
  const cols = col.size
  if (typeof rows !== "number" || typeof cols !== "number" || rows * cols > 36) return null
  const cells = numbers(rows).map((i) =>
    numbers(cols).map((j) =>
      reader.read(replaceIndex(replaceIndex(node, row, atNumber(i)), col, atNumber(j)), null, null),
    ),
  )
  const complete = cells.map((line) => line.filter((cell) => cell !== null))
  return complete.every((line) => line.length === cols) ? arrayWord(complete, false) : null
}

/** Functions of a matrix that need not be square with a matrix of the same sizes as value; a pseudo-inverse has those of the transpose. */
const KEEPS_SHAPE: ReadonlySet<string> = new Set(["polar-factor", "polar-factor-derivative"])

function tensorEntry(
  node: Node & { node: "tensor" },
  row: Index,
  col: Index | null,
  reader: WordReader,
): Word | null {
  const args = node.args.map((arg) => reader.whole(arg))
  if (!args.every((arg) => arg !== null)) return null
  const [argument] = args
  const [first, second] = node.at
  if (!first) return null
  if (!second) return tensorWord(node.fn, args, { rows: row.size, cols: null })
  const size = argument
    ? KEEPS_SHAPE.has(node.fn)
      ? { rows: argument.rows, cols: argument.cols }
      : { rows: argument.cols, cols: argument.rows }
    : { rows: row.size, cols: col?.size ?? null }
  const whole = tensorWord(node.fn, args, size)
  if (!col) return lineOf(whole, [first, second], row)
  return first.at === "index" && first.index.id === row.id ? whole : transpose(whole)
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1)

const isAt = (place: Place, index: Index): boolean => place.at === "index" && place.index.id === index.id

/** A row or column of a matrix, or its diagonal, as a column over `index`. */
function lineOf(whole: Word, places: readonly [Place, Place], index: Index): Word | null {
  const [first, second] = places
  if (isAt(first, index) && isAt(second, index)) return diagonal(whole)
  if (isAt(first, index)) return whole.cols === null ? null : chain([whole, unitWord(whole.cols, second)])
  return whole.rows === null ? null : chain([transpose(whole), unitWord(whole.rows, first)])
}

/** A function without a definition whose axes are exactly the open indices. */
function callLeaf(node: Node & { node: "call" }, row: Index, col: Index | null): Word | null {
  if (node.args.some((arg) => arg.body.free.some((free) => !arg.indices.some((own) => own.id === free.id))))
    return null
  const [first, second, ...more] = [...node.at, ...node.slots.flatMap((slot) => slot.at)]
  if (!first || more.length > 0 || !hasCallHead(node)) return null
  if (!col) return second ? null : nodeWord(node, row, null)
  if (!second) return null
  return isAt(first, row) ? nodeWord(node, row, col) : transpose(nodeWord(node, col, row))
}
