import { quotientSize, type Size } from "../shape"
import { placeKey } from "./intern"
import type { Place } from "./nodes"

/** The size of the axis that a place lies on, as far as the place shows it. */
function axisOf(place: Place): Size | null {
  switch (place.at) {
    case "index":
      return place.index.size
    case "last":
      return place.size
    default:
      return null
  }
}

const lastOf = (size: Size): Place =>
  typeof size === "number" ? { at: "number", value: size } : { at: "last", size }

function part(kind: "major" | "minor", of: Place, by: Size): Place {
  if (by === 1) return kind === "major" ? of : { at: "number", value: 1 }
  if (of.at === "pair" && of.by === by) return of[kind]
  if (of.at === "number" && typeof by === "number") {
    const major = Math.ceil(of.value / by)
    return { at: "number", value: kind === "major" ? major : of.value - (major - 1) * by }
  }
  if (of.at === "last") {
    const rest = quotientSize(of.size, by)
    if (rest !== null) return lastOf(kind === "major" ? rest : by)
  }
  const size = axisOf(of)
  if (size !== null && size === by) return kind === "minor" ? of : { at: "number", value: 1 }
  return { at: kind, of, by }
}

/** Which block of `by` places a place lies in. */
export const majorPlace = (of: Place, by: Size): Place => part("major", of, by)

/** Where in its block of `by` places a place lies. */
export const minorPlace = (of: Place, by: Size): Place => part("minor", of, by)

/** The place in block `major` at `minor` of blocks of `by` places. */
export function pairPlace(major: Place, minor: Place, by: Size): Place {
  if (by === 1) return major
  const parts = major.at === "major" && minor.at === "minor" && major.by === by && minor.by === by
  if (parts && placeKey(major.of) === placeKey(minor.of)) return major.of
  if (major.at === "number" && minor.at === "number" && typeof by === "number") {
    return { at: "number", value: (major.value - 1) * by + minor.value }
  }
  return { at: "pair", major, minor, by }
}

/** The place so many places further on. */
export function shiftPlace(of: Place, by: number): Place {
  if (by === 0) return of
  if (of.at === "number") return { at: "number", value: of.value + by }
  return of.at === "shifted" ? shiftPlace(of.of, of.by + by) : { at: "shifted", of, by }
}

/** The same place with the innermost places, those of no parts, changed. */
export function mapPlace(place: Place, change: (leaf: Place) => Place): Place {
  switch (place.at) {
    case "pair":
      return pairPlace(mapPlace(place.major, change), mapPlace(place.minor, change), place.by)
    case "major":
    case "minor":
      return part(place.at, mapPlace(place.of, change), place.by)
    case "shifted":
      return shiftPlace(mapPlace(place.of, change), place.by)
    default:
      return change(place)
  }
}

/** The 1-based number of a place, given those of indices and sizes. */
export function placeNumber(
  place: Place,
  indexNumber: (id: number) => number,
  sizeNumber: (size: Size) => number,
): number {
  const number = (one: Place): number => placeNumber(one, indexNumber, sizeNumber)
  switch (place.at) {
    case "index":
      return indexNumber(place.index.id)
    case "number":
      return place.value
    case "last":
      return sizeNumber(place.size)
    case "pair":
      return (number(place.major) - 1) * sizeNumber(place.by) + number(place.minor)
    case "major":
      return Math.ceil(number(place.of) / sizeNumber(place.by))
    case "shifted":
      return number(place.of) + place.by
    case "minor":
      return ((number(place.of) - 1) % sizeNumber(place.by)) + 1
  }
}

/** The size of the axis that a place certainly lies on; null when that is not known. */
export function placeAxis(place: Place): Size | null {
  if (place.at === "minor") return place.by
  if (place.at !== "major") return axisOf(place)
  const whole = placeAxis(place.of)
  return whole === null ? null : quotientSize(whole, place.by)
}
