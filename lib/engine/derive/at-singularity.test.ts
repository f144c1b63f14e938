import { describe, expect, test } from "vitest"
import type { Nested, Question } from "../answer"
import { derive } from "../engine"

const square = (latex: string, X: Nested, more: Partial<Question> = {}) =>
  derive({
    latex,
    variables: [{ name: "X", latex: "X", kind: "matrix", shape: ["n", "n"] }],
    wrt: "X",
    at: { X },
    ...more,
  })

const SINGULAR = [
  [1, 2],
  [2, 4],
]
/** The transposed adjugate of it, which is the gradient of the determinant. */
const COFACTORS = [
  [4, -2],
  [-2, 1],
]

const numbers = (answer: ReturnType<typeof derive>) =>
  answer.ok ? answer.derivativeValue : answer.error.message.en

describe("numbers where the formula has none", () => {
  test.each<[string, Nested, Nested]>([
    ["|X|", SINGULAR, COFACTORS],
    [
      "|X|^2",
      SINGULAR,
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      "\\operatorname{tr}(\\operatorname{adj}(X))",
      SINGULAR,
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "|X^\\top X|",
      SINGULAR,
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])("%s at a singular matrix is the limit of its formula", (latex, at, expected) => {
    expect(numbers(square(latex, at))).toEqual(expected)
  })

  test("the determinant at and next to a singular matrix, by one entry and twice", () => {
    const near = numbers(
      square("|X|", [
        [1, 2],
        [2, 4.000000001],
      ]),
    )
    expect(near).toEqual([
      [4.000000001, -2],
      [-2, 1],
    ])
    expect(numbers(square("|X|", SINGULAR, { wrt: { name: "X", index: [1, 2] } }))).toBe(-2)
    const hessian = numbers(square("|X|", SINGULAR, { order: 2 }))
    expect(hessian).toEqual([
      [
        [
          [0, 0],
          [0, 1],
        ],
        [
          [0, 0],
          [-1, 0],
        ],
      ],
      [
        [
          [0, -1],
          [0, 0],
        ],
        [
          [1, 0],
          [0, 0],
        ],
      ],
    ])
  })

  test("a derivative that does not exist has no numbers", () => {
    expect(numbers(square("\\ln|X|", SINGULAR))).toBeUndefined()
    expect(numbers(square("\\sqrt{|X|^2}", SINGULAR))).toBeUndefined()
    const length = derive({
      latex: "\\|\\bm{x}\\|",
      variables: [{ name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] }],
      wrt: "x",
      at: { x: [0, 0] },
    })
    expect(length).toMatchObject({ ok: true, value: 0 })
    expect(numbers(length)).toBeUndefined()
  })
})
