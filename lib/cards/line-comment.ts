import { isTime, type LineAuthor, readAuthor } from "./derivation-line"
import type { Json } from "./json"

/** As many comments as one derivation holds. */
export const MOST_COMMENTS = 60
/** As many letters as one comment holds. */
export const LONGEST_COMMENT = 1_000

/** What somebody says about a line; formulas stand between dollar signs. A type, so that it is plain JSON by construction. */
export type LineComment = {
  readonly line: string
  readonly by: LineAuthor
  readonly text: string
  /** Milliseconds since 1970, by the clock of the author. */
  readonly at: number
}

/** That the comments on a line are settled. A type, so that it is plain JSON by construction. */
export type Settled = {
  readonly name: string
  /** How many comments there were: another one opens the thread again. */
  readonly count: number
}

/** The comments on one line, from the first to the last. */
export interface Thread {
  readonly comments: readonly (LineComment & { readonly id: string })[]
  /** Who settled it; null while it is open. */
  readonly settledBy: string | null
}

/** A comment as a document may hold it; undefined for what no page writes. */
export function readComment(json: Json): LineComment | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { line, by, text, at } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  const author = readAuthor(by)
  if (typeof line !== "string" || line === "" || line.length > 128 || author === undefined) return undefined
  if (typeof text !== "string" || text.trim() === "" || text.length > LONGEST_COMMENT || !isTime(at))
    return undefined
  return { line, by: author, text, at }
}

/** That a thread is settled, as a document may hold it; undefined for what no page writes. */
export function readSettled(json: Json): Settled | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { name, count } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  if (typeof name !== "string" || name.length > 128) return undefined
  return typeof count === "number" && Number.isInteger(count) && count > 0 ? { name, count } : undefined
}

/** The threads by the lines that they are about. */
export function threadsOf(
  comments: readonly (LineComment & { readonly id: string })[],
  settled: ReadonlyMap<string, Settled>,
): ReadonlyMap<string, Thread> {
  const threads = new Map<string, (LineComment & { readonly id: string })[]>()
  for (const comment of [...comments].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    threads.set(comment.line, [...(threads.get(comment.line) ?? []), comment])
  return new Map(
    [...threads].map(([line, said]) => {
      const end = settled.get(line)
      return [line, { comments: said, settledBy: end && end.count >= said.length ? end.name : null }]
    }),
  )
}
