import type { Layout } from "../../answer"
import { operatorById } from "../../operators/index"
import { equateShapes } from "../../operators/shape-rules"
import { axes, SCALAR, type Shape, type Size } from "../../shape"
import type { Term, TermIndex } from "../../term"
import { type LetterSurface, partsOf, type Surface } from "../surface"
import { type Context, refuseTerm } from "./context"
import { functionName } from "./function-name"
import { familyOf, inAnyFont, memberOf, wholeOf } from "./line-definitions"
import { findVariable } from "./scope"

type OfType<Type extends Surface["type"]> = Extract<Surface, { type: Type }>

/** What is differentiated by, and whether it is written as a row, `\partial\bm x^\top`. */
interface Target {
  readonly name: string
  readonly shape: Shape
  readonly at: readonly TermIndex[] | null
  readonly turned: boolean
}

/** What stands for a function that an earlier line defines, where a surface names it: its body, or its derivative for `f'` and `J_f`. */
export function definitionOf(context: Context, surface: Surface): Surface | null {
  const { lines } = context
  if (!lines) return null
  if (surface.type === "slope") return slopeOfDefinition(context, surface)
  if (surface.type !== "letter" && surface.type !== "apply") return null
  const letter = surface.type === "letter" ? surface : surface.fn
  if (surface.type === "letter" && findVariable(context.variables, letter)) return null
  const definition = lines.definitions.get(functionName(letter, "with subscript"))
  if (!definition) return derivativeNamed(context, surface, letter) ?? componentOf(context, surface, letter)
  if (letter.primes > 2) return null
  if (surface.type === "letter" && letter.primes > 0) {
    const of: Surface = { ...letter, primes: 0 }
    return { type: "slope", of, order: letter.primes === 1 ? 1 : 2, span: surface.span }
  }
  const { span } = surface
  const body: Surface = { type: "group", of: definition.body, bracket: "(", span }
  if (surface.type !== "apply" || sameInputs(surface.args, definition.inputs)) return body
  return { type: "at", of: body, inputs: definition.inputs ?? [], args: surface.args, span }
}

/** `f(1, 2)` where f takes one vector: the vector of these entries. */
const argumentsFor = (inputs: readonly Surface[], args: readonly Surface[], span: Surface["span"]) =>
  inputs.length === 1 && args.length > 1
    ? [{ type: "array" as const, form: "tuple" as const, rows: args.map((arg) => [arg]), span }]
    : args

/** A function of the lines, or a derivative of it, at other arguments. */
export function elaborateAt(context: Context, { of, inputs, args, span }: OfType<"at">): Term {
  const given = argumentsFor(inputs, args, span)
  const notation = {
    en: "a function of the lines at these arguments",
    ja: "行で定義した関数にこの引数を入れた形",
  }
  const refuse = () => refuseTerm(context, "unsupported/notation", span, { notation })
  // One argument after the other: each must leave the letters of the others alone.
  if (
    given.length !== inputs.length ||
    (given.length > 1 && given.some((arg) => variablesIn(context, arg).length > 0))
  )
    return refuse()
  let term = context.elaborate(of, context)
  for (const [k, input] of inputs.entries()) {
    const arg = given[k]
    const variable = context.elaborate(input, context)
    if (!arg || variable.type !== "variable") return refuse()
    const value = context.elaborate(arg, context, variable.shape)
    if (context.problem.error) return term
    if (!context.sizes.attempt(() => equateShapes(variable.shape, value.shape, context.sizes)))
      return refuse()
    term = { type: "at", of: term, name: variable.name, value, shape: term.shape, span }
  }
  return term
}

/** The call of a function of the lines at arguments without its inputs, `f(2)`, `f(\bm a)`: its derivative is taken first. */
function calledElsewhere(context: Context, of: Surface): OfType<"apply"> | null {
  if (of.type === "group") return calledElsewhere(context, of.of)
  if (of.type !== "apply") return null
  const definition = context.lines?.definitions.get(functionName(of.fn, "with subscript"))
  if (!definition?.inputs || sameInputs(of.args, definition.inputs)) return null
  const names = (part: Surface) =>
    variablesIn(context, part).map((letter) => functionName(letter, "with subscript"))
  const inputs = new Set(definition.inputs.flatMap(names))
  return of.args.flatMap(names).some((name) => inputs.has(name)) ? null : of
}

/** Whether arguments are the ones that the left-hand side names, or that side names none. */
export const sameInputs = (args: readonly Surface[], inputs: readonly Surface[] | null): boolean =>
  inputs === null ||
  (args.length === inputs.length &&
    args.every((arg, k) => {
      const input = inputs[k]
      return (
        arg.type === "letter" &&
        input?.type === "letter" &&
        functionName(arg, "with subscript") === functionName(input, "with subscript")
      )
    }))

/** `f'(x)` of a function that a line defines: its derivative by its own input, or by what is asked for. */
function slopeOfDefinition(context: Context, slope: OfType<"slope">): Surface | null {
  const { of, order, span } = slope
  const letter = of.type === "apply" ? of.fn : of.type === "letter" ? of : null
  const definition = letter && context.lines?.definitions.get(functionName(letter, "with subscript"))
  if (!definition) return null
  const elsewhere = calledElsewhere(context, of)
  if (elsewhere) {
    const taken: Surface = { type: "slope", of: elsewhere.fn, order, span }
    return { type: "at", of: taken, inputs: definition.inputs ?? [], args: elsewhere.args, span }
  }
  const [input, ...others] = definition.inputs ?? []
  const inBody = definition.inputs ? [] : variablesIn(context, definition.body)
  const only = inBody.length === 1 ? inBody[0] : undefined
  if (only) return { type: "derivative", of, by: order === 1 ? [only] : [only, only], order, span }
  const by = input && others.length === 0 ? (order === 1 ? [input] : [input, input]) : null
  return { type: "derivative", of, by, order, span }
}

/** The variables in a surface, each once. */
function variablesIn(context: Context, surface: Surface): LetterSurface[] {
  const own = surface.type === "letter" && findVariable(context.variables, surface) ? [surface] : []
  const all = [...own, ...partsOf(surface).flatMap((part) => variablesIn(context, part))]
  return [...new Map(all.map((letter) => [functionName(letter, "with subscript"), letter])).values()]
}

/** `J_f`, `H_f(\bm x)` where f is defined and J or H is not: its Jacobian, its matrix of second derivatives. */
function derivativeNamed(context: Context, surface: Surface, letter: LetterSurface): Surface | null {
  const parts = letter.subscript?.groups.flat() ?? []
  const [part] = parts
  if (!/^[JH]$/.test(letter.letter) || parts.length !== 1 || part?.kind !== "letter") return null
  const of = inAnyFont(letter, part.text).find((one) =>
    context.lines?.definitions.has(functionName(one, "with subscript")),
  )
  if (!of) return null
  const { span } = surface
  if (letter.letter === "H") return { type: "derivative", of, by: null, order: 2, span }
  return { type: "derivative", of, by: null, order: 1, jacobian: true, span }
}

/** `f_i(\bm x)`, `f_1` where a line defines the vector-valued f: a component of it; `p_j` where a line defines `p_i`. */
function componentOf(context: Context, surface: Surface, letter: LetterSurface): Surface | null {
  if (letter.primes > 0 || !context.lines) return null
  const { definitions } = context.lines
  const { span } = surface
  const whole = wholeOf(letter, definitions)
  if (whole && letter.subscript) {
    if (surface.type === "apply" && !sameInputs(surface.args, whole.inputs)) return null
    const of: Surface = { type: "group", of: whole.body, bracket: "(", span }
    return { type: "entry", of, subscript: letter.subscript, span }
  }
  const family = familyOf(letter, definitions)
  return family ? memberOf(letter, family, span) : null
}

/** `\sigma'(\bm z)`, `g''(t)`: the slope of a function of one number, entry by entry. */
export function elaborateSlope(context: Context, slope: OfType<"slope">): Term {
  const of = context.elaborate(slope.of, context)
  if (context.problem.error) return of
  const elementwise = of.type === "apply" && operatorById(of.operator)?.meaning.means === "elementwise"
  const ofNumber = of.type === "call" && of.args.length === 1 && of.args[0]?.shape.kind === "scalar"
  if (!elementwise && !ofNumber) return refuseTerm(context, "unsupported/derivative-notation", slope.span, {})
  return { type: "slope", of, order: slope.order, shape: of.shape, span: slope.span }
}

/** `\mathrm d(…)`. */
export function elaborateDifferential(context: Context, differential: OfType<"differential">): Term {
  const of = context.elaborate(differential.of, context)
  return { type: "differential", of, shape: of.shape, span: differential.span }
}

/** A sign of differentiation with what it acts on; a second derivative is the derivative of the first. */
export function elaborateDerivative(context: Context, derivative: OfType<"derivative">): Term {
  const { lines } = context
  const elsewhere = calledElsewhere(context, derivative.of)
  const inputs = elsewhere && lines?.definitions.get(functionName(elsewhere.fn, "with subscript"))?.inputs
  if (elsewhere && inputs) {
    const of: Surface = { ...derivative, of: elsewhere.fn }
    return elaborateAt(context, { type: "at", of, inputs, args: elsewhere.args, span: derivative.span })
  }
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
  const rows = first.turned || derivative.jacobian === true
  if (!second) return take(context, of, first, rows ? "numerator" : lines.layout, span)
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
