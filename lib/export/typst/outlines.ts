import { readFileSync } from "node:fs"
import opentype from "opentype.js"
import type { TextMark } from "../../formula/marks"
import { katexFontFile, textFontFiles } from "./fonts"

const fonts = new Map<string, opentype.Font>()

function fontIn(file: string): opentype.Font {
  const known = fonts.get(file)
  if (known) return known
  const bytes = readFileSync(file)
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  fonts.set(file, font)
  return font
}

const hasGlyph = (font: opentype.Font, char: string): boolean => font.charToGlyph(char).index !== 0

/** The first font that has a character: the given one, else those of text in their order. */
function fontFor(char: string, first: string | null): opentype.Font {
  const files = [...(first === null ? [] : [first]), ...textFontFiles()]
  const found = files.find((file) => hasGlyph(fontIn(file), char))
  return fontIn(found ?? files[0] ?? "")
}

const at = (value: number): string => String(Math.round(value * 10) / 10)

/** The outline of a character with its left end of the baseline at a place. */
function pathOf(font: opentype.Font, char: string, x: number, y: number, size: number): string {
  const { commands } = font.charToGlyph(char).getPath(x, y, size)
  return commands
    .map((command) => {
      switch (command.type) {
        case "Z":
          return "Z"
        case "Q":
          return `Q${at(command.x1)} ${at(command.y1)} ${at(command.x)} ${at(command.y)}`
        case "C":
          return `C${at(command.x1)} ${at(command.y1)} ${at(command.x2)} ${at(command.y2)} ${at(command.x)} ${at(command.y)}`
        default:
          return `${command.type}${at(command.x)} ${at(command.y)}`
      }
    })
    .join("")
}

/** The characters of a formula as one outline, lengths in thousandths of an em; of fonts of the system, each after the one before it. */
export function markOutline({ characters, at: places, y, size, font, foreign }: TextMark): string {
  const file = foreign ? null : katexFontFile(font)
  const [first = 0] = places
  let x = first * 1000
  return characters
    .map((char, k) => {
      if (!foreign) x = (places[k] ?? first) * 1000
      const face = fontFor(char, file)
      const path = pathOf(face, char, x, y * 1000, size * 1000)
      x += ((face.charToGlyph(char).advanceWidth ?? face.unitsPerEm) / face.unitsPerEm) * size * 1000
      return path
    })
    .join("")
}

/** A line of text as one outline, its anchor at a place. */
export function textOutline(
  text: string,
  {
    x,
    y,
    size,
    anchor,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly anchor: string },
): string {
  const faces = [...text].map((char) => ({ char, face: fontFor(char, null) }))
  const widths = faces.map(
    ({ char, face }) => ((face.charToGlyph(char).advanceWidth ?? 0) / face.unitsPerEm) * size,
  )
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let from = anchor === "end" ? x - whole : anchor === "middle" ? x - whole / 2 : x
  return faces
    .map(({ char, face }, k) => {
      const path = pathOf(face, char, from, y, size)
      from += widths[k] ?? 0
      return path
    })
    .join("")
}
