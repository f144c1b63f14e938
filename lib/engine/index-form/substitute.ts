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
import { placeIndices } from "./free"
import type { Index, Lambda, Node, Place } from "./nodes"
import { mapPlace } from "./places"

/** Which place stands for an index, by the id of the index. */
export type Substitution = ReadonlyMap<number, Place>

type Change = (node: Node) => Node

/** The changed parts, or null when no part changed. */
function changedParts(parts: readonly Node[], change: Change): Node[] | null {
  let result: Node[] | null = null
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]
    if (!part) continue
    const other = change(part)
    if (other !== part) result ??= parts.slice(0, k)
    result?.push(other)
  }
  return result
}

function changedLambdas(args: readonly Lambda[], change: Change): Lambda[] | null {
  let result: Lambda[] | null = null
  for (const [k, arg] of args.entries()) {
    const body = change(arg.body)
    if (body !== arg.body) result ??= args.slice(0, k)
    result?.push(body === arg.body ? arg : { indices: arg.indices, body })
  }
  return result
}

/** Rebuilds a node with each direct part changed; a part is a whole node, places and binders stay as they are. */
export function mapParts(node: Node, change: Change): Node {
  switch (node.node) {
    case "number":
    case "constant":
    case "size":
    case "ordinal":
    case "entry":
    case "delta":
      return node
    case "add": {
      const terms = changedParts(node.terms, change)
      return terms ? add(terms) : node
    }
    case "multiply": {
      const factors = changedParts(node.factors, change)
      return factors ? multiply(factors) : node
    }
    case "power": {
      const base = change(node.base)
      const exponent = change(node.exponent)
      return base === node.base && exponent === node.exponent ? node : power(base, exponent)
    }
    case "pick": {
      const cases = changedParts(node.cases, change)
      return cases ? pick(node.place, cases) : node
    }
    case "tensor": {
      const args = changedLambdas(node.args, change)
      return args ? tensor(node.fn, args, node.at) : node
    }
    case "call": {
      const args = changedLambdas(node.args, change)
      return args ? call({ ...node, args }) : node
    }
    default:
      return mapOnlyPart(node, change)
  }
}

type OnePart = Extract<Node, { node: "function" | "sum" | "product" | "derivative" }>

function mapOnlyPart(node: OnePart, change: Change): Node {
  const part = node.node === "function" ? node.arg : node.node === "derivative" ? node.of : node.body
  const other = change(part)
  if (other === part) return node
  switch (node.node) {
    case "function":
      return apply(node.fn, other)
    case "sum":
      return sumIndex(node.index, other)
    case "product":
      return productIndex(node.index, other)
    case "derivative":
      return derivative(other, node.name, node.at)
  }
}

const placeIn = (place: Place, by: Substitution): Place =>
  mapPlace(place, (leaf) => (leaf.at === "index" ? (by.get(leaf.index.id) ?? leaf) : leaf))

/** What applies inside a binder: bound indices are left alone, and renamed where they would capture. */
function enter(bound: readonly Index[], body: Node, by: Substitution): { bound: Index[]; by: Substitution } {
  const inside = new Map<number, Place>()
  for (const index of body.free) {
    const place = by.get(index.id)
    if (place && !bound.some((b) => b.id === index.id)) inside.set(index.id, place)
  }
  const captured = (index: Index): boolean =>
    placeIndices([...inside.values()]).some((other) => other.id === index.id)
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

function touches(node: Node, by: Substitution): boolean {
  for (const index of node.free) if (by.has(index.id)) return true
  return false
}

/** The node with places put for free indices. Bound indices are renamed where a place would be captured. */
export function substitute(node: Node, by: Substitution): Node {
  if (!touches(node, by)) return node
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

function placesByIndex(indices: readonly Index[], places: readonly Place[]): Substitution {
  const by = new Map<number, Place>()
  for (const [k, index] of indices.entries()) {
    const place = places[k]
    if (place) by.set(index.id, place)
  }
  return by
}

/** The entry of a tensor given by its entries. */
export const entryOf = (arg: Lambda, places: readonly Place[]): Node =>
  substitute(arg.body, placesByIndex(arg.indices, places))
