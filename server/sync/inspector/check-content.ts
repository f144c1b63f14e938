import * as Y from "yjs"
import { Refusal } from "./refusal"

const MAX_VALUE_DEPTH = 32

/**
 * Refuses content that a board never holds (sub-documents, binary data, rich text formats, XML) and values over
 * `maxBytes`. Plain values, text, maps, lists and what is deleted already pass.
 */
export function checkContent(item: Y.Item, maxBytes: number) {
  const content: unknown = item.content
  if (content instanceof Y.ContentDeleted) return
  if (content instanceof Y.ContentString) {
    if (content.str.length > maxBytes)
      throw new Refusal("too-large", `${content.str.length} characters at once`)
    return
  }
  if (content instanceof Y.ContentType) {
    const { type } = content
    const isPlain = type.constructor === Y.Map || type.constructor === Y.Array || type.constructor === Y.Text
    if (!isPlain) throw new Refusal("forbidden", "a shared type that boards do not hold")
    return
  }
  if (content instanceof Y.ContentAny) {
    let left = maxBytes
    for (const value of content.arr) left = spend(value, left, 0)
    return
  }
  throw new Refusal("forbidden", "content that boards do not hold")
}

/** Takes the size of a plain value from what is left. */
function spend(value: unknown, left: number, depth: number): number {
  if (depth > MAX_VALUE_DEPTH) throw new Refusal("forbidden", "a value that is nested too deeply")
  let rest = left - 8
  if (typeof value === "string") rest -= value.length
  else if (Array.isArray(value)) for (const entry of value) rest = spend(entry, rest, depth + 1)
  else if (typeof value === "bigint" || value instanceof Uint8Array)
    throw new Refusal("forbidden", "binary data")
  else if (typeof value === "object" && value !== null) {
    if (Object.getPrototypeOf(value) !== Object.prototype)
      throw new Refusal("forbidden", "a value with a prototype")
    for (const [key, entry] of Object.entries(value)) rest = spend(entry, rest - key.length, depth + 1)
  }
  if (rest < 0) throw new Refusal("too-large", "a value that is too large")
  return rest
}
