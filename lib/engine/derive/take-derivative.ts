import { atIndex, atNumber, derivative, freshIndex } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import type { Index, IndexForm, Node, Place } from "../index-form/nodes"
import { closingRules, derivativeRules, simplificationRules } from "../rules"
import type { RuleContext } from "../rules/define"
import { axes } from "../shape"
import { STRUCTURE_TITLES } from "../steps/presentation"
import type { StepRecorder } from "../steps/recorder"
import type { Declaration } from "../term"
import { rewriteFully } from "./rewrite"
import { simplify } from "./simplify"
import { type Structure, withinStructure } from "./structure"

/** What a derivative is taken by: a variable, one entry of it (1-based), and whether its entries move within a structure. */
export interface Target {
  readonly declaration: Declaration
  readonly index: readonly number[] | null
  readonly structure: Structure | null
}

/** A derivative and what was differentiated on the way to it, the function first; or the pending part that no rule can take. */
export type Taken =
  | { readonly form: IndexForm; readonly before: readonly IndexForm[] }
  | { readonly stuck: Node }

const isPending = (node: Node): boolean => (node.kinds & KIND_BITS.derivative) !== 0

/** The innermost derivative that is still pending. */
function pendingPart(node: Node): Node {
  let found = node
  const search = (part: Node): void => {
    if (!isPending(part)) return
    if (part.node === "derivative") found = part
    for (const inner of partsOf(part)) search(inner)
  }
  search(node)
  return found
}

function partsOf(node: Node): readonly Node[] {
  switch (node.node) {
    case "add":
      return node.terms
    case "multiply":
      return node.factors
    case "power":
      return [node.base, node.exponent]
    case "function":
      return [node.arg]
    case "sum":
    case "product":
      return [node.body]
    case "pick":
      return node.cases
    case "tensor":
    case "call":
      return node.args.map((arg) => arg.body)
    case "derivative":
      return [node.of]
    default:
      return []
  }
}

/** The indices and places by which one derivative is taken. */
interface Direction {
  readonly indices: readonly Index[]
  readonly places: readonly Place[]
}

function directionOf({ declaration, index }: Target): Direction {
  if (index) return { indices: [], places: index.map(atNumber) }
  const indices = axes(declaration.shape).map(freshIndex)
  return { indices, places: indices.map(atIndex) }
}

/** One derivative of a form in a direction of its own. */
function takeOnce(
  form: IndexForm,
  target: Target,
  direction: Direction,
  context: RuleContext,
  recorder: StepRecorder,
): { readonly form: IndexForm } | { readonly stuck: Node } {
  const { declaration, structure } = target
  const pendingOf = (node: Node): Node => derivative(node, declaration.name, direction.places)
  // A tidy function has a shorter derivation: ‖x‖² is a sum of squares, not the square of a root.
  const prepared = recorder.within(pendingOf, () =>
    rewriteFully(form.body, simplificationRules, context, recorder),
  )
  const pending = pendingOf(prepared)
  const taken = rewriteFully(pending, derivativeRules, context, recorder)
  if (isPending(taken)) return { stuck: pendingPart(taken) }
  const plain = simplify(taken, context, recorder)
  const wrt = [...form.wrt, ...direction.indices]
  if (!structure || direction.indices.length !== 2) return { form: { output: form.output, wrt, body: plain } }
  const structured = withinStructure(plain, direction.indices, structure)
  recorder.record(`structure-${structure}`, STRUCTURE_TITLES[structure], plain, structured)
  return { form: { output: form.output, wrt, body: simplify(structured, context, recorder) } }
}

/**
 * The derivative by each target in turn, the first one first, with every pass recorded. Each has fresh indices of its own, so that
 * none captures another; while an earlier one is taken, its steps are shown under the pending later ones.
 */
export function takeDerivative(
  form: IndexForm,
  targets: readonly Target[],
  context: RuleContext,
  recorder: StepRecorder,
): Taken {
  const parts = targets.map((target) => ({ target, direction: directionOf(target) }))
  const before: IndexForm[] = []
  let reached = form
  for (const [k, { target, direction }] of parts.entries()) {
    const later = (node: Node): Node =>
      parts
        .slice(k + 1)
        .reduce((of, next) => derivative(of, next.target.declaration.name, next.direction.places), node)
    const taken = recorder.within(later, () => takeOnce(reached, target, direction, context, recorder))
    if ("stuck" in taken) return taken
    before.push(reached)
    reached = taken.form
  }
  const closed = rewriteFully(reached.body, closingRules, context, recorder)
  const body = closed === reached.body ? closed : simplify(closed, context, recorder)
  return { form: { ...reached, body }, before }
}
