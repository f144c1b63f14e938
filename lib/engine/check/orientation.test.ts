import { describe, expect, it } from "vitest"
import type { Layout } from "../answer"
import { check } from "./check"
import { sampleVariables } from "./samples"

function verdicts(layout: Layout, ...lines: string[]) {
  const report = check({ variables: sampleVariables("x:n A:mxn"), wrt: "x", layout, lines })
  return report.ok ? report.verdicts.map(({ verdict }) => verdict) : report.error.message.en
}

const WHOLE = "\\frac{\\partial}{\\partial\\bm x}(\\bm x^\\top\\bm x)"
const ENTRY = "\\frac{\\partial}{\\partial x_i}\\sum_{j=1}^n x_j^2"
const [COLUMN, ROW] = ["2\\bm x", "2\\bm x^\\top"]

describe("a whole vector after entries with an index", () => {
  it.each<[Layout, start: string, right: string, wrong: string]>([
    ["article", WHOLE, COLUMN, ROW],
    ["denominator", WHOLE, COLUMN, ROW],
    ["numerator", WHOLE, ROW, COLUMN],
    ["article", ENTRY, COLUMN, ROW],
    ["numerator", ENTRY, ROW, COLUMN],
  ])("stands as the lines before them, in the %s layout from %s", (layout, start, right, wrong) => {
    expect(verdicts(layout, start, "2x_i", right)).toEqual(["equal", "equal"])
    expect(verdicts(layout, start, "2x_i", "x_i + x_i", wrong)).toEqual(["equal", "equal", "transposed"])
    expect(verdicts(layout, `${start} = 2x_i = ${wrong}`)).toEqual(["transposed"])
  })

  it("may stand either way where nothing was said of rows and columns", () => {
    expect(verdicts("article", "2x_i", ROW)).toEqual(["equal"])
    expect(verdicts("article", "\\sum_{j=1}^n A_{ij}x_j", "\\bm x^\\top A^\\top")).toEqual(["equal"])
  })

  it("stands as a row that was written before, as long as nothing else comes between", () => {
    expect(verdicts("article", "\\bm x^\\top A^\\top", "\\sum_{j=1}^n A_{ij}x_j", "A\\bm x")).toEqual([
      "equal",
      "transposed",
    ])
    expect(
      verdicts("article", "\\bm x^\\top A^\\top", "\\sum_{j=1}^n A_{ij}x_j", "\\bm x^\\top A^\\top"),
    ).toEqual(["equal", "equal"])
  })

  it("is judged by the line before where that is a column itself", () => {
    expect(verdicts("article", WHOLE, "2x_i", ROW, ROW)).toEqual(["equal", "transposed", "equal"])
  })

  it("says so where a line turns back what the line before had turned, and nowhere else", () => {
    const messages = (...lines: string[]) => {
      const report = check({ variables: sampleVariables("x:n A:mxn"), wrt: "x", lines })
      return report.ok ? report.verdicts.map(({ verdict, message }) => `${verdict}: ${message.en}`) : []
    }
    expect(messages(WHOLE, ROW, COLUMN, ROW)).toEqual([
      expect.stringMatching(/^transposed: The entries are right.*in the other layout/),
      expect.stringMatching(/^transposed: Rows and columns are exchanged again.*in the chosen layout/),
      expect.stringMatching(/^transposed: The entries are right.*in the other layout/),
    ])
    expect(messages(WHOLE, ROW, "\\bm x^\\top + \\bm x^\\top", COLUMN).at(-1)).toMatch(/in the chosen layout/)
    expect(messages(ROW, COLUMN)).toEqual([expect.stringMatching(/^transposed: The entries are right/)])
  })
})
