import type { Peer } from "@/lib/sync/presence"

/** A person who is on the board, however many tabs they have it open in. */
export interface BoardPerson {
  readonly key: string
  readonly name: string
  readonly color: string
  readonly isResting: boolean
  readonly editsCard: string | null
  /** The server says that they teach here. */
  readonly teaches: boolean
  /** The server says that they have no account, so that their name is whatever they gave. */
  readonly isGuest: boolean
  /** The page that speaks for the person: the first in which they are at work. */
  readonly clientId: number
}

/** The people behind the peers, each once, except the one on this page; the liveliest of several tabs speaks for its person. */
export function peopleOf(peers: readonly Peer[], ownId: string): BoardPerson[] {
  const people = new Map<string, BoardPerson>()
  for (const peer of peers) {
    const { id, name, color } = peer.user
    if (id !== "" && id === ownId) continue
    const key = id === "" ? `tab-${peer.clientId}` : id
    const before = people.get(key)
    const isResting = peer.activity !== "active" && (before?.isResting ?? true)
    people.set(key, {
      key,
      name,
      color,
      isResting,
      teaches: peer.user.teaches ?? false,
      isGuest: peer.user.guest ?? false,
      editsCard: peer.editing?.card ?? before?.editsCard ?? null,
      clientId: before === undefined || (before.isResting && !isResting) ? peer.clientId : before.clientId,
    })
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1))
}

/** The letters that stand for a name in a small circle: two initials, or the first character of a name in kana or kanji. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = "?", second] = words
  const letters = [...first]
  if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(first)) return letters[0] ?? "?"
  return `${letters[0] ?? "?"}${second ? ([...second][0] ?? "") : ""}`.toLocaleUpperCase()
}
