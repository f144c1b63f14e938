import { describe, expect, it, vi } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "./board-store"
import { createBoardScope, readScope, type ScopeEntry } from "./scope"
import { placeCard, placeCards, removeCards } from "./write-cards"
import { setGeometry } from "./write-geometry"
import { replaceText } from "./write-text"

/** `a: f <- g h` declares f on card a, by a formula that uses g and h. */
const entries = (...lines: string[]): Map<string, ScopeEntry> =>
  new Map(
    lines.map((line) => {
      const [, id = "", name = "", needs = ""] = /^(\w+): (\w+) <-(.*)$/.exec(line) ?? []
      return [id, { declares: [name], needs: needs.split(" ").filter((need) => need !== "") }]
    }),
  )

describe("the names on a board", () => {
  it("are found with the cards that declare them", () => {
    const { declared, problems } = readScope(entries("a: f <- g", "b: g <- sin"))
    expect(declared).toEqual(
      new Map([
        ["f", ["a"]],
        ["g", ["b"]],
      ]),
    )
    expect(problems.size).toBe(0)
  })

  it("that are declared twice are reported on each card", () => {
    const { problems } = readScope(entries("b: f <-", "a: f <-", "c: g <- f"))
    const clash = [{ code: "duplicate", name: "f", cards: ["a", "b"] }]
    expect(problems).toEqual(
      new Map([
        ["a", clash],
        ["b", clash],
        ["c", [{ code: "ambiguous", name: "f", cards: ["a", "b"] }]],
      ]),
    )
  })

  it("that are defined through themselves are reported with the way back", () => {
    const { problems } = readScope(entries("a: f <- g", "b: g <- h", "c: h <- f", "d: p <- f", "e: q <- q"))
    expect(problems.get("a")).toEqual([{ code: "cycle", path: ["f", "g", "h", "f"], cards: ["a", "b", "c"] }])
    expect(problems.get("b")).toEqual([{ code: "cycle", path: ["g", "h", "f", "g"], cards: ["b", "c", "a"] }])
    expect(problems.get("e")).toEqual([{ code: "cycle", path: ["q", "q"], cards: ["e"] }])
    expect(problems.has("d")).toBe(false)
  })

  it("do not depend on the order of the cards", () => {
    const lines = ["a: f <- g", "b: g <- f", "c: f <- h", "d: h <-"]
    expect(readScope(entries(...lines.toReversed()))).toEqual(readScope(entries(...lines)))
  })

  it("follow the board, and keep still while only other things change", () => {
    const doc = new Y.Doc()
    const store = createBoardStore(doc)
    const scope = createBoardScope(store, (run) => run())
    const heard = vi.fn()
    scope.subscribe(heard)
    const place = (body: string) =>
      placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body } }) ?? ""
    const first = place("f(\\bm{x}) = \\bm{x}^\\top \\bm{x}")
    const second = place("f(x) = x^2")
    expect(scope.getScope().declared.get("f")).toEqual([first, second].sort())
    expect(scope.getScope().problems.size).toBe(2)
    heard.mockClear()
    setGeometry(doc, new Map([[first, { x: 7 }]]))
    replaceText(doc, second, "body", "f(x) = x^3")
    expect(heard).not.toHaveBeenCalled()
    removeCards(doc, [first])
    expect(scope.getScope()).toEqual({ declared: new Map([["f", [second]]]), problems: new Map() })
    replaceText(doc, second, "body", "h(x) = x^3")
    expect([...scope.getScope().declared.keys()]).toEqual(["h"])
  })

  it("of a board that was just opened are found a few cards at a time", () => {
    const doc = new Y.Doc()
    const body = (at: number) => ({ body: `f_{${at}}(x) = x` })
    placeCards(
      doc,
      Array.from({ length: 50 }, (_, at) => ({ kind: "function", at: { x: at, y: 0 }, texts: body(at) })),
    )
    const turns: (() => void)[] = []
    const scope = createBoardScope(createBoardStore(doc), (run) => turns.push(run))
    const sizes = [scope.getScope().declared.size]
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      turn()
      sizes.push(scope.getScope().declared.size)
    }
    expect(sizes.at(0)).toBe(0)
    expect(sizes.at(-1)).toBe(50)
    expect(sizes.length).toBeGreaterThan(5)
  })
})
