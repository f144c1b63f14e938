import { atLast, atNumber, number } from "../index-form/build"
import { exceptOf } from "../index-form/except"
import { KIND_BITS } from "../index-form/intern"
import type { Node, Place } from "../index-form/nodes"
import { replaceIndex } from "../index-form/substitute"
import { isOne, MINUS_ONE, multiplyRational, ONE, type Rational, toNumber } from "../rational"
import { sizeText } from "../shape"
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

function rangeTex(node: Node & { node: "sum" | "product" }, scope: Scope): Tex {
  const spelled = scope.spell && node.node === "sum" ? spelledTex(node, scope) : null
  if (spelled) return spelled
  const inner = spelling(withIndex(scope, node.index), false)
  const { letters } = inner
  const letter = letters.get(node.index.id) ?? "i"
  const other = node.node === "product" ? exceptOf(node) : null
  const inside = other?.base ?? node.body
  const body = nodeTex(inside, inner)
  const command = node.node === "sum" ? "\\sum" : "\\prod"
  const gaps = [...new Set(other?.places.map((place) => placeText(place, letters)))]
  const range =
    gaps.length > 0 ? `{${letter} \\ne ${gaps.join(",\\,")}}` : `{${letter}=1}^{${sizeText(node.index.size)}}`
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
      return applyTex(node.fn, nodeTex(node.arg, scope), scope.context)
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
