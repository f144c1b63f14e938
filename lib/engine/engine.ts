import "./worded"
import type { Answer, Question, StructuredDerivative, Verification } from "./answer"
import { createRuleContext } from "./derive/context"
import { readPoint } from "./derive/given-point"
import { numbersAt } from "./derive/numbers-at"
import { structuredForms } from "./derive/structure"
import { asymmetricArgument } from "./derive/symmetric-arguments"
import { type Taken, type Target, takeDerivative } from "./derive/take-derivative"
import { type Claim, verify } from "./derive/verify"
import { atIndex, freshIndex } from "./index-form/build"
import { KIND_BITS, startForms, TooMuchWork } from "./index-form/intern"
import { lower, notLowerable } from "./index-form/lower"
import type { IndexForm, Node } from "./index-form/nodes"
import { operatorById } from "./operators"
import { quoted } from "./operators/shape-words"
import { writeCode } from "./print/code/write-code"
import { type PrintContext, printContextOf } from "./print/context"
import { printDerivative, printShortForms } from "./print/derivative"
import { refuse } from "./refuse"
import type { RuleContext } from "./rules/define"
import { axes } from "./shape"
import { StepRecorder } from "./steps/recorder"
import { stepsInLens } from "./steps/steps-in-lens"
import { type Elaborated, elaborateQuestion } from "./syntax/read"
import { typedLatex } from "./syntax/typed-latex"
import type { Declaration, Span, Term } from "./term"
import { findOperator } from "./term-parts"

/** Changes whenever an answer to some question may change, so that stored answers are not mixed with others. */
export const ENGINE_VERSION = "13"

/** Work that one question may take; it is reached after about one second on a slow machine. */
const WORK_LIMIT = 600_000

/**
 * Answers a question: the derivative with its steps and its numerical check, or a refusal that says why and where. The same question always gets
 * the same answer; it never throws, and no answer is given that did not pass the check.
 */
export function derive(question: Question): Answer {
  const whole: Span = [0, typeof question.latex === "string" ? question.latex.length : 0]
  try {
    startForms(WORK_LIMIT)
    const elaborated = elaborateQuestion(question)
    return elaborated.ok ? answer(question, elaborated.value, whole) : elaborated
  } catch (error) {
    if (error instanceof TooMuchWork || error instanceof RangeError) return refuse("limit/work", whole, {})
    return refuse("unsupported/internal", whole, {})
  } finally {
    startForms()
  }
}

/** Refuses what no rule could differentiate, by name and at its place in the formula. */
function refuseStuck(stuck: Node, term: Term, whole: Span): Answer {
  const of = stuck.node === "derivative" ? stuck.of : stuck
  const operator = of.node === "tensor" || of.node === "function" ? operatorById(of.fn) : undefined
  if (!operator) return refuse("unsupported/construct", whole, { construct: of.node })
  const span = findOperator(term, operator.id)?.span ?? whole
  return refuse("unsupported/no-rule", span, { operator: operator.title })
}

const isSquare = ({ shape }: Declaration): boolean => shape.kind === "matrix" && shape.rows === shape.cols

function targetsOf(question: Question, elaborated: Elaborated): readonly Target[] {
  return elaborated.by.map((place) => ({ ...place, structure: question.structure ?? null }))
}

/** What has no form with open sizes is answered at the numbers that `dims` gives for them; null without any. */
function answerAtNumbers(question: Question): Answer | null {
  const dims = new Map(Object.entries(question.dims ?? {}))
  const variables = question.variables.map((variable) => ({
    ...variable,
    shape: variable.shape.map((size) => dims.get(String(size)) ?? size),
  }))
  const settled = variables.some((variable, k) => `${variable.shape}` !== `${question.variables[k]?.shape}`)
  return settled ? derive({ ...question, variables }) : null
}

function refuseConstruct({ construct, term }: { construct: string; term: Term }): Answer {
  if (construct === "blocks") return refuse("unsupported/open-blocks", term.span, {})
  return refuse("unsupported/construct", term.span, { construct })
}

function answer(question: Question, elaborated: Elaborated, whole: Span): Answer {
  const [wrt] = elaborated.by
  if (!wrt) return refuse("unsupported/internal", whole, {})
  const targets = targetsOf(question, elaborated)
  const oblong = targets.find(({ structure, declaration }) => structure && !isSquare(declaration))
  if (oblong) return refuse("structure/not-square", whole, { latex: oblong.declaration.latex })
  const point = readPoint(question, elaborated)
  if (!point.ok) return point
  const missing = notLowerable(elaborated.term)
  if (missing) return answerAtNumbers(question) ?? refuseConstruct(missing)
  const asymmetric = asymmetricArgument(elaborated)
  if (asymmetric) {
    const latex = typedLatex(question.latex, asymmetric.span)
    const subject = quoted(latex, { en: "this one", ja: "この行列" })
    return refuse("unsupported/eigenvalue-of-general", asymmetric.span, { subject })
  }
  const { taken, recorder, form, rules } = compute(elaborated, targets)
  if ("stuck" in taken) return refuseStuck(taken.stuck, elaborated.term, whole)
  const claim: Claim = { elaborated, ...taken, targets }
  const check = verify(claim)
  if (check.agrees === null) return refuse("unsupported/no-point", whole, {})
  if (!check.agrees) return refuse("unsupported/check-failed", whole, {})
  // A function without a definition has no numbers: those of its stand-in would be invented.
  const isDefined = (form.body.kinds & KIND_BITS.call) === 0
  const numbers = numbersAt(claim, isDefined ? point.value : null)
  if (!numbers) return refuse("unsupported/check-failed", whole, {})
  const context = printContextOf(question, elaborated, wrt)
  const printed = printDerivative(taken.form, context)
  const structured = structuredGradients(taken.form, claim, context)
  const derivative = {
    ...printed,
    ...(structured.length > 0 ? { structured } : {}),
    ...(question.code ? { code: writeCode(question.code, form, taken.form, context) } : {}),
  }
  const verified: Verification = {
    ...check.verification,
    maxRelativeError: Math.max(check.verification.maxRelativeError, numbers.error),
  }
  return {
    ok: true,
    function: { shape: axes(elaborated.term.shape) },
    derivative,
    ...stepsInLens({
      elaborated,
      targets,
      taken,
      rules,
      start: form,
      result: taken.form,
      recorder,
      derivative,
      context,
      lens: question.lens,
      detail: question.detail,
    }),
    ...numbers.values,
    verified,
  }
}

/** The gradients within the structure that the variable is promised to have; one that does not agree with numbers is left out. */
function structuredGradients(
  form: IndexForm,
  claim: Claim,
  context: PrintContext,
): readonly StructuredDerivative[] {
  const [target, another] = claim.targets
  if (!target || another || target.index || target.structure) return []
  const { declaration } = target
  return structuredForms(form, declaration, createRuleContext(claim.elaborated.declarations)).flatMap(
    (one) => {
      const targets = [{ ...target, structure: one.structure }]
      if (!verify({ ...claim, form: one.form, targets }).agrees) return []
      const { compact, index: entry } = printShortForms(one.form, context)
      return [{ structure: one.structure, name: one.name, compact, index: entry }]
    },
  )
}

/** The function in index form, its derivative, and the steps in between. */
function compute(
  elaborated: Elaborated,
  targets: readonly Target[],
): { taken: Taken; recorder: StepRecorder; form: IndexForm; rules: RuleContext } {
  const output = axes(elaborated.term.shape).map(freshIndex)
  const form = { output, wrt: [], body: lower(elaborated.term).at(...output.map(atIndex)) }
  const recorder = new StepRecorder()
  const rules = createRuleContext(elaborated.declarations)
  const taken = takeDerivative(form, targets, rules, recorder)
  return { taken, recorder, form, rules }
}
