import { chooseDims } from "../numeric/choose-dims"
import { directionName } from "../numeric/direction"
import { evaluateTerm } from "../numeric/evaluate-term"
import type { Surface } from "../syntax/surface"
import { align } from "./align"
import { buggyRules } from "./buggy"
import type { BuggyRule, Slip } from "./buggy/define"
import { agree, compareAtPoints, isEqual, type Pair, pointAt, type Setting } from "./comparison"
import type { Diagnosis } from "./derivation"
import type { Side } from "./read-line"
import type { Point } from "./side-value"
import { editsOf } from "./surface-edits"

/** A wrong line, as much of it as could be read. */
export interface WrongLine {
  readonly before: Side
  /** Null where the line has no shape. */
  readonly after: Side | null
  /** How the line was typed. */
  readonly surface: Surface
  /** Reads a line that was changed; null where it has no shape either. */
  readonly read: (surface: Surface) => Side | null
  readonly setting: Setting
  readonly turned: boolean
}

interface Search extends WrongLine {
  /** The point at which every explanation is tried first. */
  readonly quick: Point
}

/** Lines that are read again in search of one mistake. */
const MOST_REPAIRS = 200
/** Mistakes that are offered. */
const MOST_NAMED = 3

/** The mistakes that explain a wrong line, the likeliest first. */
export function diagnose(line: WrongLine): readonly Diagnosis[] {
  const found: Diagnosis[] = []
  const { setting } = line
  const dims = chooseDims(setting.sizes, 0, setting.given)
  const search: Search = { ...line, quick: pointAt(setting, dims, 101, "any") }
  for (const rule of buggyRules) {
    if (found.length === MOST_NAMED) break
    if (rule.isLastResort && found.length > 0) continue
    const place = explains(rule, search)
    if (!place) continue
    found.push({ rule: rule.id, title: rule.title, ...(place !== "somewhere" && { span: place.span }) })
  }
  return found
}

/** Whether a rule explains the line: the part to look at, or that it does without saying where. */
function explains({ explanation }: BuggyRule, line: Search): Surface | "somewhere" | null {
  const { before, after, setting } = line
  if (explanation.by === "repair") {
    if (line.turned || explanation.needs?.(before.term) === false) return null
    return placeOfRepair(explanation.repairs, line)
  }
  if (!after) return null
  const yes = (holds: boolean) => (holds ? "somewhere" : null)
  switch (explanation.by) {
    case "turned":
      return yes(line.turned && explanation.needs(before.term))
    case "shorthand":
      return yes(explanation.fits(before, after))
    case "value": {
      const pair = align(before, after)?.same[0]
      return yes(!line.turned && pair !== undefined && agrees(mistaken(pair, explanation.mistake), line))
    }
    case "ratio": {
      const pair = align(before, after)?.same[0]
      return yes(!line.turned && pair !== undefined && hasRatio(pair, line))
    }
    case "entries":
      return line.turned ? null : wrongEntry(line, after)
    case "slip":
      return yes(!line.turned && explanation.slips(before.term).some((slip) => isSlip(slip, line, after)))
    case "commuting": {
      const pair = align(before, after)?.same[0]
      if (line.turned || !pair || !explanation.needs(before.term)) return null
      return yes(agrees((point) => pair(circulants(point, setting)), line))
    }
  }
}

/** Looks at one point before it looks at all. */
function agrees(pair: Pair, { setting, quick }: Search): boolean {
  const values = pair(quick)
  if (!values) return false
  const [before, after] = values
  const finite = before.every((value) => Number.isFinite(value))
  return (!finite || agree(before, after)) && isEqual(compareAtPoints(pair, setting))
}

/** The pair with a mistake made in its first side: it agrees when that mistake explains the second. */
const mistaken =
  (pair: Pair, mistake: (right: number) => number): Pair =>
  (point) => {
    const values = pair(point)
    return values && [values[0].map(mistake), values[1]]
  }

/** The largest numerator and denominator of a factor that somebody gets wrong. */
const LARGEST_FACTOR = 12

/** Whether the second side is the first one multiplied by a small fraction. */
function hasRatio(pair: Pair, line: Search): boolean {
  const [before, after] = pair(line.quick) ?? []
  if (!before || !after) return false
  const at = before.reduce((most, value, k) => (Math.abs(value) > Math.abs(before[most] ?? 0) ? k : most), 0)
  const ratio = (after[at] ?? Number.NaN) / (before[at] ?? Number.NaN)
  const isSmall = Array.from({ length: LARGEST_FACTOR }, (_, k) => ratio * (k + 1)).some((num) => {
    const whole = Math.round(num)
    return whole !== 0 && Math.abs(whole) <= LARGEST_FACTOR && Math.abs(num - whole) < 1e-9
  })
  return (
    isSmall &&
    agrees(
      mistaken(pair, (right) => right * ratio),
      line,
    )
  )
}

/** The list or table that is written out in a line, with numbers as factors before it. */
function listIn(surface: Surface): Surface {
  if (surface.type === "group") return listIn(surface.of)
  if (surface.type !== "juxtapose") return surface
  const lists = surface.factors.map(listIn).filter(({ type }) => type === "array")
  const [only] = lists
  return only && lists.length === 1 ? only : surface
}

/** The first wrong entry of a line that is written out and mostly right. */
function wrongEntry(line: Search, after: Side): Surface | null {
  const surface = listIn(line.surface)
  const [left, right] = align(line.before, after)?.same[0]?.(line.quick) ?? []
  if (surface.type !== "array" || !left || !right) return null
  const entries = surface.rows.flat()
  if (entries.length !== left.length || entries.length < 2) return null
  const wrong = entries.filter((_, k) => !agree(left.subarray(k, k + 1), right.subarray(k, k + 1)))
  return wrong.length <= entries.length / 2 ? (wrong[0] ?? null) : null
}

/** The point with every square matrix made circulant: such matrices commute, but they are not symmetric. */
function circulants(point: Point, { declarations }: Setting): Point {
  const values = new Map(point.values)
  for (const { name, shape, symmetric, positiveDefinite, orthogonal, diagonal } of declarations) {
    const bound = symmetric || positiveDefinite || orthogonal || diagonal
    if (shape.kind !== "matrix" || shape.rows !== shape.cols || bound) continue
    for (const key of [name, directionName(name)]) {
      const jet = values.get(key)
      const [size = 1] = jet?.dims ?? []
      const around = (flat: number) => ((flat % size) - Math.floor(flat / size) + size) % size
      if (jet) values.set(key, { ...jet, a: jet.a.map((_, flat) => jet.a[around(flat)] ?? 0) })
    }
  }
  return { ...point, values }
}

function isSlip({ term, stands }: Slip, line: Search, after: Side): boolean {
  const alignment = align({ ...line.before, term }, after)
  const withStandIns = (point: Point): Point => {
    const values = new Map(point.values)
    for (const [name, worth] of stands) values.set(name, evaluateTerm(worth, point.values, point.dims))
    return { ...point, values }
  }
  const pairs = [...(alignment?.same ?? []), ...(alignment?.turned ? [alignment.turned] : [])]
  return pairs.some((pair) => agrees((point) => pair(withStandIns(point)), line))
}

function placeOfRepair(
  repairs: (part: Surface, free: readonly string[]) => readonly Surface[],
  line: Search,
): Surface | null {
  const free = [...line.before.free.keys()].filter((letter) => !letter.startsWith("#"))
  let tries = 0
  for (const { surface, place } of editsOf(line.surface, (part) => repairs(part, free))) {
    if (++tries > MOST_REPAIRS) return null
    const side = line.read(surface)
    const alignment = side && align(line.before, side)
    if (alignment?.same.some((pair) => agrees(pair, line))) return place
  }
  return null
}
