import { add, apply, delta, entry, multiply, pick, power, sumIndex } from "../index-form/build"
import { samePlace } from "../index-form/identity"
import type { Node, Place } from "../index-form/nodes"
import { mapParts, replaceIndex } from "../index-form/substitute"

/** The place that is number c in case c, or the same in all cases; null otherwise. */
function commonPlace(places: readonly Place[], at: Place): Place | null {
  const [first] = places
  if (!first) return null
  if (places.every((place, k) => place.at === "number" && place.value === k + 1)) return at
  return places.every((place) => samePlace(place, first)) ? first : null
}

function commonList(lists: readonly (readonly Node[])[], at: Place): Node[] | null {
  const length = lists[0]?.length ?? 0
  if (lists.some((list) => list.length !== length)) return null
  const nodes = Array.from({ length }, (_, k) =>
    common(
      lists.flatMap((list) => list[k] ?? []),
      at,
    ),
  )
  return nodes.every((node) => node !== null) ? nodes : null
}

/** The cases that are of one form, as that form; null when one is not. */
function allOf<K extends Node["node"]>(cases: readonly Node[], kind: K): (Node & { node: K })[] | null {
  const found = cases.filter((one): one is Node & { node: K } => one.node === kind)
  return found.length === cases.length ? found : null
}

function commonSum(sums: readonly (Node & { node: "sum" })[], at: Place): Node | null {
  const [first] = sums
  if (!first || sums.some((one) => one.index.size !== first.index.size)) return null
  const bodies = sums.map((one) => replaceIndex(one.body, one.index, { at: "index", index: first.index }))
  const body = common(bodies, at)
  return body && sumIndex(first.index, body)
}

/** One node that is case c wherever `at` is c; null when the cases do not follow one pattern. */
function common(cases: readonly Node[], at: Place): Node | null {
  const [first] = cases
  if (!first) return null
  if (cases.every((one) => one === first)) return first
  const entries = allOf(cases, "entry")
  if (entries) {
    const [model] = entries
    if (!model || entries.some((one) => one.name !== model.name)) return null
    const places = model.at.map((_, k) =>
      commonPlace(
        entries.flatMap((one) => one.at[k] ?? []),
        at,
      ),
    )
    return places.every((place) => place !== null) ? entry(model.name, places) : null
  }
  const deltas = allOf(cases, "delta")
  if (deltas) {
    const [i, j] = [
      commonPlace(
        deltas.map((one) => one.i),
        at,
      ),
      commonPlace(
        deltas.map((one) => one.j),
        at,
      ),
    ]
    return i && j && delta(i, j)
  }
  const sums = allOf(cases, "sum")
  if (sums) return commonSum(sums, at)
  return commonParts(cases, at)
}

function commonParts(cases: readonly Node[], at: Place): Node | null {
  const adds = allOf(cases, "add")
  const terms =
    adds &&
    commonList(
      adds.map((one) => one.terms),
      at,
    )
  if (terms) return add(terms)
  const products = allOf(cases, "multiply")
  const factors =
    products &&
    commonList(
      products.map((one) => one.factors),
      at,
    )
  if (factors) return multiply(factors)
  const powers = allOf(cases, "power")
  const parts =
    powers &&
    commonList(
      powers.map((one) => [one.base, one.exponent]),
      at,
    )
  if (parts?.[0] && parts[1]) return power(parts[0], parts[1])
  const functions = allOf(cases, "function")
  const [model] = functions ?? []
  if (!functions || !model || functions.some((one) => one.fn !== model.fn)) return null
  const arg = common(
    functions.map((one) => one.arg),
    at,
  )
  return arg && apply(model.fn, arg)
}

/** Written-out cases that follow one pattern, `(x_1, x_2)_i`, as that pattern, `x_i`. */
export function unpick(node: Node): Node {
  const inner = mapParts(node, unpick)
  if (inner.node !== "pick") return inner
  return common(inner.cases, inner.place) ?? pick(inner.place, inner.cases)
}
