import { ok } from "../answer"
import { multiply, number, sumOver, tensor } from "../index-form/build"
import { determinantJet } from "../numeric/linear-algebra"
import { SCALAR } from "../shape"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { checkSquare } from "./shape-rules"

const title = { en: "the determinant", ja: "行列式" }

/** The determinant of a square matrix. */
export const determinant = defineOperator({
  id: "determinant",
  title,
  syntax: { calls: ["det"] },
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    const size = checkSquare(x, context)
    return size.ok ? ok(SCALAR) : size
  }),
  evaluate: unaryValue(determinantJet),
  meaning: {
    means: "primitive",
    // Jacobi's formula: d|X| = |X| tr(X⁻¹ dX)
    differential: ({ args: [x], change }) => {
      if (!x) return number(0)
      const [rows, cols] = x.indices.map((index) => index.size)
      const value = tensor("determinant", [x])
      return sumOver(rows ?? 1, (i) =>
        sumOver(cols ?? 1, (j) => multiply([value, tensor("inverse", [x], [j, i]), change(0, [i, j])])),
      )
    },
  },
  latex: ([x = ""]) => `|${x}|`,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 3 }], domain: "invertible" },
    { args: [{ kind: "matrix", rows: 2, cols: 2 }], domain: "spd" },
  ],
  docs: { summary: { en: "The determinant of a square matrix.", ja: "正方行列の行列式。" }, example: "|X|" },
})
