import { type KeyOptions, Keys } from "../index-form/key"
import type { IndexForm, Node } from "../index-form/nodes"
import { simplificationRules } from "../rules"
import type { RuleContext } from "../rules/define"
import { factorsOf } from "../rules/sum-chain"
import { PRESENTATION_TITLES } from "../steps/presentation"
import { StepRecorder } from "../steps/recorder"
import { expandForm } from "./expand"
import { rewriteFully } from "./rewrite"

/** Multiplying out is tried on forms up to this weight; heavier ones are left in groups. */
const EXPANSION_LIMIT = 300

/** Whether terms could cancel once groups are opened: that takes two terms, one of them with a group. */
const mayCancel = (node: Node): boolean =>
  node.node === "add" && node.terms.some((term) => factorsOf(term).some((factor) => hasGroup(factor)))

const hasGroup = (factor: Node): boolean =>
  factor.node === "add" || (factor.node === "power" && factor.base.node === "add")

/**
 * The tidy form: simplified with groups such as (Ax − b)_i kept together, unless multiplying out makes the whole lighter. Every pass is
 * recorded.
 */
export function simplify(node: Node, context: RuleContext, recorder: StepRecorder): Node {
  const tidy = rewriteFully(node, simplificationRules, context, recorder)
  if (tidy.weight > EXPANSION_LIMIT || !mayCancel(tidy)) return tidy
  const expanded = expandForm(tidy)
  if (expanded === tidy || expanded.weight > 4 * EXPANSION_LIMIT) return tidy
  const mark = recorder.steps.length
  recorder.record("expand", PRESENTATION_TITLES.expand, tidy, expanded)
  const lighter = rewriteFully(expanded, simplificationRules, context, recorder)
  if (lighter.weight < tidy.weight) return simplify(lighter, context, recorder)
  recorder.rewind(mark)
  return tidy
}

/**
 * A key of the fully expanded and simplified form. Forms with equal keys are equal; forms with different keys may still be,
 * which only numbers can tell.
 */
export function normalKey(form: IndexForm, context: RuleContext, options: KeyOptions = {}): string {
  const silent = new StepRecorder()
  const tidy = rewriteFully(form.body, simplificationRules, context, silent)
  const body = rewriteFully(expandForm(tidy), simplificationRules, context, silent)
  return new Keys(options).ofLambda({ indices: [...form.output, ...form.wrt], body })
}
