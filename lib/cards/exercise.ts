import { formulaReader } from "#formula-reader"
import type { QuestionVariable, Reading } from "../engine/answer"
import type { Source } from "./derivative-question"
import { memoByText } from "./memo"

/** Another function of the same structure. */
interface Exercise {
  readonly latex: string
  /** The letters of the function's variables and the ones that stand in their place. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Letters that mean something of their own in formulas, or count entries. */
const TAKEN = "e d f g h i j k l m n o T I J H E O".split(" ")
const POOLS = {
  scalar: "a b c p q r s t".split(" "),
  vector: "a b c p q u v w x y z".split(" "),
  matrix: "A B C D G K M P Q R S W X Y".split(" "),
} as const

/** What a formula is made of: words in upright type as a whole, commands, numbers, letters, anything else. */
const PIECES =
  /\\(?:operatorname|mathrm|text|mathop|begin|end)\s*\*?\s*\{[^{}]*\}|\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|[A-Za-z]|\s+|[^\\\sA-Za-z\d]/g

/** Numbers from a seed, the same everywhere (mulberry32). */
function drawFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** The letter of a variable whose name is one; null for words, Greek letters and names with subscripts. */
const letterOf = ({ name }: QuestionVariable): string | null => (/^[A-Za-z]$/.test(name) ? name : null)

/**
 * A function of the same structure as another one: other letters of the same kind, other coefficients and exponents, the terms of a sum in another
 * order. The same seed gives the same function on every page. Whether it can be differentiated is for the engine to say.
 */
function drawExercise(
  { name, body, variables }: Pick<Reading & { ok: true }, "name" | "body" | "variables">,
  seed: number,
): Exercise {
  const draw = drawFrom(seed)
  const pieces = body.match(PIECES) ?? []
  const named = (name ?? "").match(PIECES) ?? []
  const used = new Set([...TAKEN, ...[...named, ...pieces].filter((piece) => /^[A-Za-z]$/.test(piece))])
  for (const { shape } of variables) for (const size of shape) used.add(String(size))
  const renamed = new Map<string, string>()
  for (const variable of variables) {
    const letter = letterOf(variable)
    const free = POOLS[variable.kind].filter((one) => !used.has(one))
    const next = free[draw(free.length + 1)]
    if (letter === null || next === undefined || renamed.has(letter)) continue
    used.add(next)
    renamed.set(letter, next)
  }
  const isScalar = (piece: string | undefined) =>
    variables.some(({ name, kind }) => kind === "scalar" && name === piece)
  const exponents = new Map<number, number>()
  const changed = pieces.map((piece, at) => {
    if (/^[A-Za-z]$/.test(piece)) return renamed.get(piece) ?? piece
    if (/^\d+$/.test(piece)) return otherNumber(piece, pieces, at, { draw, isScalar, exponents })
    return piece
  })
  return { latex: reordered(changed, draw).join("").trim(), renamed }
}

interface Drawing {
  readonly draw: (below: number) => number
  readonly isScalar: (piece: string | undefined) => boolean
  /** The exponents that were drawn, by the ones in whose place they stand: different ones stay different. */
  readonly exponents: Map<number, number>
}

const LEAST_EXPONENT = 2
const MOST_EXPONENT = 6

/** Another coefficient or exponent; what counts entries or bounds a sum stays. */
function otherNumber(
  number: string,
  pieces: readonly string[],
  at: number,
  { draw, isScalar, exponents }: Drawing,
): string {
  const value = Number(number)
  if (value < 2 || value > 20) return number
  const opened = pieces[at - 1] === "{"
  const [sign, base] = opened ? [pieces[at - 2], pieces[at - 3]] : [pieces[at - 1], pieces[at - 2]]
  if (sign === "_") return number
  if (sign !== "^") return opened ? number : String(2 + draw(8))
  // The square of a norm or of a bracket is a structure of its own.
  if (!isScalar(base) && value === 2) return number
  const known = exponents.get(value)
  if (known !== undefined) return String(known)
  const taken = new Set(exponents.values())
  const free = Array.from({ length: MOST_EXPONENT - 1 }, (_, k) => k + LEAST_EXPONENT).filter(
    (exponent) => !taken.has(exponent),
  )
  const drawn = free[draw(Math.max(1, free.length))] ?? value
  exponents.set(value, drawn)
  return String(drawn)
}

/** The terms of a sum outside of all brackets in another order, each with its sign. */
function reordered(pieces: readonly string[], draw: (below: number) => number): readonly string[] {
  const terms: { sign: string; pieces: string[] }[] = [{ sign: "+", pieces: [] }]
  let depth = 0
  let bars = 0
  for (const [at, piece] of pieces.entries()) {
    if (/^(?:[{([]|\\begin.*)$/.test(piece)) depth += 1
    if (/^(?:[})\]]|\\end.*)$/.test(piece)) depth -= 1
    if (piece === "|" || piece === "\\|") bars += 1
    const before = pieces.slice(0, at).findLast((one) => one.trim() !== "")
    const isBinary = before !== undefined && !/^(?:[-+*/^_=({[,]|\\(?:left|cdot|times))$/.test(before)
    if (depth === 0 && bars % 2 === 0 && /^[+-]$/.test(piece) && (isBinary || before === undefined)) {
      if (before === undefined) terms[0] = { sign: piece, pieces: [] }
      else terms.push({ sign: piece, pieces: [] })
    } else terms.at(-1)?.pieces.push(piece)
  }
  // A sum sign takes in what follows it: its terms stay where they are.
  if (terms.length < 2 || pieces.some((piece) => /^\\(?:sum|prod|int)$/.test(piece))) return pieces
  const rank = new Map(terms.map((term) => [term, draw(1_000_000)]))
  const shuffled = terms.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  return shuffled.flatMap(({ sign, pieces: term }, k) =>
    k === 0 && sign === "+" ? trimmed(term) : [k === 0 ? sign : ` ${sign} `, ...trimmed(term)],
  )
}

const trimmed = (pieces: readonly string[]): readonly string[] => {
  const start = pieces.findIndex((piece) => piece.trim() !== "")
  return start < 0 ? [] : pieces.slice(start, pieces.findLastIndex((piece) => piece.trim() !== "") + 1)
}

const readExercise = memoByText(500, (input) => {
  const reader = formulaReader.now()
  if (reader === null) throw new Error("A page reads formulas only when it has loaded the reader")
  const [latex, variables] = JSON.parse(input) as [string, QuestionVariable[]] // written by exerciseOf
  return reader.readFunction({ latex, variables })
})

/** A function card's function as an exercise, and what its variables are called there; null where nothing can be drawn from it. */
export function exerciseOf(
  source: Source,
  seed: number,
): { readonly source: Source; readonly renamed: ReadonlyMap<string, string> } | null {
  if (source.state !== "function" || !source.reading.ok || !source.definitions.ok) return null
  const { reading } = source
  if (source.definitions.definitions.length > 0) return null
  const { latex: body, renamed } = drawExercise(reading, seed)
  const called = (name: string) => renamed.get(name) ?? name
  const renamedIn = (text: string) => text.replace(/(?<![\\A-Za-z])[A-Za-z](?![A-Za-z])/g, called)
  const variables = reading.variables.map(({ inferred, input, ...variable }) => ({
    ...variable,
    name: called(variable.name),
    latex: renamedIn(variable.latex),
  }))
  const inputs = reading.variables.flatMap(({ input, latex }) => (input ? [renamedIn(latex)] : []))
  // With its name in front the lines may speak of it.
  const isNamed = reading.name !== null && inputs.length > 0
  const latex = isNamed ? `${reading.name}(${inputs.join(", ")}) = ${body}` : body
  return {
    source: { ...source, latex, reading: readExercise(JSON.stringify([latex, variables])) },
    renamed,
  }
}
