import { isOne } from "../rational"
import { multiply, power } from "./build"
import type { Index, Node, Place } from "./nodes"

const isOwn = (place: Place, index: Index): boolean => place.at === "index" && place.index.id === index.id

/** The place k of an exponent 1 − δ_ik over the index i; null for other exponents. */
function gapOf(exponent: Node, index: Index): Place | null {
  if (exponent.node !== "add" || exponent.terms.length !== 2) return null
  const one = exponent.terms.find((term) => term.node === "number")
  const minus = exponent.terms.find((term) => term.node === "multiply")
  if (minus?.node !== "multiply" || one?.node !== "number" || !isOne(one.value)) return null
  const [sign, gap] = minus.factors
  if (minus.factors.length !== 2 || sign?.node !== "number" || gap?.node !== "delta") return null
  if (sign.value.num !== -1n || sign.value.den !== 1n) return null
  if (isOwn(gap.i, index)) return gap.j
  return isOwn(gap.j, index) ? gap.i : null
}

/** A factor that is left out at some places, because its exponent holds 1 − δ for each of them: the factor itself and the places. */
export function exceptIn(
  body: Node,
  index: Index,
): { readonly base: Node; readonly places: readonly Place[] } {
  if (body.node !== "power") return { base: body, places: [] }
  const factors = body.exponent.node === "multiply" ? body.exponent.factors : [body.exponent]
  const gaps = factors.map((factor) => gapOf(factor, index))
  const places = gaps.filter((place) => place !== null)
  if (places.length === 0) return { base: body, places }
  return { base: power(body.base, multiply(factors.filter((_, at) => gaps[at] === null))), places }
}

/** A product over all places but some. */
export const exceptOf = (node: Node & { node: "product" }): ReturnType<typeof exceptIn> =>
  exceptIn(node.body, node.index)
