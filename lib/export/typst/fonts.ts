import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Font } from "../../formula/font"

/** The packages of text fonts with their families, in the order in which a character is looked for in them. */
const TEXT_FONTS = [
  ["@expo-google-fonts/biz-udpgothic", "BIZ UDPGothic"],
  ["@expo-google-fonts/noto-sans", "Noto Sans"],
  ["@expo-google-fonts/noto-sans-hebrew", "Noto Sans Hebrew"],
  ["@expo-google-fonts/noto-sans-arabic", "Noto Sans Arabic"],
  ["@expo-google-fonts/noto-emoji", "Noto Emoji"],
] as const

/** The families that pages are set in; `serif` and `code` come with the compiler. `more` have the letters that `text` lacks: emoji in one colour among them. */
export const FAMILIES = {
  text: "BIZ UDPGothic",
  more: TEXT_FONTS.slice(1).map(([, family]) => family),
  serif: "New Computer Modern",
  code: "DejaVu Sans Mono",
} as const

const require = createRequire(import.meta.url)

const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`))

/** The two weights that pages use. */
const WEIGHTS = ["400Regular", "700Bold"]

/** The folders that hold the font files: the typesetter's own, and those of text. */
export function fontFolders(): readonly string[] {
  const text = TEXT_FONTS.flatMap(([name]) => WEIGHTS.map((weight) => join(packageFolder(name), weight)))
  return [join(packageFolder("katex"), "dist/fonts"), ...text]
}

/** The file of a face of the typesetter. */
export function katexFontFile({ family, bold, italic }: Font): string {
  const folder = join(packageFolder("katex"), "dist/fonts")
  const style = `${bold ? "Bold" : ""}${italic ? "Italic" : ""}` || "Regular"
  const file = join(folder, `${family}-${style}.ttf`)
  return existsSync(file) ? file : join(folder, "KaTeX_Main-Regular.ttf")
}

/** The regular files of the text fonts, in the order in which a character is looked for. */
export function textFontFiles(): readonly string[] {
  return TEXT_FONTS.map(([name]) => {
    const folder = join(packageFolder(name), "400Regular")
    const file = readdirSync(folder).find((one) => one.endsWith(".ttf"))
    if (file === undefined || !existsSync(join(folder, file))) throw new Error(`The font ${name} is missing.`)
    return join(folder, file)
  })
}

/**
 * The characters of a font: the ranges of its table `cmap` in format 4 or 12 (OpenType 1.9, "cmap"). A character that no font
 * has would be left out of a page without a word, so it has to be known beforehand.
 */
function readCharacters(font: Buffer): (codePoint: number) => boolean {
  const tables = font.readUInt16BE(4)
  let cmap = -1
  for (let i = 0; i < tables; i++)
    if (font.toString("latin1", 12 + 16 * i, 16 + 16 * i) === "cmap") cmap = font.readUInt32BE(20 + 16 * i)
  if (cmap < 0) throw new Error("The font has no table of characters.")
  const ranges: (readonly [first: number, last: number])[] = []
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * i)
    const format = font.readUInt16BE(table)
    if (format === 12) {
      for (let g = 0; g < font.readUInt32BE(table + 12); g++)
        ranges.push([font.readUInt32BE(table + 16 + 12 * g), font.readUInt32BE(table + 20 + 12 * g)])
    } else if (format === 4) ranges.push(...segments(font, table))
  }
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
}

/** The segments of format 4 without the characters in them that stand for the missing glyph. */
function segments(font: Buffer, table: number): (readonly [number, number])[] {
  const length = font.readUInt16BE(table + 6)
  const at = (part: number, segment: number) => table + 14 + part * length + (part > 0 ? 2 : 0) + segment
  const found: (readonly [number, number])[] = []
  for (let segment = 0; segment < length; segment += 2) {
    const [last, first] = [font.readUInt16BE(at(0, segment)), font.readUInt16BE(at(1, segment))]
    const delta = font.readUInt16BE(at(2, segment))
    const offset = font.readUInt16BE(at(3, segment))
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : font.readUInt16BE(at(3, segment) + offset + 2 * (code - first))
      if (glyph !== 0) found.push([code, code])
    }
  }
  return found
}

let printable: ((char: string) => boolean) | null = null

/** Whether one of the text fonts has a character. */
function isPrintable(char: string): boolean {
  if (printable === null) {
    const known = new Map<string, boolean>()
    const fonts = textFontFiles().map((file) => readCharacters(readFileSync(file)))
    printable = (one) => {
      const before = known.get(one) ?? fonts.some((has) => has(one.codePointAt(0) ?? 0))
      known.set(one, before)
      return before
    }
  }
  return printable(char)
}

/** Text in which every character that cannot be shown is a box, and every control character a space. */
export const printableText = (text: string): string =>
  [...text.normalize("NFC").replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")]
    .flatMap((char) =>
      // Signs that only say how others are shown, as the one that asks for emoji in colour, are no gap.
      /[\ufe00-\ufe0f]/.test(char) || (/[\p{Cf}\p{Cs}\p{Mn}]/u.test(char) && !isPrintable(char))
        ? []
        : [isPrintable(char) ? char : "□"],
    )
    .join("")
