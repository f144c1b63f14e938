import { chooseDims } from "../numeric/choose-dims"
import { directionName } from "../numeric/direction"
import { drawPoint, type Mood } from "../numeric/draw-point"
import type { OpenSize } from "../syntax/read"
import type { Declaration } from "../term"
import type { Point } from "./side-value"

/** What is known of the variables of a derivation. */
export interface Setting {
  readonly declarations: readonly Declaration[]
  readonly sizes: readonly OpenSize[]
  /** The variables that differentials move. */
  readonly varying: ReadonlySet<string>
  readonly given: Readonly<Record<string, number>>
}

/** The values of two sides at a point, entry by entry; null where one of them has none that can be compared. */
export type Pair = (point: Point) => readonly [before: Float64Array, after: Float64Array] | null

/** At how many points two sides agree, differ, and at how many only the first has a value. */
export interface Tally {
  readonly agree: number
  readonly differ: number
  readonly narrowed: number
}

/** Numbers of both signs are drawn more often: lines with |x|, ramps or cases agree where all of them happen to be on one side. */
const MOODS: readonly Mood[] = ["any", "positive", "small", "any", "any"]
export const ROUNDS = 3

/** Sides further apart than this, relative to their size, are different. */
const TOLERANCE = 1e-8
/** What a rounded number may be off. */
const ROUNDING = 5e-3

const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

const allFinite = (values: Float64Array): boolean => values.every((value) => Number.isFinite(value))

/** Whether two lists of numbers agree up to rounding errors. */
export function agree(before: Float64Array, after: Float64Array, tolerance = TOLERANCE): boolean {
  if (before.length !== after.length) return false
  const scale = Math.max(largest(before), largest(after), 1e-3)
  return before.every((value, k) => Math.abs(value - (after[k] ?? Number.NaN)) <= tolerance * scale)
}

/** A random point, with directions for the differentials. */
export function pointAt(
  setting: Setting,
  dims: Readonly<Record<string, number>>,
  seed: number,
  mood: Mood,
): Point {
  const values = drawPoint(setting.declarations, dims, seed, mood)
  const directions = drawPoint(setting.declarations, dims, seed + 7919, "any")
  for (const name of setting.varying) {
    const direction = directions.get(name)
    if (direction) values.set(directionName(name), direction)
  }
  return { values, dims }
}

/** The point with every number moved a little. */
const shaken = ({ values, dims }: Point): Point => ({
  values: new Map(
    [...values].map(([name, jet]) => [
      name,
      { ...jet, a: jet.a.map((value, k) => value * (1 + (1 + (k % 3)) * 1e-11)) },
    ]),
  ),
  dims,
})

/** Whether a side is only rounding noise at a point, as ln|XXᵀ| of a tall X is: there it has no value to compare. */
function isNoise(pair: Pair, point: Point, values: readonly Float64Array[]): boolean {
  const moved = pair(shaken(point))
  return !moved || values.some((side, k) => allFinite(side) && !agree(side, moved[k] ?? side, 1e-5))
}

/** How two sides compare at one point; null where the first has no value. */
export function judgeAt(pair: Pair, point: Point, approximate: boolean): keyof Tally | null {
  const values = pair(point)
  if (!values) return null
  const [before, after] = values
  if (!allFinite(before)) return null
  if (allFinite(after) && agree(before, after, approximate ? ROUNDING : TOLERANCE)) return "agree"
  if (isNoise(pair, point, values)) return null
  return allFinite(after) ? "differ" : "narrowed"
}

/** Compares two sides at random points of pairwise distinct sizes, in several parts of the domain. */
export function compareAtPoints(pair: Pair, setting: Setting, approximate = false): Tally {
  const rounds = Array.from({ length: ROUNDS }, (_, round) =>
    compareInRound(pair, setting, round, approximate),
  )
  // Sizes at which the second side never has a value, as (XᵀX)⁻¹ has none for a wide X, are none of those it speaks of.
  const spoken = rounds.filter((one) => one.agree + one.differ > 0)
  const counted = spoken.length > 0 ? spoken : rounds
  const total = (outcome: keyof Tally): number => counted.reduce((sum, one) => sum + one[outcome], 0)
  return { agree: total("agree"), differ: total("differ"), narrowed: total("narrowed") }
}

function compareInRound(pair: Pair, setting: Setting, round: number, approximate: boolean): Tally {
  const tally = { agree: 0, differ: 0, narrowed: 0 }
  const dims = chooseDims(setting.sizes, round, setting.given)
  for (const [k, mood] of MOODS.entries()) {
    const outcome = judgeAt(pair, pointAt(setting, dims, 101 + round * 100 + k, mood), approximate)
    if (outcome) tally[outcome]++
  }
  return tally
}

/** Enough points agree and none speaks against it. */
export const isEqual = (tally: Tally): boolean =>
  tally.agree >= 2 && tally.differ === 0 && tally.narrowed === 0

/** More points at which two sides must not differ before a promise is said to make them equal. */
const CONFIRMING = 12

/** Whether two sides that agree at random points go on doing so at more points of both signs. */
export const isConfirmed = (pair: Pair, setting: Setting): boolean =>
  Array.from({ length: CONFIRMING }, (_, k) => {
    const dims = chooseDims(setting.sizes, k % ROUNDS, setting.given)
    return judgeAt(pair, pointAt(setting, dims, 2001 + k, "any"), false)
  }).every((outcome) => outcome === "agree" || outcome === null)
