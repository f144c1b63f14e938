import { connectorEnds, connectorPoint } from "../../board/connector-path"
import type { BoardSnapshot, CardSnapshot } from "../../board/snapshot"
import { cardKind, carries, isConnector } from "../../cards"
import { connectorCard } from "../../cards/connector-card"
import { type PrintableImage, printableImage } from "../../images/printable-image"
import { type CardContents, paragraph, say } from "../content/blocks"
import { contentsOf } from "../content/contents-of"
import { documentSections } from "../content/sections"
import { dayInWords, WORDS } from "../content/words"
import { defineExporter, ExportRefused, type ExportRequest } from "../define"
import type { PageOrder, SceneCard, TypesetOrder } from "./scene"

/** The most cards of a page: beyond that a file would take more memory and time than one export may have. */
const MOST_CARDS = 2_000

function bounded({ cards }: ExportRequest) {
  if (cards.length > MOST_CARDS) throw new ExportRefused("too-much")
  return cards
}

/** Sharp enough to see what stands where. */
const PREVIEW_SCALE = 1

const empty = (request: ExportRequest): CardContents => ({
  heading: [],
  badge: [],
  part: false,
  blocks: [paragraph(say(request, WORDS.empty))],
})

/** Where a card stands, and what lines lead to it; a connector stands where its cards do, and nowhere without them. */
function placeOf(board: BoardSnapshot, card: CardSnapshot): Omit<SceneCard, "id" | "contents"> | null {
  const { geometry } = card
  if (!isConnector(card.kind))
    return {
      geometry,
      isUnder: carries(card.kind),
      from: cardKind(card.kind)?.needs(card).cards ?? [],
      connector: null,
    }
  const { from, to, shape, heads } = connectorCard.read(card)
  const [a, b] = [from, to].map((end) => board.cards.get(end?.card ?? ""))
  if (from === null || to === null || a === undefined || b === undefined || a === b) return null
  if (isConnector(a.kind) || isConnector(b.kind)) return null
  const ends = connectorEnds(a.geometry, b.geometry, { from: from.side, to: to.side })
  const middle = connectorPoint(ends, shape, 0.5)
  const { width, height } = geometry
  const place = { ...geometry, x: middle.x - width / 2, y: middle.y - height / 2 }
  return { geometry: place, isUnder: false, from: [], connector: { from, to, shape, heads } }
}

async function boardPages(request: ExportRequest): Promise<PageOrder> {
  const cards = []
  for (const card of bounded(request)) {
    const contents = await contentsOf(card, { ...request, view: "card" })
    const placed = placeOf(request.board, card)
    if (placed !== null) cards.push({ id: card.id, contents, ...placed })
  }
  const { ink } = request
  const note = { x: 0, y: 0, width: 360, height: 96, order: "a0" }
  if (cards.length === 0 && ink.length === 0)
    cards.push({
      id: "",
      geometry: note,
      contents: empty(request),
      isUnder: false,
      from: [],
      connector: null,
    })
  return { template: "board", cards, ink }
}

async function handoutPages(request: ExportRequest): Promise<PageOrder> {
  const sections = []
  bounded(request)
  for (const { contents } of await documentSections(request)) sections.push(contents)
  return { template: "handout", sections: sections.length > 0 ? sections : [empty(request)] }
}

/** The pictures of a page, one after the other: each takes a hundred megabytes while it is drawn. */
async function imagesOf(request: ExportRequest, page: PageOrder): Promise<TypesetOrder["images"]> {
  const contents = page.template === "board" ? page.cards.map((card) => card.contents) : page.sections
  const blocks = contents.flatMap((held) => held.blocks)
  const images: Record<string, PrintableImage> = {}
  for (const block of blocks) {
    if (block.block !== "image" || block.hash in images) continue
    const stored = await request.image(block.hash)
    const image = stored && (await printableImage(stored))
    if (image !== null) images[block.hash] = image
  }
  return images
}

async function order(
  request: ExportRequest,
  output: TypesetOrder["output"],
  page: PageOrder,
): Promise<TypesetOrder> {
  const { board, language, url, options, date } = request
  // A preview is a picture of one page of what would be written.
  const isPreview = output === "pdf" && options.preview !== undefined
  const images = await imagesOf(request, page)
  const title = board.title.trim() === "" ? WORDS.untitled[language] : board.title
  // Paper is white whatever the screen is.
  const theme = page.template === "handout" ? "light" : options.theme
  return {
    output: isPreview ? "png" : output,
    page,
    title,
    language,
    url,
    theme,
    images,
    paper: options.paper,
    background: output === "pdf" ? "board" : options.background,
    scale: isPreview ? PREVIEW_SCALE : options.scale,
    shown: isPreview ? (options.preview ?? 1) : 1,
    date: date === null ? null : dayInWords(date, language),
  }
}

/** The board as it is seen, one page for each group of cards, with mathematics as text in the typesetter's fonts. */
export const pdfExporter = defineExporter({
  format: "pdf",
  title: { en: "PDF, as on the board", ja: "PDF(ボードのまま)" },
  mediaType: "application/pdf",
  extension: "pdf",
  isTypeset: true,
  write: async (request) => request.typeset(await order(request, "pdf", await boardPages(request))),
})

/** The board as a document on A4 paper, read from top to bottom. */
export const handoutExporter = defineExporter({
  format: "handout",
  title: { en: "PDF, handout", ja: "PDF(配布資料)" },
  mediaType: "application/pdf",
  extension: "pdf",
  isTypeset: true,
  write: async (request) => request.typeset(await order(request, "pdf", await handoutPages(request))),
})

/** The board as outlines, which need no font. */
export const svgExporter = defineExporter({
  format: "svg",
  title: { en: "SVG drawing", ja: "SVG 画像" },
  mediaType: "image/svg+xml; charset=utf-8",
  extension: "svg",
  isTypeset: true,
  write: async (request) => request.typeset(await order(request, "svg", await boardPages(request))),
})

/** The board as a picture of twice the size of the screen; of far parts only the first is shown. */
export const pngExporter = defineExporter({
  format: "png",
  title: { en: "PNG image", ja: "PNG 画像" },
  mediaType: "image/png",
  extension: "png",
  isTypeset: true,
  write: async (request) => request.typeset(await order(request, "png", await boardPages(request))),
})
