import { freeOfAll, joinFree, placeIndices, withoutIndex } from "./free"
import { hashOf, sameForm } from "./identity"
import type { Index, Lambda, Node, NodeForm, Place } from "./nodes"

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

/** Buckets for nodes at the start, a power of two; they double when there are more nodes. */
const BUCKETS = 1 << 10

interface Table {
  /** For each bucket the uid of the node that came last into it, 0 for none; `before` leads from there to the earlier ones. */
  latest: Int32Array
  readonly before: number[]
  /** By uid, which counts from 1, with the hash of each. */
  readonly nodes: (Node | null)[]
  readonly hashes: number[]
  work: number
  readonly limit: number
  nextIndex: number
}

const firstBuckets = new Int32Array(BUCKETS)

const emptyTable = (limit: number): Table => ({
  latest: firstBuckets.fill(0),
  before: [0],
  nodes: [null],
  hashes: [0],
  work: 0,
  limit,
  nextIndex: 1,
})

let table = emptyTable(Number.POSITIVE_INFINITY)

/**
 * Starts a derivation: forgets all nodes, numbers indices from one again (the same question gives the same answer) and limits the work. Nodes
 * must not be kept from one derivation to the next, because equality by identity holds within one only.
 */
export function startForms(limit: number = Number.POSITIVE_INFINITY): void {
  table = emptyTable(limit)
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
    case "shifted":
      return `${place.at}(${placeKey(place.of)}/${place.by})`
  }
}

const NO_NODES: readonly Node[] = []

/** The nodes directly inside a form. */
function partsOf(form: NodeForm): readonly Node[] {
  switch (form.node) {
    case "add":
      return form.terms
    case "multiply":
      return form.factors
    case "power":
      return [form.base, form.exponent]
    case "function":
      return [form.arg]
    case "sum":
    case "product":
      return [form.body]
    case "tensor":
    case "call":
      return form.args.map((arg) => arg.body)
    case "pick":
      return form.cases
    case "derivative":
      return [form.of]
    default:
      return NO_NODES
  }
}

const lambdaFree = (arg: Lambda): readonly Index[] => withoutIndex(arg.body.free, arg.indices)

/** The indices that a form depends on. */
function freeOf(form: NodeForm): readonly Index[] {
  switch (form.node) {
    case "number":
    case "constant":
    case "size":
      return []
    case "ordinal":
      return placeIndices([form.place])
    case "entry":
      return placeIndices(form.at)
    case "delta":
      return placeIndices([form.i, form.j])
    case "function":
      return form.arg.free
    case "sum":
    case "product":
      return withoutIndex(form.body.free, [form.index])
    case "tensor":
      return joinFree([placeIndices(form.at), ...form.args.map(lambdaFree)])
    case "call": {
      const places = [...form.at, ...form.slots.flatMap((slot) => slot.at)]
      return joinFree([placeIndices(places), ...form.args.map(lambdaFree)])
    }
    case "pick":
      return joinFree([placeIndices([form.place]), freeOfAll(form.cases)])
    case "derivative":
      return joinFree([form.of.free, placeIndices(form.at)])
    default:
      return freeOfAll(partsOf(form))
  }
}

function intoBucket(uid: number, hash: number): void {
  const bucket = hash & (table.latest.length - 1)
  table.before[uid] = table.latest[bucket] ?? 0
  table.latest[bucket] = uid
}

function growBuckets(): void {
  table.latest = new Int32Array(2 * table.latest.length)
  for (let uid = 1; uid < table.nodes.length; uid++) intoBucket(uid, table.hashes[uid] ?? 0)
}

/** The one node of this form: found, or made. */
export function intern(form: NodeForm): Node {
  spend(1)
  const hash = hashOf(form)
  let uid = table.latest[hash & (table.latest.length - 1)] ?? 0
  for (; uid !== 0; uid = table.before[uid] ?? 0) {
    const known = table.nodes[uid]
    if (known && table.hashes[uid] === hash && sameForm(form, known)) return known
  }
  let kinds = KIND_BITS[form.node]
  let weight = 1
  for (const part of partsOf(form)) {
    kinds |= part.kinds
    weight += part.weight
  }
  if (weight > WEIGHT_LIMIT) throw new TooMuchWork("the formula grows beyond the limit")
  const node: Node = { uid: table.nodes.length, free: freeOf(form), kinds, weight, ...form }
  table.nodes.push(node)
  table.hashes.push(hash)
  intoBucket(node.uid, hash)
  if (node.uid > table.latest.length) growBuckets()
  return node
}
