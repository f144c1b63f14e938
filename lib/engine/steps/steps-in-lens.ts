import type { Bilingual, Lens, Step } from "../answer"
import type { Taken, Target } from "../derive/take-derivative"
import { differentialRounds, type NoRounds, withDirections } from "../differentials/rounds"
import type { Node } from "../index-form/nodes"
import { signed } from "../print/tex"
import { wordsOf } from "../print/words/scope"
import type { RuleContext } from "../rules/define"
import { printDifferentials } from "./print-differentials"
import { printSteps, type StepSource } from "./print-steps"

/** The steps of an answer, the lens that they are in, and why that is not the lens that was asked for. */
export interface StepsInLens {
  readonly steps: readonly Step[]
  readonly lens: Lens
  readonly lensNote?: Bilingual
}

/** What the steps through any lens are made of. */
export interface LensSource extends StepSource {
  readonly targets: readonly Target[]
  readonly taken: Exclude<Taken, { readonly stuck: Node }>
  readonly rules: RuleContext
}

/** Derivations in differentials that are longer than this, in characters of LaTeX, are shown with indices. */
const LENGTH_LIMIT = 60_000

const WITH_INDICES = { en: "The steps are shown with indices", ja: "添字による手順を示します" }

/** Why the steps are with indices although differentials were asked for, in one sentence. */
function noteOf(reason: NoRounds, print: (part: NoRounds & { why: "no-rule" }) => string): Bilingual {
  const { en, ja } = WITH_INDICES
  switch (reason.why) {
    case "no-words":
      return {
        en: `${en}: the function has no matrix notation in which differentials could be written.`,
        ja: `この関数は行列の記法で書けず、全微分では表せないため、${ja}。`,
      }
    case "no-rule":
      return {
        en: `${en}: there is no rule in differentials for $${print(reason)}$.`,
        ja: `$${print(reason)}$ に対する全微分の規則がないため、${ja}。`,
      }
    case "too-long":
      return {
        en: `${en}: in differentials the lines would be too long to read.`,
        ja: `全微分では式が長くなりすぎるため、${ja}。`,
      }
    case "structure":
      return {
        en: `${en}: entries that move together have no differential of their own.`,
        ja: `連動して動く成分は全微分では表せないため、${ja}。`,
      }
    case "numbers":
      return {
        en: `${en}: those in differentials could not be confirmed by numbers.`,
        ja: `全微分の手順を数値で確かめられなかったため、${ja}。`,
      }
  }
}

/** The steps through the lens that is asked for; where differentials cannot say them, with indices and a note that says why. */
export function stepsInLens(source: LensSource): StepsInLens {
  const { lens = "indices", detail = "rules" } = source
  if (lens !== "differentials") return { steps: printSteps(source), lens }
  const context = withDirections(source.context, source.targets)
  const { targets, taken, rules } = source
  const { term, body } = source.elaborated
  const rounds = differentialRounds(
    { term, targets, taken, rules, oneByOne: detail === "everything" },
    context,
  )
  const withIndices = (reason: NoRounds): StepsInLens => ({
    steps: printSteps({ ...source, lens: "indices" }),
    lens: "indices",
    lensNote: noteOf(reason, ({ part }) => signed(wordsOf(context).printer.tex(part))),
  })
  if ("why" in rounds) return withIndices(rounds)
  const withPlaces = source.detail !== undefined && detail !== "overview"
  const steps = printDifferentials({
    rounds,
    body,
    derivative: source.derivative,
    context,
    detail,
    withPlaces,
  })
  const length = steps.reduce((sum, { after }) => sum + after.length, 0)
  return length > LENGTH_LIMIT ? withIndices({ why: "too-long" }) : { steps, lens }
}
