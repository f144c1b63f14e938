import { readdirSync } from "node:fs"
import { beforeEach, describe, expect, test } from "vitest"
import { createRuleContext } from "../derive/context"
import { rewriteEverywhere, rewriteFully } from "../derive/rewrite"
import {
  add,
  apply,
  atIndex,
  delta,
  derivative,
  entry,
  freshIndex,
  multiply,
  number,
  power,
  sumIndex,
} from "../index-form/build"
import { Evaluation } from "../index-form/evaluate"
import { startForms } from "../index-form/intern"
import type { Index, Node, Place } from "../index-form/nodes"
import { drawPoint } from "../numeric/draw-point"
import { constantJet, type Jet } from "../numeric/jet"
import { seededRandom } from "../numeric/seeded-random"
import { PRESENTATION_TITLES, STRUCTURE_TITLES } from "../steps/presentation"
import { StepRecorder } from "../steps/recorder"
import type { Declaration } from "../term"
import { closingRules, derivativeRules, simplificationRules } from "."
import type { Rule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

const all = [...derivativeRules, ...simplificationRules, ...closingRules]
const dims = { m: 2, n: 3 }
const points = (variables: readonly Declaration[]) =>
  [1, 2].map((seed) => drawPoint(variables, dims, seed, "positive"))

beforeEach(() => startForms(1_000_000))

const numbers = (node: Node, values: ReadonlyMap<string, Jet>, over: readonly Index[]): number[] =>
  Array.from(new Evaluation({ values, dims }).over(node, over))

const shifted = (
  values: ReadonlyMap<string, Jet>,
  name: string,
  flat: number,
  step: number,
): Map<string, Jet> => {
  const jet = values.get(name)
  if (!jet) throw new Error(`no value for ${name}`)
  const entries = Array.from(jet.a)
  entries[flat] = (entries[flat] ?? 0) + step
  return new Map(values).set(name, constantJet(jet.dims, entries))
}

/** Central differences of a pending derivative over its free indices, which must be those of its places and of its body. */
function differences(node: Node & { node: "derivative" }, values: ReadonlyMap<string, Jet>): number[] {
  const step = 1e-5
  const sizes = values.get(node.name)?.dims ?? []
  const spots = node.at.map((place) => (place.at === "index" ? place.index : null))
  const inner = node.of.free
  const cache = new Map<number, number[]>()
  const slope = (flat: number): number[] => {
    const known = cache.get(flat)
    if (known) return known
    const [up, down] = [1, -1].map((sign) =>
      numbers(node.of, shifted(values, node.name, flat, sign * step), inner),
    )
    const result = (up ?? []).map((value, k) => (value - (down?.[k] ?? 0)) / (2 * step))
    cache.set(flat, result)
    return result
  }
  const result: number[] = []
  const visit = (left: readonly Index[], setting: ReadonlyMap<number, number>): void => {
    const [index, ...rest] = left
    if (index) {
      for (let k = 0; k < (dims[index.size as keyof typeof dims] ?? Number(index.size)); k++)
        visit(rest, new Map(setting).set(index.id, k))
      return
    }
    const flat = spots.reduce(
      (sum, spot, axis) => sum * (sizes[axis] ?? 1) + (spot ? (setting.get(spot.id) ?? 0) : 0),
      0,
    )
    const at = inner.reduce(
      (sum, one) =>
        sum * (dims[one.size as keyof typeof dims] ?? Number(one.size)) + (setting.get(one.id) ?? 0),
      0,
    )
    result.push(slope(flat)[at] ?? Number.NaN)
  }
  visit(node.free, new Map())
  return result
}

function expectClose(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(actual.length).toBe(expected.length)
  const scale = Math.max(1, ...expected.map(Math.abs))
  actual.forEach((value, k) => {
    expect(Math.abs(value - (expected[k] ?? Number.NaN)) / scale).toBeLessThan(tolerance)
  })
}

describe("the list of rules", () => {
  test("holds every file of the folder that defines a rule", () => {
    const helpers = [
      "define",
      "index",
      "leading-minus",
      "matrix-function-slope",
      "open-binder",
      "sample-variables",
      "sum-chain",
    ]
    const files = readdirSync(new URL(".", import.meta.url))
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((file) => !helpers.includes(file))
    expect(files).toHaveLength(all.length)
  })

  test("has unique ids and a title in both languages for every id a step can carry", () => {
    const extra = [
      ...Object.keys(PRESENTATION_TITLES),
      ...Object.keys(STRUCTURE_TITLES).map((id) => `structure-${id}`),
    ]
    const ids = [...all.map((rule) => rule.id), ...extra]
    expect(new Set(ids).size).toBe(ids.length)
    const titles = [
      ...all.map((rule) => rule.title),
      ...Object.values(PRESENTATION_TITLES),
      ...Object.values(STRUCTURE_TITLES),
    ]
    for (const title of titles) {
      expect(title.en.length).toBeGreaterThan(2)
      expect(title.ja.length).toBeGreaterThan(2)
    }
  })
})

describe.each(all.map((rule) => [rule.id, rule] as const))("%s", (_, rule: Rule) => {
  test("turns its samples into what it states, and leaves the others alone", () => {
    const { variables, fires, never } = rule.samples()
    const context = createRuleContext(variables)
    expect(fires.length).toBeGreaterThan(0)
    expect(never.length).toBeGreaterThan(0)
    for (const [before, after] of fires) {
      const result = rule.apply(before, context)
      expect(result).not.toBeNull()
      if (after) expect(result && context.keys.of(result)).toBe(context.keys.of(after))
    }
    for (const node of never) expect(rule.apply(node, context)).toBeNull()
  })

  test("keeps the value", () => {
    const { variables, fires } = rule.samples()
    const context = createRuleContext(variables)
    for (const [before] of fires) {
      const after = rule.apply(before, context)
      if (!after) throw new Error("the rule does not fire")
      for (const values of points(variables)) {
        if (before.node === "derivative") {
          const done = rewriteFully(after, derivativeRules, context, new StepRecorder())
          expectClose(numbers(done, values, before.free), differences(before, values), 1e-7)
        } else expectClose(numbers(after, values, before.free), numbers(before, values, before.free), 1e-12)
      }
    }
  })

  test("comes to rest, and a further pass changes nothing", () => {
    const { variables, fires } = rule.samples()
    const context = createRuleContext(variables)
    for (const [before] of fires) {
      const recorder = new StepRecorder()
      const rest = rewriteFully(before, [rule], context, recorder)
      expect(recorder.steps.length).toBeLessThan(10)
      expect(rewriteEverywhere(rest, rule, createRuleContext(variables)).node).toBe(rest)
    }
  })
})

/** A random form over two free indices; sums, groups, deltas, powers and functions occur at every depth. */
function randomForm(random: () => number, free: readonly Place[], depth: number): Node {
  const choose = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const place = (): Place => choose(free)
  if (depth === 0) {
    const leaves: (() => Node)[] = [
      () => entry("x", [place()]),
      () => entry("S", [place(), place()]),
      () => entry("Q", [place(), place()]),
      () => entry("X", [place(), place()]),
      () => delta(place(), place()),
      () => number(1 + Math.floor(random() * 3)),
      () => entry("t"),
    ]
    return choose(leaves)()
  }
  const part = (): Node => randomForm(random, free, depth - 1)
  const index = freshIndex("n")
  const summed = (): Node => randomForm(random, [...free, atIndex(index)], depth - 1)
  const makers: (() => Node)[] = [
    () => add([part(), part(), multiply([number(-1), part()])]),
    () => multiply([part(), part(), part()]),
    () => sumIndex(index, multiply([summed(), summed()])),
    () => power(part(), number(2)),
    () => apply("sin", part()),
  ]
  return choose(makers)()
}

describe("on random forms", () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))(
    "every simplification keeps the value, seed %i",
    (seed) => {
      const random = seededRandom(seed)
      const free = [freshIndex("n"), freshIndex("n")]
      let node = randomForm(random, free.map(atIndex), 3)
      const context = createRuleContext(SAMPLE_VARIABLES)
      const [values] = points(SAMPLE_VARIABLES)
      if (!values) throw new Error("no point")
      const expected = numbers(node, values, free)
      for (const rule of simplificationRules) {
        node = rewriteEverywhere(node, rule, context).node
        expectClose(numbers(node, values, free), expected, 1e-10)
      }
      const recorder = new StepRecorder()
      node = rewriteFully(node, simplificationRules, context, recorder)
      expectClose(numbers(node, values, free), expected, 1e-10)
      expect(recorder.steps.length).toBeLessThan(200)
    },
  )

  test.each(Array.from({ length: 25 }, (_, seed) => seed))(
    "derivatives agree with differences, seed %i",
    (seed) => {
      const random = seededRandom(1000 + seed)
      const free = [freshIndex("n"), freshIndex("n")]
      const of = randomForm(random, free.map(atIndex), 3)
      const j = freshIndex("n")
      const context = createRuleContext(SAMPLE_VARIABLES)
      const pending = derivative(of, "x", [atIndex(j)])
      const done = rewriteFully(pending, derivativeRules, context, new StepRecorder())
      const tidy = rewriteFully(done, simplificationRules, context, new StepRecorder())
      const [values] = points(SAMPLE_VARIABLES)
      if (!values || pending.node !== "derivative") throw new Error("no point")
      expectClose(numbers(tidy, values, pending.free), differences(pending, values), 1e-5)
    },
  )
})
