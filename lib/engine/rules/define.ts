import type { Bilingual } from "../answer"
import type { Keys } from "../index-form/key"
import type { Node, NodeForm } from "../index-form/nodes"
import type { Declaration } from "../term"

/** Which rules are known to leave which nodes as they are. */
export interface Untouched {
  readonly has: (rule: number, uid: number) => boolean
  readonly add: (rule: number, uid: number) => void
}

/** What a rule may ask besides the node that it is shown. */
export interface RuleContext {
  /** Whether a node depends on any entry of a variable. */
  readonly mentions: (node: Node, variable: string) => boolean
  readonly declaration: (name: string) => Declaration | undefined
  /** Which rules are known to leave which nodes as they are, parts included. */
  readonly untouched: Untouched
  /** Keys that treat A_ij and A_ji as different. */
  readonly keys: Keys
  /** Keys that use symmetry, of variables by promise and of functions of symmetric matrices. */
  readonly symmetricKeys: Keys
  /** Whether a variable is promised to be symmetric. */
  readonly hasSymmetric: boolean
}

/** Forms on which a rule is tried out; built when asked for, because nodes live for one derivation only. */
export interface RuleSamples {
  readonly variables: readonly Declaration[]
  /** The rule turns `before` into `after`, up to the names of bound indices; null where only the value is stated to stay. */
  readonly fires: readonly (readonly [before: Node, after: Node | null])[]
  /** The rule leaves these alone. */
  readonly never: readonly Node[]
}

/** One rewriting rule: it keeps the value wherever the old form has one. */
export interface Rule {
  readonly id: string
  readonly title: Bilingual
  /** Why it holds, in one sentence. */
  readonly explanation: Bilingual
  /** The same title for a particular node, when the rule is named after what it meets (an operator of the registry). */
  readonly titleFor?: (node: Node) => Bilingual | null
  readonly on: readonly NodeForm["node"][]
  /** Forms that must all occur within a node for the rule to fit there; others are not shown to it. */
  readonly needs?: readonly NodeForm["node"][]
  readonly apply: (node: Node, context: RuleContext) => Node | null
  readonly samples: () => RuleSamples
}

/** Gives a rule on one form its type; `apply` sees only nodes of that form and says null where the rule does not fit. */
export function defineRule<Kind extends NodeForm["node"]>(rule: {
  readonly id: string
  readonly title: Bilingual
  /** Why it holds, in one sentence. */
  readonly explanation: Bilingual
  readonly titleFor?: (node: Node) => Bilingual | null
  readonly on: readonly Kind[]
  readonly needs?: readonly NodeForm["node"][]
  readonly apply: (node: Extract<Node, { node: Kind }>, context: RuleContext) => Node | null
  readonly samples: () => RuleSamples
}): Rule {
  const fits = (node: Node): node is Extract<Node, { node: Kind }> =>
    (rule.on as readonly string[]).includes(node.node)
  return { ...rule, apply: (node, context) => (fits(node) ? rule.apply(node, context) : null) }
}
