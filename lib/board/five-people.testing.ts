import fc from "fast-check"
import * as Y from "yjs"
import { CARD_KINDS, type CardKindName, isConnector } from "../cards"
import { placedLines } from "../cards/derivation-card"
import { type BoardStore, createBoardStore } from "./board-store"
import { clipOf, placeClip } from "./clip"
import { createInkStore, type InkStore } from "./ink-store"
import { type BoardUndo, createBoardUndo } from "./undo"
import { duplicateCards, placeCard, removeCards, setValue } from "./write-cards"
import { bringToFront, sendToBack, setGeometry } from "./write-geometry"
import { colourCards, groupCards, lockCards, ungroupCards } from "./write-groups"
import { beginStroke, duplicateStrokes, moveStrokes, removeStrokes } from "./write-ink"
import { insertLine, moveLine, setLineRemoved } from "./write-lines"
import { replaceText, setTitle, textOf } from "./write-text"

/** So many are on the board. */
export const PEOPLE = 5

/** Somebody with a replica of the board of their own. */
export interface Person {
  readonly doc: Y.Doc
  readonly store: BoardStore
  readonly ink: InkStore
  readonly undo: BoardUndo
  /** Updates of the others that have not arrived yet, in the order in which they were sent on. */
  readonly inbox: Uint8Array[]
  /** Own updates that nobody else has yet. */
  readonly outbox: Uint8Array[]
  isOnline: boolean
  /** Updates may overtake each other on their way here. */
  readonly mayOvertake: boolean
}

/** The numbers that a deed draws its particulars from. */
interface Chance {
  readonly a: number
  readonly b: number
  readonly c: number
}

/** One thing that happens: who, what, and the chance in it. */
interface Happening extends Chance {
  readonly who: number
  readonly what: keyof typeof DEEDS
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

const LETTERS = ["x", "\\bm{x}", "𝑥", " + 1", "A"]

/** Types one word into a text, or takes some of it out. */
function retyped(text: string, { a, b, c }: Chance): string {
  const at = a % (text.length + 1)
  return text.slice(0, at) + (b % 3 === 0 ? "" : (pick(LETTERS, b) ?? "")) + text.slice(at + (c % 3))
}

/** Some of the cards, by what a happening draws. */
const someCards = ({ store }: Person, { a, b }: Chance): readonly string[] =>
  store.getSnapshot().order.slice(a % 4, (a % 4) + 1 + (b % 3))

const someLines = ({ ink }: Person, { a, b }: Chance): readonly string[] =>
  ink
    .ordered()
    .slice(a % 3, (a % 3) + 1 + (b % 2))
    .map(({ id }) => id)

const WRITER = { id: "mio", name: "Mio" }
const COLOURS = ["red", "blue", null] as const
/** The kinds that are placed as they are; connectors are drawn between cards. */
const KINDS = Object.keys(CARD_KINDS).filter((kind) => !isConnector(kind)) as CardKindName[] // the keys of the literal itself

const DEEDS = {
  place({ doc }: Person, { a, b, c }: Chance) {
    const kind = pick(KINDS, c) ?? "note"
    placeCard(doc, { kind, at: { x: a, y: b }, texts: { body: "f(x) = x" } })
  },
  type({ doc, store }: Person, happening: Chance) {
    const id = pick(store.getSnapshot().order, happening.c)
    if (id === undefined || store.getCard(id)?.kind !== "function") return
    replaceText(doc, id, "body", retyped(textOf(doc, id, "body"), happening))
  },
  move({ doc, store }: Person, { a, b, c }: Chance) {
    const ids = store.getSnapshot().order.slice(a % 3, (a % 3) + 1 + (b % 3))
    setGeometry(doc, new Map(ids.map((id) => [id, { x: b, y: c, width: 100 + a }])))
  },
  set({ doc, store }: Person, { a, b }: Chance) {
    const id = pick(store.getSnapshot().order, a)
    if (id !== undefined) setValue(doc, id, b % 2 === 0 ? "order" : "layout", b % 2 === 0 ? 2 : "numerator")
  },
  remove({ doc, store }: Person, { a }: Chance) {
    removeCards(doc, store.getSnapshot().order.slice(a % 4, (a % 4) + 1))
  },
  copy(person: Person, happening: Chance) {
    duplicateCards(person.doc, someCards(person, happening))
    duplicateStrokes(person.doc, someLines(person, happening), { x: happening.a, y: happening.b })
  },
  carry(person: Person, happening: Chance) {
    const clip = clipOf(
      person.doc,
      new Set(someCards(person, happening)),
      new Set(someLines(person, happening)),
    )
    placeClip(person.doc, clip, { x: happening.c, y: 0 })
  },
  front({ doc, store }: Person, { a }: Chance) {
    bringToFront(doc, store.getSnapshot().order.slice(0, 1 + (a % 2)))
  },
  back({ doc, store }: Person, { a }: Chance) {
    sendToBack(doc, store.getSnapshot().order.slice(-1 - (a % 2)))
  },
  group(person: Person, happening: Chance) {
    groupCards(person.doc, someCards(person, happening))
  },
  ungroup(person: Person, happening: Chance) {
    ungroupCards(person.doc, someCards(person, happening))
  },
  lock(person: Person, happening: Chance) {
    lockCards(person.doc, someCards(person, happening), happening.c % 2 === 0)
  },
  colour(person: Person, happening: Chance) {
    colourCards(person.doc, someCards(person, happening), pick(COLOURS, happening.c) ?? null)
  },
  connect({ doc, store }: Person, { a, b }: Chance) {
    const { order } = store.getSnapshot()
    const [from, to] = [pick(order, a), pick(order, b)]
    if (from === undefined || to === undefined) return
    const values = { from: { card: from, side: "auto" }, to: { card: to, side: "top" } }
    placeCard(doc, { kind: "connector", at: { x: 0, y: 0 }, values })
  },
  line({ doc, store }: Person, { a, b, c }: Chance) {
    const id = [...store.getSnapshot().cards.values()].find(({ kind }) => kind === "derivation")?.id
    const card = id === undefined ? undefined : store.getCard(id)
    if (id === undefined || card === undefined) return
    const lines = placedLines(card).map((line) => line.id)
    const line = pick(lines, a)
    if (line === undefined || b % 4 === 0) insertLine(doc, id, line ?? null, WRITER, "x")
    else if (b % 4 === 1) moveLine(doc, id, line, (c % 3) - 1)
    else setLineRemoved(doc, id, line, b % 4 === 2 ? WRITER.name : null)
  },
  draw({ doc }: Person, { a, b, c }: Chance) {
    const first = { x: a, y: b, pressure: 0.5 }
    const draft = beginStroke(doc, { tool: "pen", colour: "red", width: 2 }, first)
    const points = [first, { x: a + c, y: b, pressure: 0.25 }, { x: a, y: b + c, pressure: 1 }]
    draft?.extend(points.slice(1))
    if (a % 5 === 0) draft?.cancel()
    else draft?.finish(points, 0.1)
  },
  erase(person: Person, happening: Chance) {
    removeStrokes(person.doc, someLines(person, happening))
  },
  push(person: Person, happening: Chance) {
    moveStrokes(person.doc, someLines(person, happening), { x: happening.c, y: 1 })
  },
  name({ doc, store }: Person, happening: Chance) {
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
  hear(person: Person, { a, b }: Chance) {
    if (!person.isOnline) return
    for (let left = 1 + (b % 4); left > 0 && person.inbox.length > 0; left -= 1) {
      const [update] = person.inbox.splice(person.mayOvertake ? a % person.inbox.length : 0, 1)
      if (update !== undefined) Y.applyUpdate(person.doc, update, "far")
    }
  },
  send(person: Person, { b }: Chance, people: readonly Person[]) {
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
    const [store, ink, undo] = [createBoardStore(doc), createInkStore(doc), createBoardUndo(doc)]
    return { doc, store, ink, undo, inbox: [], outbox: [], isOnline: true, mayOvertake }
  })
  for (const person of people)
    person.doc.on("update", (update, origin) => origin !== "far" && person.outbox.push(update))
  return people
}

/** What five people end up with who do all this and then wait until everything has arrived. */
export function live(happenings: readonly Happening[], mayOvertake: boolean): Person[] {
  const people = meet(mayOvertake)
  for (const one of happenings) {
    const person = people[one.who]
    if (person !== undefined) DEEDS[one.what](person, one, people)
  }
  settle(people)
  return people
}

/** Waits until everything has arrived everywhere. */
export function settle(people: readonly Person[]): void {
  for (const person of people) sendOn(person, people, person.outbox.length)
  for (const person of people)
    for (const update of person.inbox.splice(0)) Y.applyUpdate(person.doc, update, "far")
  for (const person of people) if (person.doc.store.pendingStructs !== null) connectAnew(person, people)
}

/**
 * Asks for what is missing, as a page does whenever it connects. Yjs (13.6.33) leaves updates that have overtaken others waiting now and then although
 * all that they stand on is there: it looks for the earliest update that any of them waits for, which may be one of them. Between a page and the server
 * no update overtakes another, and the server takes none that would have to wait.
 */
function connectAnew({ doc }: Person, people: readonly Person[]): void {
  for (const other of people)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(doc)), "far")
}

/** How often a deed happens beside once: people mostly place, type and wait for what the others do. */
const OFTEN = { place: 3, type: 6, pause: 3, send: 9, hear: 9 } as const satisfies Partial<
  Record<keyof typeof DEEDS, number>
>

const deed = fc.oneof(
  {
    arbitrary: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])), // the keys of the literal above
    weight: Object.keys(DEEDS).length,
  },
  ...Object.entries(OFTEN).map(([what, weight]) => ({
    arbitrary: fc.constant(what as keyof typeof OFTEN), // as before
    weight,
  })),
)

const happening = fc.record<Happening>({
  who: fc.nat(PEOPLE - 1),
  what: deed,
  a: fc.nat(500),
  b: fc.nat(500),
  c: fc.nat(500),
})

/** What happens on a board in the course of a test. */
export const story = fc.array(happening, { minLength: 40, maxLength: 250, size: "max" })
