import type { Block, CardContents, ListItem } from "../content/blocks"
import { COLON, WORDS } from "../content/words"
import { display, labelled, line, math, type TexContext } from "./context"
import { writeFigure } from "./write-figure"
import { writeText, writeVerbatim } from "./write-text"

const HEADINGS = ["section", "subsection", "subsubsection", "paragraph"] as const

/** LaTeX refuses lists that stand deeper than this. */
const DEEPEST_LIST = 3

/** Items in lists of LaTeX, nested as deep as they stand; numbers are written out, since a list may begin with any. */
function writeList(context: TexContext, items: readonly ListItem[]): string {
  const lines: string[] = []
  let open = 0
  for (const { depth, number, runs } of items) {
    const wanted = Math.min(depth, DEEPEST_LIST) + 1
    for (; open < wanted; open += 1) {
      lines.push("\\begin{itemize}")
      // A list in a list needs an item to stand in.
      if (open + 1 < wanted) lines.push("\\item[]")
    }
    for (; open > wanted; open -= 1) lines.push("\\end{itemize}")
    const words = line(context, runs)
    lines.push(
      `\\item${number === null ? (/^\s*\[/.test(words) ? "[\\textbullet]" : "") : `[${number}.]`} ${words}`,
    )
  }
  for (; open > 0; open -= 1) lines.push("\\end{itemize}")
  return lines.join("\n")
}

function writeBlock(context: TexContext, block: Block): string {
  switch (block.block) {
    case "paragraph":
      return block.label.length > 0 ? labelled(context, block.label, block.runs) : line(context, block.runs)
    case "label":
      return `\\textbf{${line(context, block.runs)}}`
    case "space":
      return `\\answerlines{${block.lines}}`
    case "heading":
      return `\\${HEADINGS[block.level - 1] ?? "paragraph"}*{${line(context, block.runs)}}`
    case "list":
      return writeList(context, block.items)
    case "formula":
      return display(context, block.latex)
    case "source":
      return writeVerbatim(block.text)
    case "image":
      return picture(context, block)
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

/** A picture on a line of its own with its description below; without its file a frame with the description. */
function picture(context: TexContext, { hash, alt }: Extract<Block, { block: "image" }>): string {
  const file = context.files.get(hash)
  const name = writeText(WORDS.picture[context.language])
  if (file === undefined) {
    const words = alt.length > 0 ? `${name}${COLON[context.language]}${line(context, alt)}` : name
    return `\\begin{center}\\fbox{\\parbox{0.8\\linewidth}{\\centering ${words}}}\\end{center}`
  }
  const caption = alt.length > 0 ? `\\par\\smallskip{\\small ${line(context, alt)}}` : ""
  return `\\begin{center}\\includegraphics[width=\\linewidth,height=0.7\\textheight,keepaspectratio]{${file}}${caption}\\end{center}`
}

/** A card as a section of the document. */
export function writeContents(context: TexContext, { heading, part, isPage, blocks }: CardContents): string {
  const command = isPage ? "section" : part ? "subsubsection" : "subsection"
  const title = heading.length > 0 ? [`\\${command}*{${line(context, heading)}}`] : []
  return [...title, ...blocks.map((block) => writeBlock(context, block))].join("\n\n")
}
