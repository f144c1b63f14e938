import { describe, expect, it } from "vitest"
import type { BoardSnapshot, CardSnapshot } from "../board/snapshot"
import { readingOrder } from "./reading-order"

function card(id: string, x: number, y: number, source?: string): CardSnapshot {
  const kind = source === undefined ? "function" : "derivative"
  const geometry = { x, y, width: 300, height: 100, order: "a0" }
  const values = source === undefined ? {} : { source }
  return { id, kind, version: 1, geometry, texts: { body: "" }, values, unknown: null }
}

function orderOf(...cards: CardSnapshot[]): string {
  const board: BoardSnapshot = {
    title: "",
    format: "current",
    cards: new Map(cards.map((one) => [one.id, one])),
    order: cards.map((one) => one.id),
  }
  return readingOrder(board)
    .map((one) => one.id)
    .join(" ")
}

describe("readingOrder", () => {
  it("reads rows from the top, and each from the left, even when hands are not exact", () => {
    expect(orderOf(card("d", 400, 190), card("b", 400, -20), card("c", 0, 200), card("a", 0, 10))).toBe(
      "a b c d",
    )
  })

  it("puts a derivative right after its function, wherever it stands", () => {
    expect(
      orderOf(card("f", 0, 300), card("g", 0, 600), card("df", 0, 0, "f"), card("dg", 500, 600, "g")),
    ).toBe("f df g dg")
  })

  it("reads several derivatives of one function in their own order", () => {
    expect(
      orderOf(card("f", 0, 0), card("low", 0, 300, "f"), card("high", 0, 150, "f"), card("g", 0, 200)),
    ).toBe("f high low g")
  })

  it("keeps a derivative whose function is gone, and cards that point at each other or at themselves", () => {
    expect(orderOf(card("a", 0, 0, "gone"), card("b", 0, 200, "b"))).toBe("a b")
    expect(orderOf(card("a", 0, 0, "b"), card("b", 0, 200, "a"), card("c", 0, 400))).toBe("c a b")
  })

  it("does not depend on the order in which cards were made", () => {
    const cards = [card("x", 0, 0), card("y", 0, 0), card("z", 0, 0, "x")]
    expect(orderOf(...cards)).toBe(orderOf(...cards.toReversed()))
  })
})
