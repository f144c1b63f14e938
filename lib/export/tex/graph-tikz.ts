import type { CardSnapshot } from "../../board/snapshot"
import { cardKind, carries, isConnector } from "../../cards"
import { connectorCard } from "../../cards/connector-card"
import { readingOf } from "../../cards/function-card"
import { COLON, WORDS } from "../content/words"
import type { ExportRequest } from "../define"
import { writeMath } from "./write-math"
import { writeText } from "./write-text"

/** More cards than this fill no page that can be read. */
const MOST_NODES = 80
/** The width of the picture in centimetres before it is fitted to the page. */
const WIDTH_CM = 15

/** What a card is called in the picture: the name of its function, else its kind. */
function nameOf(card: CardSnapshot, { language }: ExportRequest): string {
  const title = writeText(cardKind(card.kind)?.title[language] ?? "…")
  const reading = card.kind === "function" ? readingOf(card) : null
  const written = reading?.ok && reading.name !== null ? writeMath(reading.name) : null
  return written?.ok ? `${title} $${written.tex}$` : title
}

/** The lines of the picture: from a card to those that are made from it, and along drawn connectors. */
function edgesOf(cards: readonly CardSnapshot[]): readonly string[] {
  const numbers = new Map(cards.map(({ id }, at) => [id, at]))
  return cards.flatMap((card) =>
    (cardKind(card.kind)?.needs(card).cards ?? []).flatMap((source) => {
      const [from, to] = [numbers.get(source), numbers.get(card.id)]
      return from === undefined || to === undefined || from === to
        ? []
        : [`\\draw[-{Stealth}] (card${from}) -- (card${to});`]
    }),
  )
}

function connectorLine(card: CardSnapshot, numbers: ReadonlyMap<string, number>): readonly string[] {
  const { from, to, heads } = connectorCard.read(card)
  const [a, b] = [numbers.get(from?.card ?? ""), numbers.get(to?.card ?? "")]
  if (a === undefined || b === undefined || a === b) return []
  const tips = { end: "-{Stealth}", start: "{Stealth}-", both: "{Stealth}-{Stealth}", none: "-" }[heads]
  return [`\\draw[dashed,${tips}] (card${a}) -- (card${b});`]
}

/** How the cards depend on each other, each where it stands on the board; null where there is nothing to connect. */
export function graphTikz(request: ExportRequest): string | null {
  const all = request.cards.filter(({ kind }) => !isConnector(kind) && !carries(kind))
  const cards = all.slice(0, MOST_NODES)
  const numbers = new Map(cards.map(({ id }, at) => [id, at]))
  const drawn = request.cards.filter(({ kind }) => isConnector(kind))
  const edges = [...edgesOf(cards), ...drawn.flatMap((card) => connectorLine(card, numbers))]
  if (edges.length === 0) return null
  const [xs, ys] = [cards.map(({ geometry }) => geometry.x), cards.map(({ geometry }) => geometry.y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const unit = WIDTH_CM / Math.max(1_200, Math.max(...xs) - left)
  const nodes = cards.map((card, at) => {
    const { x, y } = card.geometry
    const place = `(${((x - left) * unit).toFixed(2)},${((top - y) * unit).toFixed(2)})`
    return `\\node[draw,rounded corners,fill=white] (card${at}) at ${place} {${nameOf(card, request)}};`
  })
  const picture = `\\begin{tikzpicture}[font=\\small]\n${[...nodes, ...edges].join("\n")}\n\\end{tikzpicture}`
  const leftOut = all.length - cards.length
  const note =
    leftOut === 0
      ? ""
      : `\n\n${writeText(`${WORDS.graphLeftOut[request.language]}${COLON[request.language]}${leftOut}`)}`
  return `\\subsection*{${writeText(WORDS.graph[request.language])}}

\\sbox{\\formulabox}{%
${picture}}
\\ifdim\\wd\\formulabox>\\linewidth\\sbox{\\formulabox}{\\resizebox{\\linewidth}{!}{\\usebox{\\formulabox}}}\\fi
\\ifdim\\ht\\formulabox>0.8\\textheight\\sbox{\\formulabox}{\\resizebox*{!}{0.8\\textheight}{\\usebox{\\formulabox}}}\\fi
\\begin{center}\\usebox{\\formulabox}\\end{center}${note}`
}
