import { ok } from "../answer"
import { delta, lambda, multiply, sumOver, tensor } from "../index-form/build"
import type { Node, Place } from "../index-form/nodes"
import type { Jet } from "../numeric/jet"
import { identityJet, inverseJet, matmulJets } from "../numeric/linear-algebra"
import { isInteger } from "../rational"
import { SCALAR, type Shape, type Size } from "../shape"
import { binaryEntry, binaryShape, binaryValue } from "./arguments"
import { defineOperator, type LoweredArgument } from "./define"
import { checkSquare, wrongKind } from "./shape-rules"

const title = { en: "the power of a matrix", ja: "行列の累乗" }

const EXPONENT = { en: "a whole number as exponent", ja: "整数の指数" }

const rowsOf = (shape: Shape): Size => (shape.kind === "matrix" ? shape.rows : 1)

/** The entry (i, j) of the product of `count` equal factors: a chain of sums. */
function chain(factor: (i: Place, j: Place) => Node, count: number, size: Size, i: Place, j: Place): Node {
  if (count === 0) return delta(i, j)
  if (count === 1) return factor(i, j)
  return sumOver(size, (k) => multiply([factor(i, k), chain(factor, count - 1, size, k, j)]))
}

function entry(x: LoweredArgument, exponent: Node, [i, j]: readonly Place[]): Node {
  if (!i || !j || exponent.node !== "number" || !isInteger(exponent.value)) return tensor("matrix-power", [])
  const count = Number(exponent.value.num)
  const size = rowsOf(x.shape)
  if (count >= 0) return chain((k, l) => x.at(k, l), count, size, i, j)
  const inverse = (k: Place, l: Place) =>
    tensor("inverse", [lambda([size, size], (a, b) => x.at(a, b))], [k, l])
  return chain(inverse, -count, size, i, j)
}

function evaluate(x: Jet, exponent: Jet): Jet {
  const count = exponent.a[0] ?? Number.NaN
  const factor = count < 0 ? inverseJet(x) : x
  let result = identityJet(x.dims[0] ?? 0)
  for (let k = 0; k < Math.abs(count); k++) result = matmulJets(result, factor)
  return result
}

/** The exponent is a whole number that stands in the formula; its size is limited by the reader. */
export const matrixPower = defineOperator({
  id: "matrix-power",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (base, exponent, context) => {
    if (exponent.kind !== "scalar") return wrongKind(exponent, EXPONENT, context, 1)
    const size = checkSquare(base, context)
    return size.ok ? ok({ kind: "matrix", rows: size.value, cols: size.value }) : size
  }),
  evaluate: binaryValue(evaluate),
  meaning: { means: "expansion", expand: binaryEntry((x, y, at) => entry(x, y.at(), at)) },
  latex: ([x = "", y = ""]) => `${x}^{${y}}`,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 3 }, SCALAR], domain: "invertible", literals: { 1: 3 } },
    { args: [{ kind: "matrix", rows: 3, cols: 3 }, SCALAR], domain: "invertible", literals: { 1: -2 } },
  ],
  docs: {
    summary: {
      en: "A square matrix multiplied with itself a whole number of times.",
      ja: "正方行列を整数回かけ合わせます。",
    },
    example: "X^3",
  },
})
