import type { Layout, Question } from "../../answer"
import { type FamilyCase, SIZES, variablesOf } from "./define"
import { drawAt, wrtOf } from "./oracle"

/** The question that a case of a family asks, at a point of its own. */
export function familyQuestion(one: FamilyCase, layout: Layout): Question {
  const { name, index } = wrtOf(one)
  const variables = variablesOf(one)
  const sizes = [...new Set(variables.flatMap((known) => known.shape))]
  return {
    latex: one.latex,
    variables,
    wrt: index ? { name, index } : name,
    order: one.order ?? 1,
    layout,
    dims: Object.fromEntries(
      sizes.flatMap((size) => (typeof size === "string" ? [[size, SIZES[size] ?? 0]] : [])),
    ),
    at: drawAt(variables, one.latex.length + 17),
  }
}
