import { chooseDims } from "../numeric/choose-dims"
import { constantJet, type Jet, zeroJet } from "../numeric/jet"
import { axes } from "../shape"
import type { Declaration } from "../term"
import {
  agree,
  compareAtPoints,
  isConfirmed,
  isEqual,
  judgeAt,
  type Pair,
  pointAt,
  ROUNDS,
  type Setting,
} from "./comparison"
import type { Verdict } from "./derivation"
import type { Point } from "./side-value"

export type Assumption = NonNullable<Verdict["assumption"]>

const isSquare = ({ shape }: Declaration): boolean => shape.kind === "matrix" && shape.rows === shape.cols

const promising = (
  setting: Setting,
  names: readonly string[],
  property: "symmetric" | "positive",
): Setting => ({
  ...setting,
  declarations: setting.declarations.map((declaration) =>
    names.includes(declaration.name) ? { ...declaration, [property]: true } : declaration,
  ),
})

/** One variable, then two at once; a line that needs more is wrong rather than right by condition. */
const choices = (names: readonly string[]): string[][] => [
  ...names.map((name) => [name]),
  ...(names.length === 2 ? [[...names]] : []),
]

/**
 * A promise about variables under which two different sides agree; those that are differentiated by are never restricted. `signs` tells whether numbers
 * may be promised to be positive.
 */
export function assumptionFor(
  pair: Pair,
  setting: Setting,
  fixed: ReadonlySet<string>,
  signs: boolean,
): Assumption | null {
  const open = setting.declarations.filter(({ name }) => !fixed.has(name))
  const squares = open.filter(
    (one) => isSquare(one) && !one.symmetric && !one.positiveDefinite && !one.diagonal,
  )
  const latexOf = (name: string) => setting.declarations.find((one) => one.name === name)?.latex ?? name
  const makesEqual = (names: readonly string[], property: "symmetric" | "positive") => {
    const promised = promising(setting, names, property)
    return isEqual(compareAtPoints(pair, promised)) && isConfirmed(pair, promised)
  }
  for (const names of choices(squares.map(({ name }) => name))) {
    if (!makesEqual(names, "symmetric")) continue
    const latex = names.map((name) => `${latexOf(name)} = ${latexOf(name)}^\\top`).join(",\\ ")
    return { latex, ...promise(names, "symmetric") }
  }
  const numbers = setting.declarations.filter(
    ({ shape, positive }) => signs && shape.kind !== "matrix" && !positive,
  )
  for (const names of choices(numbers.map(({ name }) => name))) {
    if (!makesEqual(names, "positive")) continue
    return { latex: names.map((name) => `${latexOf(name)} > 0`).join(",\\ "), ...promise(names, "positive") }
  }
  return null
}

function promise(names: readonly string[], property: "symmetric" | "positive"): Pick<Assumption, "promise"> {
  const [name] = names
  return name !== undefined && names.length === 1 ? { promise: { name, property } } : {}
}

/** A square matrix of the point with its first row and column struck out: singular for certain. */
function singular(jet: Jet): Jet {
  const [size = 1] = jet.dims
  return constantJet(
    jet.dims,
    jet.a.map((value, flat) => (flat < size || flat % size === 0 ? 0 : value)),
  )
}

/** Whether the first side jumps at a place, as the slope of a norm does at zero: then it has no value there either. */
function jumps(pair: Pair, at: (place: Jet) => Point, place: Jet, direction: Jet): boolean {
  const [here] = pair(at(place)) ?? []
  return [1e-7, -1e-7].some((step) => {
    const moved = place.a.map((value, flat) => value + step * (direction.a[flat] ?? 0))
    const [near] = pair(at({ ...place, a: moved })) ?? []
    return !here || !near || !agree(here, near, 1e-2)
  })
}

/** A condition at which the second side loses its value while the first keeps its own: x ≠ 0, X invertible. */
export function conditionOnDomain(pair: Pair, setting: Setting): Assumption | null {
  const points = Array.from({ length: ROUNDS }, (_, round) =>
    pointAt(setting, chooseDims(setting.sizes, round, setting.given), 11, "any"),
  )
  const point = points.find((one) => judgeAt(pair, one, false) === "agree")
  if (!point) return null
  for (const declaration of setting.declarations) {
    const value = point.values.get(declaration.name)
    const kept =
      declaration.invertible || declaration.positiveDefinite || declaration.orthogonal || declaration.positive
    if (!value || kept) continue
    const matrix = axes(declaration.shape).length === 2
    if (matrix && !isSquare(declaration)) continue
    const special = matrix ? singular(value) : zeroJet(value.dims, value.row)
    const at = (place: Jet): Point => ({
      ...point,
      values: new Map(point.values).set(declaration.name, place),
    })
    if (judgeAt(pair, at(special), false) !== "narrowed" || jumps(pair, at, special, value)) continue
    const { name, latex } = declaration
    if (matrix) return { latex: `\\det ${latex} \\ne 0`, promise: { name, property: "invertible" } }
    return { latex: `${latex} \\ne ${axes(declaration.shape).length === 0 ? "0" : "\\bm{0}"}` }
  }
  return null
}
