import { isInteger, isOne, isZero, ONE, type Rational, rational, ZERO } from "../rational"
import { isProductSize, quotientSize, type Size } from "../shape"
import { samePlace } from "./identity"
import { intern, nextIndexId, placeKey } from "./intern"
import type { Index, Lambda, Node, Place } from "./nodes"
import { majorPlace, minorPlace, placeAxis } from "./places"

/** An index that no other place of the derivation uses. */
export const freshIndex = (size: Size): Index => ({ id: nextIndexId(), size })

/** The place that an index runs over. */
export const atIndex = (index: Index): Place => ({ at: "index", index })

/** A 1-based place. */
export const atNumber = (value: number): Place => ({ at: "number", value })

/** The last place of an axis: a number when the size is one. */
export const atLast = (size: Size): Place =>
  typeof size === "number" ? atNumber(size) : { at: "last", size }

/** A rational number. */
export function number(value: Rational | number | bigint): Node {
  const exact = typeof value === "object" ? value : rational(value)
  return intern({ node: "number", value: exact })
}

/** Euler's number or the ratio of a circle. */
export const constant = (name: "e" | "pi"): Node => intern({ node: "constant", name })

/** A size used as a number. */
export const sizeNode = (size: Size): Node =>
  typeof size === "number"
    ? number(size)
    : isProductSize(size)
      ? multiply(size.split("*").map((part) => (/^\d+$/.test(part) ? number(Number(part)) : sizeNode(part))))
      : intern({ node: "size", size })

/** The place itself used as a number, as in `\sum_i i x_i`. */
export function ordinal(place: Place): Node {
  if (place.at === "number") return number(place.value)
  if (place.at === "last") return sizeNode(place.size)
  if (place.at === "shifted") return add([ordinal(place.of), number(place.by)])
  return intern({ node: "ordinal", place })
}

/** An entry of a variable; no places for a scalar variable. */
export const entry = (name: string, at: readonly Place[] = []): Node => intern({ node: "entry", name, at })

const placeOrder = (place: Place): number =>
  place.at === "index"
    ? place.index.id
    : place.at === "number"
      ? 1e9 + place.value
      : place.at === "last"
        ? 2e9
        : 3e9

/** Kronecker's delta: 1 on equal places, 0 on numbers that differ, symmetric. */
export function delta(i: Place, j: Place): Node {
  if (samePlace(i, j)) return number(ONE)
  if (i.at === "number" && j.at === "number") return number(ZERO)
  const parts = i.at === "pair" ? deltaOfParts(i, j) : j.at === "pair" ? deltaOfParts(j, i) : null
  if (parts) return parts
  const inOrder = placeOrder(i) === placeOrder(j) ? placeKey(i) <= placeKey(j) : placeOrder(i) < placeOrder(j)
  const [a, b] = inOrder ? [i, j] : [j, i]
  return intern({ node: "delta", i: a, j: b })
}

/** Two places on an axis in blocks are equal if the blocks are and the places within them; null when the other place shows no such blocks. */
function deltaOfParts(pair: Place & { at: "pair" }, other: Place): Node | null {
  const { major, minor, by } = pair
  const axis = placeAxis(other)
  const alike = other.at === "pair" ? other.by === by : axis !== null && quotientSize(axis, by) !== null
  if (!alike || axis === by) return null
  return multiply([delta(majorPlace(other, by), major), delta(minorPlace(other, by), minor)])
}

export const isNumber = (node: Node, value?: number): boolean =>
  node.node === "number" &&
  (value === undefined || (isInteger(node.value) && node.value.num === BigInt(value)))

/** A sum of finitely many terms in the given order; flat, without zeros. Like terms are not collected. */
export function add(terms: readonly Node[]): Node {
  const flat: Node[] = []
  for (const term of terms) {
    if (term.node === "add") flat.push(...term.terms)
    else if (term.node !== "number" || !isZero(term.value)) flat.push(term)
  }
  const [only] = flat
  if (only === undefined) return number(ZERO)
  if (flat.length === 1) return only
  return intern({ node: "add", terms: flat })
}

/** A product of factors in the given order; flat, without ones, zero if a factor is zero. Numbers are not multiplied out. */
export function multiply(factors: readonly Node[]): Node {
  const flat: Node[] = []
  for (const factor of factors) {
    if (factor.node === "multiply") flat.push(...factor.factors)
    else if (factor.node !== "number") flat.push(factor)
    else if (isZero(factor.value)) return factor
    else if (!isOne(factor.value)) flat.push(factor)
  }
  const [only] = flat
  if (only === undefined) return number(ONE)
  if (flat.length === 1) return only
  return intern({ node: "multiply", factors: flat })
}

/** The opposite of a node: a leading number changes its sign, a sum changes the sign of every term. */
export function negate(node: Node): Node {
  if (node.node === "number") return number(rational(-node.value.num, node.value.den))
  if (node.node === "multiply") {
    const [first, ...rest] = node.factors
    if (first?.node === "number") return multiply([negate(first), ...rest])
  }
  return multiply([number(-1), node])
}

function numberPower(base: Rational, exponent: bigint): Rational {
  if (exponent < 0n) return numberPower(rational(base.den, base.num), -exponent)
  return rational(base.num ** exponent, base.den ** exponent)
}

/** A power; exponents 0 and 1, and small whole powers of numbers are worked out, nothing else. */
export function power(base: Node, exponent: Node): Node {
  if (exponent.node === "number") {
    if (isOne(exponent.value)) return base
    if (isZero(exponent.value)) return number(ONE)
    const whole = exponent.value.num
    if (base.node === "number" && isInteger(exponent.value) && whole >= -64n && whole <= 64n) {
      if (!isZero(base.value) || whole > 0n) return number(numberPower(base.value, whole))
    }
  }
  if (isNumber(base, 1)) return base
  return intern({ node: "power", base, exponent })
}

/** One divided by a node. */
export const reciprocal = (node: Node): Node => power(node, number(-1))

/** An elementwise function of the registry, by id, of a scalar. */
export const apply = (fn: string, arg: Node): Node => intern({ node: "function", fn, arg })

/** The sum of `body` over an index that it binds. */
export const sumIndex = (index: Index, body: Node): Node =>
  isNumber(body, 0) ? body : intern({ node: "sum", index, body })

/** The product of `body` over an index that it binds. */
export const productIndex = (index: Index, body: Node): Node =>
  isNumber(body, 1) ? body : intern({ node: "product", index, body })

/** The sum over an axis of this size. */
export function sumOver(size: Size, body: (place: Place) => Node): Node {
  const index = freshIndex(size)
  return sumIndex(index, body(atIndex(index)))
}

/** The product over an axis of this size. */
export function productOver(size: Size, body: (place: Place) => Node): Node {
  const index = freshIndex(size)
  return productIndex(index, body(atIndex(index)))
}

/** A tensor given by its entries. */
export function lambda(sizes: readonly Size[], body: (...places: Place[]) => Node): Lambda {
  const indices = sizes.map(freshIndex)
  return { indices, body: body(...indices.map(atIndex)) }
}

/** An entry of a primitive function of whole tensors. */
export const tensor = (fn: string, args: readonly Lambda[], at: readonly Place[] = []): Node =>
  intern({ node: "tensor", fn, args, at })

/** One of finitely many written-out cases; a numbered place chooses at once. */
export function pick(place: Place, cases: readonly Node[]): Node {
  if (place.at === "number") {
    const chosen = cases[place.value - 1]
    if (chosen) return chosen
  }
  const [first] = cases
  if (first && cases.every((other) => other === first)) return first
  return intern({ node: "pick", place, cases })
}

/** What a function without a definition is applied to, and which derivatives of it are taken. */
export interface CallParts {
  readonly fn: string
  readonly latex: string
  readonly args: readonly Lambda[]
  readonly at: readonly Place[]
  readonly slots: readonly { readonly arg: number; readonly at: readonly Place[] }[]
}

/** A function without a definition. */
export const call = ({ fn, latex, args, at, slots }: CallParts): Node =>
  intern({ node: "call", fn, latex, args, at, slots })

/** A derivative still to be taken. */
export const derivative = (of: Node, name: string, at: readonly Place[]): Node =>
  intern({ node: "derivative", of, name, at })
