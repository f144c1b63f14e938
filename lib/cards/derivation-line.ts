import type { Bilingual } from "../engine/answer"
import type { Json } from "./json"

/** Who began a line. A type, so that it is plain JSON by construction. */
export type LineAuthor = { readonly id: string; readonly name: string }

/** Where a line stands among the others, by a fractional key, who began it, and who took it out. */
export type LinePlace = {
  readonly order: string
  readonly by: LineAuthor | null
  readonly removedBy: string | null
}

const isShort = (json: unknown): json is string => typeof json === "string" && json.length <= 128

/** A place as a document may hold it; undefined for what no page writes. */
export function readLinePlace(json: Json): LinePlace | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { order, by, removedBy } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  if (typeof order !== "string" || !/^[A-Za-z][0-9A-Za-z]{1,399}$/.test(order)) return undefined
  if (removedBy !== null && !isShort(removedBy)) return undefined
  const author = by === null ? null : readAuthor(by)
  return author === undefined ? undefined : { order, by: author, removedBy }
}

function readAuthor(json: Json | undefined): LineAuthor | undefined {
  if (json === undefined || json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { id, name } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  return isShort(id) && isShort(name) ? { id, name } : undefined
}

/** Reasons that the page offers, sayable in both languages; any other one stands as its author wrote it. */
export const REASONS = {
  sum: { en: "sum rule", ja: "和の微分" },
  product: { en: "product rule", ja: "積の微分" },
  chain: { en: "chain rule", ja: "連鎖律" },
  constant: { en: "constants drop out", ja: "定数は消える" },
  transpose: { en: "transpose rules", ja: "転置の性質" },
  trace: { en: "trace is cyclic", ja: "トレースの巡回性" },
  inverse: { en: "rule for the inverse", ja: "逆行列の微分" },
  indices: { en: "index notation", ja: "添字で書く" },
  differential: { en: "differentials", ja: "全微分" },
  collect: { en: "collect terms", ja: "項をまとめる" },
} as const satisfies Record<string, Bilingual>

/** Whether a reason is one of those. */
export const isKnownReason = (reason: string): reason is keyof typeof REASONS =>
  Object.hasOwn(REASONS, reason)
