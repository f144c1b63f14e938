import {
  atIndex,
  entry,
  freshIndex,
  lambda,
  multiply,
  reciprocal,
  sumIndex,
  sumOver,
  tensor,
} from "../index-form/build"
import { samePlace } from "../index-form/identity"
import type { Lambda, Node, Place } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import type { Size } from "../shape"
import { defineRule, type RuleContext } from "./define"
import { splitChain } from "./sum-chain"

/** Whether a size is certainly the larger one. */
const exceeds = (a: Size | undefined, b: Size | undefined): boolean =>
  typeof a === "number" && typeof b === "number" && a > b

/** (P⁺)ᵀP⁺ or P⁺(P⁺)ᵀ as the entry of its inverse, PPᵀ or PᵀP; null for every other matrix. */
function inverseOfGram(
  { indices, body }: Lambda,
  context: RuleContext,
): ((i: Place, j: Place) => Node) | null {
  const [row, col] = indices
  if (!row || !col || body.node !== "sum") return null
  const { indices: bound, factors } = splitChain(body)
  const [middle, ...others] = bound
  const [first, second] = factors
  if (!middle || others.length > 0 || factors.length !== 2) return null
  if (first?.node !== "tensor" || first.fn !== "pseudo-inverse") return null
  if (second?.node !== "tensor" || second.fn !== "pseudo-inverse") return null
  const [matrix] = first.args
  const [other] = second.args
  if (!matrix || !other || context.keys.ofLambda(matrix) !== context.keys.ofLambda(other)) return null
  const axis = first.at.findIndex((place) => samePlace(place, atIndex(middle)))
  const [far, near] = [first.at[1 - axis], second.at[1 - axis]]
  const meets = second.at[axis]
  if (axis < 0 || !far || !near || !meets || !samePlace(meets, atIndex(middle))) return null
  const ends = [far, near].every((place) => [row, col].some((index) => samePlace(place, atIndex(index))))
  const [rows, cols] = matrix.indices.map((index) => index.size)
  // Only a matrix of full rank on that side has a Gram matrix with an inverse.
  const singular = axis === 0 ? exceeds(rows, cols) : exceeds(cols, rows)
  if (!ends || samePlace(far, near) || singular) return null
  return axis === 0
    ? (i, j) => sumOver(cols ?? 1, (k) => multiply([entryOf(matrix, [i, k]), entryOf(matrix, [j, k])]))
    : (i, j) => sumOver(rows ?? 1, (k) => multiply([entryOf(matrix, [k, i]), entryOf(matrix, [k, j])]))
}

/** ((P⁺)ᵀP⁺)⁻¹ = PPᵀ and (P⁺(P⁺)ᵀ)⁻¹ = PᵀP wherever these inverses exist; the same for the determinants. */
export const gramOfPseudoInverseRule = defineRule({
  id: "gram-of-pseudo-inverse",
  title: {
    en: "Pseudo-inverse of full rank: $(P^+)^\\top P^+ = (PP^\\top)^{-1}$, $P^+(P^+)^\\top = (P^\\top P)^{-1}$",
    ja: "最大階数の擬似逆行列:$(P^+)^\\top P^+ = (PP^\\top)^{-1}$、$P^+(P^+)^\\top = (P^\\top P)^{-1}$",
  },
  explanation: {
    en: "Where this Gram matrix has an inverse, $P$ has full rank on that side, and the pseudo-inverse is $P^\\top(PP^\\top)^{-1}$ or $(P^\\top P)^{-1}P^\\top$.",
    ja: "このグラム行列が逆行列をもつとき、$P$ はその側で最大階数なので、擬似逆行列は $P^\\top(PP^\\top)^{-1}$ または $(P^\\top P)^{-1}P^\\top$ です。",
  },
  on: ["tensor"],
  apply: ({ fn, args, at: [i, j] }, context) => {
    const [whole] = args
    if (!whole || (fn !== "determinant" && fn !== "inverse")) return null
    const gram = inverseOfGram(whole, context)
    if (!gram) return null
    if (fn === "inverse") return i && j ? gram(i, j) : null
    const sizes = whole.indices.map((index) => index.size)
    return reciprocal(tensor("determinant", [lambda(sizes, gram)]))
  },
  samples: () => {
    const wide = lambda([2, 3], (...places) => entry("P", places))
    const tall = lambda([3, 2], (...places) => entry("T", places))
    const pseudo = (of: Lambda, i: Place, j: Place) => tensor("pseudo-inverse", [of], [i, j])
    const ofRows = lambda([2, 2], (i, j) =>
      sumOver(3, (k) => multiply([pseudo(wide, k, i), pseudo(wide, k, j)])),
    )
    const ofCols = lambda([2, 2], (i, j) =>
      sumOver(3, (k) => multiply([pseudo(tall, i, k), pseudo(tall, j, k)])),
    )
    const singular = lambda([3, 3], (i, j) =>
      sumOver(2, (k) => multiply([pseudo(tall, k, i), pseudo(tall, k, j)])),
    )
    const [i, j] = [atIndex(freshIndex(2)), atIndex(freshIndex(2))]
    const k = freshIndex(3)
    return {
      variables: [
        { name: "P", latex: "P", shape: { kind: "matrix", rows: 2, cols: 3 } },
        { name: "T", latex: "T", shape: { kind: "matrix", rows: 3, cols: 2 } },
      ],
      fires: [
        [
          tensor("inverse", [ofRows], [i, j]),
          sumIndex(k, multiply([entry("P", [i, atIndex(k)]), entry("P", [j, atIndex(k)])])),
        ],
        [tensor("determinant", [ofCols]), null],
      ],
      never: [tensor("determinant", [singular]), tensor("determinant", [tall])],
    }
  },
})
