import type { Index, Node } from "../../index-form/nodes"
import type { PrintContext } from "../context"
import { signed, type Tex } from "../tex"
import { arrayForm } from "./arrays"
import { transposeMark } from "./build"
import { confirm } from "./confirm"
import type { Reader } from "./reader"
import { wordsOf } from "./scope"
import { asRow } from "./transpose"
import type { Word } from "./word"

/** Words that have been found, confirmed by numbers and printed. */
export interface MatrixForm {
  readonly word: Word
  readonly tex: Tex
  readonly latex: string
}

/** The transpose of a whole sum or product, where that is clearly shorter than transposing its parts. */
function turnedWhole(direct: Word | null, turned: Word | null): Word | null {
  if (!direct || !turned) return null
  const gain = direct.cost - transposeMark(turned).cost
  return gain >= (turned.word === "sum" ? 1 : 2) ? transposeMark(turned) : null
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
  return words
    .filter((word) => word !== null)
    .map((word) => (isRowVector ? asRow(word) : word))
    .sort((a, b) => a.cost - b.cost)
}

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
  const tex = printer.tex(word)
  return { word, tex, latex: signed(tex) }
}
