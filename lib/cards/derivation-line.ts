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

/** Reasons that the page offers; any other one stands as its author wrote it. */
export const REASONS = [
  "sum",
  "product",
  "chain",
  "constant",
  "transpose",
  "trace",
  "inverse",
  "indices",
  "differential",
  "collect",
] as const

/** A reason that the page can say in the reader's language. */
export const isKnownReason = (reason: string): reason is (typeof REASONS)[number] =>
  REASONS.some((known) => known === reason)
