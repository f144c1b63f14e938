import { add, atLast, atNumber, multiply, number } from "../index-form/build"
import { exceptOf } from "../index-form/except"
import { samePlace } from "../index-form/identity"
import { KIND_BITS } from "../index-form/intern"
import type { Node, Place } from "../index-form/nodes"
import { shiftPlace } from "../index-form/places"
import { replaceIndex } from "../index-form/substitute"
import { isOne, MINUS_ONE, multiplyRational, ONE, type Rational, toNumber } from "../rational"
import { sizeText } from "../shape"
import { affineOf, BOUNDS, besides } from "./affine"
import { comparisonText, SIGNS } from "./comparison"
import { callTex, derivativeTex, pickTex, tensorTex } from "./compound-tex"
import { fold } from "./expanded/instantiate"
import { applyTex } from "./notation"
import { degree, factorRank, isConstant, isPolynomial } from "./order"
import { productTex } from "./product"
import { printedOnce, type Scope, spelling, withIndex } from "./scope"
import { entryTex, placeText } from "./symbols"
import {
  asFactor,
  atom,
  bracket,
  LEVEL,
  negated,
  numeral,
  piece,
  powerTex,
  signed,
  sumTex,
  type Tex,
} from "./tex"

/** Sums over a part of a range with fewer terms than this are written out. */
const MOST_TERMS = 3

/** A summand up to this weight is short enough to be written out three times. */
const SPELLED_WEIGHT = 8

/** A function with brackets of its own stands before groups, `\\sigma(u)(1 - \\sigma(u))`; one without comes after them. */
const BRACKETED_RANK = 6.5

/** A factor over or under the fraction bar. */
interface Placed {
  readonly tex: Tex
  readonly rank: number
}

const byRank = (a: Placed, b: Placed): number =>
  a.rank - b.rank || (a.tex.text < b.tex.text ? -1 : a.tex.text > b.tex.text ? 1 : 0)

/** The exponent of a factor that belongs under the fraction bar, made positive; null when it stays above. */
function underExponent(exponent: Node): { value: Rational } | null {
  if (exponent.node !== "number" || toNumber(exponent.value) >= 0) return null
  return { value: multiplyRational(exponent.value, MINUS_ONE) }
}

function rootOrPower(base: Tex, exponent: Rational): Tex {
  if (isOne(exponent)) return base
  if (exponent.num === 1n && exponent.den === 2n) return piece(`\\sqrt{${signed(base)}}`, LEVEL.power)
  if (exponent.num === 1n && exponent.den < 10n) {
    return piece(`\\sqrt[${exponent.den}]{${signed(base)}}`, LEVEL.power)
  }
  if (exponent.den === 1n) return powerTex(base, numeral(exponent))
  return powerTex(base, atom(`${exponent.num}/${exponent.den}`))
}

/** A power with a number above; a power of e^u is e to a multiple of u. */
function exactPower(base: Node, exponent: Rational, scope: Scope): Tex {
  if (base.node === "function" && base.fn === "exp") {
    // One number stands before the others: not the 2 beside the 1/4 of the square of e^{x/4}.
    const factors = base.arg.node === "multiply" ? base.arg.factors : [base.arg]
    const value = factors.reduce(
      (product, factor) => (factor.node === "number" ? multiplyRational(product, factor.value) : product),
      exponent,
    )
    const rest = factors.filter((factor) => factor.node !== "number")
    return applyTex("exp", factorsTex([number(value), ...rest], scope), scope.context)
  }
  return rootOrPower(nodeTex(base, scope), exponent)
}

function powerNodeTex(node: Node & { node: "power" }, scope: Scope): Tex {
  if (node.exponent.node === "number") return exactPower(node.base, node.exponent.value, scope)
  return powerTex(nodeTex(node.base, scope), nodeTex(node.exponent, scope))
}

/** A product, or a single factor that may need a fraction bar. */
function factorsTex(factors: readonly Node[], scope: Scope): Tex {
  let coefficient = ONE
  const over: Placed[] = []
  const under: Placed[] = []
  for (const factor of factors) {
    if (factor.node === "number") {
      coefficient = multiplyRational(coefficient, factor.value)
      continue
    }
    const down = factor.node === "power" ? underExponent(factor.exponent) : null
    if (factor.node === "power" && down) {
      under.push({ tex: exactPower(factor.base, down.value, scope), rank: factorRank(factor) })
      continue
    }
    const tex = nodeTex(factor, scope)
    const isBracketed = factor.node === "function" && !tex.closed
    over.push({ tex, rank: isBracketed ? BRACKETED_RANK : factorRank(factor) })
  }
  const texts = (list: Placed[]): Tex[] => list.sort(byRank).map((placed) => placed.tex)
  return productTex({ coefficient, over: texts(over), under: texts(under) })
}

function addTex(terms: readonly Node[], scope: Scope): Tex {
  const polynomial = terms.every(isPolynomial)
  const order = (term: Node): number => (isConstant(term) ? (polynomial ? -1 : 1e6) : degree(term))
  const printed = terms.map((term) => ({ tex: nodeTex(term, scope), order: order(term) }))
  printed.sort((a, b) => b.order - a.order)
  return sumTex(printed.map((term) => term.tex))
}

/** A short sum with its first two terms and its last one. */
function spelledTex(node: Node & { node: "sum" }, scope: Scope): Tex | null {
  const { index, body } = node
  const deep =
    KIND_BITS.sum | KIND_BITS.product | KIND_BITS.add | KIND_BITS.pick | KIND_BITS.tensor | KIND_BITS.call
  if (body.weight > SPELLED_WEIGHT || (body.kinds & deep) !== 0) return null
  const at = (place: Place): Tex => nodeTex(fold(replaceIndex(body, index, place)), scope)
  const [first, second, last] = [at(atNumber(1)), at(atNumber(2)), at(atLast(index.size))]
  const joined = (term: Tex): string => `${term.negative ? "-" : "+"} ${term.text}`
  return piece(`${signed(first)} ${joined(second)} + \\cdots ${joined(last)}`, LEVEL.sum)
}

/** A sum in which a condition holds for the places from one on, or up to one: its ends and what is summed between them; null for a sum over all. */
function partOfRange({
  index,
  body,
}: Node & { node: "sum" }): { from: Place | null; to: Place | null; body: Node } | null {
  const factors = body.node === "multiply" ? body.factors : [body]
  let [from, to]: [Place | null, Place | null] = [null, null]
  const rest = factors.filter((factor) => {
    const bound = factor.node === "function" ? BOUNDS[factor.fn] : undefined
    const whole = factor.node === "function" && bound !== undefined ? affineOf(factor.arg) : null
    if (!whole || bound === undefined) return true
    const { times, rest: beside } = besides(whole, index)
    const [other, ...more] = [...beside.places.values()]
    const [size, ...sizes] = [...beside.sizes]
    if (Math.abs(times) !== 1 || more.length + sizes.length > 0 || (other && size)) return true
    const gap = (bound - beside.constant) * times
    const isOpposite = other ? other.times === -times : size ? size[1] === -times : true
    if (!isOpposite || (!other && !size && gap < 1)) return true
    const start: Place = other?.place ?? (size ? { at: "last", size: size[0] } : { at: "number", value: 0 })
    const place = shiftPlace(start, gap)
    if (times === 1 && !from) from = place
    else if (times === -1 && !to) to = place
    else return true
    return false
  })
  return from || to ? { from, to, body: multiply(rest) } : null
}

/** The few terms of a sum over a part of a range; null where they are many. */
function fewTerms({ index, body }: Node & { node: "sum" }, from: Place, to: Place): Node | null {
  if (samePlace(from, to)) return replaceIndex(body, index, from)
  if (from.at !== "number" || to.at !== "number" || to.value - from.value >= MOST_TERMS) return null
  const places = Array.from({ length: Math.max(0, to.value - from.value + 1) }, (_, k) => from.value + k)
  return fold(add(places.map((value) => replaceIndex(body, index, atNumber(value)))))
}

function rangeTex(node: Node & { node: "sum" | "product" }, scope: Scope): Tex {
  const part = node.node === "sum" ? partOfRange(node) : null
  const few =
    part && node.node === "sum"
      ? fewTerms({ ...node, body: part.body }, part.from ?? atNumber(1), part.to ?? atLast(node.index.size))
      : null
  if (few) return nodeTex(few, scope)
  const spelled = scope.spell && node.node === "sum" ? spelledTex(node, scope) : null
  if (spelled) return spelled
  const inner = spelling(withIndex(scope, node.index), false)
  const { letters } = inner
  const letter = letters.get(node.index.id) ?? "i"
  const other = node.node === "product" ? exceptOf(node) : null
  const inside = other?.base ?? part?.body ?? node.body
  const body = nodeTex(inside, inner)
  const command = node.node === "sum" ? "\\sum" : "\\prod"
  const gaps = [...new Set(other?.places.map((place) => placeText(place, letters)))]
  const range =
    gaps.length > 0
      ? `{${letter} \\ne ${gaps.join(",\\,")}}`
      : `{${letter}=${part?.from ? placeText(part.from, letters) : 1}}^{${part?.to ? placeText(part.to, letters) : sizeText(node.index.size)}}`
  const head = `${command}_${range} `
  const unsigned = { ...body, negative: false }
  const text = `${head}${asFactor(unsigned, true)}`
  const closed = bracket(text)
  const tex: Tex = { text, level: LEVEL.function, negative: false, closed }
  if (!body.negative || body.level === LEVEL.sum) return tex
  return node.node === "sum" ? negated(tex) : { ...tex, text: `${head}${bracket(signed(body))}` }
}

function deltaTex(node: Node & { node: "delta" }, scope: Scope): Tex {
  const indices = [placeText(node.i, scope.letters), placeText(node.j, scope.letters)]
  const order = [...scope.letters.values()]
  const at = (text: string): number => (order.includes(text) ? order.indexOf(text) : order.length)
  const [a = "", b = ""] = indices.sort((x, y) => at(x) - at(y))
  const text = a.length + b.length === 2 ? `${a}${b}` : `${a},${b}`
  return atom(`\\delta_{${text}}`)
}

const isMinus = (term: Node): boolean =>
  term.node === "number"
    ? term.value.num < 0n
    : term.node === "multiply" &&
      term.factors.some((factor) => factor.node === "number" && factor.value.num < 0n)

/** An indicator of a difference as a comparison: `[x_1y_1 < 1]` for `[1 - x_1y_1 > 0]`; null for everything else. */
function comparisonTex({ fn, arg }: Node & { node: "function" }, scope: Scope): Tex | null {
  if (!Object.hasOwn(SIGNS, fn) || arg.node !== "add" || !arg.terms.some(isMinus)) return null
  const above = arg.terms.filter((term) => !isMinus(term))
  const below = arg.terms.filter(isMinus).map((term) => fold(multiply([number(MINUS_ONE), term])))
  const [left, right] = [above, below].map((terms) => signed(nodeTex(add(terms), scope)))
  return atom(comparisonText(fn, left ?? "0", right ?? "0"))
}

/** The index form as a piece of LaTeX. */
export const nodeTex = (node: Node, scope: Scope): Tex => printedOnce(node, scope, written)

function written(node: Node, scope: Scope): Tex {
  switch (node.node) {
    case "number":
      return numeral(node.value)
    case "constant":
      return { ...atom(node.name === "e" ? "e" : "\\pi"), plain: true }
    case "size":
      return { ...atom(node.size), plain: true }
    case "ordinal":
      return atom(placeText(node.place, scope.letters))
    case "entry":
      return entryTex(
        node.name,
        node.at.map((place) => placeText(place, scope.letters)),
        scope.context,
      )
    case "delta":
      return deltaTex(node, scope)
    case "add":
      return addTex(node.terms, scope)
    case "multiply":
      return factorsTex(node.factors, scope)
    case "power":
      return underExponent(node.exponent) ? factorsTex([node], scope) : powerNodeTex(node, scope)
    case "function":
      return comparisonTex(node, scope) ?? applyTex(node.fn, nodeTex(node.arg, scope), scope.context)
    case "sum":
    case "product":
      return rangeTex(node, scope)
    case "tensor":
      return tensorTex(node, scope, nodeTex)
    case "pick":
      return pickTex(node, scope, nodeTex)
    case "call":
      return callTex(node, scope, nodeTex)
    case "derivative":
      return derivativeTex(node, scope, nodeTex)
  }
}
