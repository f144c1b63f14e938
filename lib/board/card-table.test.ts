import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CardTable } from "./card-table"
import type { CardSnapshot } from "./snapshot"

const card = (id: string, version: number): CardSnapshot => ({
  id,
  kind: "function",
  version,
  geometry: { x: 0, y: 0, width: 1, height: 1, order: "a0" },
  texts: {},
  values: {},
  unknown: null,
})

/** Few ids, some of one letter, some of which share a bucket. */
const id = fc.constantFrom("a", "b", "xa", "ya", "card1", "card2", "dcard2", "0")
const change = fc
  .tuple(id, fc.option(fc.nat(3)))
  .map(([name, version]) => [name, version === null ? null : card(name, version)] as const)

describe("a table of cards", () => {
  it("holds what a map would hold after the same changes, and leaves earlier tables alone", () => {
    fc.assert(
      fc.property(fc.array(fc.array(change)), (rounds) => {
        let table = CardTable.EMPTY
        const map = new Map<string, CardSnapshot>()
        const past: [CardTable, Map<string, CardSnapshot>][] = []
        for (const changes of rounds) {
          past.push([table, new Map(map)])
          table = table.with(changes)
          for (const [name, one] of changes) {
            if (one === null) map.delete(name)
            else map.set(name, one)
          }
        }
        for (const [then, held] of [...past, [table, map] as const]) {
          expect(new Map(then)).toEqual(held)
          expect(then.size).toBe(held.size)
          expect([...then.keys()].every((name) => then.get(name) === held.get(name) && then.has(name))).toBe(
            true,
          )
          expect(new Set(then.values())).toEqual(new Set(held.values()))
        }
      }),
    )
  })

  it("is iterated like a map", () => {
    const table = CardTable.EMPTY.with([
      ["a", card("a", 1)],
      ["b", card("b", 2)],
    ])
    const seen: [string, number][] = []
    table.forEach((one, name, whole) => {
      seen.push([name, one.version])
      expect(whole).toBe(table)
    })
    expect(seen.sort()).toEqual([
      ["a", 1],
      ["b", 2],
    ])
    expect(table.get("c")).toBeUndefined()
    expect(table.has("")).toBe(false)
  })
})
