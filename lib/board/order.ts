import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing"
import { BOARD_LIMITS } from "./schema"

/** Whether a string is a fractional key that a further key can be made before and after. */
export function isOrderKey(key: string): boolean {
  if (key.length > BOARD_LIMITS.orderLength || !/^[A-Za-z][0-9A-Za-z]+$/.test(key)) return false
  try {
    generateKeyBetween(key, null)
    generateKeyBetween(null, key)
    return true
  } catch {
    return false // the library reports a malformed key by throwing
  }
}

/** As many keys after the last of those given, in order. */
export const keysAfter = (last: string | null, count: number): string[] =>
  generateNKeysBetween(last, null, count)
/** As many keys before the first of those given, in order. */
export const keysBefore = (first: string | null, count: number): string[] =>
  generateNKeysBetween(null, first, count)

/** The order in which cards are stacked: by key, and by id where two people took the same key at once. */
export function compareOrder(
  a: { readonly id: string; readonly order: string },
  b: { readonly id: string; readonly order: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** As many keys between two, in order; null stands for the beginning and for the end. `before` must be less than `after`. */
export const keysBetween = (before: string | null, after: string | null, count: number): string[] =>
  generateNKeysBetween(before, after, count)
