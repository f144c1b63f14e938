import {
  equalRational,
  isOne,
  isZero,
  MINUS_ONE,
  multiplyRational,
  ONE,
  type Rational,
  rational,
} from "../../rational"
import { withCrosses } from "./cross"
import { fractionCost, isNegative, numberBeforeFractions, splitPower } from "./fractions"
import { digits, identityWord, numberWord, onesWord } from "./leaf-words"
import { type Axes, inner, keys, make, marked, NO_AXES, total } from "./make"
import { inReadingOrder } from "./term-order"
import { isMoving, isScalar, type Word } from "./word"

/** The diagonal matrix of a column, as it stands; `diag` in `wraps.ts` finds the shorter way. */
export const diagonalMatrix = (of: Word): Word =>
  make({ word: "diag", of }, { rows: of.rows, cols: of.rows }, `D(${of.key})`, of.cost + 4)

/** A mark of transposition around a word, whatever it is; `transpose` in `transpose.ts` finds the shorter way. */
export const transposeMark = (of: Word): Word =>
  of.word === "transpose"
    ? of.of
    : make({ word: "transpose", of }, { rows: of.cols, cols: of.rows }, `~(${of.key})`, marked(of) + 1)

const collected = (words: readonly Word[]): { coefficient: Rational; scalars: Word[]; words: Word[] } => {
  let coefficient = ONE
  const scalars: Word[] = []
  const rest: Word[] = []
  for (const word of words) {
    if (word.word === "number") coefficient = multiplyRational(coefficient, word.value)
    else if (word.word === "scaled") {
      coefficient = multiplyRational(coefficient, word.coefficient)
      scalars.push(...word.scalars)
      if (word.of) rest.push(word.of)
    } else if (isScalar(word)) scalars.push(word)
    else rest.push(word)
  }
  return { coefficient, scalars, words: rest }
}

/** A number and scalars times a word; equal scalars are gathered into powers. */
export function scaled(coefficient: Rational, scalars: readonly Word[], of: Word | null): Word {
  const parts = collected(of ? [...scalars, of] : scalars)
  const product = multiplyRational(coefficient, parts.coefficient)
  const { number, gathered } = withoutMinus(product, gatherPowers(parts.scalars))
  const [body = null] = parts.words
  const turned = number.num < 0n && body ? turnedGroup(body) : null
  if (turned) return scaled(rational(-number.num, number.den), gathered, turned)
  if (isZero(number) && !body) return numberWord(number)
  if (isOne(number) && gathered.length === 0 && body) return body
  if (gathered.length === 0 && !body) return numberWord(number)
  const [only] = gathered
  if (isOne(number) && only && gathered.length === 1 && !body) return only
  const cost =
    (isOne(rational(number.num < 0n ? -number.num : number.num, number.den)) ? 0 : digits(number)) +
    gathered.reduce((sum, word) => sum + inner(word), 0) +
    (body ? inner(body) : 0) +
    fractionCost(number, gathered, body) +
    numberBeforeFractions(number, body)
  return make(
    { word: "scaled", coefficient: number, scalars: gathered, of: body },
    body ?? NO_AXES,
    `w${number.num}/${number.den}(${keys(gathered)})${body?.key ?? ""}`,
    cost,
  )
}

/** A word with the opposite sign, if it holds one group of both signs; of two, as in `(a - b)(a - b)^\\top`, neither is turned. */
function turnedGroup(word: Word): Word | null {
  if (word.word === "sum")
    return word.terms.some(isNegative) && !word.terms.every(isNegative)
      ? plainSum(
          word.terms.map((term) => scaled(rational(-1), [term], null)),
          word,
        )
      : null
  if (word.word === "diag") {
    const of = turnedGroup(word.of)
    return of && diagonalMatrix(of)
  }
  if (word.word !== "chain" && word.word !== "hadamard") return null
  const [group, ...more] = word.words.filter(holdsGroup)
  // A factor such as 1 - σ(x) stays as it is.
  const isSlope =
    word.word === "hadamard" && group?.word === "sum" && group.terms.some((term) => term.word === "ones")
  const turned = group && more.length === 0 && !isSlope ? turnedGroup(group) : null
  if (!turned) return null
  const words = word.words.map((one) => (one === group ? turned : one))
  return word.word === "chain" ? chain(words) : hadamard(words)
}

/** Whether a word is a group, or a product with one. */
const holdsGroup = (word: Word): boolean =>
  word.word === "sum" ||
  ((word.word === "transpose" || word.word === "diag") && holdsGroup(word.of)) ||
  (word.word === "hadamard" && word.words.some(holdsGroup))

/** `-(a - b)c` is written `(b - a)c`: a minus in front goes into a group of both signs. */
function withoutMinus(
  number: Rational,
  gathered: readonly Word[],
): { number: Rational; gathered: readonly Word[] } {
  const at = number.num < 0n ? gathered.findIndex((word) => word.word === "sum" && turnedGroup(word)) : -1
  const group = gathered[at]
  const turned = group && turnedGroup(group)
  if (!turned) return { number, gathered }
  return {
    number: rational(-number.num, number.den),
    gathered: gathered.map((word, k) => (k === at ? turned : word)),
  }
}

function gatherPowers(scalars: readonly Word[]): Word[] {
  const groups = new Map<string, { base: Word; exponent: Rational }>()
  const others: Word[] = []
  for (const word of scalars) {
    const { base, exponent } = splitPower(word)
    if (!exponent) {
      others.push(word)
      continue
    }
    const known = groups.get(base.key)
    groups.set(base.key, { base, exponent: known ? plus(known.exponent, exponent) : exponent })
  }
  const powers = [...groups.values()].flatMap(({ base, exponent }) =>
    isZero(exponent) ? [] : [powerWord(base, numberWord(exponent))],
  )
  return [...powers, ...others].sort((a, b) => (a.key < b.key ? -1 : 1))
}

const plus = (a: Rational, b: Rational): Rational => rational(a.num * b.den + b.num * a.den, a.den * b.den)

/** A power; one divided by a number is a number, and powers of powers of norms are multiplied out, because norms are not negative. */
export function powerWord(base: Word, exponent: Word): Word {
  if (exponent.word === "number" && isOne(exponent.value)) return base
  if (
    base.word === "number" &&
    base.value.num !== 0n &&
    exponent.word === "number" &&
    equalRational(exponent.value, MINUS_ONE)
  )
    return numberWord(rational(base.value.den, base.value.num))
  if (base.word === "power" && exponent.word === "number" && base.exponent.word === "number") {
    const whole = exponent.value.den === 1n && base.exponent.value.den === 1n
    if (whole || base.base.word === "norm") {
      return powerWord(base.base, numberWord(multiplyRational(base.exponent.value, exponent.value)))
    }
  }
  return make(
    { word: "power", base, exponent },
    base,
    `p(${base.key})(${exponent.key})`,
    marked(base) + exponent.cost,
  )
}

/** The words of a matrix whose inverse this is, in order, if all of them are square; `turned` when it is transposed. */
function invertedWords(word: Word): { words: readonly Word[]; turned: boolean } | null {
  const turned = word.word === "transpose"
  const inverse = word.word === "transpose" ? word.of : word
  const [of] = inverse.word === "tensor" && inverse.fn === "inverse" ? inverse.args : []
  if (!of) return null
  const inside = of.word === "chain" ? of.words : [of]
  if (!inside.every((one) => one.rows === one.cols)) return null
  return { words: turned ? [...inside].reverse().map(transposedLetter) : inside, turned }
}

const transposedLetter = (word: Word): Word =>
  word.word === "variable" && word.symmetric ? word : transposeMark(word)

function inverseOf(words: readonly Word[], turned: boolean): Word[] {
  const [first] = words
  if (!first) return []
  if (turned) return [transposeMark(inverseWord(chain([...words].reverse().map(transposedLetter))))]
  return [inverseWord(chain(words))]
}

/** Square factors beside an inverse that holds them are cancelled: `B(AXB)^{-1}A` is `X^{-1}`. */
function cancelled(words: readonly Word[]): readonly Word[] {
  for (const [at, word] of words.entries()) {
    const inverse = invertedWords(word)
    if (!inverse) continue
    const inner = inverse.words
    const before = words[at - 1]
    const after = words[at + 1]
    const rows = word.rows
    const rest = (list: readonly Word[]): readonly Word[] =>
      list.length > 0 ? list : rows === null ? [] : [identityWord(rows)]
    if (before && before.key === inner[inner.length - 1]?.key) {
      const left = inverseOf(inner.slice(0, -1), inverse.turned)
      return cancelled(rest([...words.slice(0, at - 1), ...left, ...words.slice(at + 1)]))
    }
    if (after && after.key === inner[0]?.key) {
      const left = inverseOf(inner.slice(1), inverse.turned)
      return cancelled(rest([...words.slice(0, at), ...left, ...words.slice(at + 2)]))
    }
  }
  return words
}

/** The inverse: numbers and scalars come out of it, a transpose goes outside. */
export function inverseWord(of: Word): Word {
  if (of.word === "scaled" && of.of) {
    const scalars = of.scalars.map((word) => powerWord(word, numberWord(rational(-1))))
    return scaled(rational(of.coefficient.den, of.coefficient.num), scalars, inverseWord(of.of))
  }
  if (of.word === "transpose") return transposeMark(inverseWord(of.of))
  return make(
    { word: "tensor", fn: "inverse", args: [of] },
    { rows: of.cols, cols: of.rows },
    `Finverse(${of.key})`,
    marked(of) + 2,
  )
}

/** A matrix product; numbers and scalars come out in front, identities drop out. Sizes must fit. */
export function chain(words: readonly Word[]): Word {
  const parts = collected(words)
  const flat = withCrosses(
    cancelled(parts.words.flatMap((word) => (word.word === "chain" ? word.words : [word]))),
  )
  const plain = flat.filter((word) => word.word !== "identity")
  const kept = plain.length > 0 ? plain : flat.slice(0, 1)
  const [first] = kept
  const last = kept[kept.length - 1]
  if (!first || !last) return scaled(parts.coefficient, parts.scalars, null)
  const axes = { rows: first.rows, cols: last.cols }
  const product =
    kept.length === 1
      ? first
      : make(
          { word: "chain", words: kept },
          axes,
          `c(${keys(kept)})`,
          kept.reduce((sum, word) => sum + inner(word), 0),
        )
  return isOne(parts.coefficient) && parts.scalars.length === 0
    ? product
    : isScalar(product)
      ? scaled(parts.coefficient, [...parts.scalars, product], null)
      : scaled(parts.coefficient, parts.scalars, product)
}

/** A sum as it stands, its terms in reading order; `sum.ts` collects and factors before it comes here. */
export function plainSum(terms: readonly Word[], axes: Axes): Word {
  const [only] = terms
  if (only && terms.length === 1) return only
  const ordered = inReadingOrder(terms)
  return make(
    { word: "sum", terms: ordered },
    axes,
    `+(${keys(ordered)})`,
    total(ordered) + ordered.length - 1,
  )
}

/** All entries one, in the shape of a word. */
export function onesLike(word: Word): Word {
  const column = word.rows === null ? null : onesWord(word.rows)
  const row = word.cols === null ? null : transposeMark(onesWord(word.cols))
  return column && row ? chain([column, row]) : (column ?? row ?? numberWord(ONE))
}

/** The product entry by entry; scalars come out in front, columns of ones drop out. */
export function hadamard(words: readonly Word[]): Word {
  const parts = collected(words)
  const flat = parts.words.flatMap((word) => (word.word === "hadamard" ? word.words : [word]))
  const kept = flat.filter((word) => word.word !== "ones")
  const used = kept.length > 0 ? gatherPowers(kept) : flat.slice(0, 1)
  const late = (word: Word): number =>
    isMoving(word) ? 3 : word.word === "sum" ? 1 : word.word === "identity" ? 2 : 0
  const sorted = [...used].sort((a, b) => late(a) - late(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const [first] = sorted
  const [any] = flat
  if (!first) {
    if (!any) return scaled(parts.coefficient, parts.scalars, null)
    const ones = onesLike(any)
    return scaled(parts.coefficient, parts.scalars, ones)
  }
  const product =
    sorted.length === 1
      ? first
      : make(
          { word: "hadamard", words: sorted },
          first,
          `h(${keys(sorted)})`,
          sorted.reduce((sum, word) => sum + word.cost + (word.word === "sum" ? 2 : 0), sorted.length - 1),
        )
  return scaled(parts.coefficient, parts.scalars, product)
}
