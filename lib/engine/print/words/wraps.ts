import { ONE } from "../../rational"
import type { Size } from "../../shape"
import { diagonalMatrix, hadamard, inverseWord, scaled } from "./build"
import { identityWord } from "./leaf-words"
import { type Axes, keys, make, marked, NO_AXES, total } from "./make"
import { isMatrix, MOVING_KEY, type Word } from "./word"

/** Pulls the scalar factor of a word out of a linear wrapper. */
const linear = (of: Word, wrap: (inner: Word) => Word): Word =>
  of.word === "scaled" && of.of ? scaled(of.coefficient, of.scalars, wrap(of.of)) : wrap(of)

/** The diagonal matrix of a column; that of a matrix's own diagonal is `A \\odot I`. */
export const diag = (of: Word): Word =>
  linear(of, (word) => {
    if (word.word === "ones" && word.rows !== null) return identityWord(word.rows)
    if (word.word === "diagonal" && word.rows !== null) return hadamard([word.of, identityWord(word.rows)])
    return diagonalMatrix(word)
  })

export const diagonal = (of: Word): Word =>
  linear(of, (word) =>
    word.word === "diag"
      ? word.of
      : make(
          { word: "diagonal", of: word },
          { rows: word.rows, cols: null },
          `d(${word.key})`,
          word.cost + 4,
        ),
  )

export const trace = (of: Word): Word =>
  linear(of, (word) => make({ word: "trace", of: word }, NO_AXES, `T(${word.key})`, word.cost + 4))

/** The Euclidean norm of a column, the Frobenius norm of a matrix, which a transposed matrix shares. */
export const norm = (of: Word): Word =>
  of.word === "transpose" && isMatrix(of)
    ? norm(of.of)
    : make({ word: "norm", of }, NO_AXES, `N(${of.key})`, of.cost + 2)

/** A differential still to be worked out. */
export const differentialWord = (of: Word): Word =>
  make({ word: "differential", of }, of, `${MOVING_KEY}(${of.key})`, marked(of) + 1)

export const functionWord = (fn: string, of: Word): Word =>
  make({ word: "function", fn, of }, of, `f${fn}(${of.key})`, of.cost + 3)

/** The sum of a word over the numbers 1, …, `to` that `letter` stands for in it; a number of its own stands before it. */
export const rangeWord = (letter: string, to: Size, of: Word): Word => {
  const coefficient = of.word === "scaled" ? of.coefficient : ONE
  const inner = of.word === "scaled" ? scaled(ONE, of.scalars, of.of) : of
  const range = make(
    { word: "range", letter, to, of: inner },
    inner,
    `Σ${letter}${to}(${inner.key})`,
    inner.cost + 4,
  )
  return scaled(coefficient, [], range)
}

export function tensorWord(fn: string, args: readonly Word[], axes: Axes): Word {
  const [only] = args
  if (fn === "inverse" && only) return inverseWord(only)
  const cost = args.reduce((sum, arg) => sum + marked(arg), 2)
  return make({ word: "tensor", fn, args }, axes, `zF${fn}(${keys(args)})`, cost)
}

/** Written-out entries; `column` for one column, which then has no second axis. */
export function arrayWord(cells: readonly (readonly Word[])[], column: boolean): Word {
  const cols = column ? null : (cells[0]?.length ?? 0)
  const cost = cells.reduce((sum, row) => sum + total(row), 2)
  return make({ word: "array", cells }, { rows: cells.length, cols }, `A(${cells.map(keys).join(";")})`, cost)
}

/** A written-out row. */
export const rowWord = (cells: readonly Word[]): Word =>
  make(
    { word: "array", cells: [cells] },
    { rows: null, cols: cells.length },
    `R(${keys(cells)})`,
    total(cells) + 2,
  )
