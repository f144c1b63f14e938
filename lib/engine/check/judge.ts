import type { Bilingual } from "../answer"
import { axes } from "../shape"
import { termsOf } from "../syntax/elaborate/finish"
import { align } from "./align"
import { compareAtPoints, isEqual, type Pair, type Setting } from "./comparison"
import { type Assumption, assumptionFor, conditionOnDomain } from "./conditions"
import { findCounterExample } from "./counter-example"
import type { CounterExample, Diagnosis, VerdictKind } from "./derivation"
import type { Side } from "./read-line"
import { dimsOf } from "./side-value"
import { conditionalWords, lettersWords, rangeWords, shapesWords, tensorWords, WORDS } from "./words"

/** What is thought of one side beside the one before it. */
export interface Judgement {
  readonly verdict: VerdictKind
  readonly message: Bilingual
  readonly assumption?: Assumption
  readonly counterExample?: CounterExample
  readonly diagnosis?: readonly Diagnosis[]
}

/** What is known when two sides are judged. */
export interface Circumstances {
  readonly setting: Setting
  /** Whether a derivative stands in the lines so far, so that a transposed answer is one in the other layout. */
  readonly differentiates: boolean
  /** The variables that are differentiated by. */
  readonly by: ReadonlySet<string>
}

/** The names of the variables in a side. */
const variablesOf = (...sides: readonly Side[]): Set<string> =>
  new Set(
    sides.flatMap(({ term }) =>
      [...termsOf(term)].flatMap((part) =>
        part.type === "variable" || part.type === "derivative" ? [part.name] : [],
      ),
    ),
  )

/** Whether a side says itself what holds where something is positive, as cases and indicators do. */
const distinguishesSigns = ({ term }: Side): boolean =>
  [...termsOf(term)].some(
    (part) => part.type === "apply" && /^is-(positive|nonnegative|zero)$/.test(part.operator),
  )

/** A setting with the variables that are used alone. */
const settingFor = (setting: Setting, used: ReadonlySet<string>): Setting => ({
  ...setting,
  declarations: setting.declarations.filter(({ name }) => used.has(name)),
})

/** Judges a side against the one before it, in the order of CONTRACTS section 2. */
export function judge(before: Side, after: Side, circumstances: Circumstances): Judgement {
  const range = rangeMismatch(before, after)
  if (range) return { verdict: "shape-error", message: range }
  const alignment = align(before, after)
  if (!alignment) return { verdict: "shape-error", message: mismatchWords(before, after) }
  const used = variablesOf(before, after)
  const setting = settingFor(circumstances.setting, used)
  const approximate = after.approximate
  const tallies = alignment.same.map((pair) => compareAtPoints(pair, setting, approximate))
  const equal = tallies.findIndex(isEqual)
  const fitting = alignment.same[equal]
  if (fitting) {
    const assumption = approximate ? null : conditionOnDomain(fitting, setting)
    if (assumption) return { verdict: "conditional", message: conditionalWords(assumption), assumption }
    return { verdict: "equal", message: approximate ? WORDS.near : WORDS.equal }
  }
  const [pair] = alignment.same
  const [tally] = tallies
  const { turned } = alignment
  const isTurned = turned !== null && isEqual(compareAtPoints(turned, setting))
  const shapesDiffer = !pair || !tally
  if (isTurned && (shapesDiffer || circumstances.differentiates))
    return { verdict: "transposed", message: WORDS.transposed }
  if (shapesDiffer) return { verdict: "shape-error", message: mismatchWords(before, after) }
  // Lines that say by themselves what holds for which sign must be right for all of them.
  const saysSigns = [before, after].some(distinguishesSigns)
  const assumption = approximate ? null : assumptionFor(pair, setting, circumstances.by, !saysSigns)
  if (assumption) return { verdict: "conditional", message: conditionalWords(assumption), assumption }
  if (tally.differ === 0 || approximate) return { verdict: "unknown", message: WORDS.undecided }
  return different(pair, setting, used, before, after)
}

function different(
  pair: Pair,
  setting: Setting,
  used: ReadonlySet<string>,
  before: Side,
  after: Side,
): Judgement {
  const counterExample = findCounterExample(pair, setting, used, (dims) => {
    const sizes = new Map([...before.free, ...after.free])
    const letters =
      before.free.size > 0 || after.free.size === 0 || before.term.shape.kind === "scalar"
        ? [...sizes.keys()].sort()
        : []
    return dimsOf(before, letters, sizes, { values: new Map(), dims })
  })
  return {
    verdict: "different",
    message: differentWords(before, after),
    ...(counterExample && { counterExample }),
  }
}

/** Index letters that only one of two sides of one shape has. */
function differentWords(before: Side, after: Side): Bilingual {
  const only = (side: Side, other: Side) => [...side.free.keys()].filter((letter) => !other.free.has(letter))
  const [missing, extra] = [only(before, after), only(after, before)]
  const scalars = before.term.shape.kind === "scalar" && after.term.shape.kind === "scalar"
  const internal = [...missing, ...extra].some((letter) => letter.startsWith("#"))
  const changed = missing.length > 0 || extra.length > 0
  return changed && scalars && !internal ? lettersWords(missing, extra) : WORDS.different
}

/** What is said where an index letter runs over one axis before and over another one now, as in δ_kj x_i for δ_ki x_j. */
function rangeMismatch(before: Side, after: Side): Bilingual | null {
  for (const [letter, size] of before.free) {
    const other = after.free.get(letter)
    const isNamed = !letter.startsWith("#")
    if (isNamed && other !== undefined && other !== size) return rangeWords(letter, size, other)
  }
  return null
}

function mismatchWords(before: Side, after: Side): Bilingual {
  const inner = [...before.free.keys()].filter((letter) => letter.startsWith("#")).length
  if (inner > 0) return tensorWords(inner + axes(before.term.shape).length, after.term.shape)
  return shapesWords(before.term.shape, after.term.shape)
}
