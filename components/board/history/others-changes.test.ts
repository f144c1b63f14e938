import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "@/lib/board/board-store"
import { placeCard, removeCards } from "@/lib/board/write-cards"
import { setGeometry } from "@/lib/board/write-geometry"
import { setTitle } from "@/lib/board/write-text"
import type { Peer } from "@/lib/sync/presence"
import { createInkSession } from "../ink/ink-session"
import { followOthers } from "./others-changes"

const peerOf = (doc: Y.Doc, name: string, card: string | null = null): Peer => ({
  clientId: doc.clientID,
  activity: "active",
  user: { id: name, name, color: "#336699" },
  cursor: null,
  selection: [],
  editing: card === null ? null : { card, field: "body" },
  drag: null,
  dial: null,
  laser: null,
  sight: null,
  following: null,
  idle: false,
})

/** A page of one's own and a second person beside it. */
function twoPeople() {
  const [own, other] = [new Y.Doc(), new Y.Doc()]
  const people: { peers: readonly Peer[] } = { peers: [peerOf(other, "Aoki")] }
  const meet = () => {
    Y.applyUpdate(own, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(own))
  }
  const note = (doc: Y.Doc, body: string) =>
    placeCard(doc, { kind: "note", at: { x: 0, y: 0 }, texts: { body } }) ?? ""
  const follower = followOthers({
    doc: own,
    store: createBoardStore(own),
    ink: createInkSession(own),
    presence: {
      clientId: own.clientID,
      set: () => undefined,
      getPeers: () => people.peers,
      subscribe: () => () => undefined,
      dispose: () => undefined,
    },
  })
  return { own, other, people, meet, note, follower }
}

describe("what others did", () => {
  it("is told by person and by card, once, and without what one did oneself", () => {
    const { own, other, meet, note, follower } = twoPeople()
    note(own, "mine")
    const theirs = note(other, "theirs")
    meet()
    expect(follower.take("en")).toEqual([
      { who: "Aoki", deeds: [{ deed: "added", cards: ["sticky note “theirs”"] }] },
    ])
    expect(follower.take("en")).toEqual([])
    setGeometry(other, new Map([[theirs, { x: 10, y: 0 }]]))
    setTitle(other, "Rules")
    meet()
    expect(follower.take("ja")).toEqual([
      {
        who: "Aoki",
        deeds: [
          { deed: "moved", cards: ["付箋「theirs」"] },
          { deed: "retitled", title: "Rules" },
        ],
      },
    ])
    removeCards(other, [theirs])
    meet()
    expect(follower.take("en")).toEqual([
      { who: "Aoki", deeds: [{ deed: "removed", cards: ["sticky note “theirs”"] }] },
    ])
  })
  it("waits for the end of what somebody is still writing, and nothing is said of what came and went meanwhile", () => {
    const { other, people, meet, note, follower } = twoPeople()
    const theirs = note(other, "first")
    people.peers = [peerOf(other, "Aoki", theirs)]
    meet()
    expect(follower.take("en")).toEqual([])
    people.peers = [peerOf(other, "Aoki")]
    expect(follower.take("en")).toEqual([
      { who: "Aoki", deeds: [{ deed: "added", cards: ["sticky note “first”"] }] },
    ])
    const short = note(other, "short")
    meet()
    removeCards(other, [short])
    meet()
    expect(follower.take("en")).toEqual([])
  })
})
