import { beforeEach, describe, expect, test } from "vitest"
import {
  atIndex,
  atNumber,
  delta,
  entry,
  freshIndex,
  lambda,
  multiply,
  number,
  sumIndex,
  tensor,
} from "./build"
import { startForms } from "./intern"
import { Keys } from "./key"
import { entryOf, replaceIndex, substitute } from "./substitute"

beforeEach(() => startForms())

describe("substitution", () => {
  test("renames a bound index that would capture the place put in", () => {
    const [i, j] = [freshIndex("n"), freshIndex("n")]
    const row = sumIndex(i, entry("X", [atIndex(i), atIndex(j)]))
    const other = freshIndex("n")
    const expected = sumIndex(other, entry("X", [atIndex(other), atIndex(i)]))
    const result = replaceIndex(row, j, atIndex(i))
    expect(new Keys().of(result)).toBe(new Keys().of(expected))
    expect(result.free).toEqual([i])
  })

  test("leaves bound indices alone", () => {
    const i = freshIndex("n")
    const total = sumIndex(i, entry("x", [atIndex(i)]))
    expect(replaceIndex(total, i, atNumber(2))).toBe(total)
  })

  test("swaps two indices at once", () => {
    const [i, j] = [freshIndex("n"), freshIndex("n")]
    const node = multiply([entry("X", [atIndex(i), atIndex(j)]), number(2)])
    const swapped = substitute(
      node,
      new Map([
        [i.id, atIndex(j)],
        [j.id, atIndex(i)],
      ]),
    )
    expect(swapped).toBe(multiply([entry("X", [atIndex(j), atIndex(i)]), number(2)]))
  })

  test("works out deltas that become certain, inside whole tensors too", () => {
    const j = freshIndex("n")
    const shifted = lambda(["n", "n"], (p, q) =>
      p && q ? multiply([delta(p, q), delta(atIndex(j), atNumber(1))]) : number(0),
    )
    const node = tensor("determinant", [shifted])
    const expected = tensor("determinant", [
      { indices: shifted.indices, body: entryOf(shifted, shifted.indices.map(atIndex)) },
    ])
    expect(node).toBe(expected)
    const fixed = replaceIndex(node, j, atNumber(1))
    expect(fixed.free).toEqual([])
    expect(fixed.node === "tensor" && fixed.args[0]?.body.node).toBe("delta")
  })
})
