import type { Answer, Derivative, Question, Step } from "@/lib/engine/answer"
import { splitLatex, wordsOf } from "./latex-tokens"
import { PRIVATE_USE, placeholders } from "./question-keys"

type GoodAnswer = Extract<Answer, { ok: true }>

/** An answer whose variables and sizes are placeholders, and the letters that it uses beside them. */
export interface AnswerTemplate {
  readonly answer: GoodAnswer
  /** Letters of the answer that stand for something else, such as a running index; no name may be one of them. */
  readonly taken: readonly string[]
}

type Exchange = (latex: string) => string

/** Applies an exchange to the formulas of a sentence, which stand between dollar signs. */
const inFormulas = (sentence: string, latex: Exchange): string =>
  sentence.replace(/\$[^$]*\$/g, (formula) => `$${latex(formula.slice(1, -1))}$`)

function inDerivative(derivative: Derivative, latex: Exchange, name: Exchange): Derivative {
  const orNull = (text: string | null) => (text === null ? null : latex(text))
  return {
    ...derivative,
    notations: derivative.notations.map(latex),
    shape: derivative.shape.map((size) => (typeof size === "number" ? size : name(size))),
    compact: orNull(derivative.compact),
    abbreviated: derivative.abbreviated && {
      latex: latex(derivative.abbreviated.latex),
      abbreviations: derivative.abbreviated.abbreviations.map((one) => ({
        latex: latex(one.latex),
        means: latex(one.means),
      })),
    },
    index: latex(derivative.index),
    entry: orNull(derivative.entry),
    expanded: latex(derivative.expanded),
    shorthand: orNull(derivative.shorthand),
    ...(derivative.remarks
      ? {
          remarks: derivative.remarks.map(({ en, ja }) => ({
            en: inFormulas(en, latex),
            ja: inFormulas(ja, latex),
          })),
        }
      : {}),
    ...(derivative.structured
      ? {
          structured: derivative.structured.map((one) => ({
            ...one,
            compact: orNull(one.compact),
            index: latex(one.index),
          })),
        }
      : {}),
    vec: derivative.vec && {
      latex: latex(derivative.vec.latex),
      convention: {
        en: inFormulas(derivative.vec.convention.en, latex),
        ja: inFormulas(derivative.vec.convention.ja, latex),
      },
    },
  }
}

function inStep(step: Step, latex: Exchange): Step {
  const { places } = step
  return {
    ...step,
    before: latex(step.before),
    after: latex(step.after),
    ...(places
      ? { places: places.map(({ before, after }) => ({ before: latex(before), after: latex(after) })) }
      : {}),
  }
}

/** Applies an exchange to all LaTeX and to all names of sizes in an answer. */
function inAnswer(answer: GoodAnswer, latex: Exchange, name: Exchange): GoodAnswer {
  return {
    ...answer,
    function: {
      ...answer.function,
      shape: answer.function.shape.map((size) => (typeof size === "number" ? size : name(size))),
    },
    derivative: inDerivative(answer.derivative, latex, name),
    steps: answer.steps.map((step) => inStep(step, latex)),
    ...(answer.lensNote
      ? { lensNote: { en: inFormulas(answer.lensNote.en, latex), ja: inFormulas(answer.lensNote.ja, latex) } }
      : {}),
  }
}

/** Makes the template of an answer from the question it belongs to; null when the answer cannot be told from placeholders. */
export function makeTemplate(
  question: Question,
  letters: readonly string[],
  answer: GoodAnswer,
): AnswerTemplate | null {
  if (PRIVATE_USE.test(JSON.stringify(answer))) return null
  const places = placeholders(question, letters)
  const taken = new Set<string>()
  const latex: Exchange = (source) => {
    const tokens = splitLatex(source)
    const words = wordsOf(tokens)
    return tokens
      .map((token, i) => {
        if (words[i] || token.type !== "letter") return token.text
        const place = places.get(token.text)
        if (place === undefined) taken.add(token.text)
        return place ?? token.text
      })
      .join("")
  }
  const templated = inAnswer(answer, latex, (name) => places.get(name) ?? name)
  return { answer: templated, taken: [...taken] }
}

/**
 * The answer in the asker's own letters, or null when one of these already means something else in it (then the question
 * has to be derived on its own).
 */
export function fillTemplate(
  template: AnswerTemplate,
  question: Question,
  letters: readonly string[],
): GoodAnswer | null {
  const places = placeholders(question, letters)
  if ([...places.keys()].some((letter) => template.taken.includes(letter))) return null
  const letterOf = new Map([...places].map(([letter, place]) => [place, letter]))
  const fill: Exchange = (text) => text.replace(/[\ue000-\uf8ff]/g, (place) => letterOf.get(place) ?? place)
  const answer = inAnswer(template.answer, fill, fill)
  return PRIVATE_USE.test(JSON.stringify(answer)) ? null : answer
}
