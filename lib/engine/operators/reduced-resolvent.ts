import { add, multiply, negate, number, sumOver, tensor } from "../index-form/build"
import type { Lambda, Node, Place } from "../index-form/nodes"
import { resolventJet } from "../numeric/spectral"
import { SCALAR } from "../shape"
import { binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { eigenShape, overEntries, ranked, resolvent, sizesOf } from "./spectral-forms"

const title = { en: "the reduced resolvent", ja: "縮約レゾルベント" }

/** dS = S dM S − S² dM P − P dM S² − S² uᵀ dM v, where P = v uᵀ is the projection onto the eigenvector. */
function differential(
  matrix: Lambda,
  rank: Lambda,
  [k, l]: readonly [Place, Place],
  change: (places: readonly Place[]) => Node,
): Node {
  const [size] = sizesOf(matrix)
  const s = (i: Place, j: Place): Node => resolvent(matrix, rank, [i, j])
  const square = (i: Place, j: Place): Node => sumOver(size, (q) => multiply([s(i, q), s(q, j)]))
  const right = (i: Place): Node => tensor("eigenvector", [matrix, rank], [i])
  const left = (i: Place): Node => tensor("left-eigenvector", [matrix, rank], [i])
  return overEntries(matrix, (i, j) => [
    add([
      multiply([s(k, i), s(j, l)]),
      negate(multiply([square(k, i), right(j), left(l)])),
      negate(multiply([right(k), left(i), square(j, l)])),
      negate(multiply([square(k, l), left(i), right(j)])),
    ]),
    change([i, j]),
  ])
}

/** Whether a plus or minus stands outside all brackets. */
const isSum = (latex: string): boolean => /[+-]/.test(latex.replace(/\{[^{}]*\}|\([^()]*\)/g, ""))

/**
 * (λI − M)⁺ for a simple eigenvalue λ of the symmetric matrix M, by its rank: it inverts λI − M on all eigenvectors but that of λ, which it takes to
 * zero. It stands in results only. Source: Kato, Perturbation Theory for Linear Operators, chapter I, section 5.
 */
export const reducedResolvent = defineOperator({
  id: "reduced-resolvent",
  title,
  syntax: {},
  arity: 2,
  shape: eigenShape(title, (size) => ({ kind: "matrix", rows: size, cols: size })),
  evaluate: binaryValue(resolventJet),
  meaning: {
    means: "primitive",
    differential: ({ args: [matrix, rank], at: [k, l], change }) =>
      matrix && rank && k && l
        ? differential(matrix, rank, [k, l], (places) => change(0, places))
        : number(0),
  },
  latex: ([x = "", rank = ""]) => `(${ranked("\\lambda", rank)}(${x})I - ${isSum(x) ? `(${x})` : x})^{+}`,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 3 }, SCALAR], domain: "symmetric", literals: { 1: 1 } },
  ],
  docs: {
    summary: {
      en: "The pseudo-inverse of λI − M for a simple eigenvalue λ; it stands in second derivatives of eigenvalues.",
      ja: "単純な固有値 λ に対する λI − M の擬似逆行列。固有値の 2 階微分に現れます。",
    },
    example: "(\\lambda_{\\max}(A)I - A)^{+}",
  },
})
