import { sizeNode } from "../../index-form/build"
import type { Index } from "../../index-form/nodes"
import { rational } from "../../rational"
import type { Size } from "../../shape"
import { chain, hadamard, powerWord, scaled } from "./build"
import { nodeWord, numberWord, onesWord } from "./leaf-words"
import { isSymmetric, transpose } from "./transpose"
import type { Word } from "./word"
import { diag, diagonal, norm, trace } from "./wraps"

/** A factor of a product of arrays: a matrix between two indices, or a column at one (`col` is null). */
export interface Factor {
  readonly word: Word
  readonly row: Index
  readonly col: Index | null
}

/** The graph of a product: columns at indices, matrices between them. */
class Network {
  edges: { word: Word; row: Index; col: Index }[] = []
  readonly columns = new Map<number, Word[]>()

  constructor(factors: readonly Factor[]) {
    for (const { word, row, col } of factors) {
      if (!col) this.place(row, word)
      else if (row.id === col.id) this.place(row, diagonal(word))
      else this.edges.push({ word, row, col })
    }
  }

  place(index: Index, word: Word): void {
    this.columns.set(index.id, [...(this.columns.get(index.id) ?? []), word])
  }

  at(index: Index): Word[] {
    return this.columns.get(index.id) ?? []
  }

  touching(index: Index): { word: Word; row: Index; col: Index }[] {
    return this.edges.filter((edge) => edge.row.id === index.id || edge.col.id === index.id)
  }

  remove(edge: { word: Word; row: Index; col: Index }): void {
    this.edges = this.edges.filter((other) => other !== edge)
  }

  connect(word: Word, row: Index, col: Index): void {
    if (row.id === col.id) this.place(row, diagonal(word))
    else this.edges.push({ word, row, col })
  }
}

/** An edge read from this index to the other one. */
function from(edge: { word: Word; row: Index; col: Index }, index: Index): { word: Word; to: Index } {
  return edge.row.id === index.id
    ? { word: edge.word, to: edge.col }
    : { word: transpose(edge.word), to: edge.row }
}

/** The columns at an index as one column; ones where there is none. */
function columnAt(network: Network, index: Index): Word {
  const words = network.at(index)
  return words.length === 0 ? onesWord(index.size) : hadamard(words)
}

/** The scalar product of two columns in its usual form: ‖u‖² or the shorter way around. */
function dot(a: Word, b: Word): Word {
  if (a.word === "ones" && b.word === "diagonal") return traceOf(b.of)
  const forward = chain([transpose(a), b])
  const backward = chain([transpose(b), a])
  const better =
    backward.cost < forward.cost || (backward.cost === forward.cost && backward.key < forward.key)
      ? backward
      : forward
  return better.word === "scaled" && !better.of
    ? scaled(better.coefficient, better.scalars.map(asNorm), null)
    : asNorm(better)
}

/** A chain that is a column's transpose times the column is the square of its norm. */
function asNorm(word: Word): Word {
  if (word.word !== "chain" || word.words.length % 2 === 1) return word
  const middle = word.words.length / 2
  const left = chain(word.words.slice(0, middle))
  const right = chain(word.words.slice(middle))
  if (right.word === "ones" || transpose(left).key !== right.key) return word
  return powerWord(norm(right), numberWord(rational(2)))
}

const sizeWord = (size: Size): Word =>
  typeof size === "number" ? numberWord(rational(size)) : nodeWord(sizeNode(size), null, null)

/** The trace in its shortest cyclic form; tr(AᵀA) is the square of the Frobenius norm. */
function traceOf(word: Word): Word {
  if (word.word === "scaled" && word.of)
    return scaled(word.coefficient, [...word.scalars, traceOf(word.of)], null)
  if (word.word !== "chain") {
    // The trace of an identity is its size.
    if (word.word === "identity" && word.rows !== null) return sizeWord(word.rows)
    const turned = transpose(word)
    return trace(turned.cost < word.cost ? turned : word)
  }
  const turns = word.words.map((_, at) => chain([...word.words.slice(at), ...word.words.slice(0, at)]))
  const all = [...turns, ...turns.map(transpose)]
  for (const turn of all) {
    if (turn.word !== "chain" || turn.words.length % 2 === 1) continue
    const right = chain(turn.words.slice(turn.words.length / 2))
    if (
      transpose(chain(turn.words.slice(0, turn.words.length / 2))).key === right.key &&
      !isSymmetric(right)
    ) {
      return powerWord(norm(right), numberWord(rational(2)))
    }
  }
  const best = all.reduce((a, b) => (b.cost < a.cost || (b.cost === a.cost && b.key < a.key) ? b : a))
  return trace(best)
}

/** Joins edges between the same two indices entry by entry; the last two of a closed loop are a trace. */
function mergeParallel(network: Network, bound: ReadonlySet<number>): Word | "merged" | null {
  for (const edge of network.edges) {
    const twin = network.edges.find(
      (other) =>
        other !== edge &&
        [other.row.id, other.col.id].includes(edge.row.id) &&
        [other.row.id, other.col.id].includes(edge.col.id),
    )
    if (!twin) continue
    const alone =
      network.edges.length === 2 &&
      bound.has(edge.row.id) &&
      bound.has(edge.col.id) &&
      network.columns.size === 0
    if (alone) return traceOf(chain([transpose(edge.word), from(twin, edge.row).word]))
    network.remove(edge)
    network.remove(twin)
    network.edges.push({ ...edge, word: hadamard([edge.word, from(twin, edge.row).word]) })
    return "merged"
  }
  return null
}

/** Sums over one index if at most two matrices meet there; a word when the network is used up. */
function eliminate(network: Network, index: Index, most: number): Word | boolean {
  const edges = network.touching(index)
  if (edges.length > most) return false
  const columns = network.at(index)
  network.columns.delete(index.id)
  const [first, second] = edges
  if (!first) {
    const [one, ...others] = columns
    if (!one) return numberWord(rational(1))
    return others.length === 0 ? dot(onesWord(index.size), one) : dot(one, hadamard(others))
  }
  network.remove(first)
  const start = from(first, index)
  if (!second) {
    const column = columns.length === 0 ? onesWord(index.size) : hadamard(columns)
    network.place(start.to, chain([transpose(start.word), column]))
    return true
  }
  network.remove(second)
  const end = from(second, index)
  const middle = columns.length === 0 ? [] : [diag(hadamard(columns))]
  if (start.to.id === end.to.id && network.edges.length === 0 && network.columns.size === 0) {
    return traceOf(chain([transpose(start.word), ...middle, end.word]))
  }
  network.connect(chain([transpose(start.word), ...middle, end.word]), start.to, end.to)
  return true
}

/**
 * The words for one connected product of factors, summed over all indices but `row` and `col`. Null when three or more matrices meet at an
 * index, because matrix notation has no form for that.
 */
export function contract(
  factors: readonly Factor[],
  bound: readonly Index[],
  row: Index | null,
  col: Index | null,
): Word | null {
  const network = new Network(factors)
  const loop = closedLoop(network, factors, bound)
  if (loop) return loop
  const names = new Set(bound.map((index) => index.id))
  const open = [...bound]
  while (open.length > 0) {
    const merged = mergeParallel(network, names)
    if (merged && merged !== "merged") return merged
    if (merged) continue
    const at = nextToEliminate(network, open)
    const index = open[at]
    if (!index) return null
    const done = eliminate(network, index, 2)
    if (typeof done !== "boolean") {
      return open.length === 1 || network.edges.length === 0 ? done : null
    }
    open.splice(at, 1)
  }
  return assemble(network, row, col)
}

/** A single matrix whose two axes are one summed index: its trace. */
function closedLoop(network: Network, factors: readonly Factor[], bound: readonly Index[]): Word | null {
  const [only] = factors
  const [index] = bound
  if (!only?.col || factors.length !== 1 || bound.length !== 1 || network.edges.length > 0) return null
  return index && only.row.id === index.id ? traceOf(only.word) : null
}

/** Ends of chains first, then places in the middle of one; those with columns in the middle last. */
function nextToEliminate(network: Network, open: readonly Index[]): number {
  const ranks = open.map((index) => {
    const edges = network.touching(index).length
    return edges > 2 ? 9 : edges === 2 ? (network.at(index).length > 0 ? 3 : 2) : edges
  })
  const least = Math.min(...ranks)
  return least > 3 ? -1 : ranks.indexOf(least)
}

function assemble(network: Network, row: Index | null, col: Index | null): Word | null {
  const [edge, ...more] = network.edges
  if (more.length > 0) {
    const names = new Set<number>()
    return mergeParallel(network, names) === "merged" ? assemble(network, row, col) : null
  }
  if (!row && !col) return null
  if (!col) return row && !edge ? columnAt(network, row) : null
  if (!row) return edge ? null : transpose(columnAt(network, col))
  if (!edge) return chain([columnAt(network, row), transpose(columnAt(network, col))])
  const { word } = from(edge, row)
  if (word.word === "identity") return diag(hadamard([columnAt(network, row), columnAt(network, col)]))
  const left = network.at(row)
  const right = network.at(col)
  return chain([
    ...(left.length > 0 ? [diag(hadamard(left))] : []),
    word,
    ...(right.length > 0 ? [diag(hadamard(right))] : []),
  ])
}
