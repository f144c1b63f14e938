import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { diffText, type TextEdit } from "./text-diff"

const apply = (before: string, edit: TextEdit | null): string =>
  edit === null ? before : before.slice(0, edit.start) + edit.insert + before.slice(edit.start + edit.remove)

/** Few letters, so that texts share much; some of them are surrogate pairs that share a half. */
const text = fc.string({
  unit: fc.constantFrom("a", "b", "\\", "𝑥", "𝑦", "😀", "\ud835", "\ude00"),
  maxLength: 12,
})

const isWhole = (value: string): boolean => !/\p{Surrogate}/u.test(value)

describe("the difference of two texts", () => {
  it("turns the one into the other, wherever the caret stands", () => {
    fc.assert(
      fc.property(text, text, fc.option(fc.nat(14), { nil: undefined }), (before, after, caret) => {
        expect(apply(before, diffText(before, after, caret))).toBe(after)
      }),
    )
  })

  it("never parts a surrogate pair", () => {
    const whole = text.filter(isWhole)
    fc.assert(
      fc.property(whole, whole, fc.option(fc.nat(14), { nil: undefined }), (before, after, caret) => {
        const edit = diffText(before, after, caret)
        if (edit === null) return
        const { start, remove, insert } = edit
        expect([before.slice(0, start), before.slice(start, start + remove), insert].every(isWhole)).toBe(
          true,
        )
      }),
    )
  })

  it("removes and inserts no more than a single replacement must", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (start, removed, inserted, end) => {
        const edit = diffText(start + removed + end, start + inserted + end)
        expect((edit?.remove ?? 0) + (edit?.insert.length ?? 0)).toBeLessThanOrEqual(
          removed.length + inserted.length,
        )
      }),
    )
  })

  it("puts a letter typed into a row of the same letter at the caret", () => {
    expect(diffText("xxxx", "xxxxx", 2)).toEqual({ start: 1, remove: 0, insert: "x" })
    expect(diffText("xxxx", "xxxxx", 1)).toEqual({ start: 0, remove: 0, insert: "x" })
    expect(diffText("xxxx", "xxxxx")).toEqual({ start: 4, remove: 0, insert: "x" })
  })

  it("takes a letter out of a row of the same letter at the caret", () => {
    expect(diffText("xxxx", "xxx", 1)).toEqual({ start: 1, remove: 1, insert: "" })
  })

  it("is nothing for equal texts", () => {
    expect(diffText("f(\\bm{x})", "f(\\bm{x})", 3)).toBeNull()
  })
})
