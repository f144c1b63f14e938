import { renderToString } from "katex"
import { describe, expect, it } from "vitest"
import {
  add,
  apply,
  atIndex,
  delta,
  entry,
  freshIndex,
  multiply,
  number,
  power,
  sumIndex,
} from "../../index-form/build"
import { startForms } from "../../index-form/intern"
import type { Index, Node } from "../../index-form/nodes"
import { rational } from "../../rational"
import type { Declaration } from "../../term"
import { contextOf, matrix, scalar, vector } from "../sample-context"
import { findMatrixForm } from "./find"

const SEED = Number(process.env.SEED ?? 20)
const RUNS = Number(process.env.RUNS ?? 100)

const matrices = [
  matrix("A", "A", "m", "n"),
  matrix("B", "B", "n", "p"),
  matrix("C", "C", "p", "m"),
  matrix("S", "S", "n", "n"),
  { ...matrix("T", "T", "m", "m"), symmetric: true },
]
const vectors = [vector("u", "\\bm{u}", "m"), vector("v", "\\bm{v}", "n"), vector("w", "\\bm{w}", "p")]
const declarations: readonly Declaration[] = [...matrices, ...vectors, scalar("c", "c")]

/** A small generator of pseudo-random numbers (Park and Miller), so that a failure can be repeated by its seed. */
function createRandom(seed: number): (below: number) => number {
  let state = seed * 7919 + 1
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

type Random = (below: number) => number
const sizesOf = ({ shape }: Declaration): string[] =>
  shape.kind === "matrix" ? [String(shape.rows), String(shape.cols)] : []
const isVector = (declaration: Declaration, size: unknown): boolean =>
  declaration.shape.kind === "column" && declaration.shape.size === size

/** One entry of a vector at an index, sometimes through a function or a power, or a group of two. */
function columnAt(index: Index, random: Random): Node {
  const own = vectors.find((one) => isVector(one, index.size))
  const plain = entry(own?.name ?? "v", [atIndex(index)])
  const kind = random(8)
  if (kind === 0) return apply("sin", plain)
  if (kind === 1) return power(plain, number(2))
  if (kind === 2) return add([plain, number(rational(1, 2))])
  return plain
}

/** Steps from an index through matrices; returns the factors, the summed indices and where the walk ends. */
function walk(start: Index, random: Random): { factors: Node[]; bound: Index[]; end: Index } {
  const factors: Node[] = []
  const bound: Index[] = []
  let here = start
  for (let steps = random(4); steps > 0; steps -= 1) {
    const fitting = matrices.filter((one) => sizesOf(one).includes(String(here.size)))
    const chosen = fitting[random(fitting.length)]
    if (!chosen) break
    const [rows = "", cols = ""] = sizesOf(chosen)
    const forward = rows === here.size
    const next = freshIndex(forward ? cols : rows)
    const places = forward ? [atIndex(here), atIndex(next)] : [atIndex(next), atIndex(here)]
    factors.push(entry(chosen.name, places))
    if (here !== start && random(5) === 0) factors.push(columnAt(here, random))
    bound.push(next)
    here = next
  }
  return { factors, bound, end: here }
}

const close = (bound: readonly Index[], body: Node): Node =>
  bound.reduceRight((inner, index) => sumIndex(index, inner), body)

/** A scalar: a quadratic form or a trace. */
function loop(random: Random): Node {
  const start = freshIndex(["m", "n", "p"][random(3)] ?? "n")
  const { factors, bound, end } = walk(start, random)
  return close([start, ...bound], multiply([columnAt(start, random), ...factors, columnAt(end, random)]))
}

/** A term with the given rows and, if there are any, columns. */
function term(row: Index, col: Index | null, random: Random): Node {
  const left = walk(row, random)
  const factors = [number(rational(random(5) - 2 || 1, 1 + random(2))), ...left.factors]
  const bound = left.bound.filter((index) => index !== row)
  if (random(3) === 0) factors.push(columnAt(left.end, random))
  if (col) {
    const right = walk(col, random)
    factors.push(...right.factors)
    bound.push(...right.bound)
    if (left.end.size === right.end.size && left.end !== row && random(2) === 0)
      factors.push(delta(atIndex(left.end), atIndex(right.end)))
    else factors.push(columnAt(left.end, random), columnAt(right.end, random))
  }
  if (random(4) === 0) factors.push(loop(random))
  if (random(4) === 0) factors.push(power(entry("c"), number(random(3) - 1 || 2)))
  return close(bound, multiply(factors.sort(() => random(3) - 1)))
}

describe("matrix words of random products", () => {
  it(`are found, agree in numbers and are set by TeX (SEED=${SEED})`, () => {
    const missed: string[] = []
    for (let run = 0; run < RUNS; run += 1) {
      startForms()
      const random = createRandom(SEED * 100_000 + run)
      const row = freshIndex(["m", "n", "p"][random(3)] ?? "n")
      const col = random(3) === 0 ? null : freshIndex(["m", "n", "p"][random(3)] ?? "n")
      const node = add(Array.from({ length: 1 + random(3) }, () => term(row, col, random)))
      const form = findMatrixForm(node, row, col, contextOf(declarations))
      if (!form) missed.push(`run ${run}`)
      else renderToString(form.latex, { throwOnError: true, strict: "error" })
    }
    expect(missed).toEqual([])
  })
})
