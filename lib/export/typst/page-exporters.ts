import type { BoardSnapshot } from "../../board/snapshot"
import { cardKind } from "../../cards"
import { type CardContents, paragraph, say } from "../content/blocks"
import { contentsOf } from "../content/contents-of"
import { WORDS } from "../content/words"
import { defineExporter, ExportRefused, type ExportRequest } from "../define"
import { readingOrder } from "../reading-order"
import type { PageOrder, TypesetOrder } from "./scene"

/** The most cards of a page: beyond that a file would take more memory and time than one export may have. */
const MOST_CARDS = 2_000

function bounded(board: BoardSnapshot) {
  if (board.cards.size > MOST_CARDS) throw new ExportRefused("too-much")
  return readingOrder(board)
}

const empty = (request: ExportRequest): CardContents => ({
  heading: [],
  badge: [],
  part: false,
  blocks: [paragraph(say(request, WORDS.empty))],
})

async function boardPages(request: ExportRequest): Promise<PageOrder> {
  const cards = []
  for (const card of bounded(request.board)) {
    const contents = await contentsOf(card, { ...request, view: "card" })
    const from = cardKind(card.kind)?.needs(card).cards ?? []
    cards.push({ id: card.id, geometry: card.geometry, contents, from })
  }
  const note = { x: 0, y: 0, width: 360, height: 96, order: "a0" }
  if (cards.length === 0) cards.push({ id: "", geometry: note, contents: empty(request), from: [] })
  return { template: "board", cards }
}

async function handoutPages(request: ExportRequest): Promise<PageOrder> {
  const sections = []
  for (const card of bounded(request.board))
    sections.push(await contentsOf(card, { ...request, view: "document" }))
  return { template: "handout", sections: sections.length > 0 ? sections : [empty(request)] }
}

function order(request: ExportRequest, output: TypesetOrder["output"], page: PageOrder): TypesetOrder {
  const { board, language, url } = request
  const title = board.title.trim() === "" ? WORDS.untitled[language] : board.title
  // Paper is white whatever the screen is.
  return { output, page, title, language, url, theme: page.template === "handout" ? "light" : request.theme }
}

/** The board as it is seen, one page for each group of cards, with mathematics as text in the typesetter's fonts. */
export const pdfExporter = defineExporter({
  format: "pdf",
  title: { en: "PDF, as on the board", ja: "PDF(ボードのまま)" },
  mediaType: "application/pdf",
  extension: "pdf",
  write: async (request) => request.typeset(order(request, "pdf", await boardPages(request))),
})

/** The board as a document on A4 paper, read from top to bottom. */
export const handoutExporter = defineExporter({
  format: "handout",
  title: { en: "PDF, handout", ja: "PDF(配布資料)" },
  mediaType: "application/pdf",
  extension: "pdf",
  write: async (request) => request.typeset(order(request, "pdf", await handoutPages(request))),
})

/** The board as outlines, which need no font. */
export const svgExporter = defineExporter({
  format: "svg",
  title: { en: "SVG drawing", ja: "SVG 画像" },
  mediaType: "image/svg+xml; charset=utf-8",
  extension: "svg",
  write: async (request) => request.typeset(order(request, "svg", await boardPages(request))),
})

/** The board as a picture of twice the size of the screen; of far parts only the first is shown. */
export const pngExporter = defineExporter({
  format: "png",
  title: { en: "PNG image", ja: "PNG 画像" },
  mediaType: "image/png",
  extension: "png",
  write: async (request) => request.typeset(order(request, "png", await boardPages(request))),
})
