import type { Json } from "./json"

/** How much is told, from the kind of rule to the whole derivation. */
export const HELP_LEVELS = ["hint", "pointer", "statement", "line", "whole"] as const
/** How much is told. */
export type HelpLevel = (typeof HELP_LEVELS)[number]

/** How often one person was told how much. A type, so that it is plain JSON by construction. */
export type HelpUse = {
  readonly name: string
  readonly uses: { readonly [level in HelpLevel]?: number }
}

/** Uses as a document may hold them; undefined for what no page writes. */
export function readHelpUse(json: Json): HelpUse | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { name, uses } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  if (typeof name !== "string" || name === "" || name.length > 128) return undefined
  if (uses === undefined || uses === null || typeof uses !== "object" || Array.isArray(uses)) return undefined
  const counted: { [level in HelpLevel]?: number } = {}
  for (const [level, count] of Object.entries(uses)) {
    const known = HELP_LEVELS.find((one) => one === level)
    if (known === undefined || typeof count !== "number" || !Number.isInteger(count)) return undefined
    if (count < 1 || count > 100_000) return undefined
    counted[known] = count
  }
  return { name, uses: counted }
}

/** One more use of a level. */
export const withUse = (before: HelpUse | undefined, name: string, level: HelpLevel): HelpUse => ({
  name,
  uses: { ...before?.uses, [level]: (before?.uses[level] ?? 0) + 1 },
})
