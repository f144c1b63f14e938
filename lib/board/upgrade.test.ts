import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { BOARD_KEY, boardRoot, FORMAT } from "./schema"
import { createBoardUndo } from "./undo"
import { type BoardUpgrade, formatOf, upgradeBoard } from "./upgrade"
import { placeCard } from "./write-cards"

const upgrades = new Map<number, BoardUpgrade>([
  [1, (doc) => boardRoot(doc).set("trail", "one")],
  [2, (doc) => boardRoot(doc).set("trail", `${String(boardRoot(doc).get("trail"))} two`)],
])

describe("the format of a document", () => {
  it("is the first where none is written", () => {
    const doc = new Y.Doc()
    expect(formatOf(doc)).toBe(1)
    boardRoot(doc).set(BOARD_KEY.format, "x")
    expect(formatOf(doc)).toBe(1)
  })

  it("is brought up step by step, once, and cannot be undone by a person", () => {
    const doc = new Y.Doc()
    const undo = createBoardUndo(doc)
    expect(upgradeBoard(doc, upgrades, 3)).toBe(true)
    expect(boardRoot(doc).get("trail")).toBe("one two")
    expect(formatOf(doc)).toBe(3)
    expect(upgradeBoard(doc, upgrades, 3)).toBe(false)
    expect(undo.getState().canUndo).toBe(false)
  })

  it("comes out the same where two people open an old board at once", () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    placeCard(a, { kind: "function", at: { x: 0, y: 0 } })
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    upgradeBoard(a, upgrades, 3)
    upgradeBoard(b, upgrades, 3)
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    expect(boardRoot(a).toJSON()).toEqual({ format: 3, trail: "one two" })
    expect(boardRoot(b).toJSON()).toEqual(boardRoot(a).toJSON())
  })

  it("is left alone where it is this program's or a newer one's", () => {
    const doc = new Y.Doc()
    boardRoot(doc).set(BOARD_KEY.format, FORMAT + 5)
    const before = Y.encodeStateAsUpdate(doc)
    expect(upgradeBoard(doc)).toBe(false)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
})
