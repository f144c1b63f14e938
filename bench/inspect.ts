import * as Y from "yjs"
import type { Right } from "../lib/access/rights"
import { BOARD_ROOTS } from "../lib/sync/board-roots"
import { inspectUpdate } from "../server/sync/inspector/inspect-update"
import { LIMITS } from "../server/sync/limits"
import { boundsOf, LiveDocument } from "../server/sync/live-document"
import { denialOf } from "../server/sync/policy"

// What it costs to look at one edit before it is applied: decoding it and finding where each part of it lands, the same with the rights of a
// student where everybody changes only what is theirs, and beside both what applying it costs. Microseconds.

const STUDENT = "student"
const right: Right = {
  role: "writer",
  mode: "open",
  writes: true,
  ownOnly: true,
  group: null,
  until: null,
}

type Edit = (doc: Y.Doc, turn: number) => void

const cardsOf = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>("cards")
const newCard = (turn: number) =>
  new Y.Map<unknown>([
    ["k", ["function", 1]],
    ["g", [turn, 0, 300, 100, "a0"]],
    ["t:body", new Y.Text("f(x) = x^2")],
    ["v:layout", "article"],
  ])

const EDITS: Readonly<Record<string, Edit>> = {
  "a card is moved": (doc, turn) => cardsOf(doc).get(`card${turn}`)?.set("g", [turn, 1, 300, 100, "a0"]),
  "a letter is typed": (doc, turn) => {
    const text = cardsOf(doc).get(`card${turn}`)?.get("t:body")
    if (text instanceof Y.Text) text.insert(4, "x")
  },
  "a card is placed": (doc, turn) => cardsOf(doc).set(`new${turn}`, newCard(turn)),
  "a card is removed": (doc, turn) => cardsOf(doc).delete(`card${turn}`),
  "a line is drawn": (doc, turn) =>
    doc.getMap("ink").set(`line${turn}`, { tool: "pen", points: Array.from({ length: 40 }, (_, i) => i) }),
}

/** A board that the student placed, so that nothing of it is refused. */
function boardOf(cards: number): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let turn = 0; turn < cards; turn++) cardsOf(doc).set(`card${turn}`, newCard(turn))
  })
  return doc
}

const ROUNDS = 600

function measure(board: Y.Doc, edit: Edit) {
  const page = new Y.Doc()
  const bare = new Y.Doc()
  for (const root of BOARD_ROOTS) bare.getMap(root)
  for (const copy of [page, bare]) Y.applyUpdate(copy, Y.encodeStateAsUpdate(board))
  const owners = new Map([[board.clientID, STUDENT]])
  const snapshot = new Uint8Array(Y.encodeStateAsUpdate(board))
  const server = new LiveDocument({ snapshot, updates: [], clients: owners, head: 1, marks: [] }, LIMITS)
  const rules = {
    ...boundsOf(LIMITS),
    ownsClient: () => true,
  }
  const times = { inspect: [] as number[], judge: [] as number[], apply: [] as number[] }
  const clock = (into: number[], work: () => unknown) => {
    const began = performance.now()
    work()
    into.push((performance.now() - began) * 1000)
  }
  for (let turn = 0; turn < ROUNDS; turn++) {
    let update: Uint8Array = new Uint8Array()
    page.once("update", (made: Uint8Array) => {
      update = made
    })
    page.transact(() => edit(page, turn))
    clock(times.inspect, () => inspectUpdate(bare, update, { ...rules, denies: () => null }))
    clock(times.judge, () =>
      inspectUpdate(bare, update, {
        ...rules,
        denies: (write) => denialOf(write, right, STUDENT, server),
      }),
    )
    clock(times.apply, () => Y.applyUpdate(bare, update))
  }
  return times
}

const at = (times: number[], share: number): string => {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(0).padStart(5)
}
const both = (times: number[]): string => `${at(times, 0.5)} ${at(times, 0.95)}`

function main() {
  console.log("µs, p50 and p95           cards   look at it   with rights   apply it")
  for (const cards of [1000, 10_000]) {
    const board = boardOf(cards)
    for (const [name, edit] of Object.entries(EDITS)) {
      measure(board, edit) // warm
      const { inspect, judge, apply } = measure(board, edit)
      console.log(
        `${name.padEnd(24)} ${String(cards).padStart(6)}  ${both(inspect)}   ${both(judge)}  ${both(apply)}`,
      )
    }
  }
}

main()
