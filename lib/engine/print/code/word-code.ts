import { isZero, MINUS_ONE, multiplyRational, type Rational } from "../../rational"
import { isColumn, isMatrix, isRow, isScalar, type Word } from "../words/word"
import type { CodeScope } from "./scope"
import { base, bracketed, CODE_LEVEL, type Code, code, NotWritable, sumCode, whole } from "./text"

/** A power with a negative number as exponent, as what stands under a bar. */
function underBar(word: Word): { base: Word; exponent: Rational } | null {
  if (word.word !== "power" || word.exponent.word !== "number" || word.exponent.value.num >= 0n) return null
  return { base: word.base, exponent: multiplyRational(word.exponent.value, MINUS_ONE) }
}

function underCode(word: Word, writer: CodeScope, isEach: boolean): Code | null {
  const under = underBar(word)
  if (!under) return null
  const of = wordCode(under.base, writer)
  const exponent = writer.number(under.exponent)
  return exponent.text === "1" ? of : writer.power(of, exponent, isEach)
}

function scaledCode(word: Word & { word: "scaled" }, writer: CodeScope): Code {
  if (isZero(word.coefficient)) return zerosCode(word, writer)
  const over: Code[] = []
  const under: Code[] = []
  for (const scalar of word.scalars) {
    const below = underCode(scalar, writer, false)
    if (below) under.push(below)
    else over.push(wordCode(scalar, writer))
  }
  return writer.product(word.coefficient, over, under, word.of && wordCode(word.of, writer))
}

function zerosCode(word: Word, writer: CodeScope): Code {
  const sizes = [word.rows, word.cols].filter((size) => size !== null).map((size) => writer.size(size))
  return base(sizes.length === 0 ? "0" : writer.language.zeros(sizes, writer.like))
}

/** A chain in runs that end with a column: with arrays of one axis, an outer product stands between two of them. */
function chainCode(words: readonly Word[], writer: CodeScope): Code {
  const { language } = writer
  const runs: Word[][] = [[]]
  for (const word of words) {
    runs[runs.length - 1]?.push(word)
    if (word.cols === null) runs.push([])
  }
  const parts = runs
    .filter((run) => run.length > 0)
    .map((run) => ({ run, isScalar: run[0]?.rows === null && run[run.length - 1]?.cols === null }))
  const written = parts.map((part) => ({ ...part, code: runCode(part.run, writer) }))
  const scalars = written.filter((part) => part.isScalar).map((part) => part.code)
  const [first, second, ...more] = written.filter((part) => !part.isScalar).map((part) => part.code)
  if (more.length > 0) throw new NotWritable("outer")
  const one = { num: 1n, den: 1n }
  if (!first) return writer.product(one, scalars, [], null)
  if (!second) return scalars.length === 0 ? first : writer.product(one, scalars, [], first)
  const outer = language.isFlat
    ? base(language.outer(whole(first), whole(second)))
    : code(language.outer(bracketed(first, CODE_LEVEL.product), bracketed(second)), CODE_LEVEL.product)
  return scalars.length === 0 ? outer : writer.product(one, scalars, [], outer)
}

function runCode(run: readonly Word[], writer: CodeScope): Code {
  const [only] = run
  if (only && run.length === 1) return wordCode(only, writer)
  const text = run.map((word) => bracketed(wordCode(word, writer))).join(writer.language.signs.matrixProduct)
  return code(text, CODE_LEVEL.product)
}

function hadamardCode(words: readonly Word[], writer: CodeScope): Code {
  const { entryProduct, entryQuotient } = writer.language.signs
  const under = words.map((word) => underCode(word, writer, true))
  const over = words.filter((_, at) => under[at] === null).map((word) => bracketed(wordCode(word, writer)))
  const below = under.filter((one) => one !== null).map((one) => bracketed(one))
  const top = over.length > 0 ? over.join(entryProduct) : "1"
  return code([top, ...below].join(entryQuotient), CODE_LEVEL.product)
}

function powerCode(word: Word & { word: "power" }, writer: CodeScope): Code {
  const isEach = !isScalar(word.base)
  const under = underCode(word, writer, isEach)
  if (under)
    return code(
      `1${isEach ? writer.language.signs.entryQuotient : " / "}${bracketed(under)}`,
      CODE_LEVEL.product,
    )
  return writer.power(wordCode(word.base, writer), wordCode(word.exponent, writer), isEach)
}

function unitCode(word: Word & { word: "unit" }, writer: CodeScope): Code {
  const { place } = word
  if (place.at !== "number" && place.at !== "last") throw new NotWritable("unit")
  const text = place.at === "number" ? String(place.value) : writer.size(place.size)
  return base(writer.language.unit(writer.size(word.rows), text, writer.like))
}

/** Matrix words as code. Columns have one axis; where the language has rows, a row is a transposed column. */
export function wordCode(word: Word, writer: CodeScope): Code {
  const { language } = writer
  const of = (inner: Word): string => whole(wordCode(inner, writer))
  switch (word.word) {
    case "number":
      return writer.number(word.value)
    case "node": {
      const indices = [word.row, word.col].filter((index) => index !== null)
      const table = writer.table({ indices, body: word.node }, new Map())
      return isRow(word) && !language.isFlat ? base(language.transpose(bracketed(table))) : table
    }
    case "variable":
      return base(writer.names.variable(word.name))
    case "identity":
      return base(language.identity(writer.size(word.rows), writer.like))
    case "ones":
      return base(language.ones(writer.size(word.rows), writer.like))
    case "unit":
      return unitCode(word, writer)
    case "transpose": {
      const inner = wordCode(word.of, writer)
      return language.isFlat && !isMatrix(word.of) ? inner : base(language.transpose(bracketed(inner)))
    }
    case "chain":
      return chainCode(word.words, writer)
    case "scaled":
      return scaledCode(word, writer)
    case "sum":
      return sumCode(word.terms.map((term) => wordCode(term, writer)))
    case "hadamard":
      return hadamardCode(word.words, writer)
    case "diag":
      return base(language.diag(of(word.of)))
    case "diagonal":
      return base(language.diagonal(of(word.of)))
    case "trace":
      return base(language.trace(of(word.of)))
    case "norm":
      return base(language.norm(of(word.of), isMatrix(word.of)))
    case "power":
      return powerCode(word, writer)
    case "function":
      return writer.entryFunction(word.fn, wordCode(word.of, writer), !isScalar(word.of))
    case "tensor":
      return writer.arrayFunction(
        word.fn,
        word.args.map((arg) => wordCode(arg, writer)),
      )
    case "range":
      // Not every language adds arrays up by its sum of numbers.
      if (!language.isFlat && !isScalar(word)) throw new NotWritable("range")
      return base(writer.counted(word.letter, word.to, (loop) => language.sum(loop, of(word.of))))
    case "differential":
      throw new NotWritable("differential")
    case "array": {
      const cells = word.cells.map((row) => row.map(of))
      if (isRow(word) && language.isFlat)
        return base(
          language.array(
            (cells[0] ?? []).map((cell) => [cell]),
            true,
            writer.like,
          ),
        )
      return base(language.array(cells, isColumn(word), writer.like))
    }
  }
}
