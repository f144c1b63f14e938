import { lookOf } from "../../cards"
import { colourOf } from "../../cards/common-values"
import { type PrintableImage, printableImage } from "../../images/printable-image"
import { type CardContents, paragraph, say } from "../content/blocks"
import { contentsOf } from "../content/contents-of"
import { documentSections } from "../content/sections"
import { dayInWords, WORDS } from "../content/words"
import { defineExporter, ExportRefused, type ExportRequest } from "../define"
import { placeOf, sheetsOf } from "./board-sheets"
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

async function boardPages(request: ExportRequest): Promise<PageOrder> {
  const cards: SceneCard[] = []
  for (const card of bounded(request)) {
    const contents = await contentsOf(card, { ...request, view: "card" })
    const placed = placeOf(request.board, card)
    if (placed !== null)
      cards.push({ id: card.id, contents, look: lookOf(card.kind), colour: colourOf(card), ...placed })
  }
  const { ink } = request
  const note = { x: 0, y: 0, width: 360, height: 96, order: "a0" }
  if (cards.length === 0 && ink.length === 0)
    cards.push({
      id: "",
      geometry: note,
      contents: empty(request),
      look: "sheet",
      colour: null,
      isUnder: false,
      from: [],
      connector: null,
    })
  return { template: "board", sheets: sheetsOf(request, cards) }
}

async function handoutPages(request: ExportRequest): Promise<PageOrder> {
  const sections = []
  bounded(request)
  for (const { contents } of await documentSections(request)) sections.push(contents)
  return { template: "handout", sections: sections.length > 0 ? sections : [empty(request)] }
}

/** The pictures of a page, one after the other: each takes a hundred megabytes while it is drawn. */
async function imagesOf(request: ExportRequest, page: PageOrder): Promise<TypesetOrder["images"]> {
  const contents =
    page.template === "board"
      ? page.sheets.flatMap(({ cards }) => cards.map((card) => card.contents))
      : page.sections
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
