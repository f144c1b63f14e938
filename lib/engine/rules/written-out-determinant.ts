import { add, atNumber, entry, lambda, multiply, negate, number, pick, tensor } from "../index-form/build"
import type { Lambda, Node } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Larger written-out matrices keep their determinant: its terms grow like the factorial. */
const SIZE_LIMIT = 3

/** Laplace's expansion along the first of the remaining rows. */
function expand(matrix: Lambda, row: number, columns: readonly number[]): Node {
  if (columns.length === 0) return number(1)
  return add(
    columns.map((column, k) => {
      const rest = columns.filter((other) => other !== column)
      const term = multiply([
        entryOf(matrix, [atNumber(row), atNumber(column)]),
        expand(matrix, row + 1, rest),
      ])
      return k % 2 === 0 ? term : negate(term)
    }),
  )
}

/** The determinant of a written-out matrix of size 2 or 3 is its polynomial: |a b; c d| = ad − bc. */
export const writtenOutDeterminantRule = defineRule({
  id: "written-out-determinant",
  title: { en: "Expand the determinant", ja: "行列式を展開する" },
  explanation: {
    en: "The determinant of a written-out matrix is a sum of products of its entries.",
    ja: "成分を書き並べた行列の行列式は、成分の積の和になります。",
  },
  on: ["tensor"],
  needs: ["pick"],
  apply: ({ fn, args }) => {
    const [matrix] = args
    const size = matrix?.indices[0]?.size
    if (fn !== "determinant" || !matrix || matrix.body.node !== "pick") return null
    if (typeof size !== "number" || size > SIZE_LIMIT) return null
    return expand(
      matrix,
      1,
      Array.from({ length: size }, (_, k) => k + 1),
    )
  },
  samples: () => {
    const [a, t, u, v] = [entry("a"), entry("t"), entry("x", [atNumber(1)]), entry("x", [atNumber(2)])]
    const written = lambda([2, 2], (i, j) => (i && j ? pick(i, [pick(j, [a, t]), pick(j, [u, v])]) : a))
    const whole = lambda(["n", "n"], (...places) => entry("X", places))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[tensor("determinant", [written]), add([multiply([a, v]), multiply([number(-1), t, u])])]],
      never: [tensor("determinant", [whole]), tensor("inverse", [written], [atNumber(1), atNumber(2)])],
    }
  },
})
