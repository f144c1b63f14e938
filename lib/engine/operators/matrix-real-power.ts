import { ok } from "../answer"
import {
  add,
  atIndex,
  freshIndex,
  multiply,
  negate,
  number,
  ordinal,
  sizeNode,
  sumIndex,
  sumOver,
  tensor,
} from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import type { Lambda, Node, Place } from "../index-form/nodes"
import { multiplyJets } from "../numeric/arithmetic"
import type { Jet } from "../numeric/jet"
import { identityJet, inverseJet, matmulJets } from "../numeric/linear-algebra"
import { matrixExp, matrixLn, matrixSqrt } from "../numeric/matrix-functions"
import { isInteger, rational } from "../rational"
import { SCALAR, type Size } from "../shape"
import { binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { changed } from "./define-matrix-derivative"
import { checkSquare, wrongKind } from "./shape-rules"

const title = { en: "the power of a matrix with any exponent", ja: "任意の指数の行列の累乗" }

/** A whole power by repeated squaring. */
function wholePower(x: Jet, count: number): Jet {
  let result = identityJet(x.dims[0] ?? 0)
  let square = count < 0 ? inverseJet(x) : x
  for (let rest = Math.abs(count); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = matmulJets(result, square)
    if (rest > 1) square = matmulJets(square, square)
  }
  return result
}

const isFixed = (x: Jet): boolean => [x.b, x.c, x.d].every((part) => part.every((value) => value === 0))

/** X^p: repeated products where p is a whole number that stays fixed, a square root for halves, else e^{p ln X} with the principal logarithm. */
export function realPowerValue(x: Jet, exponent: Jet): Jet {
  const count = exponent.a[0] ?? Number.NaN
  if (isFixed(exponent)) {
    if (Number.isInteger(count) && Math.abs(count) <= 1e6) return wholePower(x, count)
    if (count === 0.5) return matrixSqrt(x)
    if (count === -0.5) return inverseJet(matrixSqrt(x))
  }
  return matrixExp(multiplyJets(matrixLn(x), exponent))
}

/** An exponent that is certainly a whole number: how many factors, and whether they are inverses. */
function wholeExponent(exponent: Node): { count: Size; inverse: boolean } | null {
  if (exponent.node === "size") return { count: exponent.size, inverse: false }
  if (exponent.node !== "number" || !isInteger(exponent.value)) return null
  const count = Number(exponent.value.num)
  return { count: Math.abs(count), inverse: count < 0 }
}

/** One entry of X^exponent. */
export const realPower = (x: Lambda, exponent: Node, at: readonly Place[]): Node =>
  tensor("matrix-real-power", [x, { indices: [], body: exponent }], at)

/** ∂X^p/∂p = ln(X) X^p. */
function exponentSlope(x: Lambda, exponent: Node, [k, l]: readonly Place[]): Node {
  const size = x.indices[0]?.size
  if (!k || !l || size === undefined) return number(0)
  return sumOver(size, (i) => multiply([tensor("matrix-ln", [x], [k, i]), realPower(x, exponent, [i, l])]))
}

/** d(X^n) = Σ_{r=1}^{n} X^{r−1} dX X^{n−r} and d(X^{−n}) = −Σ_{r=1}^{n} X^{−r} dX X^{r−n−1} for a natural number n. */
function wholeDifferential(
  x: Lambda,
  { count, inverse }: { count: Size; inverse: boolean },
  [k, l]: readonly Place[],
  change: (places: readonly Place[]) => Node,
): Node {
  const size = x.indices[0]?.size
  if (!k || !l || size === undefined) return number(0)
  const r = freshIndex(count)
  const counter = ordinal(atIndex(r))
  const before = inverse ? negate(counter) : add([counter, number(-1)])
  const after = inverse
    ? add([counter, negate(sizeNode(count)), number(-1)])
    : add([sizeNode(count), negate(counter)])
  const sum = sumIndex(
    r,
    sumOver(size, (i) =>
      sumOver(size, (j) =>
        multiply([realPower(x, before, [k, i]), change([i, j]), realPower(x, after, [j, l])]),
      ),
    ),
  )
  return inverse ? negate(sum) : sum
}

/**
 * A power whose exponent is a letter, a fraction or a large whole number. Whole exponents up to 12 are
 * products (`matrix-power`).
 */
export const matrixRealPower = defineOperator({
  id: "matrix-real-power",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (base, exponent, context) => {
    if (exponent.kind !== "scalar")
      return wrongKind(exponent, { en: "a scalar as exponent", ja: "スカラーの指数" }, context, 1)
    const size = checkSquare(base, context)
    return size.ok ? ok({ kind: "matrix", rows: size.value, cols: size.value }) : size
  }),
  evaluate: binaryValue(realPowerValue),
  meaning: {
    means: "primitive",
    differential: ({ args: [x, exponent], at, change }) => {
      if (!x || !exponent) return number(0)
      const whole = wholeExponent(exponent.body)
      if (whole) return wholeDifferential(x, whole, at, (places) => change(0, places))
      const moved = changed(x, (...places) => change(0, places))
      const byBase = tensor("matrix-real-power-derivative", [x, exponent, moved], at)
      if ((exponent.body.kinds & KIND_BITS.entry) === 0) return byBase
      return add([byBase, multiply([change(1, []), exponentSlope(x, exponent.body, at)])])
    },
  },
  latex: ([x = "", y = ""]) => `${x}^{${y}}`,
  samples: [
    { args: [{ kind: "matrix", rows: 2, cols: 2 }, SCALAR], domain: "spd", literals: { 1: rational(1, 2) } },
    { args: [{ kind: "matrix", rows: 2, cols: 2 }, SCALAR], domain: "invertible", literals: { 1: 13 } },
    { args: [{ kind: "matrix", rows: 2, cols: 2 }, SCALAR], domain: "invertible", literals: { 1: -13 } },
  ],
  docs: {
    summary: {
      en: "A power of a square matrix whose exponent is a letter, a fraction or a large whole number.",
      ja: "指数が文字、分数、または大きな整数の、正方行列の累乗。",
    },
    example: "X^k",
  },
})
