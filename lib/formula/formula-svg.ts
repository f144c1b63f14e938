import type { LaidOut, Mark, TextMark } from "./marks"

/** Units of the drawing in one em: whole numbers are fine enough, and short. */
const UNITS = 1000

const units = (length: number): string => String(Math.round(length * UNITS))

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"))

const painted = (color: string | null): string =>
  color === null || !/^[#A-Za-z0-9]+$/.test(color) ? "" : ` fill="${color}"`

/** The size of one em of a formula in em of the text around it, as the typesetter's style sheet has it. */
export const FORMULA_EM = 1.21

/**
 * A laid-out formula as one drawing. All characters of one font and size are one element, so that a matrix of derivatives is a
 * dozen elements and not hundreds. With `shrinks` the drawing becomes smaller in a narrow place, down to two thirds.
 */
export function formulaSvg(formula: LaidOut, shrinks: boolean): string {
  const { width, height, depth } = formula
  const total = height + depth
  const natural = `width:${length(width)}`
  const size = shrinks
    ? `${natural};max-width:100%;min-width:${length(width * 0.66)};height:auto;display:block;margin-inline:var(--formula-margin,auto)`
    : `${natural};height:${length(total)};vertical-align:${length(-depth)};display:inline-block`
  return `<svg aria-hidden="true" viewBox="${viewBox(formula)}" overflow="visible" fill="currentColor" style="${size}">${elements(formula)}</svg>`
}

/** The same drawing as a file of its own, in the colour of the place where it stands. */
export function formulaFile(formula: LaidOut): string {
  const size = `width="${units(formula.width)}" height="${units(formula.height + formula.depth)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(formula)}" ${size} fill="currentColor">${elements(formula)}</svg>`
}

const viewBox = ({ width, height, depth }: LaidOut): string =>
  `0 ${units(-height)} ${units(width)} ${units(height + depth)}`

const elements = (formula: LaidOut): string =>
  shapes(formula) + groupTexts(formula.marks.filter((mark) => mark.mark === "text")).join("")

const shapes = ({ marks }: LaidOut): string =>
  marks
    .filter((mark) => mark.mark !== "text")
    .map(shape)
    .join("")

const length = (ems: number): string => `${Math.round(ems * FORMULA_EM * 1000) / 1000}em`

function shape(mark: Exclude<Mark, TextMark>): string {
  const place = `x="${units(mark.x)}" y="${units(mark.y)}" width="${units(mark.width)}" height="${units(mark.height)}"`
  if (mark.mark === "drawing") {
    return `<svg ${place} viewBox="${mark.viewBox}" preserveAspectRatio="${mark.fit}"${painted(mark.color)}>${mark.paths}</svg>`
  }
  if (!mark.dashed) return `<rect ${place}${painted(mark.color)}/>`
  const tall = mark.height > mark.width
  const thick = Math.min(mark.width, mark.height)
  const [x, y] = tall ? [mark.x + thick / 2, mark.y] : [mark.x, mark.y + thick / 2]
  const line = tall ? `V${units(mark.y + mark.height)}` : `H${units(mark.x + mark.width)}`
  return `<path d="M${units(x)} ${units(y)}${line}" stroke="currentColor" stroke-width="${units(thick)}" stroke-dasharray="${units(thick * 3)}"/>`
}

function groupTexts(texts: readonly TextMark[]): string[] {
  const groups = new Map<
    string,
    { readonly open: string; readonly x: string[]; readonly y: string[]; text: string }
  >()
  for (const mark of texts) {
    const { font, size, color, foreign } = mark
    const face = `${font.italic ? ' font-style="italic"' : ""}${font.bold ? ' font-weight="700"' : ""}`
    const open = `<text font-family="${font.family},serif" font-size="${units(size)}"${face}${painted(color)}`
    // Places are counted in UTF-16 units, and a font of the system knows its own advances: such a run stands alone.
    const key = foreign ? `${open}${groups.size}` : open
    const group = groups.get(key) ?? { open, x: [], y: [], text: "" }
    groups.set(key, group)
    group.text += mark.characters.join("")
    for (const x of foreign ? mark.at.slice(0, 1) : mark.at) {
      group.x.push(units(x))
      group.y.push(units(mark.y))
    }
  }
  return [...groups.values()].map(({ open, x, y, text }) => {
    const level = y.every((each) => each === y[0]) ? y.slice(0, 1) : y
    return `${open} x="${x.join(" ")}" y="${level.join(" ")}" xml:space="preserve">${escaped(text)}</text>`
  })
}
