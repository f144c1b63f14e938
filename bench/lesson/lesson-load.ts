import * as Y from "yjs"
import { placeCard } from "@/lib/board/write-cards"
import { writeSyncFrame } from "@/server/sync/frames"
import { type ClassPeer, editOf } from "./class-peer"
import type { School } from "./school"

/** How large the class is and what it does. */
export interface LessonLoad {
  readonly groups: number
  readonly editors: number
  readonly followers: number
  /** Letters that each editor types, and movements of the pointer, in a second. */
  readonly edits: number
  readonly movements: number
  readonly seconds: number
  /** All have come in after so many seconds. */
  readonly arrival: number
}

/** Times in milliseconds. */
export interface LessonTimes {
  readonly join: readonly number[]
  readonly toGroup: readonly number[]
  readonly spread: readonly number[]
  readonly sent: number
  /** The share of the edits that reached everybody they were to reach. */
  readonly arrived: number
  readonly groupsMadeIn: number
}

/** An edit that one group's board was sent, for looking at once more, and the board before. */
export interface Recording {
  readonly board: Uint8Array
  readonly updates: readonly Uint8Array[]
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function timed<T>(work: Promise<T>): Promise<readonly [number, T]> {
  const began = performance.now()
  const made = await work
  return [performance.now() - began, made]
}

/** Lets a class come in, go to its groups and work, and says how long things took. `phase` hears when the work begins and ends. */
export async function holdLesson(
  school: School,
  load: LessonLoad,
  phase: (name: "work" | "done") => Promise<void>,
): Promise<{ readonly times: LessonTimes; readonly recording: Recording }> {
  const everybody = Array.from({ length: load.editors + load.followers }, (_, student) => student)
  const first = await school.enter(0)
  const entered = await Promise.all(
    everybody.slice(1).map(async (student) => {
      await pause((load.arrival * 1000 * student) / everybody.length)
      return timed(school.enter(student))
    }),
  )
  const [groupsMadeIn] = await timed(school.makeGroups(load.groups))
  for (const peer of [first, ...entered.map(([, peer]) => peer)]) peer.close()
  const moved = await Promise.all(
    everybody.map(async (student) => {
      await pause(Math.random() * 2000)
      const doc = student < load.editors ? new Y.Doc() : null
      return timed(school.openGroup(student, doc))
    }),
  )
  const peers = moved.map(([, peer]) => peer)
  const groupOf = everybody.map((student) => school.groupOf(student))
  const work = await letWork(peers, groupOf, load, phase)
  for (const peer of peers) peer.close()
  school.close()
  const times = {
    join: entered.map(([ms]) => ms),
    toGroup: moved.map(([ms]) => ms),
    groupsMadeIn,
    ...work.times,
  }
  return { times, recording: work.recording }
}

async function letWork(
  peers: readonly ClassPeer[],
  groupOf: readonly number[],
  load: LessonLoad,
  phase: (name: "work" | "done") => Promise<void>,
) {
  const spread: number[] = []
  const sentAt = new Map<string, number>()
  const sentIn = new Map<number, number>()
  const updates: Uint8Array[] = []
  for (const peer of peers)
    peer.onEdit = (edit) => {
      const at = sentAt.get(edit)
      if (at !== undefined) spread.push(performance.now() - at)
    }
  const writers = peers.flatMap((peer, student) => {
    if (!peer.doc) return []
    const group = groupOf[student] ?? 0
    return [
      beginWriting(peer, peer.doc, student, (update) => {
        const edit = editOf(update)
        if (edit) sentAt.set(edit, performance.now())
        sentIn.set(group, (sentIn.get(group) ?? 0) + 1)
        if (group === groupOf[0]) updates.push(update)
      }),
    ]
  })
  await pause(1500)
  const board = peers[0]?.doc ? Y.encodeStateAsUpdate(peers[0].doc) : new Uint8Array()
  updates.length = 0
  const before = [sentAt.size, peers.reduce((sum, { received }) => sum + received, 0)] as const
  spread.length = 0
  await phase("work")
  const stop = writers.map((writer) => writer(load.edits, load.movements))
  await pause(load.seconds * 1000)
  for (const end of stop) end()
  await phase("done")
  await pause(1500)
  const sizes = new Map<number, number>()
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const expected = [...sentIn].reduce((sum, [group, sent]) => sum + sent * ((sizes.get(group) ?? 1) - 1), 0)
  const received = peers.reduce((sum, peer) => sum + peer.received, 0)
  const sent = sentAt.size - before[0]
  return { times: { spread, sent, arrived: received / expected }, recording: { board, updates } }
}

/** Places a card on a board and gives what types in it. Each edit is said to `tell` as it is sent. */
function beginWriting(peer: ClassPeer, doc: Y.Doc, student: number, tell: (update: Uint8Array) => void) {
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === peer) return
    tell(update)
    peer.send(writeSyncFrame("update", update))
  })
  const at = { x: 400 * student, y: -2000 }
  const id = placeCard(doc, { kind: "function", at, texts: { body: "f(x) = x" } }) ?? ""
  const card = doc.getMap("cards").get(id)
  const text = card instanceof Y.Map ? card.get("t:body") : null
  return (edits: number, movements: number) => {
    let [typed, moved] = [0, 0]
    const type = () => {
      typed++
      if (text instanceof Y.Text) text.insert(text.length, typed % 8 === 0 ? "+" : "x")
    }
    const point = () => peer.point(doc.clientID, Date.now() + ++moved)
    const timers: NodeJS.Timeout[] = []
    // Each at a time of their own, as people are.
    const later = setTimeout(
      () => timers.push(setInterval(type, 1000 / edits), setInterval(point, 1000 / movements)),
      Math.random() * 500,
    )
    return () => {
      clearTimeout(later)
      for (const timer of timers) clearInterval(timer)
    }
  }
}
