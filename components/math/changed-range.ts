/** One replacement that turns a text into another: the units from `start` to `end` of the first became `insert`. */
export interface ChangedRange {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** The smallest single replacement between two texts; an empty one where they are equal. */
export function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) }
}

/** Where a place in a text lies after that change; a place inside what was replaced goes to the end of what came. */
export function moveThrough(place: number, change: ChangedRange): number {
  if (place <= change.start) return place
  const shift = change.insert.length - (change.end - change.start)
  return place >= change.end ? place + shift : change.start + change.insert.length
}

/**
 * What a text reads when two people changed it at once from the same state: both changes apply, and where they overlap
 * mine replaces what is left of the range.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine
  const change = changedRange(base, mine)
  const other = changedRange(base, theirs)
  const start = moveThrough(change.start, other)
  const end = Math.max(start, moveThrough(change.end, other))
  return theirs.slice(0, start) + change.insert + theirs.slice(end)
}
