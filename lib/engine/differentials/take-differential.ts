import type { Bilingual } from "../answer"
import { entry } from "../index-form/build"
import type { Node, Place } from "../index-form/nodes"
import { directionName } from "../numeric/direction"
import { nodeWord } from "../print/words/leaf-words"
import type { Reader } from "../print/words/reader"
import { transpose } from "../print/words/transpose"
import { partsOf, type Word } from "../print/words/word"
import { differentialWord } from "../print/words/wraps"
import { mapParts, zeroLike } from "./algebra"
import type { DifferentialContext } from "./define"
import { differentialRules } from "./rules"

/** One pass of one rule on words. */
export interface WordStep {
  readonly rule: string
  readonly title: Bilingual
  readonly explanation: Bilingual
  readonly before: Word
  readonly after: Word
  /** The parts on which the rule acted, and what it made of them. */
  readonly changes: readonly { readonly before: Word; readonly after: Word }[]
}

/** What moves: a variable with the word for its differential, `\mathrm{d}X`, or `\mathrm{d}x_{12}\,\bm{e}_1\bm{e}_2^\top` where only one entry (1-based) moves. */
export interface Moving {
  readonly name: string
  readonly dx: Word
  readonly index: readonly number[] | null
}

/** What the rules see of the derivation around them. */
export interface Surroundings {
  readonly reader: Reader
  readonly mentions: (node: Node, variable: string) => boolean
}

/** What rules ask and build, for one variable. */
export function differentialContext({ name, dx, index }: Moving, around: Surroundings): DifferentialContext {
  const known = new WeakMap<Word, boolean>()
  const mentions = (word: Word): boolean => {
    const found = known.get(word)
    if (found !== undefined) return found
    const itself =
      (word.word === "variable" && word.name === name) ||
      (word.word === "node" && around.mentions(word.node, name))
    const result = itself || partsOf(word).some(mentions)
    known.set(word, result)
    return result
  }
  const ofEntry = (word: Word, at: readonly Place[]): Word => {
    if (at.length === 0) return dx
    if (index && at.some((place) => place.at !== "number")) return differentialWord(word)
    const moves = !index || at.every((place, axis) => place.at === "number" && place.value === index[axis])
    return moves ? nodeWord(entry(directionName(name), at), null, null) : zeroLike(word)
  }
  const d = (word: Word): Word => {
    if (!mentions(word)) return zeroLike(word)
    if (word.word === "variable") return dx
    if (word.word === "node" && word.node.node === "entry") return ofEntry(word, word.node.at)
    if (word.word === "transpose") return transpose(d(word.of))
    return differentialWord(word)
  }
  return { mentions, d, argument: (arg) => around.reader.whole(arg) }
}

/** Passes beyond this, and words dearer than this, nobody reads. */
const MOST_PASSES = 120
const DEAREST = 700

/** One pass: the first rule that fits a pending differential, wherever it fits, or at the first such place only. */
function pass(word: Word, context: DifferentialContext, oneByOne: boolean): WordStep | null {
  for (const rule of differentialRules) {
    const changes: WordStep["changes"][number][] = []
    const visit = (part: Word): Word => {
      if (oneByOne && changes.length > 0) return part
      if (part.word !== "differential") return mapParts(part, visit)
      const fits = (rule.on as readonly string[]).includes(part.of.word)
      const after = fits ? rule.apply(part.of, context) : null
      if (!after) return part
      changes.push({ before: part, after })
      return after
    }
    const after = visit(word)
    if (changes.length > 0)
      return { rule: rule.id, title: rule.title, explanation: rule.explanation, before: word, after, changes }
  }
  return null
}

/** The first differential that is still to be worked out. */
function firstPending(word: Word): Word | null {
  if (word.word === "differential") return word
  for (const part of partsOf(word)) {
    const found = firstPending(part)
    if (found) return found
  }
  return null
}

/** A differential worked out, or the part that no rule fits; that part is null where the line became too long for anyone to read. */
export type TakenDifferential =
  | { readonly word: Word; readonly steps: readonly WordStep[] }
  | { readonly stuck: Word | null }

/** Works a differential out, pass by pass. */
export function takeDifferential(
  start: Word,
  context: DifferentialContext,
  oneByOne: boolean,
): TakenDifferential {
  const steps: WordStep[] = []
  let word = start
  for (let pending = firstPending(word); pending; pending = firstPending(word)) {
    const step = pass(word, context, oneByOne)
    if (!step) return { stuck: pending }
    if (steps.length >= MOST_PASSES || step.after.cost > DEAREST) return { stuck: null }
    steps.push(step)
    word = step.after
  }
  return { word, steps }
}
