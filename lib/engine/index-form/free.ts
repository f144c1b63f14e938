import type { Index, Place } from "./nodes"

/** Whether an index is among others. */
export function hasIndex(indices: readonly Index[], index: Index): boolean {
  for (const other of indices) if (other.id === index.id) return true
  return false
}

const NONE: readonly Index[] = []

/** Whether a sorted list holds all of another one. */
function holdsAll(list: readonly Index[], part: readonly Index[]): boolean {
  if (part.length > list.length) return false
  for (const index of part) if (!hasIndex(list, index)) return false
  return true
}

function joinTwo(a: readonly Index[], b: readonly Index[]): readonly Index[] {
  if (a.length === 0) return b
  if (holdsAll(a, b)) return a
  const joined = a.slice()
  for (const index of b) if (!hasIndex(a, index)) insert(joined, index)
  return joined
}

/** Puts an index where it belongs in a sorted list; the lists are far too short for a sort. */
function insert(list: Index[], index: Index): void {
  let at = list.length
  for (; at > 0; at--) {
    const before = list[at - 1]
    if (!before || before.id < index.id) break
    list[at] = before
  }
  list[at] = index
}

/** Joins sorted lists of indices without repeats. */
export function joinFree(lists: readonly (readonly Index[])[]): readonly Index[] {
  let result = NONE
  for (const list of lists) result = joinTwo(result, list)
  return result
}

/** The indices that nodes depend on together. */
export function freeOfAll(nodes: readonly { readonly free: readonly Index[] }[]): readonly Index[] {
  let result = NONE
  for (const node of nodes) result = joinTwo(result, node.free)
  return result
}

/** The indices among places. */
export function placeIndices(places: readonly Place[]): readonly Index[] {
  let result = NONE
  for (const place of places) result = joinTwo(result, indicesOf(place))
  return result
}

function indicesOf(place: Place): readonly Index[] {
  switch (place.at) {
    case "index":
      return [place.index]
    case "pair":
      return joinTwo(indicesOf(place.major), indicesOf(place.minor))
    case "major":
    case "minor":
    case "shifted":
      return indicesOf(place.of)
    default:
      return NONE
  }
}

/** The list without some indices. */
export function withoutIndex(free: readonly Index[], bound: readonly Index[]): readonly Index[] {
  for (const index of free) if (hasIndex(bound, index)) return free.filter((one) => !hasIndex(bound, one))
  return free
}
