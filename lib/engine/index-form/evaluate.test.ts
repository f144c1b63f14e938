import { beforeEach, describe, expect, test } from "vitest"
import { constantJet } from "../numeric/jet"
import {
  atIndex,
  atLast,
  atNumber,
  delta,
  entry,
  freshIndex,
  lambda,
  multiply,
  number,
  ordinal,
  pick,
  power,
  productIndex,
  sumIndex,
  tensor,
} from "./build"
import { Evaluation } from "./evaluate"
import { startForms, TooMuchWork } from "./intern"

beforeEach(() => startForms())

const point = {
  dims: { m: 2, n: 3 },
  values: new Map([
    ["A", constantJet([2, 3], [1, 2, 3, 4, 5, 6])],
    ["x", constantJet([3], [1, 0, 2])],
  ]),
}
const evaluation = () => new Evaluation(point)

describe("evaluation", () => {
  test("contracts sums and spreads over free indices in the order asked for", () => {
    const [i, k, j] = [freshIndex("m"), freshIndex("m"), freshIndex("n")]
    const gram = sumIndex(
      j,
      multiply([entry("A", [atIndex(i), atIndex(j)]), entry("A", [atIndex(k), atIndex(j)])]),
    )
    expect([...evaluation().over(gram, [i, k])]).toEqual([14, 32, 32, 77])
    const single = entry("A", [atIndex(i), atNumber(3)])
    expect([...evaluation().over(single, [k, i])]).toEqual([3, 6, 3, 6])
  })

  test("knows numbered and last places, ordinals, cases and products", () => {
    const i = freshIndex("n")
    expect([...evaluation().over(entry("x", [atLast("n")]), [])]).toEqual([2])
    expect([...evaluation().over(ordinal(atIndex(i)), [i])]).toEqual([1, 2, 3])
    expect([...evaluation().over(pick(atIndex(i), [number(5), number(6), number(7)]), [i])]).toEqual([
      5, 6, 7,
    ])
    expect([...evaluation().over(productIndex(i, ordinal(atIndex(i))), [])]).toEqual([6])
  })

  test("lets a delta choose before other factors are looked at, but not an ordinary zero", () => {
    const [i, j] = [freshIndex("n"), freshIndex("n")]
    const inverse = power(entry("x", [atIndex(i)]), number(-1))
    const chosen = multiply([inverse, delta(atIndex(i), atNumber(1))])
    expect([...evaluation().over(chosen, [i])]).toEqual([1, 0, 0])
    const undefinedProduct = multiply([entry("x", [atIndex(j)]), inverse])
    expect(evaluation().over(undefinedProduct, [j, i])[4]).toBeNaN()
  })

  test("evaluates functions of whole tensors that depend on further indices", () => {
    const [k, p, q] = [freshIndex("n"), freshIndex(2), freshIndex(2)]
    const scaled = lambda([2, 2], (i, j) =>
      i && j ? multiply([ordinal(atIndex(k)), delta(i, j)]) : number(0),
    )
    const values = evaluation().over(tensor("inverse", [scaled], [atIndex(p), atIndex(q)]), [k, p, q])
    expect([...values].map((value) => Math.round(value * 6))).toEqual([6, 0, 0, 6, 3, 0, 0, 3, 2, 0, 0, 2])
  })

  test("stops at tensors that are too large", () => {
    startForms(1000)
    const over = Array.from({ length: 12 }, () => freshIndex(9))
    expect(() => evaluation().over(number(1), over)).toThrow(TooMuchWork)
  })
})
