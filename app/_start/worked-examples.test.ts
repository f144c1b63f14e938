import { describe, expect, it } from "vitest"
import { workedExamples } from "./worked-examples"

describe("the examples of the start page", () => {
  it("are all answered, verified and short enough for a line", () => {
    const examples = workedExamples()
    expect(examples.map(({ key }) => key)).toEqual(["gradient", "jacobian", "gradientMatrix"])
    for (const { answer } of examples) {
      expect(answer.verified.maxRelativeError).toBeLessThan(1e-8)
      expect(answer.derivative.compact?.length).toBeLessThan(120)
    }
  })
})
