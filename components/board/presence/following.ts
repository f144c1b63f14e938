import type { Peer } from "@/lib/sync/presence"

/** The page that is followed: the one that was chosen, or another one of the same person when it is gone; null when the person is. */
export function leaderOf(peers: readonly Peer[], clientId: number, personId: string): Peer | null {
  const chosen = peers.find((peer) => peer.clientId === clientId)
  if (chosen) return chosen
  return personId === "" ? null : (peers.find(({ user }) => user.id === personId) ?? null)
}

/** Whether following somebody would lead back to one's own page, through whomever they follow. */
export function leadsTo(peers: readonly Peer[], start: number, own: number): boolean {
  const seen = new Set<number>()
  for (let at: number | null = start; at !== null && !seen.has(at); ) {
    if (at === own) return true
    seen.add(at)
    const here: number = at
    at = peers.find(({ clientId }) => clientId === here)?.following ?? null
  }
  return false
}
