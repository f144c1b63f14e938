import type { Index, Node, NodeFacts, NodeForm, Place } from "./nodes"

/** Thrown when a derivation makes more nodes than its limit allows; the engine turns it into a `too-large` refusal. */
export class TooMuchWork extends Error {}

/** One bit for each form, so that a search for a form skips what cannot hold it. */
export const KIND_BITS: Readonly<Record<NodeForm["node"], number>> = {
  number: 1,
  constant: 2,
  size: 4,
  ordinal: 8,
  entry: 16,
  delta: 32,
  add: 64,
  multiply: 128,
  power: 256,
  function: 512,
  sum: 1024,
  product: 2048,
  tensor: 4096,
  pick: 8192,
  call: 16384,
  derivative: 32768,
}

/** Expansions heavier than this are refused; printing or evaluating them would take too long. */
const WEIGHT_LIMIT = 200_000

interface Table {
  nodes: Map<string, Node>
  nextUid: number
  nextIndex: number
  work: number
  limit: number
}

const table: Table = { nodes: new Map(), nextUid: 1, nextIndex: 1, work: 0, limit: Number.POSITIVE_INFINITY }

/**
 * Starts a derivation: forgets all nodes, numbers indices from one again (the same question gives the same answer) and limits the work. Nodes
 * must not be kept from one derivation to the next, because equality by identity holds within one only.
 */
export function startForms(limit: number = Number.POSITIVE_INFINITY): void {
  table.nodes = new Map()
  table.nextUid = 1
  table.nextIndex = 1
  table.work = 0
  table.limit = limit
}

/** Counts work that does not make nodes, such as numeric evaluation; throws `TooMuchWork` beyond the limit. */
export function spend(units: number): void {
  table.work += units
  if (table.work > table.limit) throw new TooMuchWork("the limit of work is reached")
}

/** A number that no index of this derivation has had. */
export const nextIndexId = (): number => table.nextIndex++

/** The identity of a place as text. */
export function placeKey(place: Place): string {
  switch (place.at) {
    case "index":
      return `i${place.index.id}`
    case "number":
      return `#${place.value}`
    case "last":
      return `$${place.size}`
    case "pair":
      return `(${placeKey(place.major)}:${placeKey(place.minor)}/${place.by})`
    case "major":
    case "minor":
      return `${place.at}(${placeKey(place.of)}/${place.by})`
  }
}

/** The one node with this key: found, or made from the form with its facts. */
export function intern(
  key: string,
  make: () => { form: NodeForm; free: readonly Index[]; parts: readonly Node[] },
): Node {
  spend(1)
  const known = table.nodes.get(key)
  if (known) return known
  const { form, free, parts } = make()
  let kinds = KIND_BITS[form.node]
  let weight = 1
  for (const part of parts) {
    kinds |= part.kinds
    weight += part.weight
  }
  if (weight > WEIGHT_LIMIT) throw new TooMuchWork("the formula grows beyond the limit")
  const facts: NodeFacts = { uid: table.nextUid++, free, kinds, weight }
  const node: Node = Object.assign(facts, form)
  table.nodes.set(key, node)
  return node
}

/** Joins sorted lists of indices without repeats. */
export function joinFree(lists: readonly (readonly Index[])[]): readonly Index[] {
  let result: readonly Index[] = []
  for (const list of lists) {
    if (list.length === 0 || list === result) continue
    if (result.length === 0) {
      result = list
      continue
    }
    const missing = list.filter((index) => !result.some((other) => other.id === index.id))
    if (missing.length > 0) result = [...result, ...missing].sort((a, b) => a.id - b.id)
  }
  return result
}

/** The indices among places. */
export function placeIndices(places: readonly Place[]): readonly Index[] {
  return joinFree(places.map(indicesOf))
}

function indicesOf(place: Place): readonly Index[] {
  switch (place.at) {
    case "index":
      return [place.index]
    case "pair":
      return joinFree([indicesOf(place.major), indicesOf(place.minor)])
    case "major":
    case "minor":
      return indicesOf(place.of)
    default:
      return []
  }
}

/** The list without one index. */
export const withoutIndex = (free: readonly Index[], bound: readonly Index[]): readonly Index[] =>
  free.some((index) => bound.some((b) => b.id === index.id))
    ? free.filter((index) => !bound.some((b) => b.id === index.id))
    : free
