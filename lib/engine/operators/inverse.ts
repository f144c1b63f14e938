import { ok } from "../answer"
import { multiply, negate, number, sumOver, tensor } from "../index-form/build"
import type { Place } from "../index-form/nodes"
import { inverseJet } from "../numeric/linear-algebra"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { checkSquare } from "./shape-rules"

const title = { en: "the inverse", ja: "逆行列" }

/** The inverse of a square matrix. */
export const inverse = defineOperator({
  id: "inverse",
  title,
  syntax: { calls: ["inv"] },
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    const size = checkSquare(x, context)
    return size.ok ? ok({ kind: "matrix", rows: size.value, cols: size.value }) : size
  }),
  evaluate: unaryValue(inverseJet),
  meaning: {
    means: "primitive",
    // d(X⁻¹) = −X⁻¹ dX X⁻¹
    differential: ({ args: [x], at: [k, l], change }) => {
      if (!x || !k || !l) return number(0)
      const [rows, cols] = x.indices.map((index) => index.size)
      const inverseAt = (i: Place, j: Place) => tensor("inverse", [x], [i, j])
      return negate(
        sumOver(rows ?? 1, (i) =>
          sumOver(cols ?? 1, (j) => multiply([inverseAt(k, i), change(0, [i, j]), inverseAt(j, l)])),
        ),
      )
    },
  },
  latex: ([x = ""]) => `${x}^{-1}`,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 3 }], domain: "invertible" },
    { args: [{ kind: "matrix", rows: 2, cols: 2 }], domain: "spd" },
  ],
  docs: { summary: { en: "The inverse of a square matrix.", ja: "正方行列の逆行列。" }, example: "X^{-1}" },
})
