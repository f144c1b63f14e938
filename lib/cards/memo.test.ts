import { describe, expect, it } from "vitest"
import { memoByText } from "./memo"

describe("a function that keeps its latest answers", () => {
  it("works each out once, forgets the one not asked for longest, and works that out again", () => {
    const asked: string[] = []
    const upper = memoByText(2, (text) => {
      asked.push(text)
      return { text: text.toUpperCase() }
    })
    const first = upper("a")
    upper("b")
    expect(upper("a")).toBe(first)
    upper("c")
    expect(upper("a")).toBe(first)
    expect(upper("b")).toEqual({ text: "B" })
    expect(asked).toEqual(["a", "b", "c", "b"])
  })
})
