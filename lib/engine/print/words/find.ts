import type { Index, Node } from "../../index-form/nodes"
import type { PrintContext } from "../context"
import { symbolsOf } from "../symbols"
import { bracket, signed, type Tex } from "../tex"
import { arrayForm } from "./arrays"
import { scaled, transposeMark } from "./build"
import { confirm } from "./confirm"
import type { WordPrinter } from "./latex"
import type { Reader } from "./reader"
import { wordsOf } from "./scope"
import { asRow, isSymmetric } from "./transpose"
import { isColumn, mentions, type Word } from "./word"

/** Words that have been found, confirmed by numbers and printed. */
export interface MatrixForm {
  readonly word: Word
  readonly tex: Tex
  readonly latex: string
}

/** The transpose of a whole sum or product, where that is clearly shorter than transposing its parts. */
function turnedWhole(direct: Word | null, turned: Word | null): Word | null {
  if (!direct || !turned) return null
  const of = turned.word === "scaled" && turned.of ? turned.of : turned
  if (isSymmetric(turned)) return turned
  const whole =
    turned.word === "scaled" && turned.of
      ? scaled(turned.coefficient, turned.scalars, transposeMark(turned.of))
      : transposeMark(turned)
  return direct.cost - whole.cost >= (of.word === "sum" ? 1 : 2) ? whole : null
}

/** Forms whose letter is a variable of the question: no identity beside a variable I, no unit vectors beside an e. */
function takenForms(context: PrintContext): ReadonlySet<Word["word"]> {
  const { declared } = symbolsOf(context)
  const forms = new Set<Word["word"]>()
  if (declared.has("I")) forms.add("identity")
  if (declared.has("e")) forms.add("unit")
  return forms
}

/** Candidates, cheapest first. */
function candidates(
  node: Node,
  row: Index | null,
  col: Index | null,
  context: PrintContext,
  reader: Reader,
): Word[] {
  const isRowVector = row === null && col !== null
  const first = row ?? col
  const direct = reader.read(node, first, isRowVector ? null : col)
  const words = [direct]
  if (row && col && direct?.key.includes("~")) words.push(turnedWhole(direct, reader.read(node, col, row)))
  // Written-out entries cost at least one sign each.
  const cells = Number(first?.size) * (isRowVector || !col ? 1 : Number(col.size))
  if (first && !(direct && direct.cost <= cells + 2)) {
    words.push(arrayForm(node, first, isRowVector ? null : col, reader, context))
  }
  const forbidden = takenForms(context)
  return words
    .filter((word) => word !== null)
    .filter((word) => forbidden.size === 0 || !mentions(word, forbidden))
    .map((word) => (isRowVector ? asRow(word) : word))
    .sort((a, b) => a.cost - b.cost)
}

/** A written-out column that stands alone, as the list of its entries: `(2x_1, x_2)`, unless they are tall. */
function asList(word: Word, printer: WordPrinter): string | null {
  if (word.word !== "array" || !isColumn(word) || word.cells.length < 2) return null
  const list = bracket(word.cells.flatMap((row) => row.map((cell) => signed(printer.tex(cell)))).join(",\\ "))
  return list.startsWith("\\left") ? null : list
}

/** A word as it stands alone. */
export const wholeLatex = (word: Word, printer: WordPrinter): string =>
  asList(word, printer) ?? signed(printer.tex(word))

/** The shortest words for an entry at `row` and `col` (null: no such axis); null when there are none or numbers disagree. */
export function findMatrixForm(
  node: Node,
  row: Index | null,
  col: Index | null,
  context: PrintContext,
): MatrixForm | null {
  const { reader, printer } = wordsOf(context)
  const word = candidates(node, row, col, context, reader).find((one) =>
    confirm(one, node, row, col, context),
  )
  if (!word) return null
  return { word, tex: printer.tex(word), latex: wholeLatex(word, printer) }
}
