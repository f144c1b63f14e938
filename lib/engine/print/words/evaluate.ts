import { Evaluation } from "../../index-form/evaluate"
import type { Place } from "../../index-form/nodes"
import { placeNumber } from "../../index-form/places"
import { directionName } from "../../numeric/direction"
import { constantJet, type Jet } from "../../numeric/jet"
import { operatorById } from "../../operators"
import { toNumber } from "../../rational"
import { type Size, sizeNumber } from "../../shape"
import { isColumn, isMatrix, isRow, isScalar, type Word } from "./word"

/** Numbers of a word, row-major; a scalar is 1 × 1, a column n × 1, a row 1 × n. */
export interface Table {
  readonly rows: number
  readonly cols: number
  readonly values: Float64Array
}

type Entry = (i: number, j: number) => number

const table = (rows: number, cols: number, entry: Entry): Table => {
  const values = new Float64Array(rows * cols)
  for (let i = 0; i < rows; i += 1) for (let j = 0; j < cols; j += 1) values[i * cols + j] = entry(i, j)
  return { rows, cols, values }
}

const get = (one: Table, i: number, j: number): number =>
  one.rows === 1 && one.cols === 1
    ? (one.values[0] ?? Number.NaN)
    : (one.values[i * one.cols + j] ?? Number.NaN)

const times = (a: Table, b: Table): Table =>
  table(a.rows, b.cols, (i, j) => {
    if (a.cols !== b.rows) return Number.NaN
    let sum = 0
    for (let k = 0; k < a.cols; k += 1) sum += get(a, i, k) * get(b, k, j)
    return sum
  })

/**
 * Works out words with ordinary dense matrices. It shares nothing with the way in which words are found, so that it can
 * confirm them; leaves in index form ask the evaluation of the index form.
 */
export class WordEvaluation {
  private readonly known = new WeakMap<Word, Table>()

  constructor(
    private readonly values: ReadonlyMap<string, Jet>,
    private readonly dims: Readonly<Record<string, number>>,
    private readonly evaluation: Evaluation,
  ) {}

  /** The numbers of a word; equal words are worked out once. */
  table(word: Word): Table {
    const found = this.known.get(word)
    if (found) return found
    const result = this.compute(word)
    this.known.set(word, result)
    return result
  }

  private compute(word: Word): Table {
    const rows = this.size(word.rows)
    const cols = this.size(word.cols)
    const all = (entry: Entry): Table => table(rows, cols, entry)
    switch (word.word) {
      case "number":
        return all(() => toNumber(word.value))
      case "node":
        return this.leaf(word, rows, cols)
      case "variable": {
        const { a } = this.values.get(word.name) ?? { a: new Float64Array(0) }
        return {
          rows,
          cols,
          values: a.length === rows * cols ? a : new Float64Array(rows * cols).fill(Number.NaN),
        }
      }
      case "identity":
        return all((i, j) => (i === j ? 1 : 0))
      case "ones":
        return all(() => 1)
      case "unit": {
        const one = this.place(word.place)
        return all((i) => (i === one - 1 ? 1 : 0))
      }
      case "transpose": {
        const of = this.table(word.of)
        return all((i, j) => get(of, j, i))
      }
      case "chain":
        return word.words.map((one) => this.table(one)).reduce(times)
      case "scaled": {
        const factor = word.scalars.reduce(
          (product, one) => product * get(this.table(one), 0, 0),
          toNumber(word.coefficient),
        )
        const of = word.of ? this.table(word.of) : null
        return all((i, j) => factor * (of ? get(of, i, j) : 1))
      }
      case "sum":
        return this.fold(word.terms, all, (a, b) => a + b)
      case "hadamard":
        return this.fold(word.words, all, (a, b) => a * b)
      case "power": {
        const base = this.table(word.base)
        const exponent = this.table(word.exponent)
        return all((i, j) => get(base, i, j) ** get(exponent, 0, 0))
      }
      case "range":
        return this.range(word, all)
      case "array":
        return this.array(word.cells, all)
      case "differential":
        return this.along(word.of, all)
      default:
        return this.wrapped(word, all)
    }
  }

  private wrapped(
    word: Word & { word: "diag" | "diagonal" | "trace" | "norm" | "function" | "tensor" },
    all: (entry: Entry) => Table,
  ): Table {
    if (word.word === "tensor") return this.operator(word.fn, word.args, word)
    if (word.word === "function") return this.operator(word.fn, [word.of], word)
    const of = this.table(word.of)
    switch (word.word) {
      case "diag":
        return all((i, j) => (i === j ? get(of, i, 0) : 0))
      case "diagonal":
        return all((i) => get(of, i, i))
      case "trace":
        return all(() => diagonalSum(of))
      case "norm":
        return all(() => Math.hypot(...of.values))
    }
  }

  private fold(
    words: readonly Word[],
    all: (entry: Entry) => Table,
    step: (a: number, b: number) => number,
  ): Table {
    const tables = words.map((word) => this.table(word))
    return all((i, j) => tables.map((one) => get(one, i, j)).reduce(step))
  }

  /** Within the sum the letter is a size like any other. */
  private range({ letter, to, of }: Word & { word: "range" }, all: (entry: Entry) => Table): Table {
    const tables = this.counted(letter, to).map((one) => one.table(of))
    return all((i, j) => tables.reduce((sum, one) => sum + get(one, i, j), 0))
  }

  /** The derivative of a word in the direction that the point holds for each variable, by central differences. */
  private along(of: Word, all: (entry: Entry) => Table): Table {
    const step = 1e-3
    const moved = (count: number): Table => {
      const values = new Map(this.values)
      for (const [name, jet] of this.values) {
        const direction = this.values.get(directionName(name))
        if (!direction) continue
        const a = jet.a.map((value, k) => value + count * step * (direction.a[k] ?? Number.NaN))
        values.set(name, { ...jet, a })
      }
      return new WordEvaluation(values, this.dims, new Evaluation({ values, dims: this.dims })).table(of)
    }
    const [near, nearBack, far, farBack] = [moved(1), moved(-1), moved(2), moved(-2)]
    return all(
      (i, j) =>
        (8 * (get(near, i, j) - get(nearBack, i, j)) - (get(far, i, j) - get(farBack, i, j))) / (12 * step),
    )
  }

  private array(cells: readonly (readonly Word[])[], all: (entry: Entry) => Table): Table {
    return all((i, j) => {
      const cell = cells[i]?.[j]
      return cell ? get(this.table(cell), 0, 0) : Number.NaN
    })
  }

  private operator(id: string, args: readonly Word[], word: Word): Table {
    const jets = args.map((arg) => {
      const { rows, cols, values } = this.table(arg)
      const dims = isScalar(arg) ? [] : isMatrix(arg) ? [rows, cols] : [isColumn(arg) ? rows : cols]
      return constantJet(dims, values, isRow(arg))
    })
    const result = operatorById(id)?.evaluate(jets)
    const rows = this.size(word.rows)
    const cols = this.size(word.cols)
    const fits = result && result.a.length === rows * cols
    return { rows, cols, values: fits ? result.a : new Float64Array(rows * cols).fill(Number.NaN) }
  }

  private leaf(word: Word & { word: "node" }, rows: number, cols: number): Table {
    const over = [word.row, word.col].filter((index) => index !== null)
    return { rows, cols, values: this.evaluation.over(word.node, over) }
  }

  private place(place: Place): number {
    return placeNumber(
      place,
      () => Number.NaN,
      (size) => this.size(size),
    )
  }

  /** The evaluations in which a letter stands for 1, 2, …, `to`. */
  counted(letter: string, to: Size): readonly WordEvaluation[] {
    return Array.from({ length: this.size(to) }, (_, at) => {
      const dims = { ...this.dims, [letter]: at + 1 }
      return new WordEvaluation(this.values, dims, new Evaluation({ values: this.values, dims }))
    })
  }

  /** The number of a size; 1 for an axis that is not there. */
  size(size: Size | null): number {
    if (size === null) return 1
    return sizeNumber(size, this.dims)
  }
}

function diagonalSum(of: Table): number {
  let sum = of.rows === of.cols ? 0 : Number.NaN
  for (let i = 0; i < of.rows; i += 1) sum += get(of, i, i)
  return sum
}
