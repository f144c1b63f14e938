import { operatorById } from "../operators"
import type { LoweredArgument } from "../operators/define"
import { rational } from "../rational"
import { axes, type Shape } from "../shape"
import type { Term, TermIndex } from "../term"
import {
  add,
  apply,
  atIndex,
  atLast,
  atNumber,
  call,
  constant,
  delta,
  entry,
  freshIndex,
  lambda,
  multiply,
  negate,
  number,
  ordinal,
  pick,
  power,
  productIndex,
  sizeNode,
  sumIndex,
  tensor,
} from "./build"
import type { Index, Lambda, Node, Place } from "./nodes"
import { entryOf, replaceIndex, substitute } from "./substitute"

/** Which place each index letter of the surrounding sums stands for. */
type Letters = ReadonlyMap<string, Place>

/** Thrown by nothing a person can type: the reader hands over only what this file can lower (`lowerable` says so beforehand). */
const unreachable = (what: string): never => {
  throw new Error(`cannot lower ${what}`)
}

function placeOf(index: TermIndex, letters: Letters): Place {
  switch (index.at) {
    case "number":
      return atNumber(index.value)
    case "last":
      return atLast(index.size)
    case "letter":
      return letters.get(index.letter) ?? unreachable(`the free letter ${index.letter}`)
  }
}

/** An argument whose entry is worked out once, with fresh indices, and read at other places by substitution. */
function remembered(shape: Shape, make: (places: readonly Place[]) => Node): LoweredArgument {
  let form: Lambda | null = null
  return {
    shape,
    at: (...places) => {
      form ??= lambda(axes(shape), (...fresh) => make(fresh))
      return entryOf(form, places)
    },
  }
}

const asLambda = (arg: LoweredArgument): Lambda => lambda(axes(arg.shape), (...places) => arg.at(...places))

/**
 * The product of factors summed over indices. A factor that is itself a sum and depends on one of the indices is merged, so
 * that a chain of matrix products becomes one product under several sums.
 */
function contractFactors(indices: readonly Index[], factors: readonly Node[]): Node {
  const chain = [...indices]
  const flat: Node[] = []
  const visit = (factor: Node): void => {
    if (factor.node === "multiply") {
      for (const part of factor.factors) visit(part)
    } else if (factor.node === "sum" && factor.free.some((i) => indices.some((j) => j.id === i.id))) {
      const renamed = freshIndex(factor.index.size)
      chain.push(renamed)
      visit(replaceIndex(factor.body, factor.index, atIndex(renamed)))
    } else flat.push(factor)
  }
  for (const factor of factors) visit(factor)
  return chain.reduceRight((body, index) => sumIndex(index, body), multiply(flat))
}

/** One entry of a contraction such as `ij,jk->ik`; a letter twice on the right is a diagonal. */
function contract(subscripts: string, args: readonly LoweredArgument[], at: readonly Place[]): Node {
  const [left = "", right = ""] = subscripts.split("->")
  const places = new Map<string, Place>()
  const diagonal: Node[] = []
  for (const [k, letter] of [...right].entries()) {
    const place = at[k] ?? unreachable("a contraction with a missing place")
    const earlier = places.get(letter)
    if (earlier) diagonal.push(delta(earlier, place))
    else places.set(letter, place)
  }
  const summed: Index[] = []
  const factors = left.split(",").map((letters, k) => {
    const arg = args[k] ?? unreachable("a contraction with a missing argument")
    const sizes = axes(arg.shape)
    const own = [...letters].map((letter, axis) => {
      const known = places.get(letter)
      if (known) return known
      const index = freshIndex(sizes[axis] ?? unreachable("a contraction with too many letters"))
      summed.push(index)
      places.set(letter, atIndex(index))
      return atIndex(index)
    })
    return arg.at(...own)
  })
  return contractFactors(summed, [...diagonal, ...factors])
}

function lowerApply(term: Term & { type: "apply" }, letters: Letters): LoweredArgument {
  const operator = operatorById(term.operator) ?? unreachable(`the operator ${term.operator}`)
  const args = term.args.map((arg) => lower(arg, letters))
  const { meaning } = operator
  switch (meaning.means) {
    case "contraction": {
      const subscripts = meaning.subscripts(args.map((arg) => arg.shape))
      return remembered(term.shape, (at) => contract(subscripts, args, at))
    }
    case "expansion":
      return remembered(term.shape, (at) => meaning.expand(args, at))
    case "elementwise":
      return remembered(term.shape, (at) =>
        apply(operator.id, (args[0] ?? unreachable("no argument")).at(...at)),
      )
    case "primitive": {
      const lambdas = args.map(asLambda)
      return { shape: term.shape, at: (...at) => tensor(operator.id, lambdas, at) }
    }
  }
}

/** Explicit terms of a sum or product from `from` on, when it does not start at 1. */
function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k)
}

function lowerRange(term: Term & { type: "sum" | "product" }, letters: Letters, at: readonly Place[]): Node {
  const bodyAt = (place: Place): Node =>
    lower(term.body, new Map([...letters, [term.letter, place]])).at(...at)
  if (term.from !== 1 && typeof term.to === "number") {
    const parts = range(term.from, term.to).map((value) => bodyAt(atNumber(value)))
    return term.type === "sum" ? add(parts) : multiply(parts)
  }
  const index = freshIndex(term.to)
  const body = bodyAt(atIndex(index))
  if (term.type === "product") {
    // A factor to the power 1 − δ is left out where the delta is 1.
    const left = range(1, term.from - 1).map((value) =>
      add([number(1), negate(delta(atIndex(index), atNumber(value)))]),
    )
    const early = range(term.from, 0).map((value) => bodyAt(atNumber(value)))
    return multiply([...early, productIndex(index, power(body, multiply(left)))])
  }
  const before = range(1, term.from - 1).map((value) =>
    negate(substitute(body, new Map([[index.id, atNumber(value)]]))),
  )
  const extra = range(term.from, 0).map((value) => bodyAt(atNumber(value)))
  return add([sumIndex(index, body), ...before, ...extra])
}

function lowerArray(term: Term & { type: "array" }, letters: Letters): LoweredArgument {
  const cells = term.rows.map((row) => row.map((cell) => lower(cell, letters).at()))
  const at = (places: readonly Place[]): Node => {
    const [first, second] = places
    if (!first) return cells[0]?.[0] ?? unreachable("an empty array")
    if (term.shape.kind === "row") return pick(first, cells[0] ?? [])
    if (!second)
      return pick(
        first,
        cells.flatMap((row) => row.slice(0, 1)),
      )
    return pick(
      first,
      cells.map((row) => pick(second, row)),
    )
  }
  return { shape: term.shape, at: (...places) => at(places) }
}

const constantEntry = (shape: Shape, node: Node): LoweredArgument => ({ shape, at: () => node })

/**
 * A typed tree in index form: its shape and its entry at given places. Each operator is replaced by its meaning; shared parts keep
 * the identity of their nodes. The letters of enclosing sums are given by `letters`.
 */
export function lower(term: Term, letters: Letters = new Map()): LoweredArgument {
  const { shape } = term
  switch (term.type) {
    case "number":
      return constantEntry(shape, number(term.value))
    case "constant":
      return constantEntry(shape, constant(term.name))
    case "size":
      return constantEntry(shape, sizeNode(term.size))
    case "ordinal":
      return constantEntry(shape, ordinal(placeOf(term.index, letters)))
    case "variable":
      return { shape, at: (...places) => entry(term.name, places) }
    case "apply":
      return lowerApply(term, letters)
    case "entry": {
      const of = lower(term.of, letters)
      return constantEntry(shape, of.at(...term.at.map((index) => placeOf(index, letters))))
    }
    case "sum":
    case "product":
      return remembered(shape, (at) => lowerRange(term, letters, at))
    case "array":
      return lowerArray(term, letters)
    case "identity":
      return { shape, at: (i, j) => (i && j ? delta(i, j) : number(rational(1))) }
    case "ones":
      return constantEntry(shape, number(1))
    case "zeros":
      return constantEntry(shape, number(0))
    case "unit": {
      const place = placeOf(term.index, letters)
      return { shape, at: (i) => (i ? delta(i, place) : number(1)) }
    }
    case "delta":
      return constantEntry(shape, delta(placeOf(term.i, letters), placeOf(term.j, letters)))
    case "derivative":
    case "differential":
    case "slope":
    case "at":
      return unreachable("a sign of differentiation")
    case "call": {
      const args = term.args.map((arg) => asLambda(lower(arg, letters)))
      return { shape, at: (...at) => call({ fn: term.fn, latex: term.latex, args, at, slots: [] }) }
    }
  }
}

/** A construct that has no index form, with the place where it stands; null when everything has one. */
export function notLowerable(
  term: Term,
  letters: readonly string[] = [],
): { construct: string; term: Term } | null {
  const freeLetter = (indices: readonly TermIndex[]): boolean =>
    indices.some((index) => index.at === "letter" && !letters.includes(index.letter))
  const first = (terms: readonly Term[], inside = letters) => {
    for (const part of terms) {
      const found = notLowerable(part, inside)
      if (found) return found
    }
    return null
  }
  switch (term.type) {
    case "apply":
      if (!operatorById(term.operator)) return { construct: term.operator, term }
      return first(term.args)
    case "call":
      return first(term.args)
    case "array":
      if (term.rows.flat().some((cell) => cell.shape.kind !== "scalar")) return { construct: "blocks", term }
      return first(term.rows.flat())
    case "derivative":
    case "differential":
    case "slope":
    case "at":
      return { construct: "a sign of differentiation", term }
    case "entry":
      return freeLetter(term.at) ? { construct: "a free index letter", term } : first([term.of])
    case "unit":
    case "ordinal":
      return freeLetter([term.index]) ? { construct: "a free index letter", term } : null
    case "delta":
      return freeLetter([term.i, term.j]) ? { construct: "a free index letter", term } : null
    case "sum":
    case "product": {
      const tooLong = term.from !== 1 && typeof term.to === "number" && term.to - term.from > 1000
      if (tooLong || term.from < -20 || term.from > 20)
        return { construct: term.type === "sum" ? "\\sum" : "\\prod", term }
      return first([term.body], [...letters, term.letter])
    }
    default:
      return null
  }
}
