import { atLast, atNumber } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import type { Node, Place } from "../index-form/nodes"
import { replaceIndex } from "../index-form/substitute"
import { isOne, MINUS_ONE, multiplyRational, ONE, type Rational, toNumber } from "../rational"
import { callTex, derivativeTex, pickTex, tensorTex } from "./compound-tex"
import { withLetter } from "./letters"
import { applyTex } from "./notation"
import { degree, factorRank } from "./order"
import { productTex } from "./product"
import type { Scope } from "./scope"
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

function powerNodeTex(node: Node & { node: "power" }, scope: Scope): Tex {
  const base = nodeTex(node.base, scope)
  if (node.exponent.node === "number") return rootOrPower(base, node.exponent.value)
  return powerTex(base, nodeTex(node.exponent, scope))
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
    const rank = factorRank(factor)
    if (factor.node === "power" && down) {
      under.push({ tex: rootOrPower(nodeTex(factor.base, scope), down.value), rank })
    } else over.push({ tex: nodeTex(factor, scope), rank })
  }
  const texts = (list: Placed[]): Tex[] => list.sort(byRank).map((placed) => placed.tex)
  return productTex({ coefficient, over: texts(over), under: texts(under) })
}

function addTex(terms: readonly Node[], scope: Scope): Tex {
  const printed = terms.map((term) => ({
    tex: nodeTex(term, scope),
    degree: degree(term),
    plain: term.free.length,
  }))
  printed.sort((a, b) => b.degree - a.degree)
  return sumTex(printed.map((term) => term.tex))
}

/** A short sum with its first two terms and its last one. */
function spelledTex(node: Node & { node: "sum" }, scope: Scope): Tex | null {
  const { index, body } = node
  const deep =
    KIND_BITS.sum | KIND_BITS.product | KIND_BITS.add | KIND_BITS.pick | KIND_BITS.tensor | KIND_BITS.call
  if (body.weight > SPELLED_WEIGHT || (body.kinds & deep) !== 0) return null
  const at = (place: Place): Tex => nodeTex(replaceIndex(body, index, place), scope)
  const [first, second, last] = [at(atNumber(1)), at(atNumber(2)), at(atLast(index.size))]
  const joined = (term: Tex): string => `${term.negative ? "-" : "+"} ${term.text}`
  return piece(`${signed(first)} ${joined(second)} + \\cdots ${joined(last)}`, LEVEL.sum)
}

function rangeTex(node: Node & { node: "sum" | "product" }, scope: Scope): Tex {
  const spelled = scope.spell && node.node === "sum" ? spelledTex(node, scope) : null
  if (spelled) return spelled
  const letters = withLetter(scope.letters, node.index, scope.context)
  const letter = letters.get(node.index.id) ?? "i"
  const body = nodeTex(node.body, { ...scope, letters })
  const command = node.node === "sum" ? "\\sum" : "\\prod"
  const head = `${command}_{${letter}=1}^{${node.index.size}} `
  const inner = { ...body, negative: false }
  const text = `${head}${asFactor(inner, true)}`
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
export function nodeTex(node: Node, scope: Scope): Tex {
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
      return applyTex(node.fn, nodeTex(node.arg, scope))
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
