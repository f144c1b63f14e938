import type { CardSnapshot } from "../../board/snapshot"
import { definitionCard } from "../../cards/definition-card"
import { frameCard } from "../../cards/frame-card"
import { onFrame } from "../chosen"
import type { ExportRequest } from "../define"
import { type Block, type CardContents, say } from "./blocks"
import { contentsOf } from "./contents-of"
import { WORDS } from "./words"

/** A section of a document, with the card that it says; null for one that the document adds. */
export interface Section {
  readonly card: CardSnapshot | null
  readonly contents: CardContents
}

/** The cards of a document: definitions first, the others as they are read. */
export const inDocumentOrder = (cards: readonly CardSnapshot[]): readonly CardSnapshot[] => [
  ...cards.filter(({ kind }) => kind === definitionCard.kind),
  ...cards.filter(({ kind }) => kind !== definitionCard.kind),
]

/** The cards that stand on pages which hold solutions, with those pages. */
function onSolutionPages({ board }: ExportRequest): ReadonlySet<string> {
  const pages = [...board.cards.values()].filter(
    (card) => card.kind === frameCard.kind && frameCard.read(card).role === "solutions",
  )
  return new Set(pages.flatMap(({ id }) => [...onFrame(board, id)]))
}

/** A document section by section, with what people worked out where the options want it, and room to write where exercises are. */
export async function documentSections(request: ExportRequest): Promise<readonly Section[]> {
  const { solutions, space } = request.options
  const sections: Section[] = []
  const apart: Section[] = []
  const answers = onSolutionPages(request)
  for (const card of inDocumentOrder(request.cards)) {
    const { solution = [], asks = 0, ...held } = await contentsOf(card, { ...request, view: "document" })
    const room: readonly Block[] =
      space > 0 && asks > 0 ? [{ block: "space", lines: Math.min(200, space * asks) }] : []
    const said = solutions === "inline" ? solution : []
    if (solutions !== "inline" && answers.has(card.id)) {
      if (solutions === "appendix")
        apart.push({ card, contents: { ...held, blocks: [...held.blocks, ...solution] } })
      continue
    }
    sections.push({ card, contents: { ...held, blocks: [...held.blocks, ...said, ...room] } })
    if (solutions === "appendix" && solution.length > 0)
      apart.push({ card: null, contents: { ...held, part: true, blocks: solution } })
  }
  if (apart.length === 0) return sections
  const heading = say(request, WORDS.solutions)
  return [...sections, { card: null, contents: { heading, badge: [], part: false, blocks: [] } }, ...apart]
}
