import { operatorById } from "../operators/index"
import { toNumber } from "../rational"
import { axes, type Shape, type Size, sizeNumber } from "../shape"
import type { Term, TermIndex } from "../term"
import { addJets, multiplyJets } from "./arithmetic"
import { directionName } from "./direction"
import {
  collectJets,
  constantJet,
  countEntries,
  entryJet,
  type Jet,
  plainJet,
  reshapeJet,
  scalarJet,
  zeroJet,
} from "./jet"
import { identityJet } from "./linear-algebra"
import { standInJet } from "./stand-in"

interface Scope {
  readonly point: ReadonlyMap<string, Jet>
  readonly dims: Readonly<Record<string, number>>
  /** The value of each index letter. */
  readonly letters: ReadonlyMap<string, number>
  /** How many derivatives are being taken around this place. */
  readonly level: number
}

/**
 * The value of a typed tree at a point, in jets. `point` gives every variable by name, `dims` every size symbol.
 * Functions without a definition are replaced by the smooth stand-ins of `stand-in.ts`. What is not known, an unbound letter say, gives NaN.
 * Signs of differentiation inside the tree are carried out, two deep; the direction of a differential is the value of `d x` for each x.
 */
export function evaluateTerm(
  term: Term,
  point: ReadonlyMap<string, Jet>,
  dims: Readonly<Record<string, number>>,
  letters: ReadonlyMap<string, number> = new Map(),
): Jet {
  return evaluate(term, { point, dims, letters, level: 0 })
}

const sizeValue = (size: Size, scope: Scope): number => sizeNumber(size, scope.dims)

const shapeDims = (shape: Shape, scope: Scope): number[] => axes(shape).map((size) => sizeValue(size, scope))

/** The 1-based number that an index stands for. */
function indexValue(index: TermIndex, scope: Scope): number {
  if (index.at === "number") return index.value
  if (index.at === "last") return sizeValue(index.size, scope)
  return scope.letters.get(index.letter) ?? Number.NaN
}

function evaluate(term: Term, scope: Scope): Jet {
  switch (term.type) {
    case "number":
      return scalarJet(toNumber(term.value))
    case "constant":
      return scalarJet(term.name === "e" ? Math.E : Math.PI)
    case "size":
      return scalarJet(sizeValue(term.size, scope))
    case "ordinal":
      return scalarJet(indexValue(term.index, scope))
    case "variable":
      return scope.point.get(term.name) ?? constantJet([], [Number.NaN])
    case "apply": {
      const operator = operatorById(term.operator)
      const args = term.args.map((arg) => evaluate(arg, scope))
      return operator ? operator.evaluate(args) : scalarJet(Number.NaN)
    }
    case "entry":
      return entryOf(evaluate(term.of, scope), term.at, scope)
    case "sum":
    case "product":
      return accumulate(term, scope)
    case "array":
      return arrayValue(term, scope)
    case "call":
      return standInJet(
        term.fn,
        shapeDims(term.shape, scope),
        term.shape.kind === "row",
        term.args.map((arg) => evaluate(arg, scope)),
      )
    case "derivative":
      return derivativeValue(term, scope)
    case "at": {
      const value = evaluate(term.value, scope)
      return evaluate(term.of, { ...scope, point: new Map(scope.point).set(term.name, value) })
    }
    case "differential":
      return differentialValue(term, scope)
    case "slope":
      return slopeValue(term, scope)
    default:
      return constantArray(term, scope)
  }
}

/** The derivative of a part in a direction that `seed` puts into variables; derivatives around it go on through the result. */
function along(of: Term, scope: Scope, seed: (part: "b" | "c") => ReadonlyMap<string, Jet>): Jet {
  if (scope.level > 1) return constantJet(shapeDims(of.shape, scope), [Number.NaN])
  const part = scope.level === 0 ? "b" : "c"
  const value = evaluate(of, { ...scope, level: scope.level + 1, point: seed(part) })
  const rest = zeroJet(value.dims, value.row)
  return part === "b" ? { ...rest, a: value.b } : { ...rest, a: value.c, b: value.d }
}

function derivativeValue(term: Term & { type: "derivative" }, scope: Scope): Jet {
  const variable = scope.point.get(term.name)
  if (!variable) return scalarJet(Number.NaN)
  const alongEntry = (flat: number): Jet =>
    along(term.of, scope, (part) => {
      const direction = new Float64Array(variable.a.length)
      direction[flat] = 1
      return new Map(scope.point).set(term.name, { ...variable, [part]: direction })
    })
  if (term.at) {
    const places = term.at.map((index) => indexValue(index, scope))
    const flat = places.reduce((sum, place, axis) => sum * (variable.dims[axis] ?? 1) + place - 1, 0)
    const inside = places.every((place, axis) => place >= 1 && place <= (variable.dims[axis] ?? 0))
    return inside
      ? arranged(alongEntry(flat), term, scope)
      : constantJet(shapeDims(term.shape, scope), [Number.NaN])
  }
  const columns = Array.from(variable.a, (_, flat) => alongEntry(flat))
  const outer = columns[0]?.dims ?? []
  const neutral = [...outer, ...variable.dims]
  const count = columns.length
  const entries = Array.from({ length: countEntries(neutral) }, (_, flat) =>
    entryJet(columns[flat % count] ?? scalarJet(Number.NaN), Math.floor(flat / count)),
  )
  return arranged(collectJets(neutral, entries), term, scope)
}

/** Puts the axes in the displayed order. */
function arranged(jet: Jet, term: Term & { type: "derivative" }, scope: Scope): Jet {
  const row = term.shape.kind === "row"
  const [first, second] = term.order
  if (jet.dims.length !== 2 || first !== 1 || second !== 0) {
    return reshapeJet(
      jet,
      jet.dims.length === term.order.length ? jet.dims : shapeDims(term.shape, scope),
      row,
    )
  }
  const [rows = 1, cols = 1] = jet.dims
  const entries = Array.from({ length: rows * cols }, (_, flat) =>
    entryJet(jet, (flat % rows) * cols + Math.floor(flat / rows)),
  )
  return collectJets([cols, rows], entries)
}

/** The slope of a function of one number at each entry of its argument; derivatives around it go on through the argument. */
function slopeValue(term: Term & { type: "slope" }, scope: Scope): Jet {
  const { of, order } = term
  const [arg] = of.type === "apply" || of.type === "call" ? of.args : []
  if (!arg || scope.level > 2 - order) return constantJet(shapeDims(term.shape, scope), [Number.NaN])
  const at = evaluate(arg, scope)
  const ones = at.a.map(() => 1)
  const seeded = { ...at, c: ones, d: zeroJet(at.dims).a, ...(order === 2 && { b: ones }) }
  const operator = of.type === "apply" ? operatorById(of.operator) : undefined
  const value =
    of.type === "call"
      ? standInJet(of.fn, shapeDims(of.shape, scope), of.shape.kind === "row", [seeded])
      : (operator?.evaluate([seeded]) ?? scalarJet(Number.NaN))
  const rest = zeroJet(value.dims, value.row)
  return order === 2 ? { ...rest, a: value.d } : { ...rest, a: value.c, b: value.d }
}

function differentialValue(term: Term & { type: "differential" }, scope: Scope): Jet {
  return along(term.of, scope, (part) => {
    const seeded = new Map(scope.point)
    for (const [name, value] of scope.point) {
      const direction = scope.point.get(directionName(name))
      if (direction) seeded.set(name, { ...value, [part]: direction.a })
    }
    return seeded
  })
}

function constantArray(
  term: Term & { type: "identity" | "ones" | "zeros" | "unit" | "delta" },
  scope: Scope,
): Jet {
  const dims = shapeDims(term.shape, scope)
  const row = term.shape.kind === "row"
  switch (term.type) {
    case "identity":
      return identityJet(dims[0] ?? 0)
    case "zeros":
      return zeroJet(dims, row)
    case "ones":
      return plainJet(dims, new Float64Array(countEntries(dims)).fill(1), row)
    case "unit": {
      const place = indexValue(term.index, scope)
      return constantJet(
        dims,
        zeroJet(dims).a.map((_, k) => (k + 1 === place ? 1 : 0)),
        row,
      )
    }
    case "delta":
      return scalarJet(indexValue(term.i, scope) === indexValue(term.j, scope) ? 1 : 0)
  }
}

function entryOf(value: Jet, at: readonly TermIndex[], scope: Scope): Jet {
  const places = at.map((index) => indexValue(index, scope))
  const inside = places.every((place, axis) => place >= 1 && place <= (value.dims[axis] ?? 0))
  if (!inside || places.length !== value.dims.length) return scalarJet(Number.NaN)
  const flat = places.reduce((sum, place, axis) => sum * (value.dims[axis] ?? 1) + place - 1, 0)
  return entryJet(value, flat)
}

function accumulate(term: Term & { type: "sum" | "product" }, scope: Scope): Jet {
  const last = sizeValue(term.to, scope)
  const dims = shapeDims(term.shape, scope)
  let result = term.type === "sum" ? zeroJet(dims, term.shape.kind === "row") : scalarJet(1)
  for (let k = term.from; k <= last; k++) {
    const letters = new Map(scope.letters).set(term.letter, k)
    const value = evaluate(term.body, { ...scope, letters })
    result = term.type === "sum" ? addJets(result, value) : multiplyJets(result, value)
  }
  return result
}

function arrayValue(term: Term & { type: "array" }, scope: Scope): Jet {
  const blocks = term.rows.map((row) => row.map((entry) => evaluate(entry, scope)))
  const isRow = term.shape.kind === "row"
  const entries = blocks.flatMap((row) =>
    row.every((block) => block.a.length === 1) ? row : sideBySide(row),
  )
  return collectJets(shapeDims(term.shape, scope), entries, isRow)
}

/** The entries, row by row, of blocks that stand beside each other. */
function sideBySide(blocks: readonly Jet[]): Jet[] {
  const widths = blocks.map((block) => (block.row ? block.a.length : (block.dims[1] ?? 1)))
  const [first] = blocks
  const height = (first?.a.length ?? 0) / (widths[0] ?? 1)
  return Array.from({ length: height }, (_, i) =>
    blocks.flatMap((block, k) =>
      Array.from({ length: widths[k] ?? 1 }, (_, j) => entryJet(block, i * (widths[k] ?? 1) + j)),
    ),
  ).flat()
}
