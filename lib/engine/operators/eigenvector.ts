import { number, tensor } from "../index-form/build"
import { eigenvectorJet } from "../numeric/spectral"
import { SCALAR } from "../shape"
import { binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { eigenRemark, eigenShape, overEntries, ranked, resolvent } from "./spectral-forms"

const title = { en: "the eigenvector", ja: "固有ベクトル" }

/**
 * A unit eigenvector of a symmetric matrix, by the rank of its eigenvalue: dv = (λI − A)⁺ dA v (Magnus and Neudecker, chapter 8, section 9). It stands in results only.
 */
export const eigenvector = defineOperator({
  id: "eigenvector",
  title,
  syntax: {},
  arity: 2,
  shape: eigenShape(title, (size) => ({ kind: "column", size })),
  evaluate: binaryValue((matrix, rank) => eigenvectorJet(matrix, rank, "right")),
  meaning: {
    means: "primitive",
    differential: ({ args: [matrix, rank], at: [k], change }) => {
      if (!matrix || !rank || !k) return number(0)
      return overEntries(matrix, (i, j) => [
        resolvent(matrix, rank, [k, i]),
        change(0, [i, j]),
        tensor("eigenvector", [matrix, rank], [j]),
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
      en: "A unit eigenvector of a symmetric matrix; it stands in derivatives of eigenvalues.",
      ja: "対称行列の長さ 1 の固有ベクトル。固有値の微分に現れます。",
    },
    example: "\\bm{v}_{\\max}(A)",
  },
})
