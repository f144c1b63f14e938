import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { COMMENT, commentKey, helpKey, LINE, lineKey, settledKey } from "../cards/derivation-card"
import { BOARD_ROOTS, SIGNED_KEYS } from "../sync/board-roots"
import { boardRoot, cardsRoot, inkRoot, isCardId, textField, textKey, valueField, valueKey } from "./schema"

describe("the keys of a document", () => {
  it("are under the roots that the server lets through, and no others", () => {
    const doc = new Y.Doc()
    boardRoot(doc)
    cardsRoot(doc)
    inkRoot(doc)
    expect([...doc.share.keys()].sort()).toEqual([...BOARD_ROOTS].sort())
  })

  it("under which people are named are those at which the server looks", () => {
    const families = Object.keys(SIGNED_KEYS).sort()
    expect([LINE, "help", COMMENT, "settled"].sort()).toEqual(families)
    for (const key of [lineKey("x"), commentKey("x"), settledKey("x"), helpKey("x")])
      expect(Object.values(SIGNED_KEYS)).toContain(valueKey(key).slice(0, -1))
  })

  it("tell texts and values apart", () => {
    expect([textField(textKey("body")), valueField(textKey("body"))]).toEqual(["body", null])
    expect([textField(valueKey("wrt")), valueField(valueKey("wrt"))]).toEqual([null, "wrt"])
    expect([textField("k"), valueField("g")]).toEqual([null, null])
  })
})

describe("a card's id", () => {
  it("is letters and digits", () => {
    expect(["a", "V7x_-9", "0".repeat(64)].every(isCardId)).toBe(true)
    expect(["", "_a", "a b", "a/b", "__proto__", "0".repeat(65)].some(isCardId)).toBe(false)
  })
})
