import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { Reading } from "../answer"
import { ARTICLE_READINGS } from "./article-readings"
import { readFunction } from "./read"

const file = new URL("../corpus/article-formulas.json", import.meta.url)
const data: unknown = JSON.parse(readFileSync(file, "utf8"))

interface Formula {
  readonly index: number
  readonly latex: string
}

const isFormula = (value: unknown): value is Formula =>
  typeof value === "object" && value !== null && "index" in value && "latex" in value

function formulasOf(value: unknown): Formula[] {
  if (Array.isArray(value)) return value.filter(isFormula)
  if (typeof value === "object" && value !== null && "formulas" in value) return formulasOf(value.formulas)
  return []
}

const formulas = formulasOf(data)
const expected = new Map(
  ARTICLE_READINGS.trim()
    .split("\n")
    .map((line) => [Number(line.split(" | ")[0]), line]),
)

/** Why a formula of the article is no function, by the start of the sentence that says so. */
const REASONS: readonly (readonly [reason: string, code: string, start: string])[] = [
  ["derivative", "unsupported", "Signs of differentiation"],
  ["entries", "syntax-error", "This only says what the entries"],
  ["list", "syntax-error", "A list needs brackets"],
  ["update", "unsupported", "A statement with “\\Leftarrow”"],
  ["several", "unsupported", "There is more than one statement"],
  ["dots", "unsupported", "It cannot be seen how these dots go on"],
  ["words", "syntax-error", "There is no formula"],
  ["equation", "syntax-error", "The left-hand side is no name"],
  ["fragment", "syntax-error", "The formula ends too early"],
]

const shapeText = (kind: string, shape: readonly (number | string)[]) =>
  shape.length > 0 ? `${kind} ${shape.join("×")}` : kind

function describeReading(index: number, reading: Reading): string {
  if (!reading.ok) {
    const { code, message } = reading.error
    const reason = REASONS.find(
      ([, expectedCode, start]) => code === expectedCode && message.en.startsWith(start),
    )
    return `${index} | ${reason?.[0] ?? message.en}`
  }
  const variables = reading.variables.map(
    ({ latex, input, kind, shape }) => `${latex}${input ? "" : " fixed"}: ${shapeText(kind, shape)}`,
  )
  const what = reading.name === null ? "symbol" : variables.length > 0 ? "function" : "value"
  const gives = shapeText(reading.kind, reading.shape)
  return `${index} | ${what} | ${reading.name ?? "-"} | ${gives} | ${variables.join(", ") || "-"}`
}

describe("the formulas of the article", () => {
  test("are all expected, and all that is expected is there", () => {
    expect(formulas.length).toBe(199)
    expect([...expected.keys()]).toEqual(formulas.map((formula) => formula.index))
  })

  test.each(formulas.map(({ index, latex }) => [index, latex] as const))("%i: %s", (index, latex) => {
    expect(describeReading(index, readFunction({ latex }))).toBe(expected.get(index))
  })
})
