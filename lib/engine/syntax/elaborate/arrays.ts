import { quoted, shapeWords } from "../../operators/shape-words"
import { SCALAR, type Shape, type Size } from "../../shape"
import type { Span, Term, TermIndex } from "../../term"
import { isLetterSubscript } from "../generalise"
import type { Bound, LetterSurface, Surface } from "../surface"
import { elaborateBlocks, isZeroCell } from "./blocks"
import { applyOperator, type BoundLetter, type Context, latexOf, numberTerm, refuseTerm } from "./context"
import { applyDefinition, definitionOf } from "./definitions"
import { functionName } from "./function-name"
import { findOwner } from "./scope"
import { MAX_SIZE } from "./sizes"

type OfType<Type extends Surface["type"]> = Extract<Surface, { type: Type }>

/** A written-out list or matrix of scalars, or one of blocks. */
export function elaborateArray(context: Context, array: OfType<"array">): Term {
  const cells = array.rows.map((row) =>
    row.map((cell) => (isZeroCell(cell) ? null : context.elaborate(cell, context))),
  )
  const blocks = cells.flat().some((cell) => cell !== null && cell.shape.kind !== "scalar")
  const [sole] = cells.flat()
  if (sole && array.rows.length === 1 && array.rows[0]?.length === 1) return sole
  const ragged = array.rows.some((row) => row.length !== array.rows[0]?.length)
  if (blocks && !ragged && !context.problem.error) return elaborateBlocks(context, array, cells)
  const rows = array.rows.map((row, r) => row.map((entry, k) => cells[r]?.[k] ?? numberTerm(0, entry.span)))
  const [height, width] = [rows.length, rows[0]?.length ?? 0]
  return { type: "array", rows, shape: arrayShape(height, width), span: array.span }
}

function arrayShape(height: number, width: number): Shape {
  if (width === 1) return { kind: "column", size: height }
  return height === 1 ? { kind: "row", size: width } : { kind: "matrix", rows: height, cols: width }
}

function scalarEntry(context: Context, entry: Surface): Term {
  const term = context.elaborate(entry, context)
  if (term.shape.kind === "scalar" || context.problem.error) return term
  return refuseTerm(context, "shape/scalar-entries", entry.span, {
    subject: quoted(latexOf(context, term), { en: "this one", ja: "この成分" }),
    shape: shapeWords(term.shape, context.sizes),
  })
}

/** The size that a bound stands for. */
export function boundSize(context: Context, bound: Bound | null, span: Span): Size {
  if (!bound) return context.sizes.fresh()
  if ("letter" in bound) return context.sizes.named(bound.letter)
  if (bound.number > MAX_SIZE) refuseTerm(context, "limit/size", span, { limit: MAX_SIZE })
  return bound.number
}

/** The context inside something that binds index letters. */
export const binding = (context: Context, letters: readonly [string, BoundLetter][]): Context => ({
  ...context,
  letters: new Map([...context.letters, ...letters]),
})

/** A list or table with dots. Entries of a variable in order are the variable itself; otherwise it is a sum over unit vectors. */
export function elaboratePattern(context: Context, pattern: OfType<"pattern">): Term {
  const sizes = pattern.to.map((bound) => boundSize(context, bound, pattern.span))
  const [rows = 1, cols = 1] = sizes
  const whole = wholeVariable(context, pattern, sizes) ?? wholeCall(context, pattern, sizes)
  if (whole) return whole
  const bound = pattern.letters.map((letter, k): [string, BoundLetter] => [
    letter,
    { from: 1, to: sizes[k] ?? 1 },
  ])
  const inside = binding(context, bound)
  const entry = scalarEntry(inside, pattern.entry)
  const { span } = pattern
  const unit = (letter: string, size: Size): Term => ({
    type: "unit",
    index: { at: "letter", letter },
    shape: { kind: "column", size },
    span,
  })
  const [first = "", second = ""] = pattern.letters
  const column = unit(first, rows)
  const turned = (term: Term) => applyOperator(context, "transpose", [term], span)
  const basis =
    pattern.form === "matrix"
      ? applyOperator(context, "multiply", [column, turned(unit(second, cols))], span)
      : pattern.form === "row"
        ? turned(column)
        : column
  const body = applyOperator(context, "multiply", [entry, basis], span)
  return bound.reduceRight<Term>(
    (inner, [letter, { from, to }]) => ({
      type: "sum",
      letter,
      from,
      to,
      body: inner,
      shape: inner.shape,
      span,
    }),
    body,
  )
}

/** The variable whose entries stand in the pattern in their own order. */
function wholeVariable(context: Context, pattern: OfType<"pattern">, sizes: readonly Size[]): Term | null {
  const { entry } = pattern
  if (entry.type !== "letter" || !isLetterSubscript(entry.subscript, pattern.letters)) return null
  const kind = pattern.form === "matrix" ? "matrix" : "column"
  const owner = findOwner(context.variables, entry, (variable) => variable.declaration.shape.kind === kind)
  const shape = owner?.declaration.shape
  if (!owner || !shape || shape.kind === "scalar") return null
  const axes = shape.kind === "matrix" ? [shape.rows, shape.cols] : [shape.size]
  const fits = axes.every((axis, k) => context.sizes.equate(axis, sizes[k] ?? axis))
  if (!fits) {
    return refuseTerm(context, "shape/no-such-entry", pattern.span, {
      subject: quoted(owner.declaration.latex, { en: "the variable", ja: "変数" }),
      shape: shapeWords(shape, context.sizes),
      index: sizes.map((size) => String(context.sizes.resolve(size))).join(", "),
    })
  }
  const variable: Term = { type: "variable", name: owner.declaration.name, shape, span: pattern.span }
  return pattern.form === "row" ? applyOperator(context, "transpose", [variable], pattern.span) : variable
}

/** `(f_1(x), …, f_n(x))` is the function f itself, with as many entries. */
function wholeCall(context: Context, pattern: OfType<"pattern">, sizes: readonly Size[]): Term | null {
  const { entry } = pattern
  if (entry.type !== "apply" || !isLetterSubscript(entry.fn.subscript, pattern.letters)) return null
  const [rows = 1, cols = 1] = sizes
  const shape: Shape =
    pattern.form === "matrix" ? { kind: "matrix", rows, cols } : { kind: pattern.form, size: rows }
  return callTerm(context, { ...entry, span: pattern.span }, shape)
}

/** A function without a definition, applied; its name is the letter without the subscript. */
function callTerm(context: Context, apply: OfType<"apply">, shape: Shape): Term {
  const args = apply.args.map((arg) => context.elaborate(arg, context))
  const latex = functionName(apply.fn, "without subscript")
  return { type: "call", fn: latex, latex, args, shape, span: apply.span }
}

/** `f(x)`, `f_1(x)`, `f_i(x)` of a function without a definition; the letter decides what it gives. */
export function elaborateApply(context: Context, apply: OfType<"apply">): Term {
  const { fn, span } = apply
  const definition = definitionOf(context, fn, true)
  if (definition) {
    const values = apply.args.map((arg) => context.elaborate(arg, context))
    return applyDefinition(context, definition, values, span)
  }
  const [index] = fn.subscript?.groups.flat() ?? []
  const entryOfVector =
    fn.subscript && fn.subscript.groups.flat().length === 1 && index && context.letters.get(index.text)
  if (entryOfVector && index) {
    if (index.shift) return refuseTerm(context, "unsupported/index-arithmetic", index.span, {})
    const vector = callTerm(context, apply, { kind: "column", size: entryOfVector.to })
    const { value } = entryOfVector
    const at: TermIndex = value === undefined ? { at: "letter", letter: index.text } : { at: "number", value }
    return { type: "entry", of: vector, at: [at], shape: SCALAR, span }
  }
  const args = apply.args.map((arg) => context.elaborate(arg, context))
  const latex = functionName(fn, "with subscript")
  const shape = context.functions.get(latex) ?? callShape(context, fn)
  context.functions.set(latex, shape)
  return { type: "call", fn: latex, latex, args, shape, span }
}

const SCALAR_CAPITALS: ReadonlySet<string> = new Set(["L", "J", "E", "U", "V", "S", "P", "Q", "H"])

function callShape(context: Context, fn: LetterSurface): Shape {
  const { sizes } = context
  const capital = /^([A-Z]|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega)$/.test(fn.letter)
  if (fn.font === "arrow" || (fn.font === "bold" && !capital)) return { kind: "column", size: sizes.fresh() }
  const scalar = !capital || fn.subscript !== null || fn.font === "script" || SCALAR_CAPITALS.has(fn.letter)
  if (scalar && fn.font !== "bold") return SCALAR
  return { kind: "matrix", rows: sizes.fresh(), cols: sizes.fresh() }
}
