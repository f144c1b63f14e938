import type { Bilingual } from "../answer"
import type { Lambda } from "../index-form/nodes"
import type { Word } from "../print/words/word"

/** What a rule may ask of the derivation that it serves, and what it builds differentials with. */
export interface DifferentialContext {
  /** Whether a word changes with the variable. */
  readonly mentions: (word: Word) => boolean
  /** The differential of a word: that of the variable or of an entry of it, zero for a constant, else one still to be worked out. */
  readonly d: (word: Word) => Word
  /** A whole argument of a function in words; null where it has none. */
  readonly argument: (arg: Lambda) => Word | null
}

/** A function in which a rule is used: LaTeX, variables as `x:n A:m,n`, and what is differentiated by. */
export type Example = readonly [latex: string, variables: string, wrt: string]

interface Described {
  readonly id: string
  readonly title: Bilingual
  /** Why it holds, in one sentence. */
  readonly explanation: Bilingual
  /** Functions whose derivations use the rule. */
  readonly examples: readonly Example[]
}

/** A rule that works a differential out: what d of a word is, or null where it does not fit. */
export interface DifferentialRule extends Described {
  readonly on: readonly Word["word"][]
  readonly apply: (of: Word, context: DifferentialContext) => Word | null
}

/** Gives a rule on words of some forms its type; `apply` sees only words of those forms. */
export function defineDifferentialRule<Form extends Word["word"]>(
  rule: Described & {
    readonly on: readonly Form[]
    readonly apply: (of: Extract<Word, { word: Form }>, context: DifferentialContext) => Word | null
  },
): DifferentialRule {
  const fits = (word: Word): word is Extract<Word, { word: Form }> =>
    (rule.on as readonly string[]).includes(word.word)
  return { ...rule, apply: (of, context) => (fits(of) ? rule.apply(of, context) : null) }
}

/** Where differentials are brought: to the right end of a term, as a whole column or matrix. */
interface ArrangementContext {
  /** The differential of the variable. */
  readonly dx: Word
}

/** A rule that brings the differential in a term closer to its end; null where it does not fit. The value stays. */
export interface ArrangementRule extends Described {
  readonly apply: (term: Word, context: ArrangementContext) => Word | null
}

/** Gives a rule of arrangement its type. */
export const defineArrangement = (rule: ArrangementRule): ArrangementRule => rule
