import { blockOf } from "../index-form/blocks"
import {
  atIndex,
  delta,
  entry,
  freshIndex,
  lambda,
  multiply,
  number,
  power,
  sizeNode,
  tensor,
} from "../index-form/build"
import type { Index, Lambda, Node, Place } from "../index-form/nodes"
import { majorPlace, minorPlace, pairPlace } from "../index-form/places"
import { replaceIndex } from "../index-form/substitute"
import { productSize, quotientSize, type Size } from "../shape"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { dependsOnAny, factorsOf } from "./sum-chain"

/** A matrix over a stacked axis as A ⊗ B of square matrices; null when it is none. */
function kroneckerFactors({ indices, body }: Lambda): { left: Lambda; right: Lambda; by: Size } | null {
  const [row, col] = indices
  const by = row && blockOf(body, row)
  const count = by && quotientSize(row.size, by)
  if (!row || !col || row.size !== col.size || !by || !count || blockOf(body, col) !== by) return null
  const [i, j] = [freshIndex(count), freshIndex(count)]
  const [k, l] = [freshIndex(by), freshIndex(by)]
  const inBlocks = (node: Node, whole: Index, major: Index, minor: Index): Node =>
    replaceIndex(node, whole, pairPlace(atIndex(major), atIndex(minor), by))
  const left: Node[] = []
  const right: Node[] = []
  for (const factor of factorsOf(inBlocks(inBlocks(body, row, i, k), col, j, l))) {
    const [onLeft, onRight] = [dependsOnAny(factor, [i, j]), dependsOnAny(factor, [k, l])]
    if (onLeft && onRight) return null
    ;(onRight ? right : left).push(factor)
  }
  return {
    left: { indices: [i, j], body: multiply(left) },
    right: { indices: [k, l], body: multiply(right) },
    by,
  }
}

const isIdentity = ({ indices: [i, j], body }: Lambda): boolean =>
  i !== undefined && j !== undefined && body === delta(atIndex(i), atIndex(j))

const determinantOf = (x: Lambda): Node => (isIdentity(x) ? number(1) : tensor("determinant", [x]))
const inverseOf = (x: Lambda, i: Place, j: Place): Node =>
  isIdentity(x) ? delta(i, j) : tensor("inverse", [x], [i, j])

/** |A ⊗ B| = |A|ⁿ|B|ᵐ for A m×m and B n×n, and (A ⊗ B)⁻¹ = A⁻¹ ⊗ B⁻¹. */
export const kroneckerFactorsRule = defineRule({
  id: "kronecker-factors",
  title: {
    en: "Determinant and inverse of $A \\otimes B$ from those of $A$ and $B$",
    ja: "$A \\otimes B$ の行列式と逆行列は $A$ と $B$ のものから求まる",
  },
  titleFor: (node) => {
    if (node.node !== "tensor") return null
    const formula =
      node.fn === "inverse"
        ? "$(A \\otimes B)^{-1} = A^{-1} \\otimes B^{-1}$"
        : "$|A \\otimes B| = |A|^n|B|^m$ ($A$: $m \\times m$, $B$: $n \\times n$)"
    return { en: `Kronecker product: ${formula}`, ja: `クロネッカー積:${formula}` }
  },
  explanation: {
    en: "Determinant and inverse of a Kronecker product are made from those of its factors.",
    ja: "クロネッカー積の行列式や逆行列は、各因子のものから作れます。",
  },
  on: ["tensor"],
  apply: ({ fn, args, at: [row, col] }) => {
    const [whole] = args
    if (!whole || (fn !== "determinant" && fn !== "inverse")) return null
    const parts = kroneckerFactors(whole)
    if (!parts) return null
    const { left, right, by } = parts
    if (fn === "determinant") {
      const count = left.indices[0]?.size ?? 1
      return multiply([
        power(determinantOf(left), sizeNode(by)),
        power(determinantOf(right), sizeNode(count)),
      ])
    }
    if (!row || !col) return null
    return multiply([
      inverseOf(left, majorPlace(row, by), majorPlace(col, by)),
      inverseOf(right, minorPlace(row, by), minorPlace(col, by)),
    ])
  },
  samples: () => {
    const size = productSize("m", "n")
    const product = lambda([size, size], (i, j) =>
      multiply([
        entry("P", [majorPlace(i, "n"), majorPlace(j, "n")]),
        entry("X", [minorPlace(i, "n"), minorPlace(j, "n")]),
      ]),
    )
    const [p, x] = [
      lambda(["m", "m"], (...places) => entry("P", places)),
      lambda(["n", "n"], (...places) => entry("X", places)),
    ]
    const [i, j] = [atIndex(freshIndex(size)), atIndex(freshIndex(size))]
    const square = (fn: string, of: Lambda, by: string) => power(tensor(fn, [of]), sizeNode(by))
    return {
      variables: [
        ...SAMPLE_VARIABLES,
        { name: "P", latex: "P", shape: { kind: "matrix", rows: "m", cols: "m" } },
      ],
      fires: [
        [
          tensor("determinant", [product]),
          multiply([square("determinant", p, "n"), square("determinant", x, "m")]),
        ],
        [tensor("inverse", [product], [i, j]), null],
      ],
      never: [tensor("determinant", [x]), entry("X", [i, j])],
    }
  },
})
