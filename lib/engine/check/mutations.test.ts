import { describe, expect, it, vi } from "vitest"
import { atIndex, freshIndex } from "../index-form/build"
import { Evaluation } from "../index-form/evaluate"
import { startForms } from "../index-form/intern"
import { lower } from "../index-form/lower"
import { chooseDims } from "../numeric/choose-dims"
import { drawPoint } from "../numeric/draw-point"
import { axes } from "../shape"
import { elaborateQuestion } from "../syntax/read"
import { check } from "./check"
import { CASES, type Case } from "./corpus"
import type { Verdict } from "./derivation"
import { EXAMINED } from "./examined"
import { broken, rewritten } from "./mutations"
import { sampleVariables } from "./samples"

/** One right line of so many is changed; EVERY=1 changes all of them, which takes some minutes. */
const EVERY = Number(process.env.EVERY ?? 6)

vi.setConfig({ testTimeout: 240_000 })

/** Right lines that can stand in brackets, each once with the line before it. */
const RIGHT = [
  ...new Map(
    [...CASES, ...EXAMINED].flatMap((one) =>
      one.expected.flatMap((verdict, k) => {
        const [before, after] = [one.lines[k] ?? "", one.lines[k + 1] ?? ""]
        const plain = !/=|\\approx|[぀-鿿]/.test(before + after)
        return verdict === "equal" && plain && one.dims === undefined
          ? [[`${before} ~ ${after}`, { one, before, after }] as const]
          : []
      }),
    ),
  ).values(),
].filter((_, k) => k % EVERY === 0)

/**
 * Whether two lines have the same value, by the index form that the line checker never uses. Null where that cannot be told: lines with
 * differentials, free indices or derivatives have no value of their own, and some have none at the points drawn.
 */
function haveSameValue(variables: string, a: string, b: string): boolean | null {
  const declared = sampleVariables(variables)
  const latex = `\\left(${a}\\right)-\\left(${b}\\right)`
  const readAs = (text: string) =>
    elaborateQuestion({ latex: text, variables: declared, wrt: declared[0]?.name ?? "" })
  if (!readAs(a).ok) return null
  const read = readAs(latex)
  if (!read.ok) return read.error.code === "shape-error" ? false : null
  const { term, declarations, sizes } = read.value
  startForms()
  const output = axes(term.shape).map(freshIndex)
  const body = lower(term).at(...output.map(atIndex))
  const gaps = [1, 2, 3].map((seed) => {
    const dims = chooseDims(sizes, seed)
    const point = { dims, values: drawPoint(declarations, dims, 40 + seed, "positive") }
    return Math.max(...new Evaluation(point).over(body, output).map(Math.abs))
  })
  const known = gaps.filter(Number.isFinite)
  return known.length === 0 ? null : known.every((gap) => gap < 1e-7)
}

function judge({ variables, expected: _, ...rest }: Case, before: string, after: string): Verdict | null {
  const report = check({ ...rest, lines: [before, after], variables: sampleVariables(variables) })
  return report.ok ? (report.verdicts.find(({ line }) => line === 1) ?? null) : null
}

const WRONG = new Set(["different", "transposed", "shape-error"])

describe("right lines that are changed at one place", () => {
  it("by a rule that keeps their value are never called wrong", () => {
    const changed = RIGHT.flatMap(({ one, before, after }) =>
      rewritten(after, one.variables).flatMap(({ how, line }) =>
        haveSameValue(one.variables, after, line) === true
          ? [{ how, line, verdict: judge(one, before, line) }]
          : [],
      ),
    )
    const wrong = changed.filter(({ verdict }) => verdict?.verdict !== "equal")
    expect(wrong.map(({ how, line, verdict }) => `${how}: ${line}: ${verdict?.verdict}`)).toEqual([])
    expect(changed.length).toBeGreaterThan(300 / EVERY)
  })

  it("by a mistake are never called right, and the mistake is named in four of five cases", () => {
    const changed = RIGHT.flatMap(({ one, before, after }) =>
      broken(after, one.variables).map(({ how, line }) => ({
        how,
        line: `${before} ~ ${line}`,
        same: haveSameValue(one.variables, after, line),
        verdict: judge(one, before, line),
      })),
    )
    const told = ({ how, line, verdict }: (typeof changed)[number]) => `${how}: ${line}: ${verdict?.verdict}`
    const isRight = ({ verdict }: (typeof changed)[number]) => verdict?.verdict === "equal"
    const isWrong = ({ verdict }: (typeof changed)[number]) => WRONG.has(verdict?.verdict ?? "")
    expect(changed.filter((one) => one.same === false && isRight(one)).map(told)).toEqual([])
    expect(changed.filter((one) => one.same === true && isWrong(one)).map(told)).toEqual([])
    const wrong = changed.filter((one) => one.same === false && isWrong(one))
    expect(wrong.length).toBeGreaterThan(600 / EVERY)
    const named = wrong.filter(
      ({ verdict }) => verdict?.verdict === "transposed" || (verdict?.diagnosis?.length ?? 0) > 0,
    )
    expect(named.length / wrong.length).toBeGreaterThan(0.8)
  })
})
