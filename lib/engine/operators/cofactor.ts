import { ok } from "../answer"
import { lambda, multiply, number, tensor } from "../index-form/build"
import { cofactorJet } from "../numeric/linear-algebra"
import { axes } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { checkSquare } from "./shape-rules"

const title = { en: "the matrix of cofactors", ja: "余因子行列" }

/** The matrix of cofactors of a square matrix. */
export const cofactor = defineOperator({
  id: "cofactor",
  title,
  syntax: { calls: ["cofactor", "cof"] },
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    const size = checkSquare(x, context)
    return size.ok ? ok({ kind: "matrix", rows: size.value, cols: size.value }) : size
  }),
  evaluate: unaryValue(cofactorJet),
  meaning: {
    means: "expansion",
    // The cofactors are |X| X⁻ᵀ wherever X has an inverse.
    expand: unaryEntry((x, [i, j]) => {
      if (!i || !j) return number(0)
      const whole = lambda(axes(x.shape), (...places) => x.at(...places))
      return multiply([tensor("determinant", [whole]), tensor("inverse", [whole], [j, i])])
    }),
  },
  latex: ([x = ""]) => `\\operatorname{cofactor}(${x})`,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 3 }], domain: "invertible" },
    { args: [{ kind: "matrix", rows: 2, cols: 2 }], domain: "spd" },
  ],
  docs: {
    summary: { en: "The matrix of cofactors of a square matrix.", ja: "正方行列の余因子を並べた行列。" },
    example: "\\operatorname{cofactor}(X)",
  },
})
