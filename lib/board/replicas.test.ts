import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { type BoardStore, createBoardStore } from "./board-store"
import { live, PEOPLE, type Person, settle, story } from "./five-people.testing"
import { createInkStore } from "./ink-store"
import { boardRoot, cardsRoot, inkRoot } from "./schema"

// A failure says how to replay it; shrinking so many steps would take minutes.
const RUNS = { numRuns: 60, endOnFailure: true }

function expectOneBoard(people: readonly Person[]): void {
  const [first] = people
  if (first === undefined) throw new Error("nobody")
  for (const { doc, store, ink } of people) {
    expect(ink.ordered()).toEqual(first.ink.ordered())
    expect(ink.ordered()).toEqual(createInkStore(doc).ordered())
    expect(plain(store)).toEqual(plain(first.store))
    expect(plain(store)).toEqual(plain(createBoardStore(doc)))
  }
  const { cards, order } = first.store.getSnapshot()
  expect([...order].sort()).toEqual([...cards.keys()].sort())
}

/** A snapshot whose cards compare without regard to their order. */
const plain = (store: BoardStore) => ({ ...store.getSnapshot(), cards: new Map(store.getSnapshot().cards) })

/** Everything alive that others than one person put into the document, letter by letter, by what Yjs calls it. */
function worksOfOthers({ doc }: Person): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (type: Pick<Y.AbstractType<unknown>, "_map" | "_start">): void => {
    const items = [...type._map.values()]
    for (let item = type._start; item !== null; item = item.right) items.push(item)
    for (const item of items) {
      if (item.deleted) continue
      const { client, clock } = item.id
      if (client !== doc.clientID)
        for (let at = 0; at < item.length; at += 1) found.add(`${client}:${clock + at}`)
      if (item.content instanceof Y.ContentType) visit(item.content.type)
    }
  }
  for (const root of [boardRoot(doc), cardsRoot(doc), inkRoot(doc)]) visit(root)
  return found
}

describe("five people on one board", () => {
  it("never lose by somebody's undo a letter, a card, a value or a line that somebody else put there", () => {
    fc.assert(
      fc.property(story, fc.nat(PEOPLE - 1), fc.nat(30), (happenings, who, times) => {
        const people = live(happenings, false)
        const taker = people[who]
        if (taker === undefined) throw new Error("nobody")
        const before = worksOfOthers(taker)
        for (let time = 0; time <= times; time += 1) taker.undo.undo()
        const after = worksOfOthers(taker)
        expect([...before].filter((work) => !after.has(work))).toEqual([])
        settle(people)
        expectOneBoard(people)
      }),
      RUNS,
    )
  })

  it("see the same board, every card whole, whatever they did and whoever was away meanwhile", () => {
    fc.assert(
      fc.property(story, (happenings) => {
        const people = live(happenings, false)
        expectOneBoard(people)
        for (const card of people[0]?.store.getSnapshot().cards.values() ?? [])
          expect(card.unknown).toBeNull()
      }),
      RUNS,
    )
  })

  it("see the same board also where updates overtake each other", () => {
    fc.assert(
      fc.property(story, (happenings) => expectOneBoard(live(happenings, true))),
      RUNS,
    )
  })
})
