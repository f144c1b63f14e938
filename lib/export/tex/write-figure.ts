import { bandColour } from "../../plots/band-colour"
import type { Mark, Path } from "../../plots/scene"
import type { Figure } from "../content/blocks"
import { LOOKS } from "../content/figure-look"
import type { TexContext } from "./context"
import { math } from "./context"

/** The width of a picture on paper. */
const WIDTH_CM = 11
/** More points of one outline than this are thinned out: a TeX run holds only so many. */
const MOST_POINTS = 240

/** A picture for the package pgfplots: its axes, and every mark in the numbers of the axes. */
export function writeFigure(context: TexContext, figure: Figure): string {
  context.figures = true
  const { scene, bounds, axes } = figure
  const [left, right, bottom, top] = bounds
  const height = (WIDTH_CM * scene.height) / scene.width
  const labels = axes.flatMap((latex, k) =>
    latex === null ? [] : [`  ${k === 0 ? "x" : "y"}label={$${math(context, latex)}$},`],
  )
  return [
    "\\begin{center}",
    "\\begin{tikzpicture}",
    "\\begin{axis}[",
    `  scale only axis, width=${WIDTH_CM}cm, height=${height.toFixed(2)}cm,`,
    `  xmin=${number(left)}, xmax=${number(right)}, ymin=${number(bottom)}, ymax=${number(top)},`,
    ...labels,
    "  axis on top, tick align=outside, tick pos=lower,",
    "]",
    ...scene.marks.flatMap((mark) => writeMark(mark, figure)),
    "\\end{axis}",
    "\\end{tikzpicture}",
    "\\end{center}",
  ].join("\n")
}

const number = (value: number): string => String(Number(value.toPrecision(6)))

/** A place of the picture in the numbers of the axes. */
function place({ scene, bounds: [left, right, bottom, top] }: Figure, x: number, y: number): string {
  const across = left + (x / scene.width) * (right - left)
  const up = top - (y / scene.height) * (top - bottom)
  return `(axis cs:${decimal(across)},${decimal(up)})`
}

/** TeX reads no exponents in coordinates. */
const decimal = (value: number): string => {
  const short = Number(value.toPrecision(5))
  return Math.abs(short) < 1e-9 ? "0" : String(short).includes("e") ? short.toFixed(9) : String(short)
}

function pathTex(figure: Figure, path: Path, isClosed: boolean): string {
  const count = path.length / 2
  const every = Math.ceil(count / MOST_POINTS)
  const places: string[] = []
  for (let k = 0; k < count; k++)
    if (k % every === 0 || k === count - 1) places.push(place(figure, path[2 * k] ?? 0, path[2 * k + 1] ?? 0))
  return places.join(" -- ") + (isClosed ? " -- cycle" : "")
}

/** `#rrggbb` or `rgb(r, g, b)` as a colour of xcolor. */
function colourTex(css: string): string {
  const hex = /^#(..)(..)(..)$/.exec(css)
  const parts = hex ? hex.slice(1).map((part) => Number.parseInt(part, 16)) : (css.match(/\d+/g) ?? [])
  const [red = 0, green = 0, blue = 0] = parts
  return `{rgb,255:red,${red};green,${green};blue,${blue}}`
}

function writeMark(mark: Mark, figure: Figure): string[] {
  if (mark.mark === "band") {
    if (mark.rings.length === 0) return []
    const rings = mark.rings.map((ring) => pathTex(figure, ring, true)).join("\n  ")
    return [`\\path[fill=${colourTex(bandColour(mark.level, "light"))}, even odd rule] ${rings};`]
  }
  const { light, width, dash, opacity } = LOOKS[mark.tone]
  const dashes = dash
    ? `, dash pattern=${dash.map((part, k) => `${k % 2 === 0 ? "on" : "off"} ${part * 0.75}pt`).join(" ")}`
    : ""
  const look = `draw=${colourTex(light)}, line width=${(width * 0.6).toFixed(2)}pt${dashes}${opacity ? `, draw opacity=${opacity}` : ""}`
  switch (mark.mark) {
    case "lines":
      return mark.paths.map((path) => `\\path[${look}] ${pathTex(figure, path, false)};`)
    case "shape":
      return [
        `\\path[${look}, fill=${colourTex(light)}, fill opacity=0.14] ${pathTex(figure, mark.path, true)};`,
      ]
    case "arrows":
      return mark.paths
        .filter((path) => path.length === 4)
        .map((path) => `\\path[${look}, -stealth] ${pathTex(figure, path, false)};`)
    case "dots": {
      const fill = `\\fill[${colourTex(light).replace(/^\{/, "color={")}]`
      return Array.from(
        { length: mark.at.length / 2 },
        (_, k) =>
          `${fill} ${place(figure, mark.at[2 * k] ?? 0, mark.at[2 * k + 1] ?? 0)} circle[radius=1.4pt];`,
      )
    }
    case "label":
      // The numbers along the axes are written by the package.
      if (mark.tone === "axis") return []
      return [
        `\\node[font=\\scriptsize, inner sep=0.6pt, fill=white, fill opacity=0.7, text opacity=1] at ${place(figure, mark.x, mark.y)} {$${labelTex(mark.text)}$};`,
      ]
  }
}

const labelTex = (text: string): string =>
  text.replaceAll("−", "-").replace(/×10\^(-?\d+)$/, "\\times 10^{$1}")
