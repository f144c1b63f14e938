import { FIGURE_DEFINITIONS } from "./figures"
import type { LegendEntry } from "./figures/define"
import type { Plot } from "./plot"
import { axisEntries } from "./readout"

/** What the vectors at the point of a picture are, as far as they are drawn. */
export function legendOf(plot: Extract<Plot, { ok: true }>): readonly LegendEntry[] {
  const drawn = new Set(plot.scene.marks.map((mark) => (mark.mark === "arrows" ? mark.tone : null)))
  const letters = axisEntries(plot).map(({ latex }) => latex)
  return FIGURE_DEFINITIONS[plot.figure]
    .legend(plot.name ?? "f", letters, plot.entries.length === 1)
    .filter(({ tone }) => drawn.has(tone))
}
