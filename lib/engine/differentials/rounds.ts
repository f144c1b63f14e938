import type { Taken, Target } from "../derive/take-derivative"
import { atIndex, atNumber, entry, multiply, sumIndex } from "../index-form/build"
import type { IndexForm, Node } from "../index-form/nodes"
import { directionName } from "../numeric/direction"
import type { PrintContext } from "../print/context"
import { directionOf } from "../print/symbols"
import { chain } from "../print/words/build"
import { confirm } from "../print/words/confirm"
import { findMatrixForm } from "../print/words/find"
import { nodeWord, unitWord } from "../print/words/leaf-words"
import { wordsOf } from "../print/words/scope"
import { transpose } from "../print/words/transpose"
import type { Word } from "../print/words/word"
import { differentialWord } from "../print/words/wraps"
import type { RuleContext } from "../rules/define"
import { axes } from "../shape"
import type { Term } from "../term"
import { times } from "./algebra"
import { type Arranged, arrange } from "./arrange"
import { differentialContext, type Moving, takeDifferential, type WordStep } from "./take-differential"
import { TermReader, variableOf } from "./word-of-term"

/** One differential of a derivation: from a function, pass by pass, to a form from which its derivative is read off. */
export interface Round {
  /** The function, or the derivative of the order before, in matrix words. */
  readonly of: Word
  /** The passes that work the differential out. */
  readonly taken: readonly WordStep[]
  /** Those that bring the differential of the variable to the end. */
  readonly arranged: readonly WordStep[]
  /** The last form of the differential. */
  readonly word: Word
  readonly result: Arranged | null
  /** The derivative by this target, in index form. */
  readonly form: IndexForm
}

/** Why a derivation has no form in differentials. `part` is what has no rule. */
export type NoRounds =
  | { readonly why: "no-words" | "too-long" | "structure" | "numbers" }
  | { readonly why: "no-rule"; readonly part: Word }

/** What a derivation in differentials starts from. */
export interface RoundsSource {
  readonly term: Term
  readonly targets: readonly Target[]
  readonly taken: Exclude<Taken, { readonly stuck: Node }>
  readonly rules: RuleContext
  /** Whether each place is a step of its own. */
  readonly oneByOne: boolean
}

/** A context in which the direction of each variable that moves is a variable too. */
export function withDirections(context: PrintContext, targets: readonly Target[]): PrintContext {
  const moving = new Map(targets.map(({ declaration }) => [declaration.name, directionOf(declaration)]))
  return { ...context, declarations: [...context.declarations, ...moving.values()] }
}

/** The differential that is brought to the end: of the whole variable, or of its one entry. */
const endOf = ({ declaration, index }: Target): Word => {
  const direction = directionName(declaration.name)
  return index
    ? nodeWord(entry(direction, index.map(atNumber)), null, null)
    : variableOf(direction, declaration.shape)
}

/** What moves when a derivative is taken by a target; where it is one entry, the variable moves by `\mathrm{d}x_{12}\,\bm{e}_1\bm{e}_2^\top`. */
function movingOf(target: Target): Moving {
  const { declaration, index } = target
  const end = endOf(target)
  const { name, shape } = declaration
  if (!index) return { name, index, dx: end }
  const [column, row] = axes(shape).map((size, axis) => unitWord(size, atNumber(index[axis] ?? 1)))
  const unit = column && row ? chain([column, transpose(row)]) : column
  return { name, index, dx: unit ? times([end], unit) : end }
}

/** The change of a function in the direction of a target, by its derivative in index form. */
function changeOf(derivative: IndexForm, { declaration, index }: Target, before: number): Node {
  const own = index ? [] : derivative.wrt.slice(before)
  const places = index ? index.map(atNumber) : own.map(atIndex)
  const product = multiply([derivative.body, entry(directionName(declaration.name), places)])
  return own.reduceRight((sum, one) => sumIndex(one, sum), product)
}

function startWord(source: RoundsSource, k: number, context: PrintContext): Word | null {
  const { term, targets, taken } = source
  if (k === 0) return new TermReader(context, targets[0]?.declaration.name ?? "").read(term)
  const form = taken.before[k]
  const [row = null, col = null, ...more] = form ? [...form.output, ...form.wrt] : []
  return form && more.length === 0 ? (findMatrixForm(form.body, row, col, context)?.word ?? null) : null
}

function round(source: RoundsSource, k: number, context: PrintContext): Round | NoRounds {
  const { targets, taken, rules, oneByOne } = source
  const target = targets[k]
  const before = taken.before[k]
  const form = taken.before[k + 1] ?? taken.form
  const of = startWord(source, k, context)
  if (!target || !before || !of) return { why: "no-words" }
  const { reader } = wordsOf(context)
  const moves = differentialContext(movingOf(target), { reader, mentions: rules.mentions })
  const found = takeDifferential(moves.mentions(of) ? moves.d(of) : differentialWord(of), moves, oneByOne)
  if ("stuck" in found) return found.stuck ? { why: "no-rule", part: found.stuck } : { why: "too-long" }
  const end = arrange(found.word, endOf(target), oneByOne)
  if (!end) return { why: "too-long" }
  const [row = null, col = null] = [...before.output, ...before.wrt]
  if (!confirm(end.word, changeOf(form, target, before.wrt.length), row, col, context))
    return { why: "numbers" }
  return { of, taken: found.steps, arranged: end.steps, word: end.word, result: end.result, form }
}

/**
 * The derivation of a derivative in differentials (Magnus and Neudecker; Minka): one round for each order, each held to the engine's derivative by
 * numbers. What this way of writing cannot say is named.
 */
export function differentialRounds(source: RoundsSource, context: PrintContext): readonly Round[] | NoRounds {
  if (source.targets.some(({ structure }) => structure)) return { why: "structure" }
  const rounds: Round[] = []
  for (const k of source.targets.keys()) {
    const next = round(source, k, context)
    if ("why" in next) return next
    rounds.push(next)
  }
  return rounds
}
