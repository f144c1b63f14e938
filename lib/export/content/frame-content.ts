import { framePages } from "../../board/frame-pages"
import type { CardSnapshot } from "../../board/snapshot"
import { FRAME_ROLES, frameCard } from "../../cards/frame-card"
import { type Around, aside, type Block, type CardContents, type Run, say } from "./blocks"
import { proseBlocks } from "./prose-content"

const runsOfBlock = (block: Block): readonly Run[] => ("runs" in block ? block.runs : [])

/** A page of a lesson: its number, its title, and what it is for where that is more than a page. */
export function frameContents(card: CardSnapshot, around: Around): CardContents {
  const { title, role } = frameCard.read(card)
  const page = framePages(around.board).indexOf(card.id) + 1
  const [first = "", ...rest] = title.split("\n")
  const name = proseBlocks(first).flatMap(runsOfBlock)
  const purpose = role === null ? [] : say(around, FRAME_ROLES[role])
  if (around.view === "card") {
    const blocks: readonly Block[] = [{ block: "paragraph", label: [], runs: name }]
    return { heading: [{ text: String(page) }], badge: purpose, part: false, blocks }
  }
  const called: readonly Run[] =
    name.length > 0
      ? [{ text: `${page}. ` }, ...name]
      : [...say(around, frameCard.title), { text: ` ${page}` }]
  return {
    heading: purpose.length > 0 ? [...called, ...aside(around, purpose)] : called,
    badge: [],
    part: false,
    isPage: true,
    blocks: proseBlocks(rest.join("\n")),
  }
}
