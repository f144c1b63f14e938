import { atIndex, atNumber, derivative, freshIndex } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import type { Index, IndexForm, Node, Place } from "../index-form/nodes"
import { derivativeRules, simplificationRules } from "../rules"
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

/** A derivative, or the pending part that no rule can take. */
export type Taken = { readonly form: IndexForm } | { readonly stuck: Node }

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
): Taken {
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
 * The derivative of first or second order, with every pass recorded. A second derivative repeats the first with fresh indices, so that
 * none captures another; while the first is taken, its steps are shown under the pending second one.
 */
export function takeDerivative(
  form: IndexForm,
  target: Target,
  order: 1 | 2,
  context: RuleContext,
  recorder: StepRecorder,
): Taken {
  const inner = directionOf(target)
  if (order === 1) return takeOnce(form, target, inner, context, recorder)
  const outer = directionOf(target)
  const first = recorder.within(
    (node) => derivative(node, target.declaration.name, outer.places),
    () => takeOnce(form, target, inner, context, recorder),
  )
  return "stuck" in first ? first : takeOnce(first.form, target, outer, context, recorder)
}
