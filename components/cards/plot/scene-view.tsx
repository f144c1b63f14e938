import { memo } from "react"
import { bandColour } from "@/lib/plots/band-colour"
import type { Mark, Path, Scene } from "@/lib/plots/scene"

const pathOf = (path: Path): string => {
  let d = ""
  for (let k = 0; k + 1 < path.length; k += 2) d += `${k === 0 ? "M" : "L"}${path[k]} ${path[k + 1]}`
  return d
}

/** The length and half the width of the head of an arrow, for thin and for thick arrows. */
const HEAD = { thin: [5.5, 2.4], thick: [10, 4.2] } as const

/** An arrow as a line and the outline of its head; short ones have shorter heads. */
function arrowOf(path: Path, isThick: boolean): { readonly shaft: string; readonly head: string } {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = path
  const length = Math.hypot(x1 - x0, y1 - y0)
  if (length < 0.5) return { shaft: "", head: "" }
  const [long, half] = HEAD[isThick ? "thick" : "thin"]
  const head = Math.min(long, length * 0.6)
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length]
  const wide = (half * head) / long
  const [bx, by] = [x1 - ux * head, y1 - uy * head]
  const corner = (side: number) =>
    `${(bx - uy * wide * side).toFixed(1)} ${(by + ux * wide * side).toFixed(1)}`
  return {
    shaft: `M${x0} ${y0}L${bx.toFixed(1)} ${by.toFixed(1)}`,
    head: `M${x1} ${y1}L${corner(1)}L${corner(-1)}Z`,
  }
}

function MarkView({ mark }: { readonly mark: Mark }) {
  switch (mark.mark) {
    case "band":
      return (
        <path
          className="plot-band"
          style={{
            fill: `light-dark(${bandColour(mark.level, "light")}, ${bandColour(mark.level, "dark")})`,
          }}
          d={mark.rings.map((ring) => `${pathOf(ring)}Z`).join("")}
        />
      )
    case "lines":
      return <path className={`plot-line plot-${mark.tone}`} d={mark.paths.map(pathOf).join("")} />
    case "shape":
      return <path className={`plot-shape plot-${mark.tone}`} d={`${pathOf(mark.path)}Z`} />
    case "arrows": {
      const isThick = mark.tone !== "arrow"
      const arrows = mark.paths.map((path) => arrowOf(path, isThick))
      return (
        <>
          <path className={`plot-line plot-${mark.tone}`} d={arrows.map(({ shaft }) => shaft).join("")} />
          <path className={`plot-head plot-${mark.tone}`} d={arrows.map(({ head }) => head).join("")} />
        </>
      )
    }
    case "dots":
      return (
        <path
          className={`plot-dots plot-${mark.tone}`}
          d={Array.from(
            { length: mark.at.length / 2 },
            (_, k) => `M${mark.at[2 * k]} ${mark.at[2 * k + 1]}h0`,
          ).join("")}
        />
      )
    case "label":
      return (
        <text
          className={`plot-label plot-${mark.tone}`}
          x={mark.x}
          y={mark.y}
          textAnchor={mark.anchor}
          dy={mark.tone === "contour" ? 3.5 : 0}
        >
          {mark.text}
        </text>
      )
  }
}

const isBand = ({ mark }: Mark): boolean => mark === "band"

/** The marks of a picture. The bands of colour are one layer: it is as light or as dark as the page. */
export const SceneView = memo(function SceneView({ scene }: { readonly scene: Scene }) {
  const [bands, others] = [scene.marks.filter(isBand), scene.marks.filter((mark) => !isBand(mark))]
  return (
    <>
      <g className="plot-bands">
        {bands.map((mark, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity but their place
          <MarkView key={k} mark={mark} />
        ))}
      </g>
      {others.map((mark, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity but their place
        <MarkView key={k} mark={mark} />
      ))}
    </>
  )
})
