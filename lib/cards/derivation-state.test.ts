import { describe, expect, it } from "vitest"
import { check } from "../engine/check/check"
import { readFunction } from "../engine/syntax/read"
import type { CardContent } from "./define"
import { NO_DEFINITIONS } from "./definitions"
import { derivationCard } from "./derivation-card"
import { judgementOf, linesQuestion, writtenLines } from "./derivation-check"
import { derivationGoal } from "./derivation-goal"
import { replayOf } from "./derivation-replay"
import { minutesWithoutProgress, stackMistakes, stateOf } from "./derivation-state"

const LATEX = "f(\\bm{x}) = \\|A\\bm{x} - \\bm{b}\\|^2"
const MINUTE = 60_000

/** A derivation card whose lines were begun a minute apart. */
const cardOf = (...lines: readonly string[]): CardContent => ({
  texts: Object.fromEntries(lines.map((latex, k) => [`line:${k}`, latex])),
  values: {
    source: "f",
    wrt: { name: "x", index: null },
    "help:mio": { name: "Mio", uses: { hint: 2 }, times: [] },
    "help:ken": { name: "Ken", uses: { hint: 1, line: 1 }, times: [] },
    ...Object.fromEntries(
      lines.map((_, k) => [
        `line:${k}`,
        { order: `a${k}`, by: { id: `p${k}`, name: `P${k}` }, at: k * MINUTE, removedBy: null, way: null },
      ]),
    ),
  },
})

function stateOfCard(card: CardContent) {
  const fields = derivationCard.read(card)
  const source = {
    state: "function",
    latex: LATEX,
    reading: readFunction({ latex: LATEX, variables: [] }),
    definitions: NO_DEFINITIONS,
  } as const
  const read = derivationGoal(source, fields)
  if (!read.ok) throw new Error(read.problem.code)
  const written = writtenLines(fields.lines)
  const asked = linesQuestion(
    read.goal,
    written.map(({ latex }) => latex),
  )
  return stateOf(fields, judgementOf(read.goal, written, check(asked)).verdicts)
}

const RIGHT = "2A^\\top(A\\bm{x} - \\bm{b})"

describe("what a teacher sees of a derivation", () => {
  it("is where it stands, what is wrong first, and who had help", () => {
    const state = stateOfCard(cardOf(RIGHT, "A^\\top(A\\bm{x} - \\bm{b})", "A\\bm{x}"))
    expect(state).toMatchObject({
      current: { number: 3, latex: "A\\bm{x}", by: { name: "P2" } },
      firstWrong: { number: 2, verdict: "different", mistake: { rule: "factor-lost" } },
      rightLines: 1,
      authors: ["P0", "P1", "P2"],
      help: { hint: 3, line: 1 },
      progressAt: 60_000,
    })
    expect(minutesWithoutProgress(state, 7.5 * MINUTE)).toBe(7)
  })

  it("counts the time from the last line that is right", () => {
    const state = stateOfCard(cardOf("2A(A\\bm{x} - \\bm{b})", RIGHT, `${RIGHT} + \\bm{0}`))
    expect(minutesWithoutProgress(state, 5 * MINUTE)).toBe(3)
    expect(minutesWithoutProgress(stateOfCard(cardOf()), 5 * MINUTE)).toBeNull()
  })

  it("does not count a line that somebody is still writing as wrong", () => {
    expect(stateOfCard(cardOf(RIGHT, "2A^\\top(A\\bm{x")).firstWrong).toBeNull()
  })

  it("of many boards is stacked by the mistake, the most frequent first", () => {
    const lines = [
      "2A(A\\bm{x} - \\bm{b})",
      "A^\\top(A\\bm{x} - \\bm{b})",
      "2A(A\\bm{x}-\\bm{b})",
      RIGHT,
      "q",
    ]
    const stacks = stackMistakes(lines.map((line, k) => ({ place: k, state: stateOfCard(cardOf(line)) })))
    expect(stacks.map(({ mistake, places }) => [mistake, places])).toEqual([
      ["transpose-dropped", [0, 2]],
      ["factor-lost", [1]],
      ["undefined-symbol", [4]],
    ])
    expect(stacks[2]?.title.en).toBe("A symbol that nobody declared")
  })
})

describe("the replay of a derivation", () => {
  it("tells what happened between the moments of its history", () => {
    const first = cardOf("a")
    const second = cardOf("a", "b")
    const changed = { ...second, texts: { ...second.texts, "line:0": "A" } }
    const place = second.values["line:1"]
    if (place === null || typeof place !== "object" || Array.isArray(place)) throw new Error("no place")
    const removed = { ...changed, values: { ...changed.values, "line:1": { ...place, removedBy: "Ken" } } }
    const steps = replayOf([
      { at: 4, card: removed },
      { at: 1, card: first },
      { at: 2, card: second },
      { at: 3, card: changed },
    ])
    expect(steps.map(({ at, what, number, line }) => [at, what, number, line.latex])).toEqual([
      [1, "begun", 1, "a"],
      [2, "begun", 2, "b"],
      [3, "changed", 1, "A"],
      [4, "removed", null, "b"],
    ])
  })
})
