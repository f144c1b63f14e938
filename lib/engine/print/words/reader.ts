import { blockOf } from "../../index-form/blocks"
import { multiply, number, sizeNode, sumIndex } from "../../index-form/build"
import type { Index, Lambda, Node } from "../../index-form/nodes"
import { isZero, ONE, rational, toNumber } from "../../rational"
import { axes } from "../../shape"
import type { PrintContext } from "../context"
import { symbolsOf } from "../symbols"
import { isStacked, stackedWord } from "./blocks"
import { chain, scaled } from "./build"
import { contract, type Factor } from "./contract"
import { factorWord, scalarFactor, type WordReader } from "./factor-words"
import { isFraction, isNegative } from "./fractions"
import { nodeWord, numberWord, onesWord, variableWord } from "./leaf-words"
import { counterOf, readRange } from "./range"
import { type Readings, softmaxReadings } from "./softmax"
import { shortestProduct, sumWord } from "./sum"
import { transpose } from "./transpose"
import { connectedParts, unfold } from "./unfold"
import type { Word } from "./word"

/** Turns nodes into words; it remembers what it has turned. */
export class Reader implements WordReader {
  private readonly known = new Map<Node, Map<string, Word | null>>()
  /** The letters of the sums around what is being read. */
  private readonly counters: string[] = []

  constructor(private readonly context: PrintContext) {}

  /** The words for an entry at `row` and `col`; null for an axis that is not there. A null result: no matrix notation. */
  read(node: Node, row: Index | null, col: Index | null): Word | null {
    const key = `${row?.id ?? ""}:${col?.id ?? ""}`
    const ofNode = this.known.get(node) ?? new Map<string, Word | null>()
    this.known.set(node, ofNode)
    const known = ofNode.get(key)
    if (known !== undefined) return known
    const inside = node.free.every((index) => index.id === row?.id || index.id === col?.id)
    const word = inside ? this.inside(node, row, col) : null
    ofNode.set(key, word)
    return word
  }

  private inside(node: Node, row: Index | null, col: Index | null): Word | null {
    if (node.free.some(isStacked))
      return stackedWord(node, row, col, this) ?? this.entryOfStacked(node, row, col)
    return this.sum(node, row, col)
  }

  /** Products of matrices over stacked axes that are not taken apart, such as (A ⊗ X)⁻¹. */
  private entryOfStacked(node: Node, row: Index | null, col: Index | null): Word | null {
    const split = node.free.some((index) => isStacked(index) && blockOf(node, index) !== null)
    return split ? null : this.sum(node, row, col)
  }

  /** A whole tensor given by its entries. */
  whole(arg: Lambda): Word | null {
    const [row = null, col = null] = arg.indices
    return arg.indices.length > 2 ? null : this.read(arg.body, row, col)
  }

  /** A whole variable that is a vector or a matrix. */
  variable(name: string): Word | null {
    const declaration = symbolsOf(this.context).byName.get(name)
    if (!declaration) return null
    const [rows = null, cols = null] = axes(declaration.shape)
    const symmetric = declaration.symmetric || declaration.positiveDefinite || declaration.diagonal
    return variableWord(name, { rows, cols }, symmetric === true)
  }

  private sum(node: Node, row: Index | null, col: Index | null): Word | null {
    if (node.node !== "add") return this.term(node, row, col)
    const words = node.terms.map((term) => this.read(term, row, col))
    return words.every((word) => word !== null) ? sumWord(words) : null
  }

  /** A product, with its sums: split into connected parts, each contracted on its own. */
  private term(node: Node, row: Index | null, col: Index | null): Word | null {
    const unfolded = unfold(node)
    const { factors, bound, coefficient } = unfolded
    if (isZero(coefficient)) return zeros(row, col)
    const counter = counterOf(unfolded)
    if (counter) return readRange(unfolded, counter, [row, col], this, this.context, this.counters)
    const used = new Set(factors.flatMap((factor) => factor.free.map((index) => index.id)))
    const outside = bound.filter((index) => !used.has(index.id))
    const scalars = outside.map((index) => countOf(index))
    const open: Node[] = []
    const softmax = softmaxReadings(factors, bound, this)
    scalars.push(...softmax.scalars)
    for (const factor of factors) {
      if (factor.free.length > 0) open.push(factor)
      else scalars.push(scalarFactor(factor, this))
    }
    const free = [row, col].filter((index) => index !== null)
    const kept: Node[] = []
    for (const part of connectedParts(open, free)) {
      if (part.open) kept.push(...part.nodes)
      else scalars.push(this.closed(part.nodes, within(bound, part.nodes), softmax))
    }
    if (free.length === 0) {
      const whole = shortestProduct(scaled(coefficient, scalars, null))
      // A trace of a group may be shorter as several products of columns.
      const other = factors.some(isMatrixGroup) ? this.distributed(node, row, col) : null
      if (other && other.cost < whole.cost) return other
      return isOpenGroup(whole) ? sumWord([whole]) : whole
    }
    const array = this.network(kept, within(bound, kept), row, col, softmax)
    if (!array) return this.distributed(node, row, col)
    const word =
      array.word === "sum"
        ? sumWord(array.terms.map((one) => scaled(coefficient, scalars, one)))
        : scaled(coefficient, scalars, array)
    const other = kept.some(isReciprocalColumn) ? this.distributed(node, row, col) : null
    return word && other && other.cost < word.cost ? other : (word ?? other)
  }

  /** A product with a group that ties indices together: multiplied out, and tried again. */
  private distributed(node: Node, row: Index | null, col: Index | null): Word | null {
    const { coefficient, bound, factors } = unfold(node)
    const group = factors.find((factor) => factor.node === "add" && factor.free.length > 1)
    if (group?.node !== "add") return null
    const words = group.terms.map((term) => {
      const product = multiply([
        number(coefficient),
        ...factors.map((factor) => (factor === group ? term : factor)),
      ])
      return this.read(
        bound.reduceRight((body, index) => sumIndex(index, body), product),
        row,
        col,
      )
    })
    return words.every((word) => word !== null) ? sumWord(words) : null
  }

  /** A scalar that is a closed network: words where there are some, else the sum as it stands. */
  private closed(nodes: readonly Node[], bound: readonly Index[], softmax: Readings): Word {
    const taken = nodes.flatMap((node) => softmax.factors.get(node)?.taken ?? [])
    const leaf = (): Word => {
      const sum = bound.reduceRight((body, index) => sumIndex(index, body), multiply(nodes))
      return scaled(ONE, [nodeWord(sum, null, null), ...taken], null)
    }
    const [only] = nodes
    const entrywise = only && nodes.length === 1 && bound.length === 1 && isEntrywise(only)
    // A sum of products without one factor holds also where a factor is zero.
    return entrywise || nodes.some((node) => node.node === "product")
      ? leaf()
      : (this.network(nodes, bound, null, null, softmax) ?? leaf())
  }

  private network(
    nodes: readonly Node[],
    bound: readonly Index[],
    row: Index | null,
    col: Index | null,
    softmax: Readings,
  ): Word | null {
    const factors: Factor[] = []
    const closed = row === null && col === null
    for (const node of nodes.flatMap((one) => (closed && isSquare(one) ? [one.base, one.base] : [one]))) {
      const [first, second, ...more] = node.free
      if (!first || more.length > 0) return null
      const word = softmax.factors.get(node)?.word ?? factorWord(node, first, second ?? null, this)
      if (!word) return null
      factors.push({ word, row: first, col: second ?? null })
    }
    return contract(factors, bound, row, col)
  }
}

/** A number before a group that reads better without brackets: one of both signs, or of fractions. */
const isOpenGroup = (word: Word): boolean =>
  word.word === "scaled" &&
  word.scalars.length === 1 &&
  word.scalars.some(
    (one) => one.word === "sum" && one.terms.some((term) => isNegative(term) || isFraction(term)),
  )

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

const isMatrixGroup = (node: Node): boolean => node.node === "add" && node.free.length === 2

/** An entry under a bar: it may cancel with a factor of a group beside it. */
const isReciprocalColumn = (node: Node): boolean =>
  node.node === "power" &&
  node.free.length === 1 &&
  node.exponent.node === "number" &&
  isNegative(numberWord(node.exponent.value))

const isSquare = (node: Node): node is Node & { node: "power" } =>
  node.node === "power" && node.exponent.node === "number" && toNumber(node.exponent.value) === 2

/** Functions and powers of one entry: their sum reads better as Σ than as a product with ones. */
function isEntrywise(node: Node): boolean {
  if (node.node === "function") return node.arg.node === "entry" || isEntrywise(node.arg)
  return node.node === "power" && !isSquare(node) && (node.base.node === "entry" || isEntrywise(node.base))
}
