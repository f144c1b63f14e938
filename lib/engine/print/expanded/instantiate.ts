import { add, atNumber, multiply, number, power } from "../../index-form/build"
import type { Node, Place } from "../../index-form/nodes"
import { mapParts, replaceIndex, substitute } from "../../index-form/substitute"
import {
  addRational,
  equalRational,
  isZero,
  MINUS_ONE,
  multiplyRational,
  ONE,
  type Rational,
  rational,
} from "../../rational"
import { decided } from "../affine"

/** A sum over a numbered axis up to this long is written out. */
const WRITTEN_OUT = 4

/** The number in front of a term, and the rest. */
function takeCoefficient(term: Node): { coefficient: Rational; rest: Node } {
  if (term.node === "number") return { coefficient: term.value, rest: number(1) }
  if (term.node !== "multiply") return { coefficient: ONE, rest: term }
  let coefficient = ONE
  const rest: Node[] = []
  for (const factor of term.factors) {
    if (factor.node === "number") coefficient = multiplyRational(coefficient, factor.value)
    else rest.push(factor)
  }
  return { coefficient, rest: multiply(rest) }
}

function foldProduct(node: Node): Node {
  const { coefficient, rest } = takeCoefficient(node)
  if (isZero(coefficient)) return number(0)
  return multiply([number(coefficient), ...gathered(rest)])
}

/** Equal factors become powers. */
function gathered(rest: Node): Node[] {
  const factors = rest.node === "multiply" ? rest.factors : [rest]
  const groups = new Map<Node, Rational>()
  for (const factor of factors) {
    const exact = factor.node === "power" && factor.exponent.node === "number"
    const base = exact ? factor.base : factor
    const exponent = exact && factor.exponent.node === "number" ? factor.exponent.value : ONE
    groups.set(base, addRational(groups.get(base) ?? rational(0), exponent))
  }
  return [...groups].map(([base, exponent]) => power(base, number(exponent)))
}

/** A number times a sum, term by term. */
function openGroup(term: Node): readonly Node[] {
  const { coefficient, rest } = takeCoefficient(term)
  return rest.node === "add" ? rest.terms.map((one) => multiply([number(coefficient), one])) : [term]
}

function foldSum(terms: readonly Node[]): Node {
  const groups = new Map<Node, Rational>()
  for (const term of terms.flatMap(openGroup)) {
    const { coefficient, rest } = takeCoefficient(term)
    groups.set(rest, addRational(groups.get(rest) ?? rational(0), coefficient))
  }
  return add([...groups].map(([rest, coefficient]) => multiply([number(coefficient), rest])))
}

/** Works out what numbered places decide: deltas of different places, short sums, products and sums of numbers. */
function settle(node: Node): Node {
  if (node.node === "delta") {
    const ends = [node.i.at, node.j.at].sort().join()
    return ends === "last,number" ? number(0) : node
  }
  if (node.node === "sum" && typeof node.index.size === "number" && node.index.size <= WRITTEN_OUT) {
    const { index, body } = node
    const places = Array.from({ length: node.index.size }, (_, k) => atNumber(k + 1))
    return settle(add(places.map((place) => replaceIndex(body, index, place))))
  }
  const settled = mapParts(node, settle)
  const holds = decided(settled, WRITTEN_OUT)
  if (holds !== null) return number(holds ? 1 : 0)
  if (settled.node === "multiply") return foldProduct(settled)
  return settled.node === "add" ? foldSum(settled.terms) : settled
}

/** Like terms and numbers brought together, and groups opened that only a number multiplies: `a - (b - c)` reads `a - b + c`. */
export function fold(node: Node): Node {
  const folded = mapParts(node, fold)
  if (folded.node === "add") return foldSum(folded.terms)
  if (folded.node !== "multiply") return folded
  const { coefficient, rest } = takeCoefficient(folded)
  return rest.node === "add" && equalRational(coefficient, MINUS_ONE)
    ? foldSum([folded])
    : foldProduct(folded)
}

/**
 * The node with places put for indices, and what follows from them worked out. The last place of an open axis is taken to be none of the
 * numbered ones.
 */
export const instantiate = (node: Node, places: ReadonlyMap<number, Place>): Node =>
  settle(substitute(node, places))
