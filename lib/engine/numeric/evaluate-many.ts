import { TooMuchWork } from "../index-form/intern"
import { operatorById } from "../operators/index"
import type { Shape } from "../shape"
import { axes, sizeNumber } from "../shape"
import type { Term, TermIndex } from "../term"
import { addJets, divideJets, multiplyJets, powerJet } from "./arithmetic"
import { evaluateTerm } from "./evaluate-term"
import { countEntries, type Jet, plainJet } from "./jet"

/** Plain numbers at many points: the entries of the first point, row-major, then those of the second, and so on. */
export interface Batch {
  readonly dims: readonly number[]
  readonly row: boolean
  readonly values: Float64Array
}

interface Scope {
  readonly points: ReadonlyMap<string, Batch>
  readonly count: number
  readonly dims: Readonly<Record<string, number>>
  readonly letters: ReadonlyMap<string, number>
  readonly work: Work
}

/** How many entries may still be worked out; what is evaluated counts itself off. */
export interface Work {
  left: number
}

/**
 * The values of a typed tree at `count` points, as `evaluateTerm` gives them one by one, without derivatives. Functions of numbers and arithmetic of
 * scalars run over all points at once, which makes them about as fast as written loops; everything else goes point by point. Throws `TooMuchWork`
 * when more entries than `work` allows would have to be worked out.
 */
export function evaluateMany(
  term: Term,
  points: ReadonlyMap<string, Batch>,
  count: number,
  { dims, work }: { readonly dims: Readonly<Record<string, number>>; readonly work: Work },
): Batch {
  return evaluate(term, { points, count, dims, letters: new Map(), work })
}

function evaluate(term: Term, scope: Scope): Batch {
  const batch = compute(term, scope)
  scope.work.left -= batch.values.length
  if (scope.work.left < 0) throw new TooMuchWork("the function takes too much work at so many points")
  return batch
}

function compute(term: Term, scope: Scope): Batch {
  switch (term.type) {
    case "variable":
      return scope.points.get(term.name) ?? pointwise(term, scope)
    case "apply":
      return apply(term, scope)
    case "entry":
      return entryOf(evaluate(term.of, scope), term.at, scope)
    case "sum":
    case "product":
      return accumulate(term, scope)
    case "array":
      return interleave(
        term.rows.flatMap((row) => row.map((entry) => evaluate(entry, scope))),
        term.shape,
        scope,
      )
    case "number":
    case "constant":
    case "size":
    case "ordinal":
    case "identity":
    case "ones":
    case "zeros":
    case "unit":
    case "delta":
      return everywhere(evaluateTerm(term, new Map(), scope.dims, scope.letters), scope)
    default:
      return pointwise(term, scope)
  }
}

/** The same value at every point. */
function everywhere({ dims, row, a }: Jet, { count }: Scope): Batch {
  const values = new Float64Array(a.length * count)
  for (let at = 0; at < count; at++) values.set(a, at * a.length)
  return { dims, row, values }
}

/** All points of a batch as one long column, and back. */
const asColumn = ({ values }: Batch): Jet => plainJet([values.length], values)
const fromColumn = ({ a }: Jet, { dims, row }: Omit<Batch, "values">): Batch => ({ dims, row, values: a })

const jetAt = ({ dims, row, values }: Batch, at: number, size: number): Jet =>
  plainJet(dims, values.subarray(at * size, (at + 1) * size), row)

/** What arithmetic of two scalars does to two columns of them. */
const OF_SCALARS: Readonly<Record<string, (x: Jet, y: Jet) => Jet>> = {
  multiply: multiplyJets,
  divide: divideJets,
}

const isFixed = (values: Float64Array): boolean => values.every((value) => value === values[0])

function apply(term: Term & { type: "apply" }, scope: Scope): Batch {
  const args = term.args.map((arg) => evaluate(arg, scope))
  const operator = operatorById(term.operator)
  const [x, y] = args
  if (operator?.meaning.means === "elementwise" && x) return fromColumn(operator.evaluate([asColumn(x)]), x)
  if (term.operator === "negate" && x) return fromColumn(operator?.evaluate([asColumn(x)]) ?? asColumn(x), x)
  if (x && y && args.length === 2) {
    if (term.operator === "add" && x.values.length === y.values.length)
      return fromColumn(addJets(asColumn(x), asColumn(y)), x)
    const areScalars = x.dims.length === 0 && y.dims.length === 0
    const ofScalars = areScalars ? OF_SCALARS[term.operator] : undefined
    if (ofScalars) return fromColumn(ofScalars(asColumn(x), asColumn(y)), x)
    if (areScalars && term.operator === "power" && isFixed(y.values))
      return fromColumn(powerJet(asColumn(x), plainJet([], y.values.slice(0, 1))), x)
  }
  const sizes = args.map((arg) => countEntries(arg.dims))
  // What acts on whole tensors takes about the cube of their size.
  scope.work.left -= scope.count * sizes.reduce((most, size) => Math.max(most, size), 0) ** 1.5
  return gather(scope, (at) => {
    const jets = args.map((arg, k) => jetAt(arg, at, sizes[k] ?? 0))
    return operator?.evaluate(jets) ?? plainJet([], Float64Array.of(Number.NaN))
  })
}

/** Puts the values of single points together. */
function gather({ count }: Scope, valueAt: (at: number) => Jet): Batch {
  const first = valueAt(0)
  const size = first.a.length
  const values = new Float64Array(size * count)
  values.set(first.a)
  for (let at = 1; at < count; at++) values.set(valueAt(at).a, at * size)
  return { dims: first.dims, row: first.row, values }
}

/** What has no faster way: the tree itself at each point. */
function pointwise(term: Term, scope: Scope): Batch {
  const sizes = new Map([...scope.points].map(([name, { dims }]) => [name, countEntries(dims)]))
  return gather(scope, (at) => {
    const point = new Map(
      [...scope.points].map(([name, batch]) => [name, jetAt(batch, at, sizes.get(name) ?? 0)] as const),
    )
    return evaluateTerm(term, point, scope.dims, scope.letters)
  })
}

function indexValue(index: TermIndex, scope: Scope): number {
  if (index.at === "number") return index.value
  if (index.at === "last") return sizeNumber(index.size, scope.dims)
  return scope.letters.get(index.letter) ?? Number.NaN
}

function entryOf({ dims, values }: Batch, at: readonly TermIndex[], scope: Scope): Batch {
  const places = at.map((index) => indexValue(index, scope))
  const isInside = places.every((place, axis) => place >= 1 && place <= (dims[axis] ?? 0))
  const result = new Float64Array(scope.count).fill(Number.NaN)
  if (isInside && places.length === dims.length) {
    const size = countEntries(dims)
    const flat = places.reduce((sum, place, axis) => sum * (dims[axis] ?? 1) + place - 1, 0)
    for (let point = 0; point < scope.count; point++)
      result[point] = values[point * size + flat] ?? Number.NaN
  }
  return { dims: [], row: false, values: result }
}

function accumulate(term: Term & { type: "sum" | "product" }, scope: Scope): Batch {
  const dims = axes(term.shape).map((size) => sizeNumber(size, scope.dims))
  const start = term.type === "sum" ? 0 : 1
  let total = new Float64Array(countEntries(dims) * scope.count).fill(start)
  const last = sizeNumber(term.to, scope.dims)
  for (let k = term.from; k <= last; k++) {
    const letters = new Map(scope.letters).set(term.letter, k)
    const { values } = evaluate(term.body, { ...scope, letters })
    total = total.map((value, at) => {
      const next = values[at] ?? Number.NaN
      return term.type === "sum" ? value + next : value * next
    })
  }
  return { dims, row: term.shape.kind === "row", values: total }
}

function interleave(entries: readonly Batch[], shape: Shape, scope: Scope): Batch {
  const values = new Float64Array(entries.length * scope.count)
  entries.forEach((entry, k) => {
    for (let at = 0; at < scope.count; at++) values[at * entries.length + k] = entry.values[at] ?? Number.NaN
  })
  const dims = axes(shape).map((size) => sizeNumber(size, scope.dims))
  return { dims, row: shape.kind === "row", values }
}
