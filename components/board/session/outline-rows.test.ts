import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CARD_KINDS } from "@/lib/cards"
import type { OutlineEntry } from "./belonging"
import { linesOf, outlineRows, treeMove } from "./outline-rows"

const entries: readonly OutlineEntry[] = [
  { id: "page", depth: 0 },
  { id: "note", depth: 1 },
  { id: "proof", depth: 1 },
  { id: "other", depth: 0 },
]
const lines = (id: string) => (id === "proof" ? ["line:a", "line:b"] : [])
const keys = (turned: readonly string[]) => outlineRows(entries, lines, new Set(turned)).map(({ key }) => key)

describe("the rows of the outline", () => {
  it("show frames with their cards, and the lines of a card once it is opened", () => {
    expect(keys([])).toEqual(["page", "note", "proof", "other"])
    expect(keys(["proof"])).toEqual(["page", "note", "proof", "proof line:a", "proof line:b", "other"])
    expect(keys(["page"])).toEqual(["page", "other"])
    const rows = outlineRows(entries, lines, new Set(["proof"]))
    const at = (key: string) => rows.find((row) => row.key === key)
    expect(at("proof line:b")).toMatchObject({ level: 3, parent: "proof", place: 2, count: 2, isOpen: null })
    expect(at("other")).toMatchObject({ level: 1, parent: null, place: 2, count: 2, isOpen: null })
    expect(at("page")).toMatchObject({ isOpen: true })
  })
  it("take the lines of a card in their order, and none of those that were taken out", () => {
    const card = (sample: number) => ({
      ...{ id: "d", kind: "derivation", version: 1, unknown: null },
      geometry: { x: 0, y: 0, width: 1, height: 1, order: "a0" },
      ...(CARD_KINDS.derivation.samples[sample] ?? { texts: {}, values: {} }),
    })
    expect(linesOf(card(0))).toEqual(["line:one", "line:two"])
    expect(linesOf(card(1))).toEqual(["line:one"])
    expect(linesOf({ ...card(0), kind: "note" })).toEqual([])
    expect(linesOf(undefined)).toEqual([])
  })
})

describe("the keys of the outline", () => {
  const rows = outlineRows(entries, lines, new Set())
  const move = (here: string, key: string) => treeMove(rows, here, key, (row) => row.key)
  it("go on, back, to the ends, in and out", () => {
    expect(move("note", "ArrowDown")).toEqual({ goTo: "proof" })
    expect(move("note", "ArrowUp")).toEqual({ goTo: "page" })
    expect(move("note", "Home")).toEqual({ goTo: "page" })
    expect(move("note", "End")).toEqual({ goTo: "other" })
    expect(move("proof", "ArrowRight")).toEqual({ turn: "proof" })
    expect(move("page", "ArrowRight")).toEqual({ goTo: "note" })
    expect(move("page", "ArrowLeft")).toEqual({ turn: "page" })
    expect(move("note", "ArrowLeft")).toEqual({ goTo: "page" })
    expect(move("other", "ArrowDown")).toBeNull()
    expect(move("other", "ArrowRight")).toBeNull()
  })
  it("find by the first letter, from where one is and around the end", () => {
    expect(move("note", "P")).toEqual({ goTo: "proof" })
    expect(move("proof", "p")).toEqual({ goTo: "page" })
    expect(move("page", "x")).toBeNull()
    expect(move("page", "F1")).toBeNull()
  })
  it("reach every row from every other with the arrows", () => {
    fc.assert(
      fc.property(fc.nat(rows.length - 1), fc.nat(rows.length - 1), (from, to) => {
        let here = rows[from]?.key ?? ""
        for (let step = 0; step < rows.length && here !== rows[to]?.key; step += 1) {
          const next = move(here, from < to ? "ArrowDown" : "ArrowUp")
          if (next && "goTo" in next) here = next.goTo
        }
        expect(here).toBe(rows[to]?.key)
      }),
    )
  })
})
