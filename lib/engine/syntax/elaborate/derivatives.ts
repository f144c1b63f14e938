import type { Layout } from "../../answer"
import { axes, SCALAR, type Shape, type Size } from "../../shape"
import type { Term, TermIndex } from "../../term"
import type { Surface } from "../surface"
import { type Context, refuseTerm } from "./context"
import { functionName } from "./function-name"
import { findVariable } from "./scope"

type OfType<Type extends Surface["type"]> = Extract<Surface, { type: Type }>

/** What is differentiated by, and whether it is written as a row, `\partial\bm x^\top`. */
interface Target {
  readonly name: string
  readonly shape: Shape
  readonly at: readonly TermIndex[] | null
  readonly turned: boolean
}

/** The body of a function that an earlier line defines, where a surface names it. */
export function definitionOf(context: Context, surface: Surface): Surface | null {
  const { lines } = context
  if (!lines || (surface.type !== "letter" && surface.type !== "apply")) return null
  const letter = surface.type === "letter" ? surface : surface.fn
  if (surface.type === "letter" && findVariable(context.variables, letter)) return null
  const body = lines.definitions.get(functionName(letter, "with subscript"))
  return body ? { type: "group", of: body, bracket: "(", span: surface.span } : null
}

/** `\mathrm d(…)`. */
export function elaborateDifferential(context: Context, differential: OfType<"differential">): Term {
  const of = context.elaborate(differential.of, context)
  return { type: "differential", of, shape: of.shape, span: differential.span }
}

/** A sign of differentiation with what it acts on; a second derivative is the derivative of the first. */
export function elaborateDerivative(context: Context, derivative: OfType<"derivative">): Term {
  const { lines } = context
  const { span } = derivative
  const of = context.elaborate(derivative.of, context)
  const targets = derivative.by
    ? derivative.by.map((by) => targetOf(context, by))
    : Array.from({ length: derivative.order }, () => variableTarget(context, lines?.wrt ?? null))
  const [first, second] = targets
  if (context.problem.error) return of
  if (!lines || !first || (derivative.order === 2 && !second)) {
    return refuseTerm(context, "unsupported/derivative-notation", span, {})
  }
  if (!second) return take(context, of, first, first.turned ? "numerator" : lines.layout, span)
  // A Hessian has the first variable along its rows, whatever the layout.
  const inner = take(context, of, first, "denominator", span)
  return take(context, inner, second, "numerator", span)
}

function variableTarget(context: Context, name: string | null): Target | null {
  const variable = context.variables.find(({ declaration }) => declaration.name === name)
  return variable
    ? { name: variable.declaration.name, shape: variable.declaration.shape, at: null, turned: false }
    : null
}

function targetOf(context: Context, surface: Surface): Target | null {
  if (surface.type === "group") return targetOf(context, surface.of)
  if (surface.type === "mark" && surface.mark !== "inverse-transpose" && surface.mark !== "pseudo-inverse") {
    const target = targetOf(context, surface.of)
    return target && { ...target, turned: true }
  }
  const term = context.elaborate(surface, context)
  if (term.type === "variable") return { name: term.name, shape: term.shape, at: null, turned: false }
  if (term.type === "entry" && term.of.type === "variable")
    return { name: term.of.name, shape: SCALAR, at: term.at, turned: false }
  return null
}

/** One derivative, arranged as the layout wants it. */
function take(context: Context, of: Term, target: Target, layout: Layout, span: Term["span"]): Term {
  const outer = axes(of.shape)
  const inner = axes(target.shape)
  const base = { type: "derivative", of, name: target.name, at: target.at, span } as const
  if (outer.length + inner.length > 2) return tensorEntry(context, of, target, span)
  const [first, second] = [...outer, ...inner]
  if (first === undefined) return { ...base, shape: SCALAR, order: [] }
  if (second === undefined) return { ...base, shape: vectorShape(of, target, layout, first), order: [0] }
  const turned = outer.length === 0 ? layout === "numerator" : layout === "denominator"
  const shape: Shape = turned
    ? { kind: "matrix", rows: second, cols: first }
    : { kind: "matrix", rows: first, cols: second }
  return { ...base, shape, order: turned ? [1, 0] : [0, 1] }
}

function vectorShape(of: Term, target: Target, layout: Layout, size: Size): Shape {
  const byVector = of.shape.kind === "scalar"
  if (layout === "article") {
    const kind = byVector ? target.shape.kind : of.shape.kind
    return { kind: kind === "row" ? "row" : "column", size }
  }
  return { kind: byVector === (layout === "denominator") ? "column" : "row", size }
}

/** Index letters that nobody can type, for the entries of a derivative with three or four indices. */
const LETTERS = { output: ["#o1", "#o2"], variable: ["#w1", "#w2"] } as const

/** A derivative with more than two indices is read as its general entry. */
function tensorEntry(context: Context, of: Term, target: Target, span: Term["span"]): Term {
  const indices = (letters: readonly string[], sizes: readonly Size[]): TermIndex[] =>
    sizes.map((size, axis) => {
      const letter = letters[axis] ?? ""
      context.lines?.free.set(letter, size)
      return { at: "letter", letter }
    })
  const outer = axes(of.shape)
  if (outer.length > 2) return refuseTerm(context, "unsupported/derivative-notation", span, {})
  const entry: Term =
    outer.length === 0
      ? of
      : { type: "entry", of, at: indices(LETTERS.output, outer), shape: SCALAR, span: of.span }
  const at = target.at ?? indices(LETTERS.variable, axes(target.shape))
  return { type: "derivative", of: entry, name: target.name, at, order: [], shape: SCALAR, span }
}
