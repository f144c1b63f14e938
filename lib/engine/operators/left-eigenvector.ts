import { number, tensor } from "../index-form/build"
import { eigenvectorJet } from "../numeric/spectral"
import { SCALAR } from "../shape"
import { binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { eigenRemark, eigenShape, overEntries, ranked, resolvent } from "./spectral-forms"

const title = { en: "the left eigenvector", ja: "左固有ベクトル" }

/**
 * The left eigenvector of a symmetric matrix is its eigenvector; it is told apart because it moves as du = ((λI − A)⁺)ᵀ dAᵀ u when entries move one by one. It stands in results only.
 */
export const leftEigenvector = defineOperator({
  id: "left-eigenvector",
  title,
  syntax: {},
  arity: 2,
  shape: eigenShape(title, (size) => ({ kind: "column", size })),
  evaluate: binaryValue((matrix, rank) => eigenvectorJet(matrix, rank, "left")),
  meaning: {
    means: "primitive",
    differential: ({ args: [matrix, rank], at: [k], change }) => {
      if (!matrix || !rank || !k) return number(0)
      return overEntries(matrix, (i, j) => [
        resolvent(matrix, rank, [j, k]),
        change(0, [i, j]),
        tensor("left-eigenvector", [matrix, rank], [i]),
      ])
    },
  },
  latex: ([x = "", rank = ""]) => `${ranked("\\bm{v}", rank)}(${x})`,
  remark: eigenRemark,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 3 }, SCALAR], domain: "symmetric", literals: { 1: 1 } },
    { args: [{ kind: "matrix", rows: 4, cols: 4 }, SCALAR], domain: "symmetric", literals: { 1: -2 } },
  ],
  docs: {
    summary: {
      en: "The left eigenvector of a symmetric matrix, equal to its eigenvector; it stands in derivatives of eigenvalues.",
      ja: "対称行列の左固有ベクトル。固有ベクトルに等しく、固有値の微分に現れます。",
    },
    example: "\\bm{v}_{\\max}(A)",
  },
})
