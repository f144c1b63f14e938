import { placeIndices } from "../../index-form/free"
import type { Index, Lambda, Node, Place } from "../../index-form/nodes"
import { sizeLettersOf } from "../../shape"

/** What a point must provide for a form to have a value there. */
export interface Survey {
  /** The highest numbered place: every axis is at least that long. */
  highest: number
  /** The sizes that are letters. */
  readonly sizes: Set<string>
}

/** Looks through a form for its sizes and numbered places; a part that occurs often is visited once. */
export function survey(
  node: Node,
  found: Survey = { highest: 0, sizes: new Set() },
  seen = new Set<Node>(),
): Survey {
  if (seen.has(node)) return found
  seen.add(node)
  const size = (one: Index): void => {
    for (const letter of sizeLettersOf(one.size)) found.sizes.add(letter)
  }
  const place = (at: Place): void => {
    if (at.at === "number") found.highest = Math.max(found.highest, at.value)
    else if (at.at === "last") for (const letter of sizeLettersOf(at.size)) found.sizes.add(letter)
    else for (const index of placeIndices([at])) size(index)
  }
  const all = (nodes: readonly Node[]): void => {
    for (const one of nodes) survey(one, found, seen)
  }
  const whole = (arg: Lambda): void => {
    arg.indices.forEach(size)
    survey(arg.body, found, seen)
  }
  switch (node.node) {
    case "size":
      found.sizes.add(node.size)
      break
    case "ordinal":
      place(node.place)
      break
    case "entry":
      node.at.forEach(place)
      break
    case "delta":
      place(node.i)
      place(node.j)
      break
    case "add":
      all(node.terms)
      break
    case "multiply":
      all(node.factors)
      break
    case "power":
      all([node.base, node.exponent])
      break
    case "function":
      all([node.arg])
      break
    case "sum":
    case "product":
      size(node.index)
      all([node.body])
      break
    case "pick":
      found.highest = Math.max(found.highest, node.cases.length)
      place(node.place)
      all(node.cases)
      break
    case "tensor":
      node.at.forEach(place)
      node.args.forEach(whole)
      break
    case "call":
      node.at.forEach(place)
      node.args.forEach(whole)
      for (const slot of node.slots) slot.at.forEach(place)
      break
    case "derivative":
      all([node.of])
      break
    case "number":
    case "constant":
      break
  }
  return found
}
