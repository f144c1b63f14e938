import type { Block, CardContents, ListItem, Run } from "../content/blocks"
import { COLON, WORDS } from "../content/words"
import { defineExporter, type ExportRequest } from "../define"
import { recordedText } from "../recorded"
import { writeMath } from "../tex/write-math"

/** Brackets behind a backslash are signs of formulas to some readers, so they have their names. */
const ENTITIES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  "[": "&#91;",
  "]": "&#93;",
}

/** Words in which no sign means anything to Markdown, HTML or the readers of mathematics. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\\`*_{}[\]#+\-.!|<>~$&]/g, (sign) => ENTITIES[sign] ?? `\\${sign}`)

/** Source as it was typed, fenced by more backticks than it holds. */
function code(source: string): string {
  const text = source.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = "`".repeat(longest + 1)
  return `${fence} ${text} ${fence}`
}

/** Formulas are written anew by the writer of LaTeX, so that what is not on its list of commands stands there as source. */
function formula(latex: string, fence: "$" | "$$"): string {
  const written = writeMath(latex)
  if (!written.ok) return code(latex)
  // A relation right before a letter or an exclamation mark would begin a tag or a comment.
  const tex = written.tex.replace(/\s*\n\s*/g, " ").replace(/<(?=[A-Za-z!/?])/g, "< ")
  return fence === "$" ? `$${tex}$` : `$$\n${tex}\n$$`
}

const line = (runs: readonly Run[]): string =>
  runs.map((run) => ("text" in run ? words(run) : formula(run.latex, "$"))).join("")

function words({ text, look }: Extract<Run, { text: string }>): string {
  if (look === "code") return code(text)
  return look === "strong" ? `**${plain(text).trim()}**` : plain(text)
}

/** Lists in lists are set in so far that they belong to an item with a dot and to one with a number. */
const item = ({ depth, number, runs }: ListItem): string =>
  `${" ".repeat(depth === 0 ? 0 : 2 * depth + 1)}${number === null ? "-" : `${number}.`} ${line(runs)}`

/** A picture by its address on the live board, which asks for the rights of the board; without an address, its description. */
function picture(
  { hash, alt }: Extract<Block, { block: "image" }>,
  { language, url }: ExportRequest,
): string {
  const words = alt.length > 0 ? line(alt) : plain(WORDS.picture[language])
  const board = url === null ? null : /^(https?:\/\/[^\s/]+)\/b\/([A-Za-z0-9_-]+)$/.exec(url)
  return board === null
    ? `*${plain(WORDS.picture[language])}*${COLON[language]}${words}`
    : `![${words}](${board[1]}/api/boards/${board[2]}/images/${hash})`
}

function writeBlock(block: Block, request: ExportRequest): string {
  const { language } = request
  switch (block.block) {
    case "paragraph": {
      const label = block.label.length > 0 ? `**${line(block.label)}**${COLON[language]}` : ""
      return label + line(block.runs)
    }
    case "label":
      return `**${line(block.runs)}**`
    case "space":
      return Array.from({ length: Math.ceil(block.lines / 2) }, () => "&nbsp;").join("\n\n")
    case "heading":
      return `${"#".repeat(Math.min(6, block.level + 2))} ${line(block.runs)}`
    case "list":
      return block.items.map(item).join("\n")
    case "formula":
      return formula(block.latex, "$$")
    case "source":
      return code(block.text)
    case "image":
      return picture(block, request)
    case "steps":
      return block.lines
        .map(({ sign, latex, reason }) => {
          const equation = formula(sign === "" ? latex : `${sign} ${latex}`, "$")
          return reason.length > 0 ? `- ${equation} — ${line(reason)}` : `- ${equation}`
        })
        .join("\n")
    // Markdown holds no drawings: the words and the numbers of the card say what they show.
    case "figure":
      return ""
  }
}

function writeContents({ heading, part, blocks }: CardContents, request: ExportRequest): string {
  const title = heading.length > 0 ? [`${part ? "###" : "##"} ${line(heading)}`] : []
  return [...title, ...blocks.map((block) => writeBlock(block, request))]
    .filter((part) => part !== "")
    .join("\n\n")
}

/** The board as Markdown with mathematics between dollar signs, as GitHub, Pandoc and notebooks read it. */
export const markdownExporter = defineExporter({
  format: "markdown",
  title: { en: "Markdown with mathematics", ja: "Markdown(数式つき)" },
  mediaType: "text/markdown; charset=utf-8",
  extension: "md",
  async write(request) {
    const { board, language } = request
    const title = plain(board.title.trim() === "" ? WORDS.untitled[language] : board.title)
    const { body, records } = await recordedText(request, ["<!-- ", " -->"], (contents) =>
      writeContents(contents, request),
    )
    const said = records.length === 0 ? [WORDS.empty[language]] : [...body, records.join("\n")]
    return `${[`# ${title}`, ...said].join("\n\n")}\n`
  },
})
