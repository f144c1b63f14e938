import { number } from "../index-form/build"
import type { Index, Node } from "../index-form/nodes"
import { shiftPlace } from "../index-form/places"
import { mapParts, replaceIndex } from "../index-form/substitute"
import { sizeText } from "../shape"
import { affineOf, BOUNDS, decided } from "./affine"

/** More places than this at either end that differ from the middle are not told one by one. */
const MOST = 3

/** Where a condition on the place of one index changes: after so many places from the start, or before so many at the end. */
interface Border {
  readonly condition: Node
  readonly index: Index
  readonly start: number
  readonly end: number
  /** Whether it holds between its borders. */
  readonly inside: boolean
}

/** The border of a condition such as `[n - 1 - i \ge 0]`; null for one that is not about the ends of one axis. */
function borderOf(condition: Node): Border | null {
  const bound = condition.node === "function" ? BOUNDS[condition.fn] : undefined
  const whole = condition.node === "function" && bound !== undefined ? affineOf(condition.arg) : null
  if (!whole || bound === undefined || whole.places.size !== 1) return null
  const [only] = whole.places.values()
  const [size, ...more] = [...whole.sizes]
  if (only?.place.at !== "index" || Math.abs(only.times) !== 1 || more.length > 0) return null
  const { index } = only.place
  const gap = bound - whole.constant
  if (!size) {
    // i ≥ gap, or i ≤ −gap
    if (only.times === 1) return { condition, index, start: gap - 1, end: 0, inside: true }
    return { condition, index, start: -gap, end: 0, inside: false }
  }
  if (size[0] !== index.size || size[1] !== -only.times) return null
  // i ≤ n − gap, or i ≥ n + gap
  if (only.times === -1) return { condition, index, start: 0, end: gap, inside: true }
  return { condition, index, start: 0, end: 1 - gap, inside: false }
}

/** The conditions on free indices in a formula. */
function conditionsOf(node: Node, free: ReadonlySet<number>): Node[] {
  const found = new Set<Node>()
  const visit = (part: Node): Node => {
    const own = part.node === "function" && part.fn in BOUNDS && part.free.every(({ id }) => free.has(id))
    if (own) found.add(part)
    return own ? part : mapParts(part, visit)
  }
  visit(node)
  return [...found]
}

/** A row of a definition by cases over the places of one index: its value and where it counts. */
interface Row {
  readonly value: Node
  readonly where: string
}

/**
 * A formula that differs at the ends of an axis only, as its values at the first places, in the middle and at the last ones; null for other formulas.
 * Sizes are taken to be large enough for a middle.
 */
export function rowsByPlace(node: Node, letterOf: (index: Index) => string): readonly Row[] | null {
  const conditions = conditionsOf(node, new Set(node.free.map(({ id }) => id)))
  const borders = conditions.map(borderOf)
  const sound = borders.filter((border) => border !== null)
  const [first] = sound
  if (!first || sound.length !== borders.length) return null
  const { index } = first
  const { size } = index
  const start = Math.max(0, ...sound.map((border) => border.start))
  const end = Math.max(0, ...sound.map((border) => border.end))
  const isOneAxis = sound.every((border) => border.index.id === index.id)
  if (!isOneAxis || typeof size !== "string" || start > MOST || end > MOST || start + end === 0) return null
  const put = (part: Node, value: (condition: Node) => boolean | null): Node => {
    const holds = part.node === "function" && part.fn in BOUNDS ? value(part) : null
    return holds === null ? mapParts(part, (inner) => put(inner, value)) : number(holds ? 1 : 0)
  }
  const enough = start + end + 1
  const at = (place: Parameters<typeof replaceIndex>[2]): Node =>
    put(replaceIndex(node, index, place), (condition) => decided(condition, enough))
  const letter = letterOf(index)
  const heads = Array.from({ length: start }, (_, k): Row => {
    return { value: at({ at: "number", value: k + 1 }), where: `${letter} = ${k + 1}` }
  })
  const tails = Array.from({ length: end }, (_, k): Row => {
    const back = end - 1 - k
    const place = shiftPlace({ at: "last", size }, -back)
    return { value: at(place), where: `${letter} = ${sizeText(size)}${back === 0 ? "" : `-${back}`}` }
  })
  const inside = new Map(sound.map((border) => [border.condition, border.inside]))
  const middle = put(node, (condition) => inside.get(condition) ?? null)
  const upTo = end === 0 ? null : `${sizeText(size)}${end === 1 ? "" : `-${end - 1}`}`
  const range =
    upTo === null
      ? `${letter} > ${start}`
      : start === 0
        ? `${letter} < ${upTo}`
        : `${start} < ${letter} < ${upTo}`
  return [...heads, { value: middle, where: range }, ...tails]
}
