import { add, apply, multiply, negate, number, ordinal, sizeNode, sumIndex } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import { Keys } from "../index-form/key"
import type { Index, Node, Place } from "../index-form/nodes"
import { shiftPlace } from "../index-form/places"
import { mapParts, replaceIndex } from "../index-form/substitute"
import { affineOf, BOUNDS, besides, decided } from "./affine"

const factorsOf = (node: Node): readonly Node[] => (node.node === "multiply" ? node.factors : [node])

/** The only place at which a condition `[i - 1 - j = 0]` on whole numbers holds for an index j; null where that is no single place. */
function pinned(node: Node, index: Index): Place | null {
  const whole = node.node === "function" && node.fn === "is-zero" ? affineOf(node.arg) : null
  if (!whole) return null
  const { times, rest } = besides(whole, index)
  if (Math.abs(times) !== 1) return null
  const constant = -rest.constant / times
  const [place, ...more] = [...rest.places.values()]
  const [size, ...others] = [...rest.sizes]
  if (more.length + others.length > 0 || (place && size)) return null
  if (size) return size[1] === -times ? shiftPlace({ at: "last", size: size[0] }, constant) : null
  if (!place) return constant >= 1 ? { at: "number", value: constant } : null
  return place.times === -times ? shiftPlace(place.place, constant) : null
}

/** That a place lies on an axis, as conditions that are not certain. */
function onAxis(place: Place, { size }: Index): Node[] {
  const from = apply("is-nonnegative", add([ordinal(place), number(-1)]))
  const to = apply("is-nonnegative", add([sizeNode(size), negate(ordinal(place))]))
  return [from, to].map(settled)
}

/** A condition that always or never holds as 1 or 0. */
function settled(node: Node): Node {
  const holds = decided(node)
  return holds === null ? node : number(holds ? 1 : 0)
}

/** A sum in which only one term counts, as that term. */
function unpinned(node: Node & { node: "sum" }): Node {
  const factors = factorsOf(node.body)
  for (const factor of factors) {
    const place = pinned(factor, node.index)
    if (!place) continue
    const rest = replaceIndex(multiply(factors.filter((other) => other !== factor)), node.index, place)
    return multiply([...onAxis(place, node.index), straightened(rest)])
  }
  // What does not depend on the index stands before the sum.
  const outer = factors.filter((factor) => !factor.free.some(({ id }) => id === node.index.id))
  if (outer.length === 0 || outer.length === factors.length) return node
  const inner = multiply(factors.filter((factor) => !outer.includes(factor)))
  return multiply([...outer, sumIndex(node.index, inner)])
}

/** A sum over the places behind or before another one, with that place. */
interface Half {
  readonly side: "behind" | "before"
  readonly key: string
  readonly outer: readonly Node[]
  readonly sum: Node & { node: "sum" }
  readonly body: Node
  readonly place: Place
}

/** `\sum_{j > i}` and `\sum_{j < i}` with what stands before it; null for other terms. */
function halfOf(term: Node, keys: Keys): Half | null {
  const sum = factorsOf(term).find((factor) => factor.node === "sum")
  if (sum?.node !== "sum") return null
  const outer = factorsOf(term).filter((factor) => factor !== sum)
  const factors = factorsOf(sum.body)
  for (const factor of factors) {
    const whole = factor.node === "function" && factor.fn === "is-positive" ? affineOf(factor.arg) : null
    if (!whole) continue
    const { times, rest } = besides(whole, sum.index)
    const [other, ...more] = [...rest.places.values()]
    const isPlain = other && more.length === 0 && rest.sizes.size === 0 && rest.constant === 0
    if (!isPlain || Math.abs(times) !== 1 || other.times !== -times) continue
    const body = multiply(factors.filter((one) => one !== factor))
    const side = times === 1 ? "behind" : "before"
    const key = keys.of(multiply([...outer, sumIndex(sum.index, body), ordinal(other.place)]))
    return { side, key, outer, sum, body, place: other.place }
  }
  return null
}

/** All places behind one and all before it are all but that one. */
function joined(terms: readonly Node[]): Node {
  const keys = new Keys()
  const halves = terms.map((term) => halfOf(term, keys))
  const used = new Set<number>()
  const made: Node[] = []
  for (const [at, half] of halves.entries()) {
    if (half?.side !== "behind" || used.has(at)) continue
    const other = halves.findIndex((one, k) => one?.side === "before" && one.key === half.key && !used.has(k))
    if (other < 0) continue
    used.add(at).add(other)
    const { outer, sum, body, place } = half
    const left = replaceIndex(body, sum.index, place)
    made.push(multiply([...outer, add([sumIndex(sum.index, body), negate(left)])]))
  }
  return used.size === 0 ? add(terms) : add([...terms.filter((_, at) => !used.has(at)), ...made])
}

/** A product in which a condition that stands before it is not asked again inside. */
function askedOnce(node: Node & { node: "multiply" }): Node {
  const conditions = node.factors.filter((factor) => factor.node === "function" && factor.fn in BOUNDS)
  const held = (part: Node): Node => (conditions.includes(part) ? number(1) : mapParts(part, held))
  const distinct = [...new Set(conditions)]
  return conditions.length === 0
    ? node
    : multiply([...distinct, ...node.factors.filter((factor) => !conditions.includes(factor)).map(held)])
}

function straightened(node: Node): Node {
  const inner = mapParts(node, straightened)
  if (inner.node === "sum") return unpinned(inner)
  if (inner.node === "multiply") return askedOnce(inner)
  if (inner.node === "add") return joined(inner.terms)
  return inner.node === "function" ? settled(inner) : inner
}

/**
 * A formula with conditions on running indices (Iverson's brackets) as a person writes it: a sum in which one index picks one term is that term,
 * `x_{i+1}`; conditions that always hold are left out; and the sums over j < i and j > i are one. The same formula where there are no conditions.
 */
export function straighten(node: Node): Node {
  if ((node.kinds & KIND_BITS.function) === 0 || (node.kinds & KIND_BITS.ordinal) === 0) return node
  return straightened(node)
}
