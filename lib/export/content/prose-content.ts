import { readProse, type Span } from "../../cards/prose"
import type { Block, ListItem, Run } from "./blocks"

const runOf = (span: Span): Run =>
  span.span === "formula"
    ? { latex: span.latex }
    : span.span === "text"
      ? { text: span.text }
      : { text: span.text, look: span.span }

/** Text as people type it, as the page shows it: headings, lists, strong words, formulas. */
export function proseBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  let items: ListItem[] = []
  const endList = () => {
    if (items.length > 0) blocks.push({ block: "list", items })
    items = []
  }
  for (const block of readProse(text)) {
    if (block.block === "item") {
      items.push({ depth: block.depth, number: block.number, runs: block.spans.map(runOf) })
      continue
    }
    endList()
    if (block.block === "formula") blocks.push(block)
    else if (block.block === "heading")
      blocks.push({ block: "heading", level: block.level, runs: block.spans.map(runOf) })
    else blocks.push({ block: "paragraph", label: [], runs: block.spans.map(runOf) })
  }
  endList()
  return blocks
}
