import {
  atIndex,
  entry,
  freshIndex,
  lambda,
  number,
  ordinal,
  productIndex,
  sumIndex,
  sumOver,
  tensor,
} from "../index-form/build"
import type { Index, Lambda, Node } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The matrix whose eigenvalue with this index as rank a node is, if the index runs over all of them; null otherwise. */
function matrixOf(body: Node, index: Index): Lambda | null {
  if (body.node !== "tensor" || body.fn !== "eigenvalue") return null
  const [matrix, rank] = body.args
  const isOwn =
    rank?.body.node === "ordinal" && rank.body.place.at === "index" && rank.body.place.index.id === index.id
  if (!matrix || !isOwn || matrix.indices[0]?.size !== index.size) return null
  return matrix.body.free.some((one) => one.id === index.id) ? null : matrix
}

/** Σ_i λ_i(A) = tr A and Π_i λ_i(A) = |A|, which hold also where eigenvalues are equal. */
export const allEigenvaluesRule = defineRule({
  id: "all-eigenvalues",
  title: {
    en: "All eigenvalues: $\\sum_i \\lambda_i = \\operatorname{tr} A$, $\\prod_i \\lambda_i = |A|$",
    ja: "すべての固有値:$\\sum_i \\lambda_i = \\operatorname{tr} A$、$\\prod_i \\lambda_i = |A|$",
  },
  explanation: {
    en: "The eigenvalues of a matrix add up to its trace and multiply to its determinant.",
    ja: "固有値の和はトレース、積は行列式です。",
  },
  on: ["sum", "product"],
  needs: ["tensor"],
  apply: ({ node, index, body }) => {
    const matrix = matrixOf(body, index)
    if (!matrix) return null
    return node === "product"
      ? tensor("determinant", [matrix])
      : sumOver(index.size, (k) => entryOf(matrix, [k, k]))
  },
  samples: () => {
    const whole = lambda(["n", "n"], (...places) => entry("S", places))
    const [i, j] = [freshIndex("n"), freshIndex("m")]
    const value = (of: Index): Node =>
      tensor("eigenvalue", [whole, { indices: [], body: ordinal(atIndex(of)) }])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [sumIndex(i, value(i)), sumOver("n", (k) => entry("S", [k, k]))],
        [productIndex(i, value(i)), tensor("determinant", [whole])],
      ],
      never: [sumIndex(j, value(j)), productIndex(i, number(2)), sumIndex(i, ordinal(atIndex(i)))],
    }
  },
})
