import { operatorById } from "../operators/index"
import { toNumber } from "../rational"
import { axes, type Shape, type Size, sizeNumber } from "../shape"
import type { Term, TermIndex } from "../term"
import { addJets, multiplyJets } from "./arithmetic"
import { collectJets, constantJet, entryJet, type Jet, reshapeJet, scalarJet, zeroJet } from "./jet"
import { identityJet } from "./linear-algebra"
import { standInJet } from "./stand-in"

interface Scope {
  readonly point: ReadonlyMap<string, Jet>
  readonly dims: Readonly<Record<string, number>>
  /** The value of each bound index letter. */
  readonly letters: ReadonlyMap<string, number>
}

/**
 * The value of a typed tree at a point, in jets. `point` gives every variable by name, `dims` every size symbol.
 * Functions without a definition are replaced by the smooth stand-ins of `stand-in.ts`. What is not known, an unbound letter say, gives NaN.
 */
export function evaluateTerm(
  term: Term,
  point: ReadonlyMap<string, Jet>,
  dims: Readonly<Record<string, number>>,
): Jet {
  return evaluate(term, { point, dims, letters: new Map() })
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
    default:
      return constantArray(term, scope)
  }
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
      return reshapeJet({ ...zeroJet(dims), a: zeroJet(dims).a.fill(1) }, dims, row)
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
  const entries = term.rows.flatMap((row) => row.map((entry) => evaluate(entry, scope)))
  return collectJets(shapeDims(term.shape, scope), entries, term.shape.kind === "row")
}
