import { number, tensor } from "../index-form/build"
import { singularValueJet } from "../numeric/spectral"
import { SCALAR } from "../shape"
import { binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { overEntries, ranked, scalarResult, singularShape } from "./spectral-forms"

const title = { en: "the singular value", ja: "特異値" }

/**
 * A singular value of a matrix by its rank: 1 the largest, which is the spectral norm, −1 the smallest. It has a derivative where it is simple and not zero:
 * dσ = uᵀ dX v.
 */
export const singularValue = defineOperator({
  id: "singular-value",
  title,
  syntax: {},
  arity: 2,
  shape: singularShape(title, scalarResult),
  evaluate: binaryValue(singularValueJet),
  meaning: {
    means: "primitive",
    differential: ({ args: [x, rank], change }) =>
      x && rank
        ? overEntries(x, (i, j) => [
            tensor("left-singular-vector", [x, rank], [i]),
            tensor("right-singular-vector", [x, rank], [j]),
            change(0, [i, j]),
          ])
        : number(0),
  },
  latex: ([x = "", rank = ""]) => (rank === "1" ? `\\|${x}\\|_2` : `${ranked("\\sigma", rank)}(${x})`),
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 4 }, SCALAR], literals: { 1: 1 } },
    { args: [{ kind: "matrix", rows: 4, cols: 3 }, SCALAR], literals: { 1: -1 } },
    { args: [{ kind: "matrix", rows: 2, cols: 4 }, SCALAR], literals: { 1: 2 } },
  ],
  docs: {
    summary: {
      en: "A singular value of a matrix: the largest (the spectral norm), the smallest, or the i-th from the largest down. It has a derivative where it is simple and not zero.",
      ja: "行列の特異値（最大＝スペクトルノルム、最小、または大きい方から i 番目）。単純で 0 でない特異値のところで微分できます。",
    },
    example: "\\|X\\|_2",
  },
})
