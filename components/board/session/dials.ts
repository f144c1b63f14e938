import type { CardDials } from "@/components/cards/card-board"
import type { Json } from "@/lib/cards/json"
import type { Peer } from "@/lib/sync/presence"
import type { Dial } from "@/lib/sync/presence-state"

/** How long a number stays as it was turned last while it is on its way into the board. */
const LINGER_MS = 1_000

/** What dials need of the board. */
export interface DialSurroundings {
  readonly presence: {
    set(change: { readonly dial: Dial | null }): void
    getPeers(): readonly Pick<Peer, "clientId" | "dial">[]
    subscribe(listener: () => void): () => void
  }
  readonly store: {
    subscribe(listener: (change: { readonly cards: ReadonlySet<string> }) => void): () => void
  }
  /** Writes values as one step to undo. */
  write(cardId: string, values: Readonly<Record<string, Json>>): boolean
}

const NOTHING: Readonly<Record<string, number>> = {}

/**
 * Numbers that people turn at the moment: shown to everybody live, written when the hand lets go. What somebody else turned last stays until the board
 * has it, so that nothing jumps back in between.
 */
export function createDials(
  { presence, store, write }: DialSurroundings,
  later: (run: () => void, ms: number) => void = setTimeout,
): CardDials & { dispose(): void } {
  const listeners = new Set<() => void>()
  let own: Dial | null = null
  let theirs: ReadonlyMap<number, Dial> = new Map()
  const lingering = new Map<string, Dial>()
  let shown: ReadonlyMap<string, Readonly<Record<string, number>>> = new Map()

  const refresh = () => {
    const next = new Map<string, Readonly<Record<string, number>>>()
    for (const dial of [...lingering.values(), ...theirs.values(), ...(own ? [own] : [])])
      next.set(dial.card, { ...next.get(dial.card), ...dial.numbers })
    for (const [card, numbers] of next) {
      const before = shown.get(card)
      if (before && JSON.stringify(before) === JSON.stringify(numbers)) next.set(card, before)
    }
    const isSame = next.size === shown.size && [...next].every(([card, one]) => shown.get(card) === one)
    if (isSame) return
    shown = next
    for (const listener of [...listeners]) listener()
  }
  const linger = (dial: Dial) => {
    lingering.set(dial.card, dial)
    later(() => {
      if (lingering.get(dial.card) !== dial) return
      lingering.delete(dial.card)
      refresh()
    }, LINGER_MS)
  }
  const follow = () => {
    const now = new Map(
      presence.getPeers().flatMap(({ clientId, dial }) => (dial ? [[clientId, dial] as const] : [])),
    )
    for (const [clientId, dial] of theirs) if (now.get(clientId)?.card !== dial.card) linger(dial)
    theirs = now
    refresh()
  }
  const endings = [
    presence.subscribe(follow),
    store.subscribe(({ cards }) => {
      for (const card of cards) lingering.delete(card)
      refresh()
    }),
  ]
  const turn = (dial: Dial | null) => {
    own = dial
    presence.set({ dial })
    refresh()
  }
  const set = (card: string, values: Readonly<Record<string, Json>>): boolean => {
    const isWritten = write(card, values)
    if (own !== null) turn(null)
    return isWritten
  }
  return {
    of: (card) => shown.get(card) ?? NOTHING,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // What was turned before on the same card and is not settled yet stays turned.
    turn: (card, numbers) =>
      turn({ card, numbers: { ...(own?.card === card ? own.numbers : {}), ...numbers } }),
    settle(card) {
      if (own?.card === card) set(card, own.numbers)
    },
    set,
    dispose() {
      for (const end of endings) end()
      listeners.clear()
    },
  }
}
