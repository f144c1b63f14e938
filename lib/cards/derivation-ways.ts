import type { Line } from "./derivation-line"

/** A line among all of a card, with its fractional key. */
type PlacedLine = Line & { readonly order: string }

/** Another way to the goal. */
export interface OtherWay {
  readonly id: string
  /** The line of the first way from which it goes on; null where it starts from the goal. */
  readonly from: string | null
  /** The lines of the first way before it, up to the one from which it goes on. */
  readonly trunk: readonly Line[]
  readonly lines: readonly Line[]
}

/**
 * The lines of the first way, and the other ways in the order in which they were begun. Where the line from which a way goes on was taken out, the
 * way goes on from the one before it.
 */
export function splitIntoWays(all: readonly PlacedLine[]): {
  readonly lines: readonly Line[]
  readonly ways: readonly OtherWay[]
} {
  const standing = all.filter((line) => line.removedBy === null)
  const first = standing.filter((line) => line.way === null)
  const ways = new Map<string, PlacedLine[]>()
  for (const line of standing)
    if (line.way !== null) ways.set(line.way.id, [...(ways.get(line.way.id) ?? []), line])
  const orderOf = (id: string | null) => all.find((line) => line.id === id)?.order
  return {
    lines: first,
    ways: [...ways].map(([id, lines]) => {
      const from = lines[0]?.way?.from ?? null
      const end = orderOf(from)
      return { id, from, lines, trunk: end === undefined ? [] : first.filter(({ order }) => order <= end) }
    }),
  }
}

/** The lines of a way as they are judged: those before it and its own. A line of the first way, or of none, stands in the first way. */
export const wayWith = (
  fields: { readonly lines: readonly Line[]; readonly ways: readonly OtherWay[] },
  line: string,
): readonly Line[] => {
  const way = fields.ways.find(({ lines }) => lines.some(({ id }) => id === line))
  return way === undefined ? fields.lines : [...way.trunk, ...way.lines]
}
