import type { Bilingual } from "../engine/answer"
import type { Json } from "./json"

/** Who began a line. A type, so that it is plain JSON by construction. */
export type LineAuthor = { readonly id: string; readonly name: string }

/** Another way of working something out: the lines that carry its id, which go on from a line of the first way (null: from the goal). */
export type Way = { readonly id: string; readonly from: string | null }

/**
 * Where a line stands among the others, by a fractional key, who began it and when (milliseconds since 1970), who took it out, and in which
 * other way it stands; the first way has none.
 */
export type LinePlace = {
  readonly order: string
  readonly by: LineAuthor | null
  readonly at: number | null
  readonly removedBy: string | null
  readonly way: Way | null
}

/** One line of a derivation. */
export interface Line {
  readonly id: string
  readonly latex: string
  /** Who began the line; null where that is not known. */
  readonly by: LineAuthor | null
  /** When it was begun, in milliseconds since 1970; null where that is not known. */
  readonly at: number | null
  /** The other way in which it stands; null for the first one. */
  readonly way: Way | null
  /** The rule by which it follows, in words or as one of `REASONS`; empty where nobody gave one. */
  readonly reason: string
  /** Who took the line out; null while it stands. Its text is kept. */
  readonly removedBy: string | null
}

const isShort = (json: unknown): json is string => typeof json === "string" && json.length <= 128

/** A place as a document may hold it; undefined for what no page writes. */
export function readLinePlace(json: Json): LinePlace | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { order, by, at, removedBy, way } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  if (typeof order !== "string" || !/^[A-Za-z][0-9A-Za-z]{1,399}$/.test(order)) return undefined
  if (removedBy !== null && !isShort(removedBy)) return undefined
  const author = by === null || by === undefined ? null : readAuthor(by)
  const other = way === undefined || way === null ? null : readWay(way)
  if (author === undefined || other === undefined) return undefined
  return { order, by: author, at: isTime(at) ? at : null, removedBy, way: other }
}

/** Whether something is a time that a page can have written. */
export const isTime = (json: unknown): json is number =>
  typeof json === "number" && Number.isInteger(json) && json >= 0 && json < 1e14

/** Which exercise is meant, as a document may hold it: a seed, or null for the function itself; undefined for what no page writes. */
export const readVariant = (json: Json): number | null | undefined =>
  json === null || (typeof json === "number" && Number.isInteger(json) && json >= 0 && json < 2 ** 31)
    ? json
    : undefined

function readWay(json: Json): Way | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { id, from } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  return isShort(id) && (from === null || isShort(from)) ? { id, from } : undefined
}

/** A person as a document may hold one; undefined for anything else. */
export function readAuthor(json: Json | undefined): LineAuthor | undefined {
  if (json === undefined || json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { id, name } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  return isShort(id) && isShort(name) ? { id, name } : undefined
}

/** Reasons that the page offers, sayable in both languages; any other one stands as its author wrote it. */
export const REASONS = {
  definition: { en: "definition", ja: "定義" },
  formula: { en: "known formula", ja: "公式を使う" },
  sum: { en: "sum rule", ja: "和の微分" },
  product: { en: "product rule", ja: "積の微分" },
  chain: { en: "chain rule", ja: "連鎖律" },
  constant: { en: "constants drop out", ja: "定数は消える" },
  transpose: { en: "transpose rules", ja: "転置の性質" },
  trace: { en: "trace is cyclic", ja: "トレースの巡回性" },
  inverse: { en: "rule for the inverse", ja: "逆行列の微分" },
  indices: { en: "index notation", ja: "添字で書く" },
  differential: { en: "differentials", ja: "全微分" },
  expand: { en: "multiply out", ja: "展開する" },
  collect: { en: "collect terms", ja: "項をまとめる" },
} as const satisfies Record<string, Bilingual>

/** Whether a reason is one of those. */
export const isKnownReason = (reason: string): reason is keyof typeof REASONS =>
  Object.hasOwn(REASONS, reason)
