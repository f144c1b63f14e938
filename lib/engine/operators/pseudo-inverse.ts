import { ok } from "../answer"
import { add, delta, multiply, negate, number, sumOver, tensor } from "../index-form/build"
import type { Place } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import type { Jet } from "../numeric/jet"
import { inverseJet, matmulJets, transposeJet } from "../numeric/linear-algebra"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { wrongKind } from "./shape-rules"

const title = { en: "the pseudo-inverse", ja: "擬似逆行列" }

/** (XᵀX)⁻¹Xᵀ of a tall and Xᵀ(XXᵀ)⁻¹ of a wide matrix. */
function fullRankInverse(x: Jet): Jet {
  const turned = transposeJet(x)
  const tall = (x.dims[0] ?? 0) >= (x.dims[1] ?? 0)
  return tall
    ? matmulJets(inverseJet(matmulJets(turned, x)), turned)
    : matmulJets(turned, inverseJet(matmulJets(x, turned)))
}

/** The Moore–Penrose inverse of a matrix of full rank. */
export const pseudoInverse = defineOperator({
  id: "pseudo-inverse",
  title,
  syntax: { calls: ["pinv"] },
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "matrix"
      ? ok({ kind: "matrix", rows: x.cols, cols: x.rows })
      : wrongKind(x, { en: "a matrix", ja: "行列" }, context),
  ),
  evaluate: unaryValue(fullRankInverse),
  meaning: {
    means: "primitive",
    // Golub and Pereyra (1973), for constant rank: dX⁺ = −X⁺ dX X⁺ + X⁺X⁺ᵀ dXᵀ (I − XX⁺) + (I − X⁺X) dXᵀ X⁺ᵀX⁺
    differential: ({ args: [x], at: [k, l], change }) => {
      const [rows, cols] = x?.indices.map((index) => index.size) ?? []
      if (!x || !k || !l || rows === undefined || cols === undefined) return number(0)
      const plus = (i: Place, j: Place) => tensor("pseudo-inverse", [x], [i, j])
      const onRows = (i: Place, j: Place) => sumOver(cols, (q) => multiply([entryOf(x, [i, q]), plus(q, j)]))
      const onCols = (i: Place, j: Place) => sumOver(rows, (q) => multiply([plus(i, q), entryOf(x, [q, j])]))
      const left = (j: Place) => sumOver(rows, (q) => multiply([plus(k, q), plus(j, q)]))
      const right = (i: Place) => sumOver(cols, (q) => multiply([plus(q, i), plus(q, l)]))
      const restRows = (i: Place) => add([delta(i, l), negate(onRows(i, l))])
      const restCols = (j: Place) => add([delta(k, j), negate(onCols(k, j))])
      return sumOver(rows, (i) =>
        sumOver(cols, (j) =>
          multiply([
            add([
              negate(multiply([plus(k, i), plus(j, l)])),
              multiply([left(j), restRows(i)]),
              multiply([restCols(j), right(i)]),
            ]),
            change(0, [i, j]),
          ]),
        ),
      )
    },
  },
  latex: ([x = ""]) => `${x}^{+}`,
  samples: [
    { args: [{ kind: "matrix", rows: 2, cols: 3 }] },
    { args: [{ kind: "matrix", rows: 3, cols: 2 }] },
    { args: [{ kind: "matrix", rows: 3, cols: 3 }], domain: "invertible" },
  ],
  docs: {
    summary: {
      en: "The Moore–Penrose inverse of a matrix of full rank.",
      ja: "最大階数の行列のムーア・ペンローズ逆行列。",
    },
    example: "X^+",
  },
})
