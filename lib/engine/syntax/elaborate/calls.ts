import { operatorByCall, operatorById } from "../../operators/index"
import { isZero, rational } from "../../rational"
import { SCALAR } from "../../shape"
import type { Span, Term } from "../../term"
import type { Surface } from "../surface"
import { equality, largest } from "./choices"
import { applyOperator, type Context, numberTerm, refuseTerm } from "./context"
import { NAMED_FORMS } from "./named-forms"
import { elaborateNorm } from "./norms"
import { MAX_SIZE } from "./sizes"
import { conditionNumber, ranked } from "./spectral"

type OfType<Type extends Surface["type"]> = Extract<Surface, { type: Type }>

const LIST_OPERATORS: ReadonlySet<string> = new Set([
  "diag",
  "softmax",
  "log-sum-exp",
  "sum-entries",
  "mean-entries",
  "variance-entries",
  "norm",
])

const MATRIX_FUNCTIONS: Readonly<Record<string, string>> = {
  exp: "matrix-exp",
  ln: "matrix-ln",
  sin: "matrix-sin",
  cos: "matrix-cos",
}

const elaborateAll = (context: Context, surfaces: readonly Surface[]): Term[] =>
  surfaces.map((surface) => context.elaborate(surface, context))

/** A function called by name. */
export function elaborateCall(context: Context, call: OfType<"call">): Term {
  const special = Object.hasOwn(SPECIAL, call.name) ? SPECIAL[call.name] : undefined
  if (special) return special(context, call)
  const operator = operatorByCall(call.name) ?? operatorById(call.name)
  if (!operator) return refuseTerm(context, "syntax/unknown-command", call.span, { command: call.name })
  const list = call.args.length > 1 && LIST_OPERATORS.has(operator.id)
  const first = call.args[0]
  const last = call.args.at(-1)
  const args =
    list && first && last
      ? [context.elaborate(tuple(call.args, [first.span[0], last.span[1]]), context)]
      : elaborateAll(context, call.args)
  return applyFunction(context, operator.id, args, call.span)
}

const tuple = (items: readonly Surface[], span: Span): Surface => ({
  type: "array",
  form: "tuple",
  rows: items.map((item) => [item]),
  span,
})

const half = (span: Span): Term => ({ type: "number", value: rational(1, 2), shape: SCALAR, span })

/** Elementwise functions become functions of whole matrices where the question asks for them. */
function applyFunction(context: Context, id: string, args: readonly Term[], span: Span): Term {
  const [arg] = args
  // In a line `\operatorname{tr}(\bm x^\top A\bm x)` begins the trace trick: a number is its own trace.
  if (id === "trace" && context.lines && arg?.shape.kind === "scalar" && args.length === 1)
    return { ...arg, span }
  const operator = operatorById(id)
  if (context.matrixFunctions && arg?.shape.kind === "matrix" && operator && args.length === 1) {
    if (id === "sqrt") return applyOperator(context, "matrix-real-power", [arg, half(span)], span)
    const matrix = Object.hasOwn(MATRIX_FUNCTIONS, id) ? MATRIX_FUNCTIONS[id] : undefined
    if (matrix) return applyOperator(context, matrix, args, span)
    if (operator.meaning.means === "elementwise")
      return refuseTerm(context, "unsupported/matrix-function", span, { operator: operator.title })
  }
  return applyOperator(context, id, args, span)
}

const SPECIAL: Readonly<Record<string, (context: Context, call: OfType<"call">) => Term>> = {
  ...NAMED_FORMS,
  log: (context, call) => logarithm(context, call, call.parameter),
  lg: (context, call) => logarithm(context, call, { type: "number", value: rational(10), span: call.span }),
  log10: (context, call) =>
    logarithm(context, call, { type: "number", value: rational(10), span: call.span }),
  log2: (context, call) => logarithm(context, call, { type: "number", value: rational(2), span: call.span }),
  dot: (context, call) => innerProduct(context, elaborateAll(context, call.args), call.span),
  sech: (context, call) => reciprocalOf(context, call, "cosh"),
  csch: (context, call) => reciprocalOf(context, call, "sinh"),
  coth: (context, call) => reciprocalOf(context, call, "tanh"),
  expm: (context, call) => applyOperator(context, "matrix-exp", elaborateAll(context, call.args), call.span),
  sqrtm: (context, call) =>
    applyOperator(
      context,
      "matrix-real-power",
      [...elaborateAll(context, call.args), half(call.span)],
      call.span,
    ),
  cond: (context, call) => conditionNumber(context, elaborateAll(context, call.args), call.span),
  logm: (context, call) => applyOperator(context, "matrix-ln", elaborateAll(context, call.args), call.span),
  eye: sizedCall,
  ones: sizedCall,
  zeros: sizedCall,
  lb: (context, call) => logarithm(context, call, { type: "number", value: rational(2), span: call.span }),
  ELU: slopedUnit,
  elu: slopedUnit,
  LeakyReLU: slopedUnit,
  max: largest,
  min: largest,
  eigenvalue: ranked,
  "singular-value": ranked,
  "condition-number": (context, call) =>
    conditionNumber(context, elaborateAll(context, call.args), call.span),
  "spectral-radius": (context, call) =>
    refuseTerm(context, "unsupported/notation", call.span, {
      notation: { en: "the spectral radius of a matrix", ja: "行列のスペクトル半径" },
    }),
  "is-zero": equality,
  sqrt: root,
  logdet: (context, call) => {
    const determinant = applyOperator(context, "determinant", elaborateAll(context, call.args), call.span)
    return applyOperator(context, "ln", [determinant], call.span)
  },
  norm: (context, call) => {
    const [of, kind] = call.args
    const which = kind ? normKind(kind) : null
    if (of && kind && which && call.args.length === 2)
      return elaborateNorm(context, { type: "norm", of, which, span: call.span })
    if (!of || call.args.length > 1)
      return applyOperator(context, "norm", elaborateAll(context, call.args), call.span)
    return elaborateNorm(context, { type: "norm", of, which: null, span: call.span })
  },
}

/** `\log_b x` is ln x / ln b. */
function logarithm(context: Context, call: OfType<"call">, base: Surface | null): Term {
  const value = applyFunction(context, "ln", elaborateAll(context, call.args), call.span)
  if (!base) return value
  const divisor = applyOperator(context, "ln", [context.elaborate(base, context)], base.span)
  return applyOperator(context, "divide", [value, divisor], call.span)
}

/** `norm(x, 1)`, `norm(X, 'fro')`, `norm(x, inf)`. */
function normKind(kind: Surface): OfType<"norm">["which"] {
  if (kind.type === "letter" && /^(F|fro)$/.test(kind.letter)) return "F"
  if (kind.type === "letter" && kind.letter === "nuc") return "nuclear"
  if (kind.type === "letter" && kind.letter === "inf") return "infinity"
  return kind
}

/** One divided by a hyperbolic function. */
function reciprocalOf(context: Context, call: OfType<"call">, below: string): Term {
  const value = applyOperator(context, below, elaborateAll(context, call.args), call.span)
  return applyOperator(context, "divide", [numberTerm(1, call.span), value], call.span)
}

/** `\operatorname{ELU}_\alpha(x)`, `\operatorname{LeakyReLU}_a(x)`: ramp(x) + α (g(x) − ramp(x)), where g has α = 1. */
function slopedUnit(context: Context, call: OfType<"call">): Term {
  const args = elaborateAll(context, call.args)
  const [x] = args
  const operator = call.name === "LeakyReLU" ? "leaky-relu" : "elu"
  if (!call.parameter || !x || args.length !== 1) return applyOperator(context, operator, args, call.span)
  const apply = (id: string, ...of: Term[]) => applyOperator(context, id, of, call.span)
  const ramp = apply("relu", x)
  const below = apply("add", operator === "elu" ? apply("elu", x) : x, apply("negate", ramp))
  return apply("add", ramp, apply("multiply", context.elaborate(call.parameter, context), below))
}

/** The inner product of two vectors, or of two matrices: the trace of \(A^\top B\). */
export function innerProduct(context: Context, args: readonly Term[], span: Span): Term {
  const [a, b] = args
  const matrices = args.length === 2 && args.every((arg) => arg.shape.kind === "matrix")
  if (!matrices || !a || !b) return applyOperator(context, "dot", args, span)
  const turned = applyOperator(context, "transpose", [a], a.span)
  const product = applyOperator(context, "multiply", [turned, b], span)
  return applyOperator(context, "trace", [product], span)
}

/** `eye(3)`, `ones(n)`, `zeros(2)`: the size is a number or the letter of one. */
function sizedCall(context: Context, call: OfType<"call">): Term {
  const [arg] = call.args
  const size =
    arg?.type === "letter" && !arg.subscript
      ? context.sizes.named(arg.letter)
      : arg?.type === "number" && arg.value.den === 1n && arg.value.num > 0n
        ? Number(arg.value.num)
        : null
  if (size === null || call.args.length !== 1 || (typeof size === "number" && size > MAX_SIZE)) {
    const notation = { en: `“${call.name}” of these arguments`, ja: `この引数の「${call.name}」` }
    return refuseTerm(context, "unsupported/notation", call.span, { notation })
  }
  if (call.name === "eye")
    return { type: "identity", shape: { kind: "matrix", rows: size, cols: size }, span: call.span }
  return { type: call.name === "ones" ? "ones" : "zeros", shape: { kind: "column", size }, span: call.span }
}

/** `\sqrt[3]{x}` is a power with exponent 1/3. */
function root(context: Context, call: OfType<"call">): Term {
  const args = elaborateAll(context, call.args)
  if (!call.parameter) return applyFunction(context, "sqrt", args, call.span)
  const degree = context.elaborate(call.parameter, context)
  if (degree.type === "number" && isZero(degree.value)) {
    return refuseTerm(context, "syntax/zero-division", degree.span, {})
  }
  const exponent: Term =
    degree.type === "number"
      ? { ...degree, value: rational(degree.value.den, degree.value.num) }
      : applyOperator(context, "divide", [numberTerm(1, degree.span), degree], degree.span)
  return applyOperator(context, "power", [...args, exponent], call.span)
}

/** `|x|`: absolute value of a scalar, determinant of a matrix, length of a vector. */
export function elaborateBars(context: Context, bars: OfType<"bars">): Term {
  const of = context.elaborate(bars.of, context)
  const kind = of.shape.kind
  const operator = kind === "matrix" ? "determinant" : kind === "scalar" ? "abs" : "norm"
  return applyOperator(context, operator, [of], bars.span)
}

/** `\frac{a}{b}`; two whole numbers are one number. */
export function elaborateFraction(context: Context, num: Surface, den: Surface, span: Span): Term {
  const below = context.elaborate(den, context)
  if (below.type === "number" && isZero(below.value) && !context.problem.error) {
    return refuseTerm(context, "syntax/zero-division", den.span, {})
  }
  const above = context.elaborate(num, context)
  if (above.type === "number" && below.type === "number" && !context.problem.error) {
    const { num: p, den: q } = above.value
    const { num: r, den: s } = below.value
    return { type: "number", value: rational(p * s, q * r), shape: SCALAR, span }
  }
  return applyOperator(context, "divide", [above, below], span)
}
