import { isUnknownSize } from "../../operators/shape-words"
import type { Shape, Size } from "../../shape"
import type { Term, TermIndex } from "../../term"
import type { Sizes } from "./sizes"

/** Puts what has become known of the sizes into a shape. */
export function finishShape(shape: Shape, sizes: Sizes): Shape {
  if (shape.kind === "scalar") return shape
  if (shape.kind === "matrix") {
    return { kind: "matrix", rows: sizes.resolve(shape.rows), cols: sizes.resolve(shape.cols) }
  }
  return { kind: shape.kind, size: sizes.resolve(shape.size) }
}

function finishIndex(index: TermIndex, sizes: Sizes): TermIndex {
  if (index.at !== "last") return index
  const size = sizes.resolve(index.size)
  return typeof size === "number" ? { at: "number", value: size } : { at: "last", size }
}

/** Puts what has become known of the sizes into a whole tree. */
export function finishTerm(term: Term, sizes: Sizes): Term {
  const shape = finishShape(term.shape, sizes)
  const base = { shape, span: term.span }
  const finish = (inner: Term) => finishTerm(inner, sizes)
  switch (term.type) {
    case "size": {
      const size = sizes.resolve(term.size)
      if (typeof size === "number") return { ...base, type: "number", value: { num: BigInt(size), den: 1n } }
      return { ...term, size }
    }
    case "apply":
    case "call":
      return { ...term, ...base, args: term.args.map(finish) }
    case "derivative":
      return {
        ...term,
        ...base,
        of: finish(term.of),
        at: term.at?.map((index) => finishIndex(index, sizes)) ?? null,
      }
    case "at":
      return { ...term, ...base, of: finish(term.of), value: finish(term.value) }
    case "differential":
    case "slope":
      return { ...term, ...base, of: finish(term.of) }
    case "entry":
      return { ...term, ...base, of: finish(term.of), at: term.at.map((index) => finishIndex(index, sizes)) }
    case "sum":
    case "product":
      return { ...term, ...base, to: sizes.resolve(term.to), body: finish(term.body) }
    case "array":
      return { ...term, ...base, rows: term.rows.map((row) => row.map(finish)) }
    case "unit":
      return { ...term, ...base, index: finishIndex(term.index, sizes) }
    case "delta":
      return { ...term, i: finishIndex(term.i, sizes), j: finishIndex(term.j, sizes) }
    default:
      return { ...term, ...base }
  }
}

/** All terms of a tree, the root first. */
export function* termsOf(term: Term): Generator<Term> {
  yield term
  for (const part of partsOfTerm(term)) yield* termsOf(part)
}

/** The parts directly below a term. */
export const partsOfTerm = (term: Term): readonly Term[] =>
  term.type === "apply" || term.type === "call"
    ? term.args
    : term.type === "entry" ||
        term.type === "derivative" ||
        term.type === "differential" ||
        term.type === "slope"
      ? [term.of]
      : term.type === "at"
        ? [term.of, term.value]
        : term.type === "sum" || term.type === "product"
          ? [term.body]
          : term.type === "array"
            ? term.rows.flat()
            : []

/** The shapes in a tree; the size of a range or of a size used as a number counts as a column of that size. */
export function shapesOf(term: Term): Shape[] {
  return [...termsOf(term)].flatMap((part): Shape[] => {
    if (part.type === "size") return [part.shape, { kind: "column", size: part.size }]
    const range = part.type === "sum" || part.type === "product"
    return range ? [part.shape, { kind: "column", size: part.to }] : [part.shape]
  })
}

const LETTERS = "n m p q r s k l d a b c h t u v w".split(" ")

/** The sizes of a shape with the letters that suit them: rows m, columns n, entries n. */
function wishes(shape: Shape): { size: Size; letter: string }[] {
  if (shape.kind === "scalar") return []
  if (shape.kind !== "matrix") return [{ size: shape.size, letter: "n" }]
  return [
    { size: shape.rows, letter: "m" },
    { size: shape.cols, letter: "n" },
  ]
}

/**
 * Gives every size that is still unknown a number (when only entries with numbers say something about it) or a letter that nothing else uses;
 * letters that a person gave are kept.
 */
export function nameSizes(shapes: readonly Shape[], sizes: Sizes, taken: ReadonlySet<string>): void {
  const used = new Set(taken)
  const open = shapes.flatMap(wishes).filter(({ size }) => isUnknownSize(sizes.resolve(size)))
  for (const { size } of open) {
    const hint = sizes.hint(size)
    const least = sizes.leastOf(size)
    if (!isUnknownSize(sizes.resolve(size))) continue
    if (hint !== undefined) {
      sizes.settle(size, hint)
      used.add(hint)
    } else if (least > 1) sizes.settle(size, least)
  }
  for (const { size, letter } of open) {
    if (!isUnknownSize(sizes.resolve(size))) continue
    const free = [letter, ...LETTERS].find((candidate) => !used.has(candidate)) ?? nextLetter(used)
    used.add(free)
    sizes.settle(size, free)
  }
}

function nextLetter(used: ReadonlySet<string>): string {
  let count = 1
  while (used.has(`n_${count}`)) count++
  return `n_${count}`
}
