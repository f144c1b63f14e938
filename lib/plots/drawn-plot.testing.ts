import { NO_DEFINITIONS } from "../cards/definitions"
import { readingOf } from "../cards/function-card"
import { type PlotFields, plotCard } from "../cards/plot-card"
import { drawPlot, type Plot } from "./plot"
import { plotQuestion } from "./plot-question"

type Values = Parameters<typeof plotCard.read>[0]["values"]

/** The size of the pictures in tests. */
export const SIZE = { width: 400, height: 300 }

/** What a plot is asked of a formula; an error where it cannot be drawn. */
export function question(latex: string) {
  const reading = readingOf({ texts: { body: latex }, values: {} })
  const asked = plotQuestion({ state: "function", latex, reading, definitions: NO_DEFINITIONS })
  if (!asked.ok) throw new Error(asked.problem.message.en)
  return asked
}

/** The fields of a plot card with these values. */
export const fieldsOf = (values: Values = {}): PlotFields => plotCard.read({ texts: {}, values })

/** The plot of a formula, or why there is none. */
export const plot = (latex: string, values: Values = {}): Plot =>
  drawPlot({ ...question(latex), ...SIZE, fields: fieldsOf(values) })

/** The plot of a formula that has one. */
export function drawn(latex: string, values: Values = {}) {
  const found = plot(latex, values)
  if (!found.ok) throw new Error(found.message.en)
  return found
}
