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
  /** Updates of the others that have not arrived yet, in the order in which they were sent on. */
  readonly inbox: Uint8Array[]
  /** Own updates that nobody else has yet. */
  readonly outbox: Uint8Array[]
  isOnline: boolean
  /** Updates may overtake each other on their way here. */
  readonly mayOvertake: boolean
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
    if (!person.isOnline) return
    for (let left = 1 + (b % 4); left > 0 && person.inbox.length > 0; left -= 1) {
      const [update] = person.inbox.splice(person.mayOvertake ? a % person.inbox.length : 0, 1)
      if (update !== undefined) Y.applyUpdate(person.doc, update, "far")
    }
  },
  send(person: Person, { b }: Happening, people: readonly Person[]) {
    if (person.isOnline) sendOn(person, people, 1 + (b % 4))
  },
  leave(person: Person) {
    person.isOnline = false
  },
  return(person: Person) {
    person.isOnline = true
  },
}

/** Hands a person's oldest updates to everybody else, as the server does: in one order for all. */
function sendOn(person: Person, people: readonly Person[], count: number): void {
  for (const update of person.outbox.splice(0, count))
    for (const other of people) if (other !== person) other.inbox.push(update)
}

function meet(mayOvertake: boolean): Person[] {
  const people = Array.from({ length: PEOPLE }, (_, at): Person => {
    const doc = new Y.Doc()
    doc.clientID = at + 1
    const [store, undo] = [createBoardStore(doc), createBoardUndo(doc)]
    return { doc, store, undo, inbox: [], outbox: [], isOnline: true, mayOvertake }
  })
  for (const person of people)
    person.doc.on("update", (update, origin) => origin !== "far" && person.outbox.push(update))
  return people
}

/** What five people end up with who do all this and then wait until everything has arrived. */
function live(happenings: readonly Happening[], mayOvertake: boolean): Person[] {
  const people = meet(mayOvertake)
  for (const one of happenings) {
    const person = people[one.who]
    if (person !== undefined) DEEDS[one.what](person, one, people)
  }
  for (const person of people) sendOn(person, people, person.outbox.length)
  for (const person of people)
    for (const update of person.inbox.splice(0)) Y.applyUpdate(person.doc, update, "far")
  return people
}

function expectOneBoard(people: readonly Person[]): void {
  const [first] = people
  if (first === undefined) throw new Error("nobody")
  for (const { doc, store } of people) {
    expect(plain(store)).toEqual(plain(first.store))
    expect(plain(store)).toEqual(plain(createBoardStore(doc)))
  }
  const { cards, order } = first.store.getSnapshot()
  expect([...order].sort()).toEqual([...cards.keys()].sort())
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

const story = fc.array(happening, { minLength: 20, maxLength: 120, size: "max" })
// A failure says how to replay it; shrinking so many steps would take minutes.
const RUNS = { numRuns: 60, endOnFailure: true }

describe("five people on one board", () => {
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
