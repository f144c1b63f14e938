import { sumIndex } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import type { Node } from "../index-form/nodes"
import { mapParts } from "../index-form/substitute"
import type { Rule, RuleContext } from "../rules/define"
import type { Change } from "../steps/changes"
import type { StepRecorder } from "../steps/recorder"

/** Passes over a form before the engine gives up on making it simpler; reached only by a rule that undoes another. */
const PASS_LIMIT = 400

const masks = new WeakMap<Rule, number>()

/** The bits of the forms that a rule looks at. */
function maskOf(rule: Rule): number {
  const known = masks.get(rule)
  if (known !== undefined) return known
  const mask = rule.on.reduce((bits, kind) => bits | KIND_BITS[kind], 0)
  masks.set(rule, mask)
  return mask
}

/** Applies one rule wherever it fits, from the outside in; what a rule has just made is left for the next pass. */
export function rewriteEverywhere(
  node: Node,
  rule: Rule,
  context: RuleContext,
): { node: Node; changes: readonly Change[] } {
  const mask = maskOf(rule)
  const untouched = context.untouched(rule.id)
  if ((node.kinds & mask) === 0 || untouched.has(node.uid)) return { node, changes: [] }
  const done = new Map<number, Node>()
  const changes: Change[] = []
  const visit = (part: Node): Node => {
    if ((part.kinds & mask) === 0 || untouched.has(part.uid)) return part
    const known = done.get(part.uid)
    if (known) return known
    const changed = (KIND_BITS[part.node] & mask) === 0 ? null : rule.apply(part, context)
    if (changed && changed !== part) changes.push({ before: part, after: changed })
    const result = changed ?? inside(part)
    if (result === part) untouched.add(part.uid)
    else done.set(part.uid, result)
    return result
  }
  // Rules see a chain of sums as one thing, from its outermost sum; the inner sums of a chain are not shown to them again.
  const inside = (part: Node): Node =>
    part.node === "sum" && part.body.node === "sum"
      ? sumIndex(part.index, inside(part.body))
      : mapParts(part, visit)
  return { node: visit(node), changes }
}

/**
 * Rewrites with rules until none fits, going through them in order again and again, and records each pass that changes something.
 * A rule that no longer changes anything has nothing recorded.
 */
export function rewriteFully(
  start: Node,
  rules: readonly Rule[],
  context: RuleContext,
  recorder: StepRecorder,
): Node {
  let node = start
  let idle = 0
  for (let pass = 0; idle < rules.length && pass < PASS_LIMIT * rules.length; pass++) {
    const rule = rules[pass % rules.length]
    if (!rule) return node
    const result = rewriteEverywhere(node, rule, context)
    if (result.node === node) {
      idle++
      continue
    }
    idle = 0
    const [first] = result.changes
    const title = (first && rule.titleFor?.(first.before)) ?? rule.title
    recorder.record(rule.id, title, node, result.node, result.changes)
    node = result.node
  }
  return node
}
