import { atNumber, multiply, sizeNode, sumIndex } from "../../index-form/build"
import type { Index, Lambda, Node, Place } from "../../index-form/nodes"
import { replaceIndex } from "../../index-form/substitute"
import { isZero, rational, toNumber } from "../../rational"
import { axes } from "../../shape"
import { hasCallHead } from "../compound-tex"
import type { PrintContext } from "../context"
import { symbolsOf } from "../symbols"
import {
  arrayWord,
  chain,
  diagonal,
  functionWord,
  identityWord,
  nodeWord,
  numberWord,
  onesWord,
  powerWord,
  scaled,
  tensorWord,
  unitWord,
  variableWord,
} from "./build"
import { contract, type Factor } from "./contract"
import { sumWord } from "./sum"
import { transpose } from "./transpose"
import { connectedParts, unfold } from "./unfold"
import type { Word } from "./word"

/** Turns nodes into words; it remembers what it has turned. */
export class Reader {
  private readonly known = new Map<string, Word | null>()

  constructor(private readonly context: PrintContext) {}

  /** The words for an entry at `row` and `col`; null for an axis that is not there. A null result: no matrix notation. */
  read(node: Node, row: Index | null, col: Index | null): Word | null {
    const key = `${node.uid}:${row?.id ?? ""}:${col?.id ?? ""}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const inside = node.free.every((index) => index.id === row?.id || index.id === col?.id)
    const word = inside ? this.sum(node, row, col) : null
    this.known.set(key, word)
    return word
  }

  /** A whole tensor given by its entries. */
  whole(arg: Lambda): Word | null {
    const [row = null, col = null] = arg.indices
    return arg.indices.length > 2 ? null : this.read(arg.body, row, col)
  }

  private sum(node: Node, row: Index | null, col: Index | null): Word | null {
    if (node.node !== "add") return this.term(node, row, col)
    const words = node.terms.map((term) => this.read(term, row, col))
    return words.every((word) => word !== null) ? sumWord(words) : null
  }

  /** A product, with its sums: split into connected parts, each contracted on its own. */
  private term(node: Node, row: Index | null, col: Index | null): Word | null {
    const { factors, bound, coefficient } = unfold(node)
    if (isZero(coefficient)) return zeros(row, col)
    const used = new Set(factors.flatMap((factor) => factor.free.map((index) => index.id)))
    const outside = bound.filter((index) => !used.has(index.id))
    const scalars = outside.map((index) => countOf(index))
    const open: Node[] = []
    for (const factor of factors) {
      if (factor.free.length > 0) open.push(factor)
      else scalars.push(this.scalar(factor))
    }
    const free = [row, col].filter((index) => index !== null)
    const kept: Node[] = []
    for (const part of connectedParts(open, free)) {
      if (part.open) kept.push(...part.nodes)
      else scalars.push(this.closed(part.nodes, within(bound, part.nodes)))
    }
    if (free.length === 0) return scaled(coefficient, scalars, null)
    const array = this.network(kept, within(bound, kept), row, col)
    return array && scaled(coefficient, scalars, array)
  }

  /** A scalar that is a closed network: words where there are some, else the sum as it stands. */
  private closed(nodes: readonly Node[], bound: readonly Index[]): Word {
    const leaf = (): Word =>
      nodeWord(
        bound.reduceRight((body, index) => sumIndex(index, body), multiply(nodes)),
        null,
        null,
      )
    const [only] = nodes
    const entrywise = only && nodes.length === 1 && bound.length === 1 && isEntrywise(only)
    return entrywise ? leaf() : (this.network(nodes, bound, null, null) ?? leaf())
  }

  private network(
    nodes: readonly Node[],
    bound: readonly Index[],
    row: Index | null,
    col: Index | null,
  ): Word | null {
    const factors: Factor[] = []
    const closed = row === null && col === null
    for (const node of nodes.flatMap((one) => (closed && isSquare(one) ? [one.base, one.base] : [one]))) {
      const [first, second, ...more] = node.free
      if (!first || more.length > 0) return null
      const word = second ? this.factor(node, first, second) : this.column(node, first)
      if (!word) return null
      factors.push({ word, row: first, col: second ?? null })
    }
    return contract(factors, bound, row, col)
  }

  /** A scalar: words where there are some, else a leaf printed in index form. */
  private scalar(node: Node): Word {
    switch (node.node) {
      case "number":
        return numberWord(node.value)
      case "entry":
        return node.at.length === 0
          ? variableWord(node.name, { rows: null, cols: null })
          : nodeWord(node, null, null)
      case "power": {
        const base = this.read(node.base, null, null)
        const exponent = this.read(node.exponent, null, null)
        return base && exponent ? powerWord(base, exponent) : nodeWord(node, null, null)
      }
      case "function": {
        const arg = this.read(node.arg, null, null)
        return arg ? functionWord(node.fn, arg) : nodeWord(node, null, null)
      }
      case "add":
        return this.read(node, null, null) ?? nodeWord(node, null, null)
      case "tensor": {
        const args = node.args.map((arg) => this.whole(arg))
        const whole = node.at.length === 0 && args.every((arg) => arg !== null)
        return whole ? tensorWord(node.fn, args, { rows: null, cols: null }) : nodeWord(node, null, null)
      }
      default:
        return nodeWord(node, null, null)
    }
  }

  /** A factor with one open index, which it may hold several times. */
  private column(node: Node, index: Index): Word | null {
    switch (node.node) {
      case "entry":
        return this.entryColumn(node, index)
      case "delta": {
        const place = node.i.at === "index" && node.i.index.id === index.id ? node.j : node.i
        return unitWord(index.size, place)
      }
      case "power":
        return this.entrywisePower(node, index, null)
      case "function": {
        const arg = this.read(node.arg, index, null)
        return arg && functionWord(node.fn, arg)
      }
      case "add":
        return this.read(node, index, null)
      case "pick":
        return this.pickColumn(node, index)
      case "tensor":
        return this.tensor(node, index, null)
      case "call":
        return callLeaf(node, index, null)
      default:
        return null
    }
  }

  private entryColumn(node: Node & { node: "entry" }, index: Index): Word | null {
    const [first, second] = node.at
    const whole = this.variable(node.name)
    if (!first || !whole) return null
    if (!second) return whole
    return lineOf(whole, [first, second], index)
  }

  private variable(name: string): Word | null {
    const declaration = symbolsOf(this.context).byName.get(name)
    if (!declaration) return null
    const [rows = null, cols = null] = axes(declaration.shape)
    const symmetric = declaration.symmetric || declaration.positiveDefinite || declaration.diagonal
    return variableWord(name, { rows, cols }, symmetric === true)
  }

  private entrywisePower(node: Node & { node: "power" }, row: Index, col: Index | null): Word | null {
    if (node.exponent.free.length > 0) return null
    const base = this.read(node.base, row, col)
    const exponent = this.read(node.exponent, null, null)
    return base && exponent && powerWord(base, exponent)
  }

  private pickColumn(node: Node & { node: "pick" }, index: Index): Word | null {
    if (node.place.at !== "index" || node.cases.some((one) => one.free.length > 0)) return null
    if (node.place.index.id !== index.id) return null
    const cells = node.cases.map((one) => this.read(one, null, null))
    return cells.every((cell) => cell !== null)
      ? arrayWord(
          cells.map((cell) => [cell]),
          true,
        )
      : null
  }

  /** A factor with two open indices, `row` counting the rows. */
  private factor(node: Node, row: Index, col: Index): Word | null {
    switch (node.node) {
      case "entry": {
        const whole = this.variable(node.name)
        const [first] = node.at
        if (!whole || !first) return null
        return first.at === "index" && first.index.id === row.id ? whole : transpose(whole)
      }
      case "delta":
        return identityWord(row.size)
      case "power":
        return this.entrywisePower(node, row, col)
      case "function": {
        const arg = this.read(node.arg, row, col)
        return arg && functionWord(node.fn, arg)
      }
      case "add":
        return this.read(node, row, col)
      case "pick":
        return this.pickMatrix(node, row, col)
      case "tensor":
        return this.tensor(node, row, col)
      case "call":
        return callLeaf(node, row, col)
      default:
        return null
    }
  }

  private pickMatrix(node: Node & { node: "pick" }, row: Index, col: Index): Word | null {
    const rows = row.size
    const cols = col.size
    if (typeof rows !== "number" || typeof cols !== "number" || rows * cols > 36) return null
    const cells = numbers(rows).map((i) =>
      numbers(cols).map((j) =>
        this.read(replaceIndex(replaceIndex(node, row, atNumber(i)), col, atNumber(j)), null, null),
      ),
    )
    const complete = cells.map((line) => line.filter((cell) => cell !== null))
    return complete.every((line) => line.length === cols) ? arrayWord(complete, false) : null
  }

  private tensor(node: Node & { node: "tensor" }, row: Index, col: Index | null): Word | null {
    const args = node.args.map((arg) => this.whole(arg))
    if (!args.every((arg) => arg !== null)) return null
    const [argument] = args
    const [first, second] = node.at
    if (!first) return null
    if (!second) return tensorWord(node.fn, args, { rows: row.size, cols: null })
    const size = argument
      ? { rows: argument.cols, cols: argument.rows }
      : { rows: row.size, cols: col?.size ?? null }
    const whole = tensorWord(node.fn, args, size)
    if (!col) return lineOf(whole, [first, second], row)
    return first.at === "index" && first.index.id === row.id ? whole : transpose(whole)
  }
}

const countOf = (index: Index): Word =>
  typeof index.size === "number"
    ? numberWord(rational(index.size))
    : nodeWord(sizeNode(index.size), null, null)

const within = (bound: readonly Index[], nodes: readonly Node[]): Index[] =>
  bound.filter((index) => nodes.some((node) => node.free.some((free) => free.id === index.id)))

const zeros = (row: Index | null, col: Index | null): Word =>
  row && col
    ? scaled(rational(0), [], chain([onesWord(row.size), transpose(onesWord(col.size))]))
    : row
      ? scaled(rational(0), [], onesWord(row.size))
      : col
        ? scaled(rational(0), [], transpose(onesWord(col.size)))
        : numberWord(rational(0))

const isSquare = (node: Node): node is Node & { node: "power" } =>
  node.node === "power" && node.exponent.node === "number" && toNumber(node.exponent.value) === 2

const isEntrywise = (node: Node): boolean =>
  node.free.length === 1 && (node.node === "function" || (node.node === "power" && !isSquare(node)))

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
