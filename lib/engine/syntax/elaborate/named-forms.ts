import { quoted, shapeWords } from "../../operators/shape-words"
import { type Rational, rational } from "../../rational"
import { SCALAR } from "../../shape"
import type { Span, Term } from "../../term"
import type { Surface } from "../surface"
import { applyOperator, type Context, latexOf, numberTerm, refuseTerm } from "./context"

type Call = Extract<Surface, { type: "call" }>
type Build = (
  apply: (id: string, ...args: readonly Term[]) => Term,
  args: readonly Term[],
  span: Span,
) => Term

const fraction = (num: number, den: number, span: Span): Term => ({
  type: "number",
  value: rational(num, den),
  shape: SCALAR,
  span,
})

/** A function that is short for a formula of its arguments; the formula is what stands in the steps. */
const shortFor =
  (count: number, build: Build) =>
  (context: Context, call: Call): Term => {
    const args = call.args.map((arg) => context.elaborate(arg, context))
    if (args.length !== count)
      return refuseTerm(context, "shape/arity", call.span, {
        operator: { en: `“${call.name}”`, ja: `「${call.name}」` },
        expected: count,
        got: args.length,
      })
    return build((id, ...of) => applyOperator(context, id, of, call.span), args, call.span)
  }

const at = (args: readonly Term[], place: number): Term => args[place] ?? numberTerm(0, [0, 0])

/** The number that a bound is, `-1/2`; null for anything else. */
function boundOf(term: Term): Rational | null {
  if (term.type === "number") return term.value
  if (term.type !== "apply") return null
  const [first, second] = term.args.map(boundOf)
  if (term.operator === "negate" && first) return rational(-first.num, first.den)
  if (term.operator === "divide" && first && second && second.num !== 0n)
    return rational(first.num * second.den, first.den * second.num)
  return null
}

/**
 * Each entry of x cut off at a and b: \(c + h\operatorname{hardtanh}((x - c)/h)\) with the middle c and half the width h. Only for numbers a < b: with the
 * bounds the other way round programs do not agree what is meant, and of letters nobody knows.
 */
function clamp(context: Context, call: Call): Term {
  const [low, high] = call.args.slice(1).map((arg) => boundOf(context.elaborate(arg, context)))
  const isOrdered = low && high && low.num * high.den < high.num * low.den
  if (call.args.length === 3 && !isOrdered) {
    const notation = {
      en: `“${call.name}” with bounds that are not two numbers, the smaller one first,`,
      ja: `境界が「小さい数、大きい数」の順になっていない「${call.name}」`,
    }
    return refuseTerm(context, "unsupported/notation", call.span, { notation })
  }
  return cutOff(context, call)
}

const cutOff = shortFor(3, (apply, args, span) => {
  const [x, low, high] = [at(args, 0), at(args, 1), at(args, 2)]
  const half = fraction(1, 2, span)
  const middle = apply("multiply", half, apply("add", low, high))
  const width = apply("multiply", half, apply("add", high, apply("negate", low)))
  const ones: Term = { type: "ones", shape: x.shape, span }
  const shift = x.shape.kind === "column" ? apply("multiply", middle, ones) : middle
  const unit = apply("divide", apply("add", x, apply("negate", shift)), width)
  return apply("add", shift, apply("multiply", width, apply("hardtanh", unit)))
})

/** Functions with a name of their own that are formulas of other operators. */
export const NAMED_FORMS: Readonly<Record<string, (context: Context, call: Call) => Term>> = {
  log1p: shortFor(1, (apply, args, span) => apply("ln", apply("add", numberTerm(1, span), at(args, 0)))),
  expm1: shortFor(1, (apply, args, span) => apply("add", apply("exp", at(args, 0)), numberTerm(-1, span))),
  exp2: shortFor(1, (apply, args, span) => apply("power", numberTerm(2, span), at(args, 0))),
  cbrt: shortFor(1, (apply, args, span) => apply("power", at(args, 0), fraction(1, 3, span))),
  logcosh: shortFor(1, (apply, args) => apply("ln", apply("cosh", at(args, 0)))),
  hypot: shortFor(2, (apply, args, span) => {
    const square = (place: number) => apply("power", at(args, place), numberTerm(2, span))
    return apply("sqrt", apply("add", square(0), square(1)))
  }),
  square: shortFor(1, (apply, args, span) => apply("hadamard-power", at(args, 0), numberTerm(2, span))),
  // Divided by n, as the variance is.
  std: shortFor(1, (apply, args) => apply("sqrt", apply("variance-entries", at(args, 0)))),
  clip: clamp,
  clamp,
  sym: shortFor(1, (apply, args, span) =>
    apply("multiply", fraction(1, 2, span), apply("add", at(args, 0), apply("transpose", at(args, 0)))),
  ),
  skew,
}

/** The matrix \([\bm x]_\times\) of the vector product, \([\bm x]_\times\bm y = \bm x\times\bm y\); of a matrix its skew-symmetric part. */
function skew(context: Context, call: Call): Term {
  const { span } = call
  const [of, ...more] = call.args.map((arg) => context.elaborate(arg, context))
  const apply = (id: string, ...args: readonly Term[]) => applyOperator(context, id, args, span)
  if (of?.shape.kind === "matrix" && more.length === 0)
    return apply("multiply", fraction(1, 2, span), apply("add", of, apply("negate", apply("transpose", of))))
  if (of?.shape.kind !== "column" || more.length > 0 || !context.sizes.equate(of.shape.size, 3)) {
    const shape = of ? shapeWords(of.shape, context.sizes) : null
    const subject = of && shape ? quoted(latexOf(context, of), shape) : null
    return refuseTerm(context, "shape/cross-matrix", span, { subject, shape })
  }
  const entry = (value: number): Term => ({
    type: "entry",
    of,
    at: [{ at: "number", value }],
    shape: SCALAR,
    span,
  })
  const minus = (value: number) => apply("negate", entry(value))
  const zero = numberTerm(0, span)
  const rows = [
    [zero, minus(3), entry(2)],
    [entry(3), zero, minus(1)],
    [minus(2), entry(1), zero],
  ]
  return { type: "array", rows, shape: { kind: "matrix", rows: 3, cols: 3 }, span }
}
