import type { SizeUnifier } from "../../operators/define"
import { isUnknownSize } from "../../operators/shape-words"
import { isProductSize, productSize, type Size, sizeLettersOf, sizeNumber } from "../../shape"

/** The largest size that may be written as a number. */
export const MAX_SIZE = 1000

/**
 * Sizes under elaboration: a union–find whose members are numbers, declared letters (which stay themselves) and sizes not yet known,
 * some of which carry the letter that a person gave them.
 */
export interface Sizes extends SizeUnifier {
  /** The size that a letter in the formula stands for. */
  readonly named: (letter: string) => Size
  /** Whether a letter stands for a size. */
  readonly isSize: (letter: string) => boolean
  /** Notes that an axis has at least so many places; false when it has fewer. */
  readonly atLeast: (size: Size, count: number) => boolean
  /** The smallest number that a size may stand for. */
  readonly leastOf: (size: Size) => number
  /** Puts everything back to where it was when the function gives false. */
  readonly attempt: (change: () => boolean) => boolean
  /** Gives an unknown size a letter or a number, unless it has become known. */
  readonly settle: (size: Size, value: Size) => void
  /** The letter that a person gave to an unknown size. */
  readonly hint: (size: Size) => string | undefined
  /** The size of parts one after another, `m+n`: the same one for the same parts. */
  readonly total: (parts: readonly Size[]) => Size
}

/** Letters in the order of the alphabet and the numbers added up behind them: `m+n+1`. */
function sumText(parts: readonly Size[]): string {
  const count = parts.reduce<number>((sum, part) => sum + (typeof part === "number" ? part : 0), 0)
  const letters = parts.filter((part) => typeof part === "string").sort()
  return [...letters, ...(count > 0 ? [count] : [])].join("+")
}

/**
 * Sizes with the letters that are declared. `stated` are the numbers given for letters: a letter is taken for a product of others, the r of
 * \(\bm x \in \mathbb{R}^r\) for nq, only where they say so.
 */
export function createSizes(
  declared: Iterable<string>,
  stated: Readonly<Record<string, number>> = {},
): Sizes {
  const fixed = new Set([...declared, ...Object.keys(stated)])
  let parents = new Map<Size, Size>()
  let least = new Map<Size, number>()
  let hints = new Map<Size, string>()
  const named = new Map<string, Size>()
  let count = 0

  const resolve = (size: Size): Size => {
    if (isProductSize(size)) {
      const [first = size, ...rest] = String(size)
        .split("*")
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
      return rest.reduce<Size>((product, part) => productSize(product, resolve(part)), resolve(first))
    }
    let current = size
    for (let next = parents.get(current); next !== undefined; next = parents.get(current)) current = next
    return current
  }
  const fresh = (): Size => `?${count++}`
  const atLeast = (size: Size, wanted: number): boolean => {
    const root = resolve(size)
    if (typeof root === "number") return root >= wanted
    least.set(root, Math.max(least.get(root) ?? 1, wanted))
    return true
  }
  const join = (unknown: Size, other: Size): boolean => {
    const enough = atLeast(other, least.get(unknown) ?? 1)
    const hint = hints.get(unknown)
    if (hint !== undefined && isUnknownSize(other) && !hints.has(other)) hints.set(other, hint)
    parents.set(unknown, other)
    return enough
  }
  const isProduct = (letter: Size, product: Size): boolean => {
    if (typeof letter === "number" || isProductSize(letter) || sizeLettersOf(product).includes(letter))
      return false
    return stated[letter] === sizeNumber(product, stated) && join(letter, product)
  }
  const equate = (a: Size, b: Size): boolean => {
    const [left, right] = [resolve(a), resolve(b)]
    if (left === right) return true
    if (isUnknownSize(left)) return join(left, right)
    if (isUnknownSize(right)) return join(right, left)
    return isProductSize(right) ? isProduct(left, right) : isProductSize(left) && isProduct(right, left)
  }
  return {
    equate,
    resolve,
    fresh,
    atLeast,
    leastOf: (size) => least.get(resolve(size)) ?? 1,
    isSize: (letter) => fixed.has(letter) || named.has(letter),
    named: (letter) => {
      if (fixed.has(letter)) return letter
      const known = named.get(letter)
      if (known !== undefined) return known
      const size = fresh()
      named.set(letter, size)
      hints.set(size, letter)
      return size
    },
    attempt: (change) => {
      const before = { parents: new Map(parents), least: new Map(least), hints: new Map(hints) }
      if (change()) return true
      ;({ parents, least, hints } = before)
      return false
    },
    settle: (size, value) => {
      const root = resolve(size)
      if (isUnknownSize(root) && root !== value) {
        const wanted = least.get(root)
        parents.set(root, value)
        if (wanted !== undefined && typeof value === "string") atLeast(value, wanted)
      }
    },
    hint: (size) => hints.get(resolve(size)),
    total: (parts) => {
      const known = parts.map(resolve)
      return known.some(isUnknownSize) ? fresh() : sumText(known)
    },
  }
}
