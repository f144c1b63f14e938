import { isTime } from "./derivation-line"
import type { Json } from "./json"

/** How much is told, from the kind of rule to the whole derivation. */
export const HELP_LEVELS = ["hint", "pointer", "statement", "line", "whole"] as const
/** How much is told. */
export type HelpLevel = (typeof HELP_LEVELS)[number]

/** One time at which somebody was told something. A type, so that it is plain JSON by construction. */
type HelpTime = { readonly level: HelpLevel; readonly at: number }

/** How often one person was told how much, and when it was the last times. A type, so that it is plain JSON by construction. */
export type HelpUse = {
  readonly name: string
  readonly uses: { readonly [level in HelpLevel]?: number }
  readonly times: readonly HelpTime[]
}

/** So many of the last times are kept. */
const KEPT_TIMES = 30

/** How much help a card gives at most. */
export const HELP_LIMITS = ["none", ...HELP_LEVELS] as const
/** How much help a card gives at most. */
export type HelpLimit = (typeof HELP_LIMITS)[number]

/** The value of a derivation card that holds its limit. On a card that stands, only those who teach write it. */
export const HELP_LIMIT = "helpLimit"

/** A limit as a document may hold it; undefined for what no page writes. */
export const readHelpLimit = (json: Json): HelpLimit | undefined =>
  HELP_LIMITS.find((limit) => limit === json)

/** The levels that a limit leaves. */
export const levelsWithin = (limit: HelpLimit): readonly HelpLevel[] =>
  HELP_LEVELS.slice(0, HELP_LIMITS.indexOf(limit))

/** Uses as a document may hold them; undefined for what no page writes. */
export function readHelpUse(json: Json): HelpUse | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { name, uses, times = [] } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  if (typeof name !== "string" || name === "" || name.length > 128) return undefined
  if (uses === undefined || uses === null || typeof uses !== "object" || Array.isArray(uses)) return undefined
  const counted: { [level in HelpLevel]?: number } = {}
  for (const [level, count] of Object.entries(uses)) {
    const known = HELP_LEVELS.find((one) => one === level)
    if (known === undefined || typeof count !== "number" || !Number.isInteger(count)) return undefined
    if (count < 1 || count > 100_000) return undefined
    counted[known] = count
  }
  return { name, uses: counted, times: Array.isArray(times) ? times.flatMap(readHelpTime) : [] }
}

function readHelpTime(json: Json): HelpTime[] {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return []
  const { level, at } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  const known = HELP_LEVELS.find((one) => one === level)
  return known !== undefined && isTime(at) ? [{ level: known, at }] : []
}

/** One more use of a level, by a person of this name at this time. */
export const withUse = (before: HelpUse | undefined, name: string, { level, at }: HelpTime): HelpUse => ({
  name,
  uses: { ...before?.uses, [level]: (before?.uses[level] ?? 0) + 1 },
  times: [...(before?.times ?? []), { level, at }].slice(-KEPT_TIMES),
})
