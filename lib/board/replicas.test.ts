import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { type BoardStore, createBoardStore } from "./board-store"
import { type BoardUndo, createBoardUndo } from "./undo"
import { duplicateCards, placeCard, removeCards, setValue } from "./write-cards"
import { bringToFront, sendToBack, setGeometry } from "./write-geometry"
import { replaceText, setTitle, textOf } from "./write-text"

const PEOPLE = 5

interface Person {
  readonly doc: Y.Doc
  readonly store: BoardStore
  readonly undo: BoardUndo
  /** Updates of the others that have not arrived yet. */
  readonly inbox: Uint8Array[]
  isOnline: boolean
}

/** One thing that happens: who, what, and three numbers that the deed draws its particulars from. */
interface Happening {
  readonly who: number
  readonly what: keyof typeof DEEDS
  readonly a: number
  readonly b: number
  readonly c: number
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

const LETTERS = ["x", "\\bm{x}", "𝑥", " + 1", "A"]

/** Types one word into a text, or takes some of it out. */
function retyped(text: string, { a, b, c }: Happening): string {
  const at = a % (text.length + 1)
  return text.slice(0, at) + (b % 3 === 0 ? "" : (pick(LETTERS, b) ?? "")) + text.slice(at + (c % 3))
}

const DEEDS = {
  place({ doc }: Person, { a, b }: Happening) {
    const kind = b % 2 === 0 ? "function" : "derivative"
    placeCard(doc, { kind, at: { x: a, y: b }, texts: { body: "f(x) = x" } })
  },
  type({ doc, store }: Person, happening: Happening) {
    const id = pick(store.getSnapshot().order, happening.c)
    if (id === undefined || store.getCard(id)?.kind !== "function") return
    replaceText(doc, id, "body", retyped(textOf(doc, id, "body"), happening))
  },
  move({ doc, store }: Person, { a, b, c }: Happening) {
    const ids = store.getSnapshot().order.slice(a % 3, (a % 3) + 1 + (b % 3))
    setGeometry(doc, new Map(ids.map((id) => [id, { x: b, y: c, width: 100 + a }])))
  },
  set({ doc, store }: Person, { a, b }: Happening) {
    const id = pick(store.getSnapshot().order, a)
    if (id !== undefined) setValue(doc, id, b % 2 === 0 ? "order" : "layout", b % 2 === 0 ? 2 : "numerator")
  },
  remove({ doc, store }: Person, { a }: Happening) {
    removeCards(doc, store.getSnapshot().order.slice(a % 4, (a % 4) + 1))
  },
  copy({ doc, store }: Person, { a }: Happening) {
    duplicateCards(doc, store.getSnapshot().order.slice(a % 3, (a % 3) + 2))
  },
  front({ doc, store }: Person, { a }: Happening) {
    bringToFront(doc, store.getSnapshot().order.slice(0, 1 + (a % 2)))
  },
  back({ doc, store }: Person, { a }: Happening) {
    sendToBack(doc, store.getSnapshot().order.slice(-1 - (a % 2)))
  },
  name({ doc, store }: Person, happening: Happening) {
    setTitle(doc, retyped(store.getSnapshot().title, happening))
  },
  undo({ undo }: Person) {
    undo.undo()
  },
  redo({ undo }: Person) {
    undo.redo()
  },
  pause({ undo }: Person) {
    undo.separate()
  },
  hear(person: Person, { a, b }: Happening) {
    // Any number of updates, in any order: a network may hand a later one over first.
    if (!person.isOnline) return
    for (let left = 1 + (b % 4); left > 0 && person.inbox.length > 0; left -= 1) {
      const [update] = person.inbox.splice(a % person.inbox.length, 1)
      if (update !== undefined) Y.applyUpdate(person.doc, update, "far")
    }
  },
  leave(person: Person) {
    person.isOnline = false
  },
  return(person: Person) {
    person.isOnline = true
  },
}

function meet(): Person[] {
  const people = Array.from({ length: PEOPLE }, (_, at): Person => {
    const doc = new Y.Doc()
    doc.clientID = at + 1
    return { doc, store: createBoardStore(doc), undo: createBoardUndo(doc), inbox: [], isOnline: true }
  })
  for (const person of people) {
    person.doc.on("update", (update, origin) => {
      if (origin === "far") return
      for (const other of people) if (other !== person) other.inbox.push(update)
    })
  }
  return people
}

/** A snapshot whose cards compare without regard to their order. */
const plain = (store: BoardStore) => ({ ...store.getSnapshot(), cards: new Map(store.getSnapshot().cards) })

const happening = fc.record<Happening>({
  who: fc.nat(PEOPLE - 1),
  what: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])), // the keys of the literal above
  a: fc.nat(500),
  b: fc.nat(500),
  c: fc.nat(500),
})

describe("five people on one board", () => {
  it("see the same board when everything has arrived, whatever they did and however it travelled", () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 20, maxLength: 120, size: "max" }), (happenings) => {
        const people = meet()
        for (const one of happenings) {
          const person = people[one.who]
          if (person !== undefined) DEEDS[one.what](person, one)
        }
        for (const person of people)
          for (const update of person.inbox.splice(0)) Y.applyUpdate(person.doc, update, "far")
        const [first] = people
        if (first === undefined) return
        for (const { doc, store } of people) {
          expect(plain(store)).toEqual(plain(first.store))
          expect(plain(store)).toEqual(plain(createBoardStore(doc)))
        }
        const { cards, order } = first.store.getSnapshot()
        expect([...order].sort()).toEqual([...cards.keys()].sort())
        expect([...cards.values()].filter((card) => card.unknown !== null)).toEqual([])
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})
