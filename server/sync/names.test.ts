import { afterEach, beforeEach, describe, expect, it } from "vitest"
import * as Y from "yjs"
import { readBoardFile } from "@/lib/board/board-file"
import { restoreBoard } from "@/lib/board/restore"
import { cardsRoot } from "@/lib/board/schema"
import { createBoardUndo } from "@/lib/board/undo"
import { placeCard, removeCards } from "@/lib/board/write-cards"
import { addComment, insertLine, moveLine, setLineRemoved } from "@/lib/board/write-lines"
import { commentKey, lineKey } from "@/lib/cards/derivation-card"
import { CLOSE } from "@/lib/sync/close-codes"
import { RawPeer } from "../testing/raw-peer"
import { startTestServer, type TestServer, type Visitor } from "../testing/test-server"
import { until } from "../testing/until"

let server: TestServer
let teacher: Visitor
let mio: Visitor
let ken: Visitor
let board: string
const open: RawPeer[] = []

beforeEach(async () => {
  server = await startTestServer()
  teacher = await server.newVisitor()
  mio = await server.newVisitor()
  ken = await server.newVisitor()
  board = await server.newBoard(teacher)
})
afterEach(async () => {
  for (const peer of open.splice(0)) peer.close()
  await server.remove()
})

async function join({ cookie }: Visitor): Promise<RawPeer> {
  const peer = await new RawPeer(`${server.syncUrl}/${board}?ack=1`, { cookie }).synced()
  open.push(peer)
  return peer
}

const authorOf = ({ person }: Visitor) => ({ id: person.id, name: person.name })

/** Makes an edit in its own transactions, so that it can be undone, and waits until the server has taken it, or says with what the socket is closed. */
async function edit<T>(peer: RawPeer, change: (doc: Y.Doc) => T): Promise<T | string> {
  const before = peer.acks.length
  const given = send(peer, peer.doc, change)
  await until("an answer", () => peer.acks.length > before || peer.closing)
  return peer.closing ? peer.closing.reason : given
}

function send<T>(peer: RawPeer, doc: Y.Doc, change: (doc: Y.Doc) => T): T {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => updates.push(update)
  doc.on("update", collect)
  const given = change(doc)
  doc.off("update", collect)
  peer.sendSync("update", Y.mergeUpdates(updates))
  return given
}

/** A derivation with a line of Mio's and a comment of Ken's, open for both. */
async function derivation() {
  const [byMio, byKen] = [await join(mio), await join(ken)]
  const card = String(await edit(byMio, (doc) => placeCard(doc, { kind: "derivation", at: { x: 0, y: 0 } })))
  const line = String(await edit(byMio, (doc) => insertLine(doc, card, null, authorOf(mio), "x")))
  await until("the line", () => stored(byKen.doc, card)?.has(`v:${lineKey(line)}`))
  await edit(byKen, (doc) => addComment(doc, card, { line, by: authorOf(ken), text: "Why?", at: 1 }))
  await until("the comment", () => [...(stored(byMio.doc, card)?.keys() ?? [])].some(isComment))
  return { byMio, byKen, card, line }
}

const stored = (doc: Y.Doc, card: string) => {
  const map = cardsRoot(doc).get(card)
  return map instanceof Y.Map ? (map as Y.Map<unknown>) : null
}
const isComment = (key: string) => key.startsWith("v:comment:")

async function found() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await server.services.documents.read(board)) ?? new Uint8Array())
  return readBoardFile(doc)
}

const REFUSED = CLOSE.othersName.reason

describe("a changed client that signs for somebody else", () => {
  const forged = () => ({ id: mio.person.id, name: mio.person.name })
  it.each<[string, (doc: Y.Doc, card: string, line: string) => unknown]>([
    ["begins a line", (doc, card) => insertLine(doc, card, null, forged(), "wrong")],
    [
      "says something about a line",
      (doc, card, line) => addComment(doc, card, { line, by: forged(), text: "I am stupid", at: 2 }),
    ],
    [
      "changes what another said",
      (doc, card, line) => {
        const map = stored(doc, card)
        const key = [...(map?.keys() ?? [])].find(isComment) ?? ""
        map?.set(key, { line, by: authorOf(ken), text: "I was wrong", at: 1 })
      },
    ],
    [
      "takes the name alone",
      (doc, card) =>
        insertLine(doc, card, null, { id: teacher.person.id, name: mio.person.name }, "under my own id"),
    ],
    ["takes a line out as another", (doc, card, line) => setLineRemoved(doc, card, line, ken.person.name)],
    [
      "settles what was said as another",
      (doc, card, line) => stored(doc, card)?.set(`v:settled:${line}`, { name: mio.person.name, count: 1 }),
    ],
    [
      "says that another had help",
      (doc, card) =>
        stored(doc, card)?.set(`v:help:${mio.person.id}`, { name: mio.person.name, uses: { whole: 9 } }),
    ],
    [
      "places a card with lines of another",
      (doc) =>
        placeCard(doc, {
          kind: "derivation",
          at: { x: 0, y: 0 },
          texts: { [lineKey("l")]: "x" },
          values: { [lineKey("l")]: { order: "a0", by: forged(), at: 1, removedBy: null, way: null } },
        }),
    ],
  ])("and %s is refused, told why, and changes nothing, even where they teach", async (_what, change) => {
    const { card, line } = await derivation()
    const before = await found()
    const hostile = await join(teacher)
    expect(await edit(hostile, (doc) => change(doc, card, line))).toBe(REFUSED)
    expect(await found()).toEqual(before)
  })
})

describe("who wrote what", () => {
  it("stays with lines that others move, take out, bring back, copy and restore, and with cards that come back", async () => {
    const { byMio, byKen, card, line } = await derivation()
    const taught = await join(teacher)
    await edit(byKen, (doc) => insertLine(doc, card, line, authorOf(ken), "y"))
    await until("the line", () => [...(stored(taught.doc, card)?.keys() ?? [])].filter(isLine).length === 2)
    expect(await edit(taught, (doc) => moveLine(doc, card, line, 1))).toBe(true)
    expect(await edit(taught, (doc) => setLineRemoved(doc, card, line, teacher.person.name))).toBe(true)
    await until("that", () => JSON.stringify(stored(byKen.doc, card)).includes(teacher.person.name))
    expect(await edit(byKen, (doc) => setLineRemoved(doc, card, line, null))).toBe(true)
    const file = await found()
    const undo = createBoardUndo(byKen.doc)
    await edit(byKen, (doc) => removeCards(doc, [card]))
    await until("the end of the card", () => !cardsRoot(byMio.doc).has(card))
    expect(await edit(byKen, () => undo.undo())).toBeUndefined()
    await until("the card", () => cardsRoot(byMio.doc).has(card))
    await edit(byKen, (doc) => removeCards(doc, [card]))
    await until("the end of the card", () => !cardsRoot(taught.doc).has(card))
    expect(await edit(taught, (doc) => restoreBoard(doc, file))).toBeUndefined()
    const values = (await found()).cards.find(({ id }) => id === card)?.values
    expect(values?.[lineKey(line)]).toMatchObject({ by: authorOf(mio) })
    expect(JSON.stringify(values)).toContain(JSON.stringify(authorOf(ken)))
  })

  it("is still known after the server started again, so that a page brings back what was removed before", async () => {
    const { byKen, card, line } = await derivation()
    const undo = createBoardUndo(byKen.doc)
    await edit(byKen, (doc) => removeCards(doc, [card]))
    await server.stop()
    server = await startTestServer({}, server.settings.dataFolder)
    const again = await join(ken)
    Y.applyUpdate(byKen.doc, Y.encodeStateAsUpdate(again.doc))
    send(again, byKen.doc, () => undo.undo())
    await until("an answer", () => again.acks.length > 0 || again.closing)
    expect(again.closing).toBeNull()
    const values = (await found()).cards.find(({ id }) => id === card)?.values
    expect(values?.[lineKey(line)]).toMatchObject({ by: authorOf(mio) })
  })

  it("may be said under a name that somebody had a moment ago, and under the new one", async () => {
    const { byKen, card } = await derivation()
    const renamed = await server.services.people.rename(ken.person, "Kenta")
    server.services.documents.renamed(renamed)
    for (const name of [ken.person.name, "Kenta"])
      expect(
        await edit(byKen, (doc) => insertLine(doc, card, null, { id: ken.person.id, name }, "z")),
      ).not.toBe(REFUSED)
    expect(
      await edit(byKen, (doc) => insertLine(doc, card, null, { id: ken.person.id, name: "Emmy" }, "z")),
    ).toBe(REFUSED)
  })

  it("can be left unsaid", async () => {
    const { byKen, card } = await derivation()
    const place = { order: "a5", by: null, at: null, removedBy: null, way: null }
    expect(
      await edit(byKen, (doc) => void stored(doc, card)?.set(`v:${lineKey("n")}`, place)),
    ).toBeUndefined()
    expect((await found()).cards[0]?.values[lineKey("n")]).toEqual(place)
    expect(commentKey("n")).toBe("comment:n")
  })
})

const isLine = (key: string) => key.startsWith("v:line:")
