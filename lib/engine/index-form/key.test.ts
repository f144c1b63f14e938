import { beforeEach, describe, expect, test } from "vitest"
import { seededRandom } from "../numeric/seeded-random"
import {
  add,
  apply,
  atIndex,
  delta,
  entry,
  freshIndex,
  lambda,
  multiply,
  number,
  power,
  sumIndex,
  tensor,
} from "./build"
import { startForms } from "./intern"
import { equalForms, Keys } from "./key"
import type { Index, Node } from "./nodes"

beforeEach(() => startForms())

/** Σ over all indices of the product of X at each pair: a directed graph with interchangeable vertices. */
function graph(edges: readonly (readonly [number, number])[], order: readonly number[], size = 6): Node {
  const indices: Index[] = Array.from({ length: size }, () => freshIndex("n"))
  const at = (vertex: number) => atIndex(indices[order[vertex] ?? 0] ?? freshIndex("n"))
  const factors = edges.map(([from, to]) => entry("X", [at(from), at(to)]))
  const used = indices.filter((index) =>
    factors.some((factor) => factor.free.some((free) => free.id === index.id)),
  )
  return used.reduceRight((body: Node, index) => sumIndex(index, body), multiply(factors))
}

const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  const random = seededRandom(seed)
  return list
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}

const SIX = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 0],
] as const
const TWO_THREES = [
  [0, 1],
  [1, 2],
  [2, 0],
  [3, 4],
  [4, 5],
  [5, 3],
] as const

describe("keys", () => {
  test.each(Array.from({ length: 12 }, (_, seed) => seed))(
    "do not depend on names and order, seed %i",
    (seed) => {
      const keys = new Keys()
      const plain = [0, 1, 2, 3, 4, 5]
      const cycle = keys.of(graph(SIX, plain))
      expect(keys.of(graph(shuffled(SIX, seed), shuffled(plain, seed + 50)))).toBe(cycle)
      const pair = keys.of(graph(TWO_THREES, plain))
      expect(keys.of(graph(shuffled(TWO_THREES, seed), shuffled(plain, seed + 99)))).toBe(pair)
      expect(pair).not.toBe(cycle)
    },
  )

  test("tell a matrix from its transpose, and do not when symmetry is promised", () => {
    const [i, j] = [freshIndex("n"), freshIndex("n")]
    const straight = entry("S", [atIndex(i), atIndex(j)])
    const turned = entry("S", [atIndex(j), atIndex(i)])
    expect(new Keys().of(straight)).not.toBe(new Keys().of(turned))
    const promised = new Keys({ symmetric: new Set(["S"]) })
    expect(promised.of(straight)).toBe(promised.of(turned))
    const inverse = (a: Index, b: Index) =>
      tensor("inverse", [lambda(["n", "n"], (...places) => entry("S", places))], [atIndex(a), atIndex(b)])
    expect(promised.of(inverse(i, j))).toBe(promised.of(inverse(j, i)))
    expect(new Keys().of(inverse(i, j))).not.toBe(new Keys().of(inverse(j, i)))
  })

  test("see through the names of whole tensors and of nested sums", () => {
    const whole = () => lambda(["n", "n"], (...places) => entry("X", places))
    const keys = new Keys()
    expect(keys.of(tensor("determinant", [whole()]))).toBe(keys.of(tensor("determinant", [whole()])))
    const square = () => {
      const index = freshIndex("n")
      return apply("exp", sumIndex(index, power(entry("x", [atIndex(index)]), number(2))))
    }
    expect(keys.of(add([square(), number(1)]))).toBe(keys.of(add([number(1), square()])))
  })

  test("match the free indices of two forms in order", () => {
    const form = (turned: boolean) => {
      const [i, j] = [freshIndex("n"), freshIndex("n")]
      const places = turned ? [atIndex(j), atIndex(i)] : [atIndex(i), atIndex(j)]
      return { output: [i], wrt: [j], body: multiply([entry("X", places), delta(atIndex(i), atIndex(j))]) }
    }
    expect(equalForms(form(false), form(false))).toBe(true)
    expect(equalForms(form(false), form(true))).toBe(false)
  })
})
