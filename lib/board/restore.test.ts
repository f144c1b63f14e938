import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { type BoardFile, documentOf, readBoardFile } from "./board-file"
import { compareBoards } from "./compare"
import { restoreBoard, restoreCards } from "./restore"
import { cardsRoot } from "./schema"
import { createBoardUndo } from "./undo"
import { placeCard, removeCards, setValue } from "./write-cards"
import { bringToFront, setGeometry } from "./write-geometry"
import { beginStroke, removeStrokes } from "./write-ink"
import { replaceText, setTitle } from "./write-text"

type Deed = readonly [what: number, a: number, b: number]

const deeds = fc.array(fc.tuple(fc.nat(6), fc.nat(20), fc.nat(500)), { maxLength: 25 })

function work(doc: Y.Doc, list: readonly Deed[]) {
  for (const [what, a, b] of list) {
    const ids = [...cardsRoot(doc).keys()].sort()
    const id = ids[a % Math.max(1, ids.length)] ?? "none"
    if (what === 0 || what === 1) {
      placeCard(doc, {
        kind: what === 0 ? "function" : "derivative",
        at: { x: a, y: b },
        texts: { body: "f(x) = x" },
      })
    } else if (what === 2) replaceText(doc, id, "body", `f(x) = x^{${b}}`)
    else if (what === 3) setGeometry(doc, new Map([[id, { x: b }]]))
    else if (what === 4) removeCards(doc, [id])
    else if (what === 5) setValue(doc, id, "layout", b % 2 === 0 ? "numerator" : "denominator")
    else if (b % 2 === 0) bringToFront(doc, [id])
    else setTitle(doc, `Title ${b}`)
  }
}

const nothing = { added: [], changed: [], moved: [], removed: [], retitled: false, drawn: 0, erased: 0 }

/** What undoing gives back may leave an emptied title behind where there was none. */
const same = (a: BoardFile, b: BoardFile) => expect(compareBoards(a, b)).toEqual(nothing)

describe("going back to an earlier state of a board", () => {
  it("makes it stand as it stood, as one change that can be undone, and does nothing where nothing differs", () => {
    fc.assert(
      fc.property(deeds, deeds, (before, after) => {
        const doc = new Y.Doc()
        work(doc, before)
        const then = readBoardFile(doc)
        work(doc, after)
        const now = readBoardFile(doc)
        const undo = createBoardUndo(doc)
        restoreBoard(doc, then)
        same(readBoardFile(doc), then)
        const sent: Uint8Array[] = []
        doc.on("update", (update: Uint8Array) => sent.push(update))
        restoreBoard(doc, then)
        expect(sent).toEqual([])
        if (undo.getState().canUndo) undo.undo()
        same(readBoardFile(doc), now)
        undo.dispose()
      }),
      { numRuns: 150 },
    )
  })

  it("gives back single cards, removed ones too, and touches nothing else", () => {
    const doc = new Y.Doc()
    const [kept, gone, other] = ["x", "y", "z"].map((name) =>
      placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body: name } }),
    ) as [string, string, string]
    const then = readBoardFile(doc)
    replaceText(doc, kept, "body", "changed")
    replaceText(doc, other, "body", "stays changed")
    removeCards(doc, [gone])
    restoreCards(doc, then, new Set([kept, gone]))
    const texts = Object.fromEntries(readBoardFile(doc).cards.map((card) => [card.id, card.texts.body]))
    expect(texts).toEqual({ [kept]: "x", [gone]: "y", [other]: "stays changed" })
  })

  it("leaves in quarantine what no page can read", () => {
    const doc = new Y.Doc()
    placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body: "f" } })
    const then = readBoardFile(doc)
    cardsRoot(doc).set("damaged", new Y.Map([["nonsense", 1]]))
    const added = placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body: "g" } }) ?? ""
    restoreBoard(doc, then)
    expect(cardsRoot(doc).has("damaged")).toBe(true)
    expect(cardsRoot(doc).has(added)).toBe(false)
  })

  it("merges with what somebody else does meanwhile", () => {
    const mine = new Y.Doc()
    const card = placeCard(mine, { kind: "function", at: { x: 0, y: 0 }, texts: { body: "f(x) = x" } }) ?? ""
    const then = readBoardFile(mine)
    replaceText(mine, card, "body", "f(x) = x^2")
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    const added = placeCard(theirs, { kind: "function", at: { x: 9, y: 9 }, texts: { body: "g" } }) ?? ""
    restoreBoard(mine, then)
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    same(readBoardFile(mine), readBoardFile(theirs))
    expect(Object.fromEntries(readBoardFile(mine).cards.map(({ id, texts }) => [id, texts.body]))).toEqual({
      [card]: "f(x) = x",
      [added]: "g",
    })
  })
})

describe("comparing two states of a board", () => {
  it("tells what was added, changed, moved and removed", () => {
    const doc = new Y.Doc()
    const place = (body: string) =>
      placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body } }) ?? ""
    const [changed, moved, removed] = [place("a"), place("b"), place("c")]
    const before = readBoardFile(documentOf(readBoardFile(doc)))
    replaceText(doc, changed, "body", "aa")
    setGeometry(doc, new Map([[moved, { x: 40 }]]))
    removeCards(doc, [removed])
    setTitle(doc, "New")
    const added = place("d")
    expect(compareBoards(before, readBoardFile(doc))).toEqual({
      added: [added],
      changed: [changed],
      moved: [moved],
      removed: [removed],
      retitled: true,
      drawn: 0,
      erased: 0,
    })
  })

  it("counts the lines of ink that came and went", () => {
    const doc = new Y.Doc()
    const point = { x: 1, y: 2, pressure: 0.5 }
    const draw = () =>
      beginStroke(doc, { tool: "pen", colour: "ink", width: 2 }, point)?.finish([point], 0) ?? ""
    const gone = draw()
    const before = readBoardFile(doc)
    removeStrokes(doc, [gone])
    draw()
    draw()
    expect(compareBoards(before, readBoardFile(doc))).toMatchObject({ drawn: 2, erased: 1 })
  })
})
