/** A plain value as it stands in the shared document: what JSON can say, nothing else. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The limits of one plain value: nodes counted over the whole value, units of text over all its strings. */
const LIMITS = { nodes: 500, depth: 8, text: 8_000 }

/**
 * Whether a value from the document is plain, finite and small enough to be looked at. Bytes, shared types, dates, NaN and
 * anything above the limits are refused.
 */
export function isJson(value: unknown): value is Json {
  let nodes = 0
  let text = 0
  const visit = (part: unknown, depth: number): boolean => {
    nodes += 1
    if (nodes > LIMITS.nodes || depth > LIMITS.depth) return false
    if (part === null || typeof part === "boolean") return true
    if (typeof part === "number") return Number.isFinite(part)
    if (typeof part === "string") {
      text += part.length
      return text <= LIMITS.text
    }
    if (Array.isArray(part)) return part.every((inner) => visit(inner, depth + 1))
    if (typeof part !== "object" || Object.getPrototypeOf(part) !== Object.prototype) return false
    return Object.entries(part).every(([key, inner]) => {
      text += key.length
      return visit(inner, depth + 1)
    })
  }
  return visit(value, 0)
}
