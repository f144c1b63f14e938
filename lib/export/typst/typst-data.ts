import type { Bilingual } from "../../engine/answer"
import { FORMULA_EM } from "../../formula/formula-svg"
import type { PrintableImage } from "../../images/printable-image"
import type { Block, CardContents, Figure, Run } from "../content/blocks"
import { breakFormula } from "../content/break-formula"
import { AXES, COLON, COMMA, WORDS } from "../content/words"
import { inkSvg } from "../ink/ink-svg"
import { cardColours, connectorColour } from "./card-colours"
import { figureSvg } from "./figure-svg"
import { FAMILIES, printableText } from "./fonts"
import { createFormulaDrawings, type FormulaDrawing } from "./formula-drawings"
import { textOutline } from "./outlines"
import { pagesOf } from "./pages"
import type { TypesetOrder } from "./scene"
import { THEMES } from "./theme"

type RunData =
  | { readonly t: string }
  /** Strong words. */
  | { readonly b: string }
  | { readonly m: number }
  | { readonly s: string }
type DrawnData = { readonly m: number } | { readonly s: string }
type FormulaData =
  | DrawnData
  /** The lines of a long formula, the later ones to be set in. */
  | { readonly lines: readonly number[] }
type BlockData =
  | { readonly k: "p"; readonly label: readonly RunData[]; readonly runs: readonly RunData[] }
  | { readonly k: "label"; readonly runs: readonly RunData[] }
  | { readonly k: "space"; readonly lines: number }
  | { readonly k: "h"; readonly level: number; readonly runs: readonly RunData[] }
  | {
      readonly k: "list"
      readonly items: readonly {
        readonly depth: number
        readonly mark: string
        readonly runs: readonly RunData[]
      }[]
    }
  | { readonly k: "f"; readonly f: FormulaData }
  | { readonly k: "src"; readonly s: string }
  /** A picture by its file, as wide and high as it is in pixels, and what it shows. */
  | {
      readonly k: "img"
      readonly file: string
      readonly w: number
      readonly h: number
      readonly alt: string
      readonly caption: readonly RunData[]
    }
  | {
      readonly k: "steps"
      readonly lines: readonly {
        readonly sign: string
        readonly f: FormulaData
        readonly reason: readonly RunData[]
      }[]
    }
  | {
      readonly k: "fig"
      readonly svg: string
      readonly w: number
      readonly h: number
      readonly alt: string
      readonly axes: readonly RunData[]
    }
interface ContentsData {
  readonly heading: readonly RunData[]
  readonly badge: readonly RunData[]
  readonly part: boolean
  readonly blocks: readonly BlockData[]
}

/** The file of a picture beside the data. */
export const imagePath = (hash: string, { extension }: PrintableImage): string =>
  `images/${hash}.${extension}`

/** The width of a line of the handout in em of its formulas, less the room of a sign. */
const HANDOUT_ROOM = 38

/** Sections with the level of their headings: cards below the page before them, parts below the card before them, and none is left out. */
function levelled(sections: readonly CardContents[]): readonly (CardContents & { readonly level: number })[] {
  let [page, card] = [1, 1]
  return sections.map((section) => {
    if (section.heading.length === 0) return { ...section, level: 0 }
    if (section.isPage) {
      page = 2
      card = page
      return { ...section, level: page }
    }
    const part = section.part && card > page
    if (!part) card = page + 1
    return { ...section, part, level: part ? card + 1 : card }
  })
}

/** What lies along the axes, to stand below the picture. */
function axisRuns({ axes }: Figure, language: keyof Bilingual): readonly Run[] {
  const named = axes.flatMap((latex, k): Run[] =>
    latex === null ? [] : [{ text: `${k === 0 ? AXES.x[language] : AXES.y[language]} ` }, { latex }],
  )
  return named.length > 2 ? [...named.slice(0, 2), { text: COMMA[language] }, ...named.slice(2)] : named
}

/**
 * A document as the data that the templates read: nothing in it is code of the compiler, whatever people typed. Text is limited
 * to what the fonts can show.
 */
export function typstData(order: TypesetOrder) {
  const theme = THEMES[order.theme]
  // A drawing is looked at where our fonts are not.
  const isDrawing = order.output === "svg"
  const drawings = createFormulaDrawings(theme.ink)
  const places = new Map<FormulaDrawing, number>()
  const place = (drawing: FormulaDrawing) => {
    const at = places.get(drawing) ?? places.size
    places.set(drawing, at)
    return at
  }
  const formula = (latex: string, display: boolean): DrawnData => {
    const drawing = drawings.draw(latex, display)
    return drawing ? { m: place(drawing) } : { s: printableText(latex) }
  }
  // On the board a wide formula is made smaller, as it is on the screen.
  const room = order.page.template === "handout" ? HANDOUT_ROOM : Number.POSITIVE_INFINITY
  const lined = (latex: string): FormulaData => {
    const broken = room === Number.POSITIVE_INFINITY ? [latex] : breakFormula(latex, room)
    const lines = broken.map((line) => drawings.draw(line, true))
    return broken.length > 1 && lines.every((line) => line !== null)
      ? { lines: lines.map(place) }
      : formula(latex, true)
  }
  const runs = (list: readonly Run[]): readonly RunData[] =>
    list.map((run): RunData => {
      if ("latex" in run) return formula(run.latex, false)
      const text = printableText(run.text)
      return run.look === "strong" ? { b: text } : run.look === "code" ? { s: text } : { t: text }
    })
  const block = (one: Block): BlockData => {
    switch (one.block) {
      case "paragraph":
        return { k: "p", label: runs(one.label), runs: runs(one.runs) }
      case "label":
        return { k: "label", runs: runs(one.runs) }
      case "space":
        return { k: "space", lines: one.lines }
      case "heading":
        return { k: "h", level: one.level, runs: runs(one.runs) }
      case "list":
        return {
          k: "list",
          items: one.items.map((item) => ({
            depth: item.depth,
            mark: item.number === null ? "•" : `${item.number}.`,
            runs: runs(item.runs),
          })),
        }
      case "formula":
        return { k: "f", f: lined(one.latex) }
      case "image":
        return picture(one)
      case "source":
        return { k: "src", s: printableText(one.text) }
      case "steps":
        return {
          k: "steps",
          lines: one.lines.map(({ sign, latex, reason }) => ({
            sign,
            f: lined(latex),
            reason: runs(reason),
          })),
        }
      case "figure":
        return {
          k: "fig",
          svg: figureSvg(one.scene, order.theme, FAMILIES.text, isDrawing ? textOutline : null),
          w: one.scene.width,
          h: one.scene.height,
          alt: printableText(one.alt),
          axes: runs(axisRuns(one, order.language)),
        }
    }
  }
  const picture = ({ hash, alt }: Extract<Block, { block: "image" }>): BlockData => {
    const words = alt.length > 0 ? alt : [{ text: WORDS.picture[order.language] }]
    const image = order.images[hash]
    if (image === undefined) return { k: "p", label: [], runs: runs(words) }
    const spoken = words.map((run) => ("text" in run ? run.text : run.latex)).join("")
    return {
      k: "img",
      file: imagePath(hash, image),
      w: image.width,
      h: image.height,
      alt: printableText(spoken),
      caption: runs(alt),
    }
  }
  const contents = (card: CardContents): ContentsData => ({
    heading: runs(card.heading),
    badge: runs(card.badge),
    part: card.part,
    blocks: card.blocks.map(block),
  })
  const page =
    order.page.template === "handout"
      ? {
          sections: levelled(order.page.sections).map(({ level, isPage = false, ...section }) => ({
            level,
            isPage,
            ...contents(section),
          })),
        }
      : {
          pages: order.page.sheets
            .flatMap((sheet) => pagesOf(sheet.cards, sheet.ink))
            .map(({ x, y, width, height, scale, cards, ink }) => ({
              scale,
              w: width,
              h: height,
              ink: ink.length === 0 ? null : inkSvg(ink, { x, y, width, height }, order.theme),
              cards: cards.map(
                ({ id, geometry, isUnder, from, connector, look, colour, contents: held }) => ({
                  id,
                  under: isUnder,
                  look,
                  ...cardColours(look, colour, order.theme),
                  from,
                  connector: connector && {
                    a: connector.from.card,
                    b: connector.to.card,
                    from: connector.from.side,
                    to: connector.to.side,
                    shape: connector.shape,
                    heads: connector.heads,
                    line: colour === null ? theme.muted : connectorColour(colour, order.theme),
                  },
                  x: geometry.x - x,
                  y: geometry.y - y,
                  w: geometry.width,
                  h: geometry.height,
                  ...contents(held),
                }),
              ),
            })),
        }
  const language: keyof Bilingual = order.language
  return {
    title: printableText(order.title),
    lang: language,
    url: order.url,
    colon: COLON[language],
    families: FAMILIES,
    formulaEm: FORMULA_EM,
    colors: theme,
    date: order.date,
    paper: order.paper === "letter" ? "us-letter" : "a4",
    bare: order.background === "none",
    math: [...places.keys()],
    faces: Object.fromEntries(drawings.faces),
    ...page,
  }
}
