import { readFileSync } from "node:fs"
import opentype from "opentype.js"
import type { Font } from "../../formula/font"
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

/** The first font of text that has a character. */
function fontFor(char: string): opentype.Font {
  const files = textFontFiles()
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

const advances = new Map<string, number | null>()

/** How far a character moves the pen in a font of the typesetter, in em; null where that font does not have it. */
export function advanceOf(char: string, font: Font): number | null {
  const key = `${font.family}${font.bold}${font.italic}${char}`
  const before = advances.get(key)
  if (before !== undefined) return before
  const face = fontIn(katexFontFile(font))
  const advance = hasGlyph(face, char) ? (face.charToGlyph(char).advanceWidth ?? 0) / face.unitsPerEm : null
  advances.set(key, advance)
  return advance
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
  const faces = [...text].map((char) => ({ char, face: fontFor(char) }))
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
