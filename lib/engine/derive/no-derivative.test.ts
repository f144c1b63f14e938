import { expect, test } from "vitest"
import type { Nested } from "../answer"
import { derive } from "../engine"

const scalar = { name: "x", latex: "x", kind: "scalar", shape: [] } as const
const vector = { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] } as const

function numbersOf(latex: string, x: Nested, order: 1 | 2 = 1) {
  const variables = [typeof x === "number" ? scalar : vector]
  const answer = derive({ latex, variables, wrt: "x", order, at: { x } })
  if (!answer.ok) throw new Error(answer.error.message.en)
  return [answer.value, answer.derivativeValue]
}

test.each([
  ["|x|", 0, 0],
  ["\\max(0, x)", 0, 0],
  ["\\max(x, 2)", 2, 2],
  ["\\min(x, x^2)", 1, 1],
  ["\\operatorname{sign}(x)", 0, 0],
  ["\\|\\bm{x}\\|", [0, 0, 0], 0],
  ["\\|\\bm{x}\\|_1", [0, 1, 2], 3],
  ["\\|\\bm{x}\\|_\\infty", [-2, 1, 2], 2],
  ["\\max(\\bm{x})", [1, 3, 3], 3],
  ["\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}", 0, 0],
] as const)("%s has no derivative at %j, and none is shown", (latex, x, value) => {
  expect(numbersOf(latex, x)).toEqual([value, undefined])
  expect(numbersOf(latex, x, 2)).toEqual([value, undefined])
})

test.each([
  ["|x|", -2, [2, -1]],
  ["\\max(x, 2)", 3, [3, 1]],
  ["\\max(\\bm{x})", [1, 3, 2], [3, [0, 1, 0]]],
  ["\\|\\bm{x}\\|_\\infty", [-3, 1, 2], [3, [-1, 0, 0]]],
] as const)("%s has its derivative at %j", (latex, x, numbers) => {
  expect(numbersOf(latex, x)).toEqual(numbers)
})

test("a function without a definition has no numbers", () => {
  expect(numbersOf("f(x) + x^2", 1)).toEqual([undefined, undefined])
})
