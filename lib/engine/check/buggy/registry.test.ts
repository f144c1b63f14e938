import { describe, expect, it } from "vitest"
import { check } from "../check"
import { sampleVariables } from "../samples"
import { buggyRules } from "./index"

const START = "\\nabla_{\\bm x}(\\bm x^\\top A\\bm x)"
const WRONG: Readonly<Record<string, string>> = {
  sign: "-A\\bm x-A^\\top\\bm x",
  "factor-lost": "\\frac12(A+A^\\top)\\bm x",
  "factor-extra": "2(A+A^\\top)\\bm x",
}

describe("the buggy rules", () => {
  it.each(buggyRules.map((rule) => [rule.id, rule] as const))("%s is named in its line only", (id, rule) => {
    const line = WRONG[id]
    if (line === undefined) throw new Error(`no wrong line for ${id}`)
    const judge = (last: string) => check({ variables: sampleVariables("x:n A:nxn"), lines: [START, last] })
    expect(judge(line)).toMatchObject({
      firstWrong: 1,
      verdicts: [{ verdict: "different", diagnosis: [{ rule: id, title: rule.title }] }],
    })
    expect(JSON.stringify(judge("A^\\top\\bm x+\\bm x"))).not.toContain("diagnosis")
  })
})
