import type { Bilingual } from "../answer"
import { chain } from "../print/words/build"
import { identityWord, numberWord, onesWord } from "../print/words/leaf-words"
import { sumWord } from "../print/words/sum"
import { transpose } from "../print/words/transpose"
import { isColumn, isMatrix, isRow, isScalar, type Word } from "../print/words/word"
import { trace } from "../print/words/wraps"
import { ONE } from "../rational"
import { addWords, isZeroWord, termsOf, times, zeroLike } from "./algebra"
import { arrangementRules } from "./arrangements"
import { factorsOf, movingPart, productOf } from "./parts"
import type { WordStep } from "./take-differential"

/** Passes beyond this, and words dearer than this, nobody reads. */
const MOST_PASSES = 60
const DEAREST = 900

/** The step that is no rule of its own: like terms together. */
const COLLECT: { readonly rule: string; readonly title: Bilingual; readonly explanation: Bilingual } = {
  rule: "d-collect",
  title: { en: "Collect what multiplies the differential", ja: "微分に掛かるものをまとめる" },
  explanation: {
    en: "All terms end with the same differential, so what stands before it is added.",
    ja: "どの項も同じ微分で終わるので、その前にあるものを足し合わせます。",
  },
}

/** A differential in one of the forms from which a derivative is read off: dF = c dt · df = aᵀdx · df = tr(AᵀdX) · dy = A dx. */
export interface Arranged {
  readonly form: "scalar" | "gradient" | "gradient-matrix" | "jacobian"
  /** c, a, A: with the axes of the function before those of the variable. */
  readonly coefficient: Word
}

/** What stands before the differential at the end of a term, or is multiplied by a scalar one; null where it stands elsewhere. */
function coefficientOf(term: Word, dx: Word): Word | null {
  const { part, put, behind } = movingPart(term)
  if (isScalar(dx)) return part.key === dx.key ? put(behind ?? numberWord(ONE)) : null
  if (behind) return null
  const isTrace = part.word === "trace"
  const factors = factorsOf(isTrace ? part.of : part)
  if (isTrace !== isMatrix(dx) || factors[factors.length - 1]?.key !== dx.key) return null
  const rest = productOf(factors.slice(0, -1)) ?? (dx.rows === null ? null : identityWord(dx.rows))
  return rest && put(rest)
}

/** Zero in the shape of what multiplies the differential. */
function noCoefficient(word: Word, dx: Word): Word {
  if (isScalar(dx)) return zeroLike(word)
  const column = word.rows === null ? [] : [onesWord(word.rows)]
  const inner = dx.rows === null ? [] : [transpose(onesWord(dx.rows))]
  return isMatrix(dx) ? transpose(zeroLike(dx)) : zeroLike(chain([...column, ...inner]))
}

/** The form that a differential of this shape takes, from the sum of what multiplies dx; and the whole in that form. */
function arranged(word: Word, before: Word, dx: Word): { readonly result: Arranged; readonly whole: Word } {
  if (isScalar(dx)) return { result: { form: "scalar", coefficient: before }, whole: times([dx], before) }
  if (isMatrix(dx))
    return {
      result: { form: "gradient-matrix", coefficient: transpose(before) },
      whole: trace(chain([before, dx])),
    }
  const whole = chain([before, dx])
  return isScalar(word)
    ? { result: { form: "gradient", coefficient: transpose(before) }, whole }
    : { result: { form: "jacobian", coefficient: before }, whole }
}

/** One pass: the first rule that fits a term, wherever it fits, or in the first such term only. */
function pass(word: Word, dx: Word, oneByOne: boolean): WordStep | null {
  for (const { id, title, explanation, apply } of arrangementRules) {
    const changes: WordStep["changes"][number][] = []
    const terms = termsOf(word).map((term) => {
      const after = oneByOne && changes.length > 0 ? null : apply(term, { dx })
      if (!after || after.key === term.key) return term
      changes.push({ before: term, after })
      return after
    })
    if (changes.length > 0)
      return { rule: id, title, explanation, before: word, after: addWords(terms), changes }
  }
  return null
}

/** Where the differential of a row ends up is found at its transpose, a column. */
const isTurned = (word: Word): boolean => isRow(word)

/**
 * Brings the differential of the variable to the end of each term and collects what stands before it. `result` is null where it does not
 * get there: the differential of a matrix stays as it is, and so does what no rule can bring to the end.
 */
export function arrange(
  start: Word,
  dx: Word,
  oneByOne: boolean,
): { readonly word: Word; readonly steps: readonly WordStep[]; readonly result: Arranged | null } | null {
  if (isTurned(start)) return arrangeRow(start, dx, oneByOne)
  const steps: WordStep[] = []
  let word = start
  for (let step = pass(word, dx, oneByOne); step; step = pass(word, dx, oneByOne)) {
    if (steps.length >= MOST_PASSES || step.after.cost > DEAREST) return null
    steps.push(step)
    word = step.after
  }
  const isReadable = isScalar(dx) || (isColumn(dx) ? !isMatrix(word) : isScalar(word))
  if (!isReadable) return { word, steps, result: null }
  const byEntry = isScalar(dx) ? null : collectEntries(word)
  if (byEntry) return { word: byEntry, steps: [...steps, ...collected(word, byEntry)], result: null }
  if (isZeroWord(word)) return { word, steps, result: arranged(word, noCoefficient(word, dx), dx).result }
  const coefficients = termsOf(word).map((term) => coefficientOf(term, dx))
  const sum = coefficients.every((one) => one !== null) ? sumWord(coefficients) : null
  if (!sum) return { word, steps, result: null }
  const { result, whole } = arranged(word, sum, dx)
  return { word: whole, steps: [...steps, ...collected(word, whole)], result }
}

/** The step that collects, unless there is nothing to collect. */
const collected = (before: Word, after: Word): readonly WordStep[] =>
  before.key === after.key ? [] : [{ ...COLLECT, before, after, changes: [] }]

/** A sum of differentials of single entries, with what multiplies each of them together: (2x₁ + x₂)dx₁ + x₁dx₂; null for other words. */
function collectEntries(word: Word): Word | null {
  const groups = new Map<string, { readonly entry: Word; readonly before: Word[] }>()
  for (const term of termsOf(word)) {
    const { part, put, behind } = movingPart(term)
    if (part.word !== "node" || part.node.node !== "entry" || part.node.at.length === 0 || behind) return null
    const group = groups.get(part.key) ?? { entry: part, before: [] }
    groups.set(part.key, group)
    group.before.push(put(numberWord(ONE)))
  }
  const terms = [...groups.values()].map(({ entry, before }) =>
    times([entry], sumWord(before) ?? numberWord(ONE)),
  )
  return isScalar(word) ? addWords(terms) : null
}

function arrangeRow(start: Word, dx: Word, oneByOne: boolean): ReturnType<typeof arrange> {
  const found = arrange(transpose(start), dx, oneByOne)
  return (
    found && {
      word: transpose(found.word),
      result: found.result?.form === "scalar" ? turnedScalar(found.result) : found.result,
      steps: found.steps.map((step, k) => ({
        ...step,
        before: k === 0 ? start : transpose(step.before),
        after: transpose(step.after),
        changes: [],
      })),
    }
  )
}

const turnedScalar = (result: Arranged): Arranged => ({
  ...result,
  coefficient: transpose(result.coefficient),
})
