import type { CardSnapshot } from "../../board/snapshot"
import { sourceOf } from "../../board/source-of"
import { plotCard } from "../../cards/plot-card"
import { describePlot } from "../../plots/describe"
import { FIGURE_DEFINITIONS } from "../../plots/figures"
import { drawPlot, type Plot } from "../../plots/plot"
import { plotQuestion } from "../../plots/plot-question"
import { axisEntries, readout } from "../../plots/readout"
import { type Mark, scaleOf } from "../../plots/scene"
import { type Around, type Block, type CardContents, type Figure, paragraph, type Run, say } from "./blocks"

/** The room of a card beside its picture, and the height of a picture beside its width: as on the board. */
const AROUND = 34
const HEIGHT = 0.74
/** Wider pictures only take longer. */
const WIDEST = 1_000

/** A plot: its picture, the numbers at its point, and in documents what it shows in words; or why there is no picture. */
export function plotContents(card: CardSnapshot, around: Around): CardContents {
  const fields = plotCard.read(card)
  const asked = plotQuestion(sourceOf(fields.source, (id) => around.board.cards.get(id), around.scope))
  const contents = (blocks: readonly Block[], badge: readonly Run[] = []): CardContents => ({
    heading: say(around, plotCard.title),
    badge,
    part: true,
    blocks,
  })
  if (!asked.ok) return contents([paragraph(say(around, asked.problem.message))])
  const width = Math.min(WIDEST, Math.max(200, Math.round(card.geometry.width - AROUND)))
  const { question, inputs } = asked
  const plot = drawPlot({ question, inputs, fields, width, height: Math.round(width * HEIGHT) })
  if (!plot.ok) return contents([paragraph(say(around, plot.message))])
  const title = FIGURE_DEFINITIONS[plot.figure].title
  const badge = [...(plot.name ? [{ latex: plot.name }, { text: " " }] : []), ...say(around, title)]
  return contents([figure(plot, around), ...blocksOf(plot, around)], badge)
}

type Drawn = Extract<Plot, { ok: true }>

function figure(plot: Drawn, { language }: Around): Figure {
  const [x, y] = axisEntries(plot)
  const { vertical } = FIGURE_DEFINITIONS[plot.figure]
  const names: Figure["axes"] =
    vertical === "coordinates"
      ? [null, null]
      : [x?.latex ?? null, vertical === "value" ? (plot.name ?? "f") : (y?.latex ?? null)]
  const alt = describePlot(plot, (latex) => latex)[language]
  return { block: "figure", scene: withPoint(plot), bounds: plot.bounds, axes: names, alt }
}

/** The picture with the point that on the board is a handle. */
function withPoint({ scene, bounds, handle }: Drawn): Figure["scene"] {
  if (!handle) return scene
  const scale = scaleOf(bounds, scene)
  const point: Mark = { mark: "dots", at: [scale.x(handle[0]), scale.y(handle[1])], tone: "tangent" }
  return { ...scene, marks: [...scene.marks, point] }
}

function blocksOf(plot: Drawn, around: Around): readonly Block[] {
  const { point, value, derivative } = readout(plot)
  const formulas = [point, value, derivative].flatMap((latex): Block[] =>
    latex === null ? [] : [{ block: "formula", latex }],
  )
  if (around.view === "card") return formulas
  return [
    paragraph(
      say(
        around,
        describePlot(plot, (latex) => `$${latex}$`),
      ),
    ),
    ...formulas,
  ]
}
