import type { FiledCard } from "../board/board-file"
import { keysAfter } from "../board/order"
import { FORMAT } from "../board/schema"
import { CARD_KINDS } from "../cards"
import { emptyContent } from "../cards/define"
import type { Bilingual } from "../engine/answer"
import type { Language } from "../language/language"
import heights from "./card-heights.json"
import type { Band, Lesson, LessonCard, LessonFrame } from "./define"
import type { TemplateBoard } from "./template-file"

/** The measures of a lesson's page, in board units: all pages are as wide, and their cards as wide as their columns. */
const PAGE = { width: 1168, title: 48, margin: 32, row: 24, column: 64, between: 96, perRow: 3 } as const

/** How high a card is with its contents, measured in a browser in the language in which it is higher; null for one that was never measured. */
export function measuredHeight(lesson: string, card: string): number | null {
  const known: Readonly<Record<string, Readonly<Record<string, number>>>> = heights
  return known[lesson]?.[card] ?? null
}

/** A card with its place on its page. */
interface Placed {
  readonly card: LessonCard & { readonly id: string }
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Page {
  readonly frame: LessonFrame
  readonly cards: readonly Placed[]
  readonly height: number
}

const widthOfColumn = (columns: number): number =>
  Math.floor((PAGE.width - 2 * PAGE.margin - (columns - 1) * PAGE.column) / columns)

/** A page with its upper left corner at the origin. `number` counts from 1. */
function layOutPage(lesson: string, frame: LessonFrame, number: number): Page {
  const cards: Placed[] = []
  let top = PAGE.title + PAGE.row / 2
  let count = 0
  const place = (band: Band, at: number): number => {
    const width = widthOfColumn(band.length)
    const ends = band.map((column, k) => {
      let y = at
      for (const card of column) {
        count += 1
        const id = card.id ?? `p${number}-c${count}`
        const { height: usual } = CARD_KINDS[card.kind].defaultSize
        const height = measuredHeight(lesson, id) ?? usual
        cards.push({ card: { ...card, id }, x: PAGE.margin + k * (width + PAGE.column), y, width, height })
        y += height + PAGE.row
      }
      return y
    })
    return Math.max(...ends)
  }
  for (const band of frame.bands) top = place(band, top)
  return { frame, cards, height: top - PAGE.row + PAGE.margin }
}

const said = (words: Bilingual | string, language: Language): string =>
  typeof words === "string" ? words : words[language]

/** A card as it stands in a board's file, all fields there that a placed card has. */
function filed(
  card: Placed["card"],
  language: Language,
): Pick<FiledCard, "id" | "kind" | "version" | "texts" | "values"> {
  const kind = CARD_KINDS[card.kind]
  const empty = emptyContent(kind)
  const texts = Object.entries(card.texts).map(([field, words]) => [field, said(words, language)] as const)
  return {
    id: card.id,
    kind: card.kind,
    version: kind.version,
    texts: { ...empty.texts, ...Object.fromEntries(texts) },
    values: { ...empty.values, ...card.values },
  }
}

/** The board of a lesson in one language: its pages in rows, the cards of each in columns. */
export function lessonBoard(lesson: Lesson, language: Language): TemplateBoard {
  const pages = lesson.frames.map((frame, at) => layOutPage(lesson.id, frame, at + 1))
  const unordered: Omit<FiledCard, "order">[] = []
  let y = 0
  for (let first = 0; first < pages.length; first += PAGE.perRow) {
    const row = pages.slice(first, first + PAGE.perRow)
    for (const [k, page] of row.entries()) {
      const corner = { x: k * (PAGE.width + PAGE.between), y }
      unordered.push(...filedPage(page, first + k + 1, corner, language))
    }
    y += Math.max(...row.map((page) => page.height)) + PAGE.between
  }
  const orders = keysAfter(null, unordered.length)
  const cards = unordered.map((card, at) => ({ ...card, order: orders[at] ?? "" }))
  cards.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { version: FORMAT, title: lesson.title[language], cards }
}

function filedPage(
  { frame, cards, height }: Page,
  number: number,
  corner: { readonly x: number; readonly y: number },
  language: Language,
): Omit<FiledCard, "order">[] {
  const sheet: Omit<FiledCard, "order"> = {
    ...filed(
      {
        id: `p${number}`,
        kind: "frame",
        texts: { title: frame.title },
        values: frame.part === "solutions" ? { role: "solutions" } : {},
      },
      language,
    ),
    ...corner,
    width: PAGE.width,
    height,
  }
  const lines = frame.links.map(([from, to], at) => ({
    ...filed(
      {
        id: `p${number}-l${at + 1}`,
        kind: "connector",
        texts: {},
        values: { from: { card: from, side: "auto" }, to: { card: to, side: "auto" } },
      },
      language,
    ),
    ...corner,
    ...CARD_KINDS.connector.defaultSize,
  }))
  const standing = cards.map(({ card, x, y, width, height: high }) => ({
    ...filed(card, language),
    x: corner.x + x,
    y: corner.y + y,
    width,
    height: high,
  }))
  return [sheet, ...standing, ...lines]
}
