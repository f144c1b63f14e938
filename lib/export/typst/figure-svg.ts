import { bandColour } from "../../plots/band-colour"
import type { Mark, Path, Scene } from "../../plots/scene"
import { arrowHead, BAND_OPACITY, LOOKS } from "../content/figure-look"
import { printableText } from "./fonts"

const pathOf = (path: Path): string => {
  let d = ""
  for (let k = 0; k + 1 < path.length; k += 2) d += `${k === 0 ? "M" : "L"}${path[k]} ${path[k + 1]}`
  return d
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** Text as a shape that needs no font. */
type TextOutline = (
  text: string,
  place: { readonly x: number; readonly y: number; readonly size: number; readonly anchor: string },
) => string

/** A picture as an SVG file for a page of this theme; its numbers are set in this typeface, or with `outline` are shapes. */
export function figureSvg(
  scene: Scene,
  theme: "light" | "dark",
  family: string,
  outline: TextOutline | null = null,
): string {
  const paper = theme === "light" ? "#ffffff" : "#1b1c21"
  const drawn = (marks: readonly Mark[]) =>
    marks.map((mark) => markSvg(mark, theme, family, outline)).join("")
  const bands = drawn(scene.marks.filter(({ mark }) => mark === "band"))
  const marks = `<g opacity="${BAND_OPACITY}">${bands}</g>${drawn(scene.marks.filter(({ mark }) => mark !== "band"))}`
  const { width, height } = scene
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs><clipPath id="c"><rect width="${width}" height="${height}"/></clipPath></defs>` +
    `<g clip-path="url(#c)"><rect width="${width}" height="${height}" fill="${paper}"/>${marks}</g></svg>`
  )
}

function markSvg(mark: Mark, theme: "light" | "dark", family: string, outline: TextOutline | null): string {
  if (mark.mark === "band") {
    const d = mark.rings.map((ring) => `${pathOf(ring)}Z`).join("")
    return d === "" ? "" : `<path d="${d}" fill="${bandColour(mark.level, theme)}" fill-rule="evenodd"/>`
  }
  const look = LOOKS[mark.tone]
  const colour = look[theme]
  const dash = look.dash ? ` stroke-dasharray="${look.dash.join(" ")}"` : ""
  const stroke = `fill="none" stroke="${colour}" stroke-width="${look.width}" stroke-linejoin="round" stroke-linecap="round"${look.opacity ? ` stroke-opacity="${look.opacity}"` : ""}`
  switch (mark.mark) {
    case "lines": {
      const d = mark.paths.map(pathOf).join("")
      return d === "" ? "" : `<path d="${d}" ${stroke}${dash}/>`
    }
    case "shape":
      return `<path d="${pathOf(mark.path)}Z" fill="${colour}" fill-opacity="0.14" stroke="${colour}" stroke-width="1.1"${dash}/>`
    case "arrows": {
      const heads = mark.paths.flatMap((path) => arrowHead(path, mark.tone !== "arrow") ?? [])
      const d = mark.paths.map(pathOf).join("")
      if (d === "") return ""
      let triangles = ""
      for (let k = 0; k < heads.length; k += 6) triangles += `${pathOf(heads.slice(k, k + 6))}Z`
      return `<path d="${d}" ${stroke}${dash}/><path d="${triangles}" fill="${colour}"/>`
    }
    case "dots": {
      let circles = ""
      for (let k = 0; k + 1 < mark.at.length; k += 2)
        circles += `<circle cx="${mark.at[k]}" cy="${mark.at[k + 1]}" r="2.6" fill="${colour}"/>`
      return circles
    }
    case "label": {
      const ink = LOOKS[mark.tone === "axis" ? "domain" : "contour"][theme]
      const y = mark.tone === "contour" ? mark.y + 3.5 : mark.y
      const halo = `paint-order="stroke" stroke="${theme === "light" ? "#ffffff" : "#1b1c21"}" stroke-opacity="0.8" stroke-width="2.6"`
      const text = printableText(mark.text)
      if (outline !== null)
        return `<path d="${outline(text, { x: mark.x, y, size: 10.5, anchor: mark.anchor })}" fill="${ink}" ${halo}/>`
      return `<text x="${mark.x}" y="${y}" text-anchor="${mark.anchor}" font-family="${family}" font-size="10.5" fill="${ink}" ${halo}>${escaped(text)}</text>`
    }
  }
}
