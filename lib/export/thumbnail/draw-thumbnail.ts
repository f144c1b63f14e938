import type { BoardFile } from "../../board/board-file"
import type { Scope } from "../../board/scope"
import type { BoardSnapshot, CardSnapshot } from "../../board/snapshot"
import { readStroke, type Stroke, type StrokeColour } from "../../board/stroke"
import { cardKind, carries, lookOf } from "../../cards"
import { type CardColour, colourOf } from "../../cards/common-values"
import { inLetters } from "../../cards/in-letters"
import type { Answer, Question } from "../../engine/answer"
import { formulaFile } from "../../formula/formula-svg"
import type { Block, Figure, Run } from "../content/blocks"
import { CARD_TINTS } from "../content/card-tints"
import { contentsOf } from "../content/contents-of"
import { layOutFormula } from "../content/lay-out-formula"
import { PLAIN_OPTIONS } from "../options"
import { figureSvg } from "../typst/figure-svg"

/** What a small picture is drawn from. */
export interface ThumbnailOrder {
  readonly board: BoardSnapshot
  readonly ink: NonNullable<BoardFile["ink"]>
  /** What the names on the board stand for; it is asked for only where a formula is large enough to be read. */
  scope(): Scope
  derive(question: Question): Promise<Answer>
}

/** The picture is as wide as this to its height, and never shows less of the board than this width. */
const SHAPE = { ratio: 1.6, least: 900, margin: 0.05 } as const
/** What is smaller in a picture of this width is drawn without words. */
const PICTURE = { width: 320, leastWords: 30 } as const
/** More than this in one picture would not be seen, and would weigh. */
const MOST = { cards: 400, formulas: 48, strokes: 300, points: 40, letters: 160, plot: 60_000 } as const
const EM = { most: 64, words: 22 } as const

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A board as a small SVG picture of the colours of the page it is put into (`--color-sheet` and so on): cards with their first formula or words,
 * and ink. Null for an empty board.
 */
export async function drawThumbnail(order: ThumbnailOrder): Promise<string | null> {
  const { board } = order
  const all = board.order.flatMap((id) => board.cards.get(id) ?? [])
  const cards = [...all.filter(({ kind }) => carries(kind)), ...all.filter(({ kind }) => !carries(kind))]
  const strokes = Object.entries(order.ink).flatMap(([id, line]) => readStroke(id, line) ?? [])
  const area = areaOf([...cards.map(({ geometry }) => geometry), ...strokes.map(({ bounds }) => bounds)])
  if (area === null) return null
  const pixel = area.width / PICTURE.width
  const parts: string[] = []
  let formulas = 0
  for (const card of cards.slice(0, MOST.cards)) {
    parts.push(boxOf(card, pixel))
    const { width, height } = card.geometry
    const isReadable = width / pixel >= PICTURE.leastWords && height / pixel >= PICTURE.leastWords / 3
    if (isReadable && formulas++ < MOST.formulas) parts.push(await contentOf(card, order))
  }
  strokes.sort((a, b) => a.order - b.order)
  parts.push(...strokes.slice(0, MOST.strokes).map(lineOf))
  const viewBox = [area.x, area.y, area.width, area.height].map(round).join(" ")
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" preserveAspectRatio="xMidYMid meet" aria-hidden="true">${parts.join("")}</svg>`
}

/** The rectangle of the picture's shape around everything, with a margin; null around nothing. */
function areaOf(rects: readonly Area[]): Area | null {
  if (rects.length === 0) return null
  const [left, top] = [least(rects.map(({ x }) => x)), least(rects.map(({ y }) => y))]
  const right = -least(rects.map(({ x, width }) => -x - width))
  const bottom = -least(rects.map(({ y, height }) => -y - height))
  const room = 1 + 2 * SHAPE.margin
  const width = Math.max(SHAPE.least, (right - left) * room, (bottom - top) * room * SHAPE.ratio)
  const height = width / SHAPE.ratio
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height }
}

const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)

const round = (value: number): string => String(Math.round(value * 10) / 10)

/** A colour of a card as CSS writes it. */
const tintOf = (colour: CardColour): string => `oklch(${CARD_TINTS[colour].join(" ")})`

function boxOf(card: CardSnapshot, pixel: number): string {
  const { x, y, width, height } = card.geometry
  const colour = colourOf(card)
  const look = lookOf(card.kind)
  const isPaper = look === "paper"
  // Bare text and the words on a connector have no sheet under them.
  if (look === "plain" && colour === null) return ""
  const tint = colour === null ? (isPaper ? tintOf("yellow") : null) : tintOf(colour)
  const fill =
    tint === null
      ? "var(--color-sheet)"
      : `color-mix(in oklch, ${tint} ${isPaper ? 32 : 10}%, var(--color-sheet))`
  const line = carries(card.kind) ? "var(--color-line-strong)" : "var(--color-line)"
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${isPaper ? 4 : 10}" style="fill:${fill};stroke:${line};stroke-width:${round(pixel)}"/>`
}

const holdsProse = ({ kind }: CardSnapshot): boolean =>
  Object.values(cardKind(kind)?.texts ?? {}).some(({ holds }) => holds === "prose")

/** The first formula of a card, or its first words, as large as its box allows. */
async function contentOf(card: CardSnapshot, order: ThumbnailOrder): Promise<string> {
  const { board, derive } = order
  try {
    const around = {
      board,
      scope: order.scope(),
      language: "en",
      derive,
      options: PLAIN_OPTIONS,
      view: "card",
    } as const
    const { blocks } = await contentsOf(card, around)
    const figure = blocks.find((block) => block.block === "figure")
    if (figure) return figureIn(card, figure)
    if (blocks.some((block) => block.block === "image")) return pictureSign(card)
    const latex = firstFormula(blocks)
    if (latex !== null && !holdsProse(card)) return formulaIn(card, latex)
    return holdsProse(card) ? wordsIn(card, blocks) : ""
  } catch {
    return "" // the module that derives is away: the box alone says that there is a card
  }
}

/** A plot as large as its card allows; one of more letters than a small picture should weigh is left out. */
function figureIn({ id, geometry }: CardSnapshot, { scene }: Figure): string {
  const { x, y, width, height } = geometry
  const drawing = figureSvg(scene, "light", "var(--font-sans)")
  if (drawing.length > MOST.plot) return ""
  const size = { width: round(width * 0.9), height: round(height * 0.9) }
  return drawing
    .replace(
      /^<svg [^>]*?viewBox/,
      `<svg x="${round(x + width * 0.05)}" y="${round(y + height * 0.05)}" width="${size.width}" height="${size.height}" viewBox`,
    )
    .replace('id="c"', `id="plot-${id}"`)
    .replace("url(#c)", `url(#plot-${id})`)
}

/** In the place of a picture, whose bytes would weigh too much here, the sign of one: a hill and a sun. */
function pictureSign({ geometry }: CardSnapshot): string {
  const { x, y, width, height } = geometry
  const size = Math.min(width, height) * 0.5
  const [left, top] = [x + (width - size) / 2, y + (height - size) / 2]
  return `<g transform="translate(${round(left)} ${round(top)}) scale(${round(size / 24)})" style="fill:var(--color-faint)"><path d="M1 21 9 8l5 8 3-4 6 9z"/><circle cx="17" cy="5" r="2.5"/></g>`
}

function firstFormula(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.block === "formula") return block.latex
    const line = block.block === "steps" ? block.lines[0] : undefined
    if (line) return line.latex
  }
  return null
}

function formulaIn({ geometry }: CardSnapshot, latex: string): string {
  const formula = layOutFormula(latex, true)
  if (formula === null) return ""
  const { x, y, width, height } = geometry
  const [wide, high] = [formula.width, formula.height + formula.depth]
  const em = Math.min(EM.most, (width * 0.88) / wide, (height * 0.7) / high)
  const [left, top] = [x + (width - wide * em) / 2, y + (height - high * em) / 2]
  // The drawing counts a thousand units to the em.
  return `<g transform="translate(${round(left)} ${round(top)}) scale(${em / 1000})" color="var(--color-ink)">${formulaFile(formula)}</g>`
}

function wordsIn(card: CardSnapshot, blocks: readonly Block[]): string {
  const { x, y, width, height } = card.geometry
  const isTitle = carries(card.kind)
  const text = blocks
    .flatMap(runsIn)
    .map((run) => ("text" in run ? run.text : ` ${inLetters(run.latex)} `))
    .join(" ")
    .replace(/[#*\s]+/g, " ")
    .trim()
  const size = Math.min(EM.words * 1.6, height * 0.4)
  const perLine = Math.max(4, Math.floor((width - 28) / (size * 0.58)))
  const most = isTitle ? 1 : Math.max(1, Math.floor((height - 20) / (size * 1.35)))
  const lines = linesOf([...text].slice(0, MOST.letters), perLine).slice(0, most)
  return lines
    .map(
      (line, at) =>
        `<text x="${round(x + 14)}" y="${round(y + 10 + size * (1 + at * 1.35))}" font-size="${round(size)}" style="fill:var(--color-ink);font-family:var(--font-sans)">${escaped(line)}</text>`,
    )
    .join("")
}

function runsIn(block: Block): readonly Run[] {
  if (block.block === "paragraph" || block.block === "heading") return block.runs
  return block.block === "list" ? block.items.flatMap(({ runs }) => [{ text: "•" }, ...runs]) : []
}

/** Breaks letters into lines; letters that are as wide as high count twice. */
function linesOf(letters: readonly string[], perLine: number): string[] {
  const lines: string[] = []
  let line = ""
  let room = perLine
  for (const letter of letters) {
    room -= /[\u2e80-\uffef]/.test(letter) ? 1.75 : 1
    if (room < 0) {
      const space = line.lastIndexOf(" ")
      const end = space > line.length / 2 ? space : line.length
      lines.push(line.slice(0, end))
      line = line.slice(end).trimStart()
      room = perLine - line.length
    }
    line += letter
  }
  return [...lines, line].filter((one) => one.trim() !== "")
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"))

const INKS: Readonly<Record<StrokeColour, string>> = {
  ink: "var(--color-ink)",
  red: tintOf("red"),
  orange: tintOf("orange"),
  green: tintOf("green"),
  blue: tintOf("blue"),
  violet: tintOf("violet"),
}

function lineOf({ points, colour, tool, width }: Stroke): string {
  const every = Math.max(1, Math.ceil(points.length / MOST.points))
  const kept = points.filter((_, at) => at % every === 0 || at === points.length - 1)
  const path = kept.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("")
  const see = tool === "highlighter" ? ";opacity:0.35" : ""
  return `<path d="${path}" style="fill:none;stroke:${INKS[colour]};stroke-width:${round(width * 1.4)};stroke-linecap:round;stroke-linejoin:round${see}"/>`
}
