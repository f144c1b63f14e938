import { atIndex, entry, freshIndex } from "../index-form/build"
import { lower } from "../index-form/lower"
import type { PrintContext } from "../print/context"
import { symbolsOf } from "../print/symbols"
import { chain, scaled } from "../print/words/build"
import { confirm } from "../print/words/confirm"
import {
  identityWord,
  nodeWord,
  numberWord,
  onesWord,
  unitWord,
  variableWord,
} from "../print/words/leaf-words"
import { wordsOf } from "../print/words/scope"
import { asRow, transpose } from "../print/words/transpose"
import { isScalar, partsOf, type Word } from "../print/words/word"
import { arrayWord, rowWord } from "../print/words/wraps"
import { ONE } from "../rational"
import { axes, type Shape } from "../shape"
import type { Term } from "../term"
import { addWords, zeroLike } from "./algebra"
import { bindLetter } from "./bind-letter"
import { operatorWord } from "./operator-words"

/** The axes of words of a shape. */
const axesOf = (shape: Shape): { rows: Word["rows"]; cols: Word["cols"] } => {
  if (shape.kind === "matrix") return shape
  const size = axes(shape)[0] ?? null
  return shape.kind === "row" ? { rows: null, cols: size } : { rows: size, cols: null }
}

/** A whole variable, a row as a column: a letter for a vector or matrix, a leaf for a scalar. */
export const variableOf = (name: string, shape: Shape, symmetric = false): Word => {
  const [rows = null, cols = null] = axes(shape)
  return rows === null ? nodeWord(entry(name), null, null) : variableWord(name, { rows, cols }, symmetric)
}

/** Sums and products over numbers are written out up to this length. */
const MOST_WRITTEN_OUT = 8

const LEAVES: ReadonlySet<string> = new Set(["entry", "size", "constant", "ordinal", "call"])

/** Whether a word is made of products and functions, without sums over an index inside its leaves. */
const isWritten = (word: Word): boolean =>
  (word.word !== "node" || LEAVES.has(word.node.node)) && partsOf(word).every(isWritten)

/**
 * The matrix words of what was typed, its products and sums in the order in which they stand; parts with index letters are read as matrix products.
 * Null where a part has no matrix notation.
 */
export class TermReader {
  constructor(
    private readonly context: PrintContext,
    /** The variable whose entries move one by one, whatever is promised of it. */
    private readonly moving: string,
  ) {}

  read(term: Term): Word | null {
    switch (term.type) {
      case "number":
        return numberWord(term.value)
      case "variable":
        return this.variable(term.name, term.shape)
      case "apply":
        return this.applied(term)
      case "array":
        return this.array(term)
      case "identity":
        return term.shape.kind === "matrix" ? identityWord(term.shape.rows) : numberWord(ONE)
      case "ones":
      case "zeros":
        return this.constant(term)
      case "unit":
        return term.index.at === "letter" || term.shape.kind !== "column"
          ? null
          : unitWord(term.shape.size, term.index)
      case "constant":
      case "size":
      case "ordinal":
      case "delta":
        return nodeWord(lower(term).at(), null, null)
      case "call":
        return this.leaf(term)
      case "entry":
        return term.of.type === "variable" ? this.leaf(term) : this.inWords(term)
      case "sum":
      case "product":
        return this.range(term)
      default:
        return this.inWords(term)
    }
  }

  private variable(name: string, shape: Shape): Word {
    const declaration = symbolsOf(this.context).byName.get(name)
    const symmetric = declaration?.symmetric || declaration?.positiveDefinite || declaration?.diagonal
    const word = variableOf(name, shape, symmetric === true && name !== this.moving)
    return shape.kind === "row" ? transpose(word) : word
  }

  private applied(term: Term & { type: "apply" }): Word | null {
    const args = term.args.map((arg) => this.read(arg))
    if (!args.every((arg) => arg !== null)) return null
    return operatorWord(term, args, axesOf(term.shape)) ?? this.inWords(term)
  }

  private array(term: Term & { type: "array" }): Word | null {
    const rows = term.rows.map((row) => row.map((cell) => this.read(cell)))
    const cells = rows.map((row) => row.filter((cell) => cell !== null && isScalar(cell)))
    if (cells.some((row, k) => row.length !== rows[k]?.length)) return null
    const known = cells as Word[][] // nulls were refused above
    return term.shape.kind === "row" ? rowWord(known.flat()) : arrayWord(known, term.shape.kind === "column")
  }

  private constant(term: Term & { type: "ones" | "zeros" }): Word {
    const { rows, cols } = axesOf(term.shape)
    const column = rows === null ? [] : [onesWord(rows)]
    const row = cols === null ? [] : [asRow(onesWord(cols))]
    const ones = column.length + row.length === 0 ? numberWord(ONE) : chain([...column, ...row])
    return term.type === "ones" ? ones : zeroLike(ones)
  }

  /** A leaf with its entry in index form: an entry of a variable, a function without a definition. */
  private leaf(term: Term): Word | null {
    if (term.shape.kind === "row") return null
    const indices = axes(term.shape).map(freshIndex)
    const [row = null, col = null] = indices
    return nodeWord(lower(term).at(...indices.map(atIndex)), row, col)
  }

  /** What is typed with index letters, as products of matrices that have the same numbers. */
  private inWords(term: Term): Word | null {
    const indices = axes(term.shape).map(freshIndex)
    const [row = null, col = null] = indices
    const node = lower(term).at(...indices.map(atIndex))
    const word = wordsOf(this.context).reader.read(node, row, col)
    if (!word || !confirm(word, node, row, col, this.context)) return null
    return term.shape.kind === "row" ? asRow(word) : word
  }

  /** A sum or product over an index: in words, else a sum times ones, else written out where it is short. */
  private range(term: Term & { type: "sum" | "product" }): Word | null {
    const word = this.inWords(term)
    if (word && isWritten(word)) return word
    return this.summed(term) ?? this.writtenOut(term) ?? word
  }

  private writtenOut(term: Term & { type: "sum" | "product" }): Word | null {
    const count = typeof term.to === "number" ? term.to - term.from + 1 : Number.POSITIVE_INFINITY
    if (count > MOST_WRITTEN_OUT || count < 1) return null
    const parts = Array.from({ length: count }, (_, k) =>
      this.read(bindLetter(term.body, term.letter, term.from + k)),
    )
    if (!parts.every((part) => part !== null)) return null
    return term.type === "sum" ? addWords(parts) : scaled(ONE, parts, null)
  }

  /** A sum over one index of a scalar that is the entry of a column: the column times ones. */
  private summed(term: Term & { type: "sum" | "product" }): Word | null {
    if (term.type === "product" || term.from !== 1 || term.shape.kind !== "scalar") return null
    const index = freshIndex(term.to)
    const node = lower(term.body, new Map([[term.letter, atIndex(index)]])).at()
    const column = wordsOf(this.context).reader.read(node, index, null)
    if (!column || !confirm(column, node, index, null, this.context)) return null
    return isWritten(column) ? chain([asRow(onesWord(term.to)), column]) : null
  }
}
