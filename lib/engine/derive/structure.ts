import type { Bilingual } from "../answer"
import { add, atIndex, delta, multiply, negate, number } from "../index-form/build"
import type { Index, IndexForm, Node } from "../index-form/nodes"
import { replaceIndex, substitute } from "../index-form/substitute"
import { rational } from "../rational"
import type { RuleContext } from "../rules/define"
import { STRUCTURED_NAMES } from "../steps/presentation"
import { StepRecorder } from "../steps/recorder"
import type { Declaration } from "../term"
import { simplify } from "./simplify"

/**
 * How the entries of a square matrix move when a derivative is taken within a structure. `symmetric` counts the entries on and above the diagonal as the
 * variables; `symmetric-subspace` is the gradient among symmetric matrices, the orthogonal projection of the free one.
 */
export type Structure = "symmetric" | "symmetric-subspace" | "diagonal"

/** The derivative within a structure, by the chain rule, from the one with free entries, G: G + Gᵀ − G ⊙ I, (G + Gᵀ)/2 or G ⊙ I. */
export function withinStructure(node: Node, indices: readonly Index[], structure: Structure): Node {
  const [i, j] = indices
  if (!i || !j) return node
  const same = delta(atIndex(i), atIndex(j))
  if (structure === "diagonal") return multiply([same, node])
  const swapped = substitute(
    node,
    new Map([
      [i.id, atIndex(j)],
      [j.id, atIndex(i)],
    ]),
  )
  const half = number(rational(1, 2))
  if (structure === "symmetric-subspace") return add([multiply([half, node]), multiply([half, swapped])])
  return add([node, swapped, negate(multiply([same, replaceIndex(node, j, atIndex(i))]))])
}

/** A derivative within a structure that the variable is promised to have, with its name. */
export interface StructuredForm {
  readonly structure: Structure
  readonly name: Bilingual
  readonly form: IndexForm
}

const promisedStructures = (declaration: Declaration): readonly Structure[] => {
  if (declaration.diagonal) return ["diagonal"]
  return declaration.symmetric || declaration.positiveDefinite ? ["symmetric-subspace", "symmetric"] : []
}

/** For a scalar function of a matrix that is promised to be symmetric or diagonal: every gradient within the structure, by name. */
export function structuredForms(
  form: IndexForm,
  declaration: Declaration,
  context: RuleContext,
): readonly StructuredForm[] {
  if (form.output.length > 0 || form.wrt.length !== 2) return []
  return promisedStructures(declaration).map((structure) => ({
    structure,
    name: STRUCTURED_NAMES[structure],
    form: {
      ...form,
      body: simplify(withinStructure(form.body, form.wrt, structure), context, new StepRecorder()),
    },
  }))
}
