import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { placeCard, removeCards } from "@/lib/board/write-cards"
import { setGeometry } from "@/lib/board/write-geometry"
import { replaceText, setTitle } from "@/lib/board/write-text"
import { changesBetween } from "./deeds"
import { doneBy } from "./done-by"
import { readMoment } from "./read-moment"

/** A board with a page of each person; what one writes is on the other's at once. */
function pages(...people: string[]) {
  const docs = people.map(() => new Y.Doc())
  for (const doc of docs)
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "elsewhere")
        for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, "elsewhere")
    })
  const names = new Map(docs.map((doc, k) => [doc.clientID, people[k] ?? ""]))
  const [first = new Y.Doc()] = docs
  const now = () => readMoment(Y.encodeStateAsUpdate(first), "en")
  const since = (before: ReturnType<typeof now>) => {
    const after = now()
    return doneBy(changesBetween(before, after), before, after, names)
  }
  return { docs, now, since }
}

const place = (doc: Y.Doc, body: string): string =>
  placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body } }) ?? ""

describe("what several people did between two versions", () => {
  it("is told by those who did it", () => {
    const { docs, now, since } = pages("Mio", "Ken")
    const [mio = new Y.Doc(), ken = new Y.Doc()] = docs
    const [f, g] = [place(mio, "f(x) = x"), place(mio, "g(x) = x")]
    const before = now()
    place(ken, "h(x) = x")
    replaceText(mio, f, "body", "f(x) = x^2")
    setGeometry(ken, new Map([[g, { x: 300 }]]))
    setTitle(mio, "Gradients")
    expect(since(before)).toEqual([
      {
        who: ["Ken"],
        deeds: [
          { deed: "added", cards: ["function h"] },
          { deed: "moved", cards: ["function g"] },
        ],
      },
      {
        who: ["Mio"],
        deeds: [
          { deed: "edited", cards: ["function f"] },
          { deed: "retitled", title: "Gradients" },
        ],
      },
    ])
  })

  it("names both where they wrote on one card, and nobody for what was removed or by a client that nobody knows", () => {
    const { docs, now, since } = pages("Mio", "Ken", "")
    const [mio = new Y.Doc(), ken = new Y.Doc()] = docs
    const [f, gone] = [place(mio, "f(x) = x"), place(mio, "g(x) = x")]
    const before = now()
    replaceText(mio, f, "body", "f(x) = x^2")
    replaceText(ken, f, "body", "f(x) = x^2 + 1")
    removeCards(ken, [gone])
    expect(since(before)).toEqual([
      { who: ["Ken", "Mio"], deeds: [{ deed: "edited", cards: ["function f"] }] },
      { who: [], deeds: [{ deed: "removed", cards: ["function g"] }] },
    ])
    const later = now()
    const stranger = new Y.Doc()
    Y.applyUpdate(stranger, Y.encodeStateAsUpdate(mio))
    place(stranger, "k(x) = x")
    Y.applyUpdate(mio, Y.encodeStateAsUpdate(stranger))
    expect(since(later)).toEqual([{ who: [], deeds: [{ deed: "added", cards: ["function k"] }] }])
  })

  it("leaves out who wrote before", () => {
    const { docs, now, since } = pages("Mio", "Ken")
    const [mio = new Y.Doc(), ken = new Y.Doc()] = docs
    const f = place(mio, "f(x) = x")
    const before = now()
    setGeometry(ken, new Map([[f, { x: 20 }]]))
    expect(since(before).map(({ who }) => who)).toEqual([["Ken"]])
  })
})
