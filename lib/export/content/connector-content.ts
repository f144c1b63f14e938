import type { CardSnapshot } from "../../board/snapshot"
import { type ConnectorEnd, connectorCard } from "../../cards/connector-card"
import { type Around, type CardContents, paragraph, type Run, runsOf } from "./blocks"

/** What another card says. */
type ContentsOf = (card: CardSnapshot, around: Around) => Promise<CardContents>

const ARROWS = { end: "\\rightarrow", start: "\\leftarrow", both: "\\leftrightarrow", none: "-" } as const

/** What a connector leads from and to, and the words on it; nothing where one of its cards is gone. */
export async function connectorContents(
  card: CardSnapshot,
  around: Around,
  contentsOf: ContentsOf,
): Promise<CardContents> {
  const { from, to, heads, label } = connectorCard.read(card)
  const words = runsOf(label.trim().replace(/\s+/g, " "))
  const ends = [await nameOf(from, around, contentsOf), await nameOf(to, around, contentsOf)] as const
  const isShown = ends[0].length > 0 && ends[1].length > 0
  const way: readonly Run[] = [{ text: " " }, { latex: ARROWS[heads] }, { text: " " }]
  const said: readonly Run[] = label.trim() === "" ? [] : [{ text: ": " }, ...words]
  // On a page of the board the line itself says what it connects.
  const runs = around.view === "card" ? words : [...ends[0], ...way, ...ends[1], ...said]
  return {
    heading: [],
    badge: [],
    part: false,
    blocks: isShown && label.trim() !== "" ? [paragraph(runs)] : [],
  }
}

async function nameOf(
  end: ConnectorEnd | null,
  around: Around,
  contentsOf: ContentsOf,
): Promise<readonly Run[]> {
  const card = end && around.board.cards.get(end.card)
  if (!card || card.kind === connectorCard.kind) return []
  const { heading } = await contentsOf(card, { ...around, view: "document" })
  return heading.length > 0 ? heading : [{ text: "…" }]
}
