import { number, tensor } from "../index-form/build"
import { eigenvalueJet } from "../numeric/spectral"
import { SCALAR } from "../shape"
import { binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { eigenShape, overEntries, ranked, scalarResult } from "./spectral-forms"

const title = { en: "the eigenvalue", ja: "固有値" }

/**
 * An eigenvalue of a symmetric matrix by its rank: 1, 2, … from the largest down, −1 the smallest. It has a derivative where it is
 * simple: dλ = uᵀ dA v (Magnus and Neudecker, Matrix Differential Calculus, chapter 8, section 9).
 */
export const eigenvalue = defineOperator({
  id: "eigenvalue",
  title,
  syntax: {},
  arity: 2,
  shape: eigenShape(title, scalarResult),
  evaluate: binaryValue(eigenvalueJet),
  meaning: {
    means: "primitive",
    differential: ({ args: [matrix, rank], change }) =>
      matrix && rank
        ? overEntries(matrix, (i, j) => [
            tensor("left-eigenvector", [matrix, rank], [i]),
            tensor("eigenvector", [matrix, rank], [j]),
            change(0, [i, j]),
          ])
        : number(0),
  },
  latex: ([x = "", rank = ""]) => `${ranked("\\lambda", rank)}(${x})`,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 3 }, SCALAR], domain: "symmetric", literals: { 1: 1 } },
    { args: [{ kind: "matrix", rows: 4, cols: 4 }, SCALAR], domain: "symmetric", literals: { 1: -1 } },
    { args: [{ kind: "matrix", rows: 4, cols: 4 }, SCALAR], domain: "symmetric", literals: { 1: 2 } },
  ],
  docs: {
    summary: {
      en: "An eigenvalue of a symmetric matrix: the largest, the smallest, or the i-th from the largest down. It has a derivative where it is simple.",
      ja: "対称行列の固有値（最大、最小、または大きい方から i 番目）。単純な固有値のところで微分できます。",
    },
    example: "\\lambda_{\\max}(X^\\top X)",
  },
})
