import type { Plot } from "./plot"
import { axisEntries } from "./readout"
import type { Tone } from "./scene"

/** A vector of a picture: its look, and what it is in LaTeX. */
export interface LegendEntry {
  readonly tone: Tone
  readonly latex: string
}

/** What the vectors at the point are; nothing for what is left out, or has no value there. */
export function legendOf(plot: Extract<Plot, { ok: true }>): readonly LegendEntry[] {
  const name = plot.name ?? "f"
  const drawn = new Set(plot.scene.marks.map((mark) => (mark.mark === "arrows" ? mark.tone : null)))
  return entriesOf(plot, name).filter(({ tone }) => drawn.has(tone))
}

function entriesOf(plot: Extract<Plot, { ok: true }>, name: string): readonly LegendEntry[] {
  const [x, y] = axisEntries(plot).map(({ latex }) => `\\partial ${name} / \\partial ${latex}`)
  switch (plot.figure) {
    case "field":
      return [
        { tone: "curve", latex: name },
        { tone: "first", latex: x ?? "" },
        { tone: "second", latex: y ?? "" },
      ]
    case "image":
      return [
        { tone: "first", latex: x ?? "" },
        { tone: "second", latex: y ?? "" },
      ]
    case "path":
      return [{ tone: "first", latex: x ?? "" }]
    case "grid":
      return [
        { tone: "first", latex: `${name}\\bm{e}_1` },
        { tone: "second", latex: `${name}\\bm{e}_2` },
      ]
    default:
      return []
  }
}
