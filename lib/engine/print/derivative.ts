import type { Derivative } from "../answer"
import { isNumber } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import type { IndexForm, Node } from "../index-form/nodes"
import { axes } from "../shape"
import { casesTex } from "./cases"
import type { PrintContext } from "./context"
import { entryText, gridText } from "./expanded/grid"
import { fold, instantiate } from "./expanded/instantiate"
import { slicesText } from "./expanded/slices"
import { rowsByPlace } from "./index-cases"
import { vecFormOf } from "./kronecker"
import { displayOf } from "./layout"
import { chooseLetters, type Letters } from "./letters"
import { entryQuotient, kindOf, nameOf, notationsOf } from "./naming"
import { nodeTex } from "./node-tex"
import { remarksOn } from "./remarks"
import { shorthandOf } from "./shorthand"
import { stackedTex } from "./stacked"
import { straighten } from "./straighten"
import { signed } from "./tex"
import { unpick } from "./unpick"
import { abbreviate } from "./words/abbreviate"
import { sameNumbers } from "./words/confirm"
import { findMatrixForm } from "./words/find"
import { scopeWithWords } from "./words/scope"

/** Written-out forms beyond this length say less than the entry with indices, which then stands in for them. */
const LONGEST_WRITTEN_OUT = 4000

const WITH_INDICES = KIND_BITS.sum | KIND_BITS.product | KIND_BITS.tensor | KIND_BITS.pick | KIND_BITS.call

/** The quotient of one entry, `\frac{\partial f_k}{\partial w_{ij}}`; null when the derivative has no free index. */
function entryName(form: IndexForm, letters: Letters, context: PrintContext): string | null {
  if (form.output.length + form.wrt.length === 0 || form.wrt.length === 0) return null
  const names = (indices: IndexForm["wrt"]): string[] => indices.map((index) => letters.get(index.id) ?? "")
  const wrt = names(form.wrt)
  const places = context.mixed ?? Array.from({ length: context.order }, () => context.wrt)
  let taken = 0
  const groups = places.map(({ declaration, index }) => {
    const count = index ? 0 : axes(declaration.shape).length
    taken += count
    return wrt.slice(taken - count, taken)
  })
  return entryQuotient(names(form.output), groups, context)
}

/** The two shortest ways to write a derivative, and what they were written with. */
function shortForms(form: IndexForm, context: PrintContext) {
  const letters = chooseLetters(form, context)
  const scope = scopeWithWords(context, letters)
  const display = displayOf(form, context)
  const words = display.isTensor ? null : findMatrixForm(form.body, display.row, display.col, context)
  const isZeroTensor = display.isTensor && isNumber(form.body, 0)
  const entry = (node: Node): string => signed(nodeTex(node, scope))
  const variable = context.wrt.declaration.name
  const scalar = (node: Node): string => findMatrixForm(node, null, null, context)?.latex ?? entry(node)
  const array = (node: Node): string | null =>
    findMatrixForm(node, display.row, display.col, context)?.latex ?? null
  const byCases = display.isTensor
    ? null
    : casesTex(form.body, { value: array, side: scalar, variable, isEntry: false })
  // A formula of scalars alone has no indices to show: its shortest form is its only one.
  const plain =
    display.shape.length === 0 && (form.body.kinds & WITH_INDICES) === 0
      ? (byCases ?? words?.latex)
      : undefined
  const tidy = unpick(fold(form.body))
  const rows = plain === undefined ? rowsByPlace(tidy, ({ id }) => letters.get(id) ?? "i") : null
  const byPlace =
    rows &&
    `\\begin{cases} ${rows.map(({ value, where }) => `${entry(fold(value))} & ${where}`).join(" \\\\ ")} \\end{cases}`
  const index =
    plain ?? byPlace ?? casesTex(tidy, { value: entry, side: entry, variable, isEntry: true }) ?? entry(tidy)
  const compact = isZeroTensor
    ? "\\mathbf{0}"
    : (byCases ?? words?.latex ?? stackedTex(form.body, display.row, display.col, context))
  return { compact, words: byCases ? null : words, isZeroTensor, index, plain, letters, scope, display }
}

/** The form as a person writes it, where that has the same numbers. */
function readable(form: IndexForm, context: PrintContext): IndexForm {
  const body = straighten(form.body)
  const isSame = body === form.body || sameNumbers(form.body, body, [...form.output, ...form.wrt], context)
  return isSame ? { ...form, body } : form
}

/** A derivative in matrix words, confirmed by numbers, and one entry of it with indices. */
export function printShortForms(
  form: IndexForm,
  context: PrintContext,
): Pick<Derivative, "compact" | "index"> {
  const { compact, index } = shortForms(readable(form, context), context)
  return { compact, index }
}

/**
 * A derivative as people read it: its names, its shape in the layout, matrix words confirmed by numbers, one entry with indices, and
 * written out. The index form is the same in every layout; all the rest follows the layout.
 */
export function printDerivative(taken: IndexForm, context: PrintContext): Derivative {
  const form = readable(taken, context)
  const { compact, words, isZeroTensor, index, plain, letters, scope, display } = shortForms(form, context)
  const kind = kindOf(form, context)
  const written = display.isTensor
    ? slicesText(form, context, scope, LONGEST_WRITTEN_OUT)
    : display.shape.length === 0
      ? (plain ?? entryText(instantiate(form.body, new Map()), scope))
      : gridText(form.body, display.row, display.col, scope, LONGEST_WRITTEN_OUT)
  const remarks = remarksOn(form, context)
  const expanded = written === null || written.length > LONGEST_WRITTEN_OUT ? index : written
  return {
    kind,
    name: nameOf(kind, form, context),
    notations: notationsOf(kind, context),
    shape: display.shape,
    compact,
    abbreviated: words && !isZeroTensor ? abbreviate(words, context) : null,
    index,
    entry: entryName(form, letters, context),
    expanded,
    ...(remarks.length > 0 ? { remarks } : {}),
    shorthand: display.isTensor ? shorthandOf(form, context) : null,
    vec: display.isTensor && !context.mixed ? vecFormOf(form, context) : null,
  }
}
