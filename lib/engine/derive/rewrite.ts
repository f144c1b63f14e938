import { sumIndex } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import type { Node } from "../index-form/nodes"
import { mapParts } from "../index-form/substitute"
import type { Rule, RuleContext } from "../rules/define"
import type { Change } from "../steps/changes"
import type { StepRecorder } from "../steps/recorder"

/** Passes over a form before the engine gives up on making it simpler; reached only by a rule that undoes another. */
const PASS_LIMIT = 400

/** A rule as the passes use it: its number, the bits of the forms that it looks at, and of those that it needs within them. */
interface Numbered {
  readonly rule: Rule
  readonly number: number
  readonly mask: number
  readonly needs: number
}

const bitsOf = (kinds: readonly Node["node"][]): number =>
  kinds.reduce((bits, kind) => bits | KIND_BITS[kind], 0)

const numbered = new Map<Rule, Numbered>()

const numberedLists = new WeakMap<readonly Rule[], readonly Numbered[]>()

/** The rules of a list as the passes use them. Lists are the constants of the registry, asked for with every derivative. */
function numberedList(rules: readonly Rule[]): readonly Numbered[] {
  const known = numberedLists.get(rules)
  if (known) return known
  const made = rules.map(numberedRule)
  numberedLists.set(rules, made)
  return made
}

function numberedRule(rule: Rule): Numbered {
  const known = numbered.get(rule)
  if (known) return known
  const made = { rule, number: numbered.size, mask: bitsOf(rule.on), needs: bitsOf(rule.needs ?? []) }
  numbered.set(rule, made)
  return made
}

/** Whether a rule fits nowhere in a node, judged by the forms that occur there. */
const cannotFit = ({ mask, needs }: Numbered, { kinds }: Node): boolean =>
  (kinds & mask) === 0 || (kinds & needs) !== needs

/** One pass of one rule over a form. */
class Pass {
  /** None for most passes, which change nothing. */
  changes: Change[] | null = null
  private done: Map<number, Node> | null = null

  constructor(
    private readonly by: Numbered,
    private readonly context: RuleContext,
  ) {}

  /** Whether the rule finds nothing to change in a node. */
  skips(node: Node): boolean {
    return cannotFit(this.by, node) || this.context.untouched.has(this.by.number, node.uid)
  }

  readonly visit = (node: Node): Node => {
    if (this.skips(node)) return node
    const known = this.done?.get(node.uid)
    if (known) return known
    const { rule, mask, number } = this.by
    const changed = (KIND_BITS[node.node] & mask) === 0 ? null : rule.apply(node, this.context)
    if (changed && changed !== node) {
      this.changes ??= []
      this.changes.push({ before: node, after: changed })
    }
    const result = changed ?? this.inside(node)
    if (result === node) this.context.untouched.add(number, node.uid)
    else {
      this.done ??= new Map()
      this.done.set(node.uid, result)
    }
    return result
  }

  /** Rules see a chain of sums as one thing, from its outermost sum; the inner sums of a chain are not shown to them again. */
  private inside(node: Node): Node {
    if (node.node !== "sum" || node.body.node !== "sum") return mapParts(node, this.visit)
    const body = this.inside(node.body)
    return body === node.body ? node : sumIndex(node.index, body)
  }
}

const NO_CHANGES: readonly Change[] = []

function passOver(
  node: Node,
  by: Numbered,
  context: RuleContext,
): { node: Node; changes: readonly Change[] } {
  const pass = new Pass(by, context)
  return { node: pass.visit(node), changes: pass.changes ?? NO_CHANGES }
}

/** Applies one rule wherever it fits, from the outside in; what a rule has just made is left for the next pass. */
export const rewriteEverywhere = (
  node: Node,
  rule: Rule,
  context: RuleContext,
): { node: Node; changes: readonly Change[] } => passOver(node, numberedRule(rule), context)

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
  const list = numberedList(rules)
  let node = start
  let idle = 0
  let at = 0
  for (let pass = 0; idle < list.length && pass < PASS_LIMIT * list.length; pass++) {
    const by = list[at]
    if (!by) return node
    at = at + 1 === list.length ? 0 : at + 1
    idle++
    if (cannotFit(by, node) || context.untouched.has(by.number, node.uid)) continue
    const result = passOver(node, by, context)
    if (result.node === node) continue
    idle = 0
    const [first] = result.changes
    const title = (first && by.rule.titleFor?.(first.before)) ?? by.rule.title
    recorder.record(by.rule.id, title, node, result.node, result.changes)
    node = result.node
  }
  return node
}
