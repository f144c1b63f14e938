import type { Awareness } from "y-protocols/awareness"
import { AT_REST, decodePresence, encodePresence, type Presence, type PresenceUser } from "./presence-state"

/** How present a person is: their cursor fades when it rests, and goes when they have been away for long. */
type Activity = "active" | "idle" | "away"

/** A person on the board other than the one on this page; the same person in two tabs is two peers with one `user.id`. */
export interface Peer extends Presence {
  readonly clientId: number
  readonly activity: Activity
}

/** What a page tells about its own person. */
type PresenceChange = Partial<Omit<Presence, "user">>

/** The people on a board, live. */
export interface BoardPresence {
  /** Under which id the others see this page. */
  readonly clientId: number
  /** Tells the others. Many changes in a short time are sent as one; the last one always arrives. */
  set(change: PresenceChange): void
  /** The others, in the order of their client ids. The list and each peer keep their identity while nothing changed. */
  getPeers(): readonly Peer[]
  subscribe(listener: () => void): () => void
  /** Takes this page's person off the board and stops following the others. */
  dispose(): void
}

/** Times in milliseconds: between two sendings, until a resting person counts as idle and as away, between two looks at them. */
export const PRESENCE_TIMES = { send: 50, idle: 15_000, away: 120_000, sweep: 3_000 } as const

/** Shows the person on this page to the others and follows them. `now` is the clock, in milliseconds. */
export function createBoardPresence(
  awareness: Awareness,
  user: PresenceUser,
  now: () => number = Date.now,
): BoardPresence {
  const listeners = new Set<() => void>()
  const activeAt = new Map<number, number>()
  let own: Presence = { user, ...AT_REST }
  let peers: readonly Peer[] = []

  const refresh = (changed: ReadonlySet<number>): void => {
    const next = readPeers(awareness, peers, changed, (id) => activityOf(id))
    if (next === peers) return
    peers = next
    for (const listener of [...listeners]) listener()
  }
  const activityOf = (clientId: number): Activity => {
    const rested = now() - (activeAt.get(clientId) ?? now())
    return rested < PRESENCE_TIMES.idle ? "active" : rested < PRESENCE_TIMES.away ? "idle" : "away"
  }
  const onChange = (change: { added: number[]; updated: number[]; removed: number[] }): void => {
    for (const id of [...change.added, ...change.updated]) activeAt.set(id, now())
    for (const id of change.removed) activeAt.delete(id)
    refresh(new Set([...change.added, ...change.updated]))
  }

  const outbox = createOutbox(() => awareness.setLocalState(encodePresence(own)), now)
  const sweep = setInterval(() => refresh(new Set()), PRESENCE_TIMES.sweep)
  awareness.on("change", onChange)
  for (const id of awareness.getStates().keys()) activeAt.set(id, now())
  awareness.setLocalState(encodePresence(own))
  refresh(new Set(awareness.getStates().keys()))
  return {
    clientId: awareness.clientID,
    set(change) {
      own = { ...own, ...change }
      outbox.schedule()
    },
    getPeers: () => peers,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      clearInterval(sweep)
      outbox.dispose()
      awareness.off("change", onChange)
      awareness.setLocalState(null)
      listeners.clear()
    },
  }
}

/** The peers after a change; unchanged ones, and an unchanged list, are handed on as they are. */
function readPeers(
  awareness: Awareness,
  before: readonly Peer[],
  changed: ReadonlySet<number>,
  activityOf: (clientId: number) => Activity,
): readonly Peer[] {
  const known = new Map(before.map((peer) => [peer.clientId, peer]))
  const next: Peer[] = []
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue
    const old = known.get(clientId)
    const activity = activityOf(clientId)
    const presence = old !== undefined && !changed.has(clientId) ? old : decodePresence(state)
    if (presence === null) continue
    next.push(presence === old && old.activity === activity ? old : { ...presence, clientId, activity })
  }
  next.sort((a, b) => a.clientId - b.clientId)
  const same = next.length === before.length && next.every((peer, at) => peer === before[at])
  return same ? before : next
}

/** Sends at once, then at most once per interval, and never forgets the last. */
function createOutbox(send: () => void, now: () => number) {
  let sentAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = (): void => {
    timer = null
    sentAt = now()
    send()
  }
  return {
    schedule(): void {
      if (timer !== null) return
      const wait = sentAt + PRESENCE_TIMES.send - now()
      if (wait <= 0) flush()
      else timer = setTimeout(flush, wait)
    },
    dispose(): void {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
