import type { Block, CardContents } from "../content/blocks"
import { display, labelled, line, math, type TexContext } from "./context"
import { writeFigure } from "./write-figure"
import { writeVerbatim } from "./write-text"

function writeBlock(context: TexContext, block: Block): string {
  switch (block.block) {
    case "paragraph":
      return block.label.length > 0 ? labelled(context, block.label, block.runs) : line(context, block.runs)
    case "label":
      return `\\textbf{${line(context, block.runs)}}`
    case "formula":
      return display(context, block.latex)
    case "source":
      return writeVerbatim(block.text)
    case "steps":
      return block.lines
        .map(
          ({ sign, latex, reason }) => `\\step{${sign}}{${math(context, latex)}}{${line(context, reason)}}`,
        )
        .join("\n")
    case "figure":
      return writeFigure(context, block)
  }
}

/** A card as a section of the document. */
export function writeContents(context: TexContext, { heading, part, blocks }: CardContents): string {
  const command = part ? "subsubsection" : "subsection"
  const title = heading.length > 0 ? [`\\${command}*{${line(context, heading)}}`] : []
  return [...title, ...blocks.map((block) => writeBlock(context, block))].join("\n\n")
}
