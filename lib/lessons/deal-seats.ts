import type { Seat } from "./lesson"

/** In what order something is shuffled; `pick` gives a whole number from 0 to below its argument. */
export function shuffled<T>(items: readonly T[], pick: (below: number) => number): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = pick(at + 1)
    const [a, b] = [mixed[at], mixed[other]]
    if (a === undefined || b === undefined) continue
    mixed[at] = b
    mixed[other] = a
  }
  return mixed
}

/** Deals people to groups at random, so that no group has two more than another. Gives the group of each seat by its id. */
export function dealSeats(
  seats: readonly Seat[],
  groupIds: readonly string[],
  pick: (below: number) => number,
): ReadonlyMap<string, string> {
  const dealt = new Map<string, string>()
  for (const [at, seat] of shuffled(seats, pick).entries()) {
    const group = groupIds[at % groupIds.length]
    if (group !== undefined) dealt.set(seat.id, group)
  }
  return dealt
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** The name of a new group that none of the others has. */
export function groupName(language: "ja" | "en", taken: readonly string[]): string {
  for (let at = 0; ; at++) {
    const letter = LETTERS[at] ?? String(at + 1)
    const name = language === "ja" ? `グループ${letter}` : `Group ${letter}`
    if (!taken.includes(name)) return name
  }
}
