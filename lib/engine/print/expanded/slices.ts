import type { Index, IndexForm, Node, Place } from "../../index-form/nodes"
import type { PrintContext } from "../context"
import { functionNameOf, variableLatex } from "../naming"
import type { Scope } from "../scope"
import { entryTex, indexText, placeText } from "../symbols"
import { subscript } from "../tex"
import { blockSize, gridText, shownPlaces } from "./grid"
import { instantiate } from "./instantiate"

/** One matrix of a tensor: the places that are held, and what is written left of it. */
interface Plan {
  readonly held: readonly Index[]
  readonly row: Index | null
  readonly col: Index | null
  readonly left: (indices: readonly string[]) => string
}

function planOf(form: IndexForm, context: PrintContext): Plan | null {
  const { output, wrt } = form
  const f = functionNameOf(context)
  const by = variableLatex(context)
  const [first = null, second = null, third = null, fourth = null] = wrt
  const [row = null, col = null] = output
  const entry = (indices: readonly string[]): string => subscript(f.stem, indexText(indices))
  if (output.length === 2 && wrt.length === 1 && first) {
    const left = (at: readonly string[]): string =>
      `\\frac{\\partial ${f.name}}{\\partial ${entryTex(context.wrt.declaration.name, at, context).text}}`
    return { held: [first], row, col, left }
  }
  if (output.length > 0 && wrt.length === 2) {
    const left = (at: readonly string[]): string =>
      context.order === 2 ? `\\nabla^2 ${entry(at)}` : `\\frac{\\partial ${entry(at)}}{\\partial ${by}}`
    return { held: output, row: first, col: second, left }
  }
  if (output.length === 0 && first && second && third) {
    const left = (at: readonly string[]): string =>
      `\\frac{\\partial}{\\partial ${entryTex(context.wrt.declaration.name, at, context).text}}\\frac{\\partial ${f.name}}{\\partial ${by}}`
    return { held: [first, second], row: third, col: fourth, left }
  }
  return null
}

/** Which slices are shown: null for dots between them. */
function heldPlaces(held: readonly Index[], body: Node): (readonly Place[] | null)[] {
  const [first, second] = held
  const shown = (index: Index, full: boolean) => shownPlaces(index, full, blockSize(body, index))
  if (!first) return []
  if (!second) {
    const full = typeof first.size === "number" && first.size <= 6
    return shown(first, full).map((place) => (place ? [place] : null))
  }
  if (typeof first.size === "number" && typeof second.size === "number" && first.size * second.size <= 9) {
    const cols = shown(second, true)
    return shown(first, true).flatMap((i) => cols.map((j) => (i && j ? [i, j] : null)))
  }
  const [start, end] = [shown(first, false), shown(second, false)]
  const pairs = [start[0], end[0], start[0], end[1], start.at(-1), end.at(-1)]
  const [a, b, c, d, e, f] = pairs
  return a && b && c && d && e && f ? [[a, b], [c, d], null, [e, f]] : []
}

/**
 * A derivative with three or more indices as a list of matrices, one for each place held: the picture of the article. Null when it is longer than the
 * limit.
 */
export function slicesText(
  form: IndexForm,
  context: PrintContext,
  scope: Scope,
  limit: number,
): string | null {
  const plan = context.mixed ? null : planOf(form, context)
  if (!plan) return null
  const lines: string[] = []
  let length = 0
  for (const places of heldPlaces(plan.held, form.body)) {
    if (!places) {
      lines.push("& \\;\\; \\vdots")
      continue
    }
    const by = new Map<number, Place>()
    plan.held.forEach((index, at) => {
      const place = places[at]
      if (place) by.set(index.id, place)
    })
    const node: Node = instantiate(form.body, by)
    const left = plan.left(places.map((place) => placeText(place, scope.letters)))
    const grid = gridText(node, plan.row, plan.col, scope, limit - length)
    if (grid === null) return null
    lines.push(`${left} &= ${grid}`)
    length += grid.length
  }
  return `\\begin{aligned} ${lines.join(" \\\\[6pt] ")} \\end{aligned}`
}
