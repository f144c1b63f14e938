/** One replacement that turns one text into another: at `start`, `remove` units go and `insert` comes. */
export interface TextEdit {
  readonly start: number
  readonly remove: number
  readonly insert: string
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Whether a cut at this place would part the two halves of a surrogate pair. */
const partsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))

/**
 * The smallest single replacement between two texts, or null if they are equal. Where several fit (a letter typed into a row of
 * the same letter) `caret`, the caret's place in `after`, decides. A surrogate pair is never parted.
 */
export function diffText(before: string, after: string, caret?: number): TextEdit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  const growth = after.length - before.length
  const most = caret === undefined ? shorter : Math.min(shorter, Math.max(0, caret - Math.max(0, growth)))
  let prefix = 0
  while (prefix < most && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1
  let suffix = 0
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  )
    suffix += 1
  // With the caret as bound the common start may be longer than what was looked at.
  while (prefix < shorter - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1
  while (partsPair(before, prefix) || partsPair(after, prefix)) prefix -= 1
  while (partsPair(before, before.length - suffix) || partsPair(after, after.length - suffix)) suffix -= 1
  return {
    start: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  }
}
