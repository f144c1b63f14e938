import type { Bound, LetterSurface, Subscript, SubscriptPart, Surface } from "./surface"
import { subscriptText } from "./surface"

/** Entries of a list before and after its dots: the first ones by their number, then the last one. */
export interface Series {
  readonly heads: readonly Surface[]
  readonly last: Surface
}

/** What all entries of a series have in common: the entry at an index letter, from a number to a bound. */
export interface Generalised {
  readonly entry: Surface
  readonly from: number
  readonly to: Bound
}

/** What is found out while the entries are compared. */
interface Search {
  readonly letter: string
  from: number | null
  to: Bound | null
}

/**
 * Finds the entry at an index letter from `x_1, x_2, …, x_n`: wherever the entries differ, they must count 1, 2, … up to the same
 * bound. Null when they do not. (Anti-unification of the entries.)
 */
export function generalise(series: Series, letter: string): Generalised | null {
  const search: Search = { letter, from: null, to: null }
  const entry = compare([...series.heads, series.last], search)
  return entry && search.from !== null && search.to ? { entry, from: search.from, to: search.to } : null
}

/** Notes that the heads count up from a number and the last one is a bound; false when that contradicts what is known. */
function count(heads: readonly number[], last: Bound, search: Search): boolean {
  const [from] = heads
  if (from === undefined || heads.some((value, k) => value !== from + k)) return false
  const sameEnd = search.to === null || JSON.stringify(search.to) === JSON.stringify(last)
  if (!sameEnd || (search.from !== null && search.from !== from)) return false
  if ("number" in last && last.number < from + heads.length) return false
  search.from = from
  search.to = last
  return true
}

function compare(all: readonly Surface[], search: Search): Surface | null {
  const [first] = all
  if (!first) return null
  if (all.every((other) => other.type === "letter")) return compareLetters(all, search)
  const ordinal = compareNumbers(all, search)
  if (ordinal) return ordinal
  if (all.some((other) => other.type !== first.type)) return null
  return compareParts(first, all, search)
}

const number = (surface: Surface): number | null =>
  surface.type === "number" && surface.value.den === 1n ? Number(surface.value.num) : null

/** Numbers that count up, ended by a number or the letter of a size. */
function compareNumbers(all: readonly Surface[], search: Search): Surface | null {
  const heads = all.slice(0, -1).map(number)
  const last = all.at(-1)
  if (!last || heads.some((value) => value === null)) return null
  const values = heads.flatMap((value) => value ?? [])
  const end = number(last)
  if (end !== null && values.every((value) => value === end)) return last
  const plainLetter = last.type === "letter" && !last.subscript && last.font === "plain"
  const bound: Bound | null = end !== null ? { number: end } : plainLetter ? { letter: last.letter } : null
  if (!bound || !count(values, bound, search)) return null
  return letterSurface(search.letter, last.span)
}

const letterSurface = (letter: string, span: Surface["span"]): LetterSurface => ({
  type: "letter",
  letter,
  font: "plain",
  latex: letter,
  subscript: null,
  primes: 0,
  span,
})

function compareLetters(all: readonly LetterSurface[], search: Search): Surface | null {
  const [first] = all
  const same = all.every(
    (other) => other.letter === first?.letter && other.font === first.font && other.primes === first.primes,
  )
  if (!first || !same) return null
  const subscripts = all.map((other) => other.subscript)
  if (subscripts.every((subscript) => subscript === null)) return first
  const subscript = compareSubscripts(subscripts, search)
  return subscript ? { ...first, subscript } : null
}

/** Digits and letters of a subscript one by one; a group of several digits is one number when the others have one piece. */
function atoms(subscript: Subscript): SubscriptPart[] {
  if (subscript.groups.length > 1) return subscript.groups.flat()
  return subscript.groups
    .flat()
    .flatMap((part) => (part.kind === "number" ? [...part.text].map((text) => ({ ...part, text })) : [part]))
}

function compareSubscripts(all: readonly (Subscript | null)[], search: Search): Subscript | null {
  const present = all.filter((subscript) => subscript !== null)
  const [first] = present
  if (!first || present.length !== all.length) return null
  let split = present.map(atoms)
  if (split.some((parts) => parts.length !== split[0]?.length))
    split = present.map((one) => one.groups.flat())
  const length = split[0]?.length ?? 0
  if (split.some((parts) => parts.length !== length)) return null
  const groups: SubscriptPart[][] = []
  for (let k = 0; k < length; k++) {
    const column = split.flatMap((parts) => parts[k] ?? [])
    const part = compareIndices(column, search)
    if (!part) return null
    groups.push([part])
  }
  return { groups, span: first.span }
}

function compareIndices(column: readonly SubscriptPart[], search: Search): SubscriptPart | null {
  const [first] = column
  const last = column.at(-1)
  if (!first || !last) return null
  if (
    column.every((part) => part.text === first.text && part.kind === first.kind && part.shift === first.shift)
  )
    return first
  const heads = column.slice(0, -1)
  if (
    column.some((part) => part.shift) ||
    heads.some((part) => part.kind !== "number") ||
    last.kind === "word"
  )
    return null
  const bound: Bound = last.kind === "number" ? { number: Number(last.text) } : { letter: last.text }
  const counted = count(
    heads.map((part) => Number(part.text)),
    bound,
    search,
  )
  return counted ? { kind: "letter", text: search.letter, span: last.span } : null
}

/** Compares the parts of entries of the same type; everything that is no part must agree. */
function compareParts(first: Surface, all: readonly Surface[], search: Search): Surface | null {
  const at = (pick: (surface: Surface) => Surface | null): Surface | null => {
    const picked = all.map(pick)
    const present = picked.filter((part) => part !== null)
    return present.length === picked.length ? compare(present, search) : null
  }
  const each = (list: (surface: Surface) => readonly Surface[]): Surface[] | null => {
    const size = list(first).length
    if (all.some((other) => list(other).length !== size)) return null
    const results = list(first).map((_, k) => at((surface) => list(surface)[k] ?? null))
    const present = results.filter((part) => part !== null)
    return present.length === size ? present : null
  }
  switch (first.type) {
    case "add": {
      const signs = (other: Surface) =>
        other.type === "add" && other.terms.map((term) => term.negative).join()
      const terms = each((other) => (other.type === "add" ? other.terms.map((term) => term.of) : []))
      if (!terms || all.some((other) => signs(other) !== signs(first))) return null
      return {
        ...first,
        terms: terms.map((of, k) => ({ negative: first.terms[k]?.negative === true, of })),
      }
    }
    case "juxtapose": {
      const factors = each((other) => (other.type === "juxtapose" ? other.factors : []))
      return factors && { ...first, factors }
    }
    case "infix": {
      const same = all.every((other) => other.type === "infix" && other.sign === first.sign)
      const left = at((other) => (other.type === "infix" ? other.left : null))
      const right = at((other) => (other.type === "infix" ? other.right : null))
      return same && left && right ? { ...first, left, right } : null
    }
    case "fraction": {
      const num = at((other) => (other.type === "fraction" ? other.num : null))
      const den = at((other) => (other.type === "fraction" ? other.den : null))
      return num && den ? { ...first, num, den } : null
    }
    case "power":
    case "entry-power": {
      const base = at((other) => (other.type === first.type ? other.base : null))
      const exponent = at((other) => (other.type === first.type ? other.exponent : null))
      return base && exponent ? { ...first, base, exponent } : null
    }
    case "group":
    case "bars": {
      const of = at((other) => (other.type === first.type ? other.of : null))
      return of && { ...first, of }
    }
    case "entry": {
      const of = at((other) => (other.type === "entry" ? other.of : null))
      const subscript = compareSubscripts(
        all.map((other) => (other.type === "entry" ? other.subscript : null)),
        search,
      )
      return of && subscript && { ...first, of, subscript }
    }
    case "apply": {
      const fn = compareLetters(
        all.flatMap((other) => (other.type === "apply" ? [other.fn] : [])),
        search,
      )
      const args = each((other) => (other.type === "apply" ? other.args : []))
      return fn?.type === "letter" && args ? { ...first, fn, args } : null
    }
    case "call": {
      const same = all.every(
        (other) => other.type === "call" && other.name === first.name && !other.parameter,
      )
      const args = each((other) => (other.type === "call" ? other.args : []))
      return same && args ? { ...first, args } : null
    }
    case "big": {
      const key = (other: Surface) =>
        other.type === "big" && JSON.stringify([other.op, other.letters, other.from, other.to])
      if (first.conditions.length > 0 || first.start) return null
      const body = at((other) => (other.type === "big" ? other.body : null))
      return body && all.every((other) => key(other) === key(first)) ? { ...first, body } : null
    }
    case "derivative": {
      const count = first.by?.length ?? 0
      const same = all.every(
        (other) =>
          other.type === "derivative" && other.order === first.order && (other.by?.length ?? 0) === count,
      )
      const by = each((other) => (other.type === "derivative" ? (other.by ?? []) : []))
      const of = at((other) => (other.type === "derivative" ? other.of : null))
      return same && by && of ? { ...first, by: first.by && by, of } : null
    }
    case "slope":
    case "differential": {
      const of = at((other) => (other.type === first.type ? other.of : null))
      return of && { ...first, of }
    }
    case "mark": {
      const of = at((other) => (other.type === "mark" && other.mark === first.mark ? other.of : null))
      return of && { ...first, of }
    }
    default:
      return null
  }
}

/** Whether a subscript is exactly one index letter. */
export const isLetterSubscript = (subscript: Subscript | null, letters: readonly string[]): boolean =>
  subscript !== null && subscriptText(subscript).replaceAll(",", " ") === letters.join(" ")
