import type { Abbreviated } from "../../answer"
import type { PrintContext } from "../context"
import { bareLetter, symbolsOf } from "../symbols"
import { type MatrixForm, wholeLatex } from "./find"
import { WordPrinter } from "./latex"
import { wordsOf } from "./scope"
import { isColumn, isMatrix, isScalar, partsOf, type Word } from "./word"

/** More names than this are harder to keep in mind than a long formula is to read. */
const MOST_NAMES = 3

/** What a name must save, in signs: its definition has to be read too. */
const LEAST_SAVING = 6

/** The cost up to which a form needs no names. */
const SHORT = 10

/** A repeated scalar reads well enough unless it is long. */
const LONG_SCALAR = 14

/** The signs that a reader sees: letters of names, digits, marks; not fonts, braces and the growing of brackets. */
function visibleLength(latex: string): number {
  return latex
    .replace(/\\(operatorname|bm|mathbf|boldsymbol|mathrm|vec|left|right|dfrac|frac|,|;|\s)(?![a-zA-Z])/g, "")
    .replace(/\\(?!arc|cos|exp|ln|sin|tan)[a-zA-Z]+/g, "c")
    .replace(/[\s{}^_\\]/g, "").length
}

/** Letters in the order in which they are tried, by what they stand for. */
function lettersFor(word: Word): readonly string[] {
  if (word.word === "tensor" && word.fn === "softmax") return [..."pqsuvz"]
  if (isMatrix(word)) return word.word === "function" ? [..."HGMNPQR"] : [..."MNPQRGH"]
  if (isScalar(word)) return [..."srcqtu"]
  return word.word === "function" ? [..."hgsuvqz"] : [..."ruvzwqs"]
}

/** The font in which the question types its vectors, `\bm{…}` where it has none. */
function columnFont(context: PrintContext): (letter: string) => string {
  const columns = context.declarations.filter(({ shape }) => shape.kind === "column")
  const fonts = columns.map(({ latex }) => /^(\\[a-zA-Z]+)\{[^{}]*\}$/.exec(latex.trim())?.[1])
  const font = fonts.find((one) => one !== undefined)
  if (font === undefined && columns.length > 0) return (letter) => letter
  return (letter) => `${font ?? "\\bm"}{${letter}}`
}

const standsAlone = (letter: string, latex: string): boolean =>
  new RegExp(`(?<![a-zA-Z\\\\])${letter}(?![a-zA-Z])`).test(
    latex.replace(/\\operatorname\{[a-zA-Z]+\}|\\[a-zA-Z]+/g, " "),
  )

function nameFor(word: Word, used: readonly string[], latex: string, context: PrintContext): string | null {
  const { reserved } = symbolsOf(context)
  const own = context.name ? bareLetter(context.name) : "f"
  const free = lettersFor(word).find(
    (letter) =>
      !reserved.has(letter) && !used.includes(letter) && letter !== own && !standsAlone(letter, latex),
  )
  if (free === undefined) return null
  return isColumn(word) ? columnFont(context)(free) : free
}

/** A part of a formula, how often it occurs, and how it is written. */
interface Part {
  readonly word: Word
  count: number
}

/** The parts of words that could have names; what has one already is not looked into. */
function partsBy(words: readonly Word[], named: ReadonlyMap<string, string>): Map<string, Part> {
  const found = new Map<string, Part>()
  const visit = (word: Word): void => {
    if (named.has(word.key)) return
    const isNameable = ["function", "tensor", "sum", "hadamard", "chain", "diag"].includes(word.word)
    if (isNameable && (isScalar(word) || word.rows !== null)) {
      const part = found.get(word.key) ?? { word, count: 0 }
      found.set(word.key, part)
      part.count += 1
    }
    partsOf(word).forEach(visit)
  }
  // A definition stands for its word once; only what is inside it is looked at.
  for (const word of words) {
    if (named.has(word.key)) partsOf(word).forEach(visit)
    else visit(word)
  }
  return found
}

/** How many signs a name for a part saves, its definition included. */
function savingOf({ word, count }: Part, printer: WordPrinter): number {
  if (count < 2) return 0
  const length = visibleLength(wholeLatex(word, printer))
  if (isScalar(word) && length < LONG_SCALAR) return 0
  return (count - 1) * (length - 1) - 3
}

/**
 * A form in which long parts that occur several times have names, with what the names mean, inner ones first; null where no name
 * would save much. The names are free letters; they are no part of the question, so the form cannot be read without its list.
 */
export function abbreviate(form: MatrixForm, context: PrintContext): Abbreviated | null {
  if (form.word.cost < SHORT) return null
  const { reader } = wordsOf(context)
  const named = new Map<string, string>()
  const defined: { word: Word; name: string }[] = []
  const printer = (without?: Word): WordPrinter =>
    new WordPrinter(context, reader, new Map([...named].filter(([key]) => key !== without?.key)))
  while (defined.length < MOST_NAMES) {
    const plain = printer()
    const parts = partsBy([form.word, ...defined.map(({ word }) => word)], named)
    const rated = [...parts.values()]
      .filter(({ word }) => word !== form.word)
      .map((part) => ({ word: part.word, saving: savingOf(part, plain) }))
    const best = rated.reduce((a, b) => (b.saving > a.saving ? b : a), { word: form.word, saving: 0 })
    if (best.saving < LEAST_SAVING) break
    const used = defined.map(({ name }) => bareLetter(name))
    const name = nameFor(best.word, used, form.latex, context)
    if (name === null) break
    named.set(best.word.key, name)
    defined.push({ word: best.word, name })
  }
  if (defined.length === 0) return null
  const means = (word: Word): string => wholeLatex(word, printer(word))
  const abbreviations = defined
    .sort((a, b) => a.word.cost - b.word.cost)
    .map(({ word, name }) => ({ latex: name, means: means(word) }))
  return { latex: wholeLatex(form.word, printer()), abbreviations }
}
