import * as encoding from "lib0/encoding"
import type { Person } from "@/lib/access/person"
import { MESSAGE } from "@/lib/sync/messages"
import { CHANGES_UNDER_WAY } from "@/lib/sync/presence-state"
import { type PresenceEntry, readPresence } from "./frames"

/** Who announces presence; also the key under which it is kept and removed. */
export interface Present {
  readonly person: Person
  /** Shown to the others beside the name, since a name can be anybody's. */
  readonly teaches: boolean
  /** Whether it may change anything: what others would see of a change under way is left out otherwise. */
  readonly writes: boolean
}

const UNDER_WAY: ReadonlySet<string> = new Set(CHANGES_UNDER_WAY)

interface Entry {
  readonly clientId: number
  /** The state without the identity, which the session adds. */
  state: Readonly<Record<string, unknown>>
  bytes: Uint8Array
}

/**
 * Who is where on a board, one entry a connection. A connection speaks only for its own client id; the published client echoes what
 * it hears of others, which is passed over. Clocks are the table's own and follow the time of day, so that they grow over
 * reconnections and restarts and no client can set one that cannot be beaten.
 */
export class PresenceTable<P extends Present> {
  readonly #entries = new Map<P, Entry>()
  readonly #holders = new Map<number, P>()
  readonly #changed = new Map<number, Uint8Array>()
  readonly #heard = new WeakSet<P>()
  #clock = 0

  constructor(
    readonly maxBytes: number,
    /** Reserves a client id for a person; false when it is another person's. */
    readonly claim: (clientId: number, personId: string) => boolean,
  ) {}

  /** Takes a frame's payload from a connection; throws on garbage. Says whether there is something to send on. */
  receive(from: P, payload: Uint8Array): boolean {
    const entries = readPresence(payload)
    const isFirst = !this.#heard.has(from)
    this.#heard.add(from)
    const own = this.#entries.get(from)
    const news = own
      ? entries.find((entry) => entry.clientId === own.clientId)
      : entries.find((entry) => entry.state !== "null" && this.#mayHold(from, entry.clientId, isFirst))
    if (!news || news.state.length > this.maxBytes) return false
    return this.#set(from, news)
  }

  /** Forgets a connection; says whether there is something to send on. */
  leave(from: P): boolean {
    const entry = this.#entries.get(from)
    if (!entry) return false
    this.#entries.delete(from)
    this.#holders.delete(entry.clientId)
    this.#changed.set(entry.clientId, this.#encode(entry.clientId, "null"))
    return true
  }

  /** Announces a connection anew after its person changed. */
  refresh(from: P): boolean {
    const entry = this.#entries.get(from)
    if (!entry) return false
    this.#publish(from, entry)
    return true
  }

  /** Takes what changed since the last call: a function from a receiver to its frame, null when there is nothing for it. */
  takeChanges(): (to: P) => Uint8Array | null {
    const changed = new Map(this.#changed)
    this.#changed.clear()
    const forOthers = frameOf([...changed.values()])
    return (to) => {
      const own = this.#entries.get(to)
      // Nobody is told about themselves: the published client would put its own state back to what it was a moment ago.
      if (!own || !changed.has(own.clientId)) return changed.size === 0 ? null : forOthers
      if (changed.size === 1) return null
      return frameOf([...changed].filter(([id]) => id !== own.clientId).map(([, bytes]) => bytes))
    }
  }

  /** Everybody but the receiver, as one frame; null when there is nobody else. */
  everybodyFor(to: P): Uint8Array | null {
    const others = [...this.#entries].filter(([holder]) => holder !== to).map(([, entry]) => entry.bytes)
    return others.length === 0 ? null : frameOf(others)
  }

  #mayHold(from: P, clientId: number, isFirst: boolean): boolean {
    const holder = this.#holders.get(clientId)
    // A page that reconnects announces itself first, maybe before its old socket is known to be dead.
    if (holder && (holder.person.id !== from.person.id || !isFirst)) return false
    return this.claim(clientId, from.person.id)
  }

  #set(from: P, { clientId, state: text }: PresenceEntry): boolean {
    if (text === "null") return this.leave(from)
    const state: unknown = JSON.parse(text)
    if (typeof state !== "object" || state === null || Array.isArray(state)) return false
    const before = this.#holders.get(clientId)
    if (before && before !== from) this.#entries.delete(before)
    const entry = { clientId, state: { ...state }, bytes: new Uint8Array() }
    this.#entries.set(from, entry)
    this.#holders.set(clientId, from)
    this.#publish(from, entry)
    return true
  }

  #publish(from: P, entry: Entry) {
    const { id, name, color, isGuest } = from.person
    const mark = from.teaches ? { teaches: true } : isGuest ? { guest: true } : {}
    const user = { id, name, color, ...mark }
    const state = from.writes
      ? entry.state
      : Object.fromEntries(Object.entries(entry.state).filter(([key]) => !UNDER_WAY.has(key)))
    entry.bytes = this.#encode(entry.clientId, JSON.stringify({ ...state, user }))
    this.#changed.set(entry.clientId, entry.bytes)
  }

  #encode(clientId: number, state: string): Uint8Array {
    this.#clock = Math.max(this.#clock + 1, Date.now())
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, this.#clock)
      encoding.writeVarString(encoder, state)
    })
  }
}

function frameOf(entries: readonly Uint8Array[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) encoding.writeUint8Array(encoder, entry)
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** A frame of presence about nobody: the published client reconnects when it hears nothing for half a minute. */
export const keepAliveFrame = frameOf([])
