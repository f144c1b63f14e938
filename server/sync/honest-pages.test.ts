import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import type { Right } from "@/lib/access/rights"
import { type BoardFile, readBoardFile } from "@/lib/board/board-file"
import { clipFromElsewhere, clipOf, placeClip } from "@/lib/board/clip"
import { guardBoard } from "@/lib/board/guard"
import { readCard } from "@/lib/board/read-card"
import { restoreBoard } from "@/lib/board/restore"
import { cardsRoot, inkRoot } from "@/lib/board/schema"
import { type BoardUndo, createBoardUndo } from "@/lib/board/undo"
import { duplicateCards, placeCard, removeCards, setValue } from "@/lib/board/write-cards"
import { bringToFront, sendToBack, setGeometry } from "@/lib/board/write-geometry"
import { colourCards, groupCards, leaveToGroup, lockCards } from "@/lib/board/write-groups"
import { beginStroke, moveStrokes, removeStrokes } from "@/lib/board/write-ink"
import { addComment, insertLine, moveLine, setLineRemoved } from "@/lib/board/write-lines"
import { replaceText, setTitle } from "@/lib/board/write-text"
import { helpKey, placedLines, settledKey } from "@/lib/cards/derivation-card"
import { LIMITS } from "./limits"
import { LiveDocument } from "./live-document"
import { denialOf } from "./policy"

const PEOPLE = ["teacher", "mio", "ken"] as const
type Name = (typeof PEOPLE)[number]
type Chance = { readonly a: number; readonly b: number }

/** A page with a board, as the product's own are. */
interface Page {
  /** Whose it is; the name is another one. */
  readonly who: Name
  readonly doc: Y.Doc
  readonly undo: BoardUndo
  readonly sent: Uint8Array[]
}

const some = (root: Y.Map<unknown>, { a, b }: Chance): string[] => {
  const ids = [...root.keys()].sort()
  return ids.length === 0 ? [] : [ids[a % ids.length] ?? "", ids[b % ids.length] ?? ""]
}
/** What everybody is called on the board. */
const nameOf = (who: Name): string => `the ${who}`
const authorOf = ({ who }: Page) => ({ id: who, name: nameOf(who) })
const lineIn = (doc: Y.Doc, id: string, { a }: Chance): string | undefined => {
  const card = readCard(id, cardsRoot(doc).get(id))
  const lines = card?.kind === "derivation" ? placedLines(card) : []
  return lines[a % Math.max(1, lines.length)]?.id
}
const KINDS = ["function", "derivation", "frame", "note", "text"] as const

let earlier: BoardFile | null = null

const DEEDS = {
  place: ({ doc }: Page, { a, b }: Chance) =>
    placeCard(doc, {
      kind: KINDS[a % KINDS.length] ?? "note",
      at: { x: a * 40, y: b * 40 },
      texts: { body: "f(x) = x" },
    }),
  type: ({ doc }: Page, chance: Chance) => {
    for (const id of some(cardsRoot(doc), chance)) replaceText(doc, id, "body", `f(x) = ${chance.a}x`)
  },
  move: ({ doc }: Page, chance: Chance) =>
    setGeometry(
      doc,
      new Map(some(cardsRoot(doc), chance).map((id) => [id, { x: chance.a, width: 300 + chance.b }])),
    ),
  set: ({ doc }: Page, chance: Chance) => {
    for (const id of some(cardsRoot(doc), chance)) setValue(doc, id, "layout", "numerator")
  },
  help: ({ doc }: Page, chance: Chance) => {
    for (const id of some(cardsRoot(doc), chance)) setValue(doc, id, "helpLimit", "none")
  },
  remove: ({ doc }: Page, chance: Chance) => removeCards(doc, some(cardsRoot(doc), chance)),
  copy: ({ doc }: Page, chance: Chance) => duplicateCards(doc, some(cardsRoot(doc), chance)),
  paste: ({ doc }: Page, chance: Chance) =>
    placeClip(doc, clipOf(doc, new Set(some(cardsRoot(doc), chance))), { x: 9, y: 9 }),
  front: ({ doc }: Page, chance: Chance) => bringToFront(doc, some(cardsRoot(doc), chance)),
  back: ({ doc }: Page, chance: Chance) => sendToBack(doc, some(cardsRoot(doc), chance)),
  group: ({ doc }: Page, chance: Chance) => groupCards(doc, some(cardsRoot(doc), chance)),
  colour: ({ doc }: Page, chance: Chance) => colourCards(doc, some(cardsRoot(doc), chance), "red"),
  lock: ({ doc }: Page, chance: Chance) => lockCards(doc, some(cardsRoot(doc), chance), chance.a % 2 === 0),
  leave: ({ doc }: Page, chance: Chance) =>
    leaveToGroup(doc, some(cardsRoot(doc), chance), ["A", "B", null][chance.a % 3] ?? null),
  line: (page: Page, chance: Chance) => {
    const { doc } = page
    for (const id of some(cardsRoot(doc), chance)) insertLine(doc, id, null, authorOf(page), "x")
  },
  takeOut: ({ doc, who }: Page, chance: Chance) => {
    for (const id of some(cardsRoot(doc), chance)) {
      const line = lineIn(doc, id, chance)
      if (line) setLineRemoved(doc, id, line, chance.b % 3 === 0 ? null : nameOf(who))
    }
  },
  moveLine: ({ doc }: Page, chance: Chance) => {
    for (const id of some(cardsRoot(doc), chance)) {
      const line = lineIn(doc, id, chance)
      if (line) moveLine(doc, id, line, (chance.b % 5) - 2)
    }
  },
  comment: (page: Page, chance: Chance) => {
    const { doc } = page
    for (const id of some(cardsRoot(doc), chance)) {
      const line = lineIn(doc, id, chance)
      if (line) addComment(doc, id, { line, by: authorOf(page), text: `why ${chance.b}`, at: chance.a })
    }
  },
  settle: ({ doc, who }: Page, chance: Chance) => {
    for (const id of some(cardsRoot(doc), chance)) {
      const line = lineIn(doc, id, chance)
      if (line) setValue(doc, id, settledKey(line), { name: nameOf(who), count: 1 })
    }
  },
  askHelp: ({ doc, who }: Page, chance: Chance) => {
    for (const id of some(cardsRoot(doc), chance))
      setValue(doc, id, helpKey(who), { name: nameOf(who), uses: { hint: 1 + chance.b }, times: [] })
  },
  cut: ({ doc }: Page, chance: Chance) => {
    const ids = some(cardsRoot(doc), chance)
    const clip = clipOf(doc, new Set(ids))
    removeCards(doc, ids)
    placeClip(doc, clip, { x: 3, y: 3 })
  },
  bringAlong: ({ doc }: Page, { b }: Chance) => {
    const elsewhere = new Y.Doc()
    const id = placeCard(elsewhere, { kind: "derivation", at: { x: b, y: b } })
    if (id !== null) insertLine(elsewhere, id, null, { id: "stranger", name: "A stranger" }, "x")
    placeClip(doc, clipFromElsewhere(clipOf(elsewhere, new Set(cardsRoot(elsewhere).keys()))), { x: 0, y: 0 })
  },
  draw: ({ doc }: Page, { a, b }: Chance) => {
    const points = [a, a + 9, b].map((x) => ({ x, y: b, pressure: 0.5 }))
    const draft = beginStroke(doc, { tool: "pen", colour: "ink", width: 4 }, { x: a, y: b, pressure: 0.5 })
    draft?.extend(points)
    draft?.finish(points, 1)
  },
  rub: ({ doc }: Page, chance: Chance) => removeStrokes(doc, some(inkRoot(doc), chance)),
  shift: ({ doc }: Page, chance: Chance) => moveStrokes(doc, some(inkRoot(doc), chance), { x: 5, y: 5 }),
  title: ({ doc }: Page, { a }: Chance) => setTitle(doc, `Lesson ${a}`),
  undo: ({ undo }: Page) => undo.undo(),
  redo: ({ undo }: Page) => undo.redo(),
  remember: ({ doc }: Page) => {
    earlier = readBoardFile(doc)
  },
  restore: ({ doc }: Page) => earlier && restoreBoard(doc, earlier),
} satisfies Record<string, (page: Page, chance: Chance) => unknown>

const happening = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[]), "reload" as const), // the keys of the literal
  a: fc.nat({ max: 40 }),
  b: fc.nat({ max: 40 }),
})

function openClass(ownOnly: boolean) {
  const server = new LiveDocument(
    { snapshot: null, updates: [], clients: new Map(), head: 0, marks: [] },
    LIMITS,
  )
  const rightOf = (who: Name): Right => ({
    role: who === "teacher" ? "owner" : "writer",
    mode: "open",
    writes: true,
    ownOnly: who !== "teacher" && ownOnly,
    group: who === "mio" ? "A" : null,
    until: null,
  })
  const open = (who: Name): Page => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, server.encode(), "server")
    const { ownOnly: own, group } = rightOf(who)
    guardBoard(doc, {
      teaches: who === "teacher",
      ownOnly: own,
      group,
      clients: new Set(server.clientsOf(who)),
    })
    const sent: Uint8Array[] = []
    doc.on("update", (update: Uint8Array, origin: unknown) => origin !== "server" && sent.push(update))
    server.signers.knows(who, [nameOf(who)])
    return { who, doc, undo: createBoardUndo(doc), sent }
  }
  const pages = new Map(PEOPLE.map((who) => [who, open(who)]))
  const deliver = (who: Name) => {
    for (const update of pages.get(who)?.sent.splice(0) ?? []) {
      const right = rightOf(who)
      const verdict = server.receive(update, {
        personId: who,
        denies: (write) => denialOf(write, right, who, server),
      })
      expect({ who, verdict: verdict.ok ? "taken" : `${verdict.kind}: ${verdict.detail}` }).toEqual({
        who,
        verdict: "taken",
      })
      for (const [other, { doc }] of pages) if (other !== who) Y.applyUpdate(doc, update, "server")
    }
  }
  return { pages, open, deliver }
}

describe("a page of the product", () => {
  it.each([
    ["where everybody changes everything", false],
    ["where everybody changes only what is theirs", true],
  ])("is never refused for what it lets its person do, %s", (_where, ownOnly) => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 60 }), (happenings) => {
        earlier = null
        const room = openClass(ownOnly)
        for (const { who, what, ...chance } of happenings) {
          const page = room.pages.get(who)
          if (page === undefined) continue
          page.undo.separate()
          if (what === "reload") room.pages.set(who, room.open(who))
          else DEEDS[what](page, chance)
          room.deliver(who)
        }
        const [first, ...others] = [...room.pages.values()].map(({ doc }) =>
          JSON.stringify(readBoardFile(doc)),
        )
        for (const other of others) expect(other).toBe(first)
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    )
  })
})
