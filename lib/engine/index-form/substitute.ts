import {
  add,
  apply,
  call,
  delta,
  derivative,
  entry,
  freshIndex,
  multiply,
  ordinal,
  pick,
  power,
  productIndex,
  sumIndex,
  tensor,
} from "./build"
import type { Index, Lambda, Node, Place } from "./nodes"

/** Which place stands for an index, by the id of the index. */
export type Substitution = ReadonlyMap<number, Place>

type Change = (node: Node) => Node

/** Rebuilds a node with each direct part changed; a part is a whole node, places and binders stay as they are. */
export function mapParts(node: Node, change: Change): Node {
  const mapLambda = (arg: Lambda): Lambda => ({ indices: arg.indices, body: change(arg.body) })
  switch (node.node) {
    case "number":
    case "constant":
    case "size":
    case "ordinal":
    case "entry":
    case "delta":
      return node
    case "add":
      return add(node.terms.map(change))
    case "multiply":
      return multiply(node.factors.map(change))
    case "power":
      return power(change(node.base), change(node.exponent))
    case "function":
      return apply(node.fn, change(node.arg))
    case "sum":
      return sumIndex(node.index, change(node.body))
    case "product":
      return productIndex(node.index, change(node.body))
    case "tensor":
      return tensor(node.fn, node.args.map(mapLambda), node.at)
    case "pick":
      return pick(node.place, node.cases.map(change))
    case "call":
      return call({ ...node, args: node.args.map(mapLambda) })
    case "derivative":
      return derivative(change(node.of), node.name, node.at)
  }
}

const placeIn = (place: Place, by: Substitution): Place =>
  place.at === "index" ? (by.get(place.index.id) ?? place) : place

/** What applies inside a binder: bound indices are left alone, and renamed where they would capture. */
function enter(bound: readonly Index[], body: Node, by: Substitution): { bound: Index[]; by: Substitution } {
  const inside = new Map<number, Place>()
  for (const index of body.free) {
    const place = by.get(index.id)
    if (place && !bound.some((b) => b.id === index.id)) inside.set(index.id, place)
  }
  const captured = (index: Index): boolean =>
    [...inside.values()].some((place) => place.at === "index" && place.index.id === index.id)
  const renamed = bound.map((index) => {
    if (!captured(index)) return index
    const other = freshIndex(index.size)
    inside.set(index.id, { at: "index", index: other })
    return other
  })
  return { bound: renamed, by: inside }
}

function substituteLambda(arg: Lambda, by: Substitution): Lambda {
  const inside = enter(arg.indices, arg.body, by)
  return { indices: inside.bound, body: substitute(arg.body, inside.by) }
}

function bind(node: Node & { node: "sum" | "product" }, by: Substitution): Node {
  const inside = enter([node.index], node.body, by)
  const body = substitute(node.body, inside.by)
  const index = inside.bound[0] ?? node.index
  return node.node === "sum" ? sumIndex(index, body) : productIndex(index, body)
}

/** The node with places put for free indices. Bound indices are renamed where a place would be captured. */
export function substitute(node: Node, by: Substitution): Node {
  if (by.size === 0 || !node.free.some((index) => by.has(index.id))) return node
  const places = (at: readonly Place[]): Place[] => at.map((place) => placeIn(place, by))
  switch (node.node) {
    case "ordinal":
      return ordinal(placeIn(node.place, by))
    case "entry":
      return entry(node.name, places(node.at))
    case "delta":
      return delta(placeIn(node.i, by), placeIn(node.j, by))
    case "sum":
    case "product":
      return bind(node, by)
    case "tensor":
      return tensor(
        node.fn,
        node.args.map((arg) => substituteLambda(arg, by)),
        places(node.at),
      )
    case "pick":
      return pick(
        placeIn(node.place, by),
        node.cases.map((one) => substitute(one, by)),
      )
    case "call":
      return call({
        ...node,
        args: node.args.map((arg) => substituteLambda(arg, by)),
        at: places(node.at),
        slots: node.slots.map((slot) => ({ arg: slot.arg, at: places(slot.at) })),
      })
    case "derivative":
      return derivative(substitute(node.of, by), node.name, places(node.at))
    default:
      return mapParts(node, (part) => substitute(part, by))
  }
}

/** The node with one index replaced by a place. */
export const replaceIndex = (node: Node, index: Index, place: Place): Node =>
  substitute(node, new Map([[index.id, place]]))

/** The entry of a tensor given by its entries. */
export const entryOf = (arg: Lambda, places: readonly Place[]): Node =>
  substitute(
    arg.body,
    new Map(arg.indices.flatMap((index, k) => (places[k] ? [[index.id, places[k]] as const] : []))),
  )
