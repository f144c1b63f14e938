import { WORDS } from "../content/words"
import { defineExporter } from "../define"
import { recordedText } from "../recorded"
import { plainMarkdownText, writeMarkdown } from "./write-markdown"

/** The board as Markdown with mathematics between dollar signs, as GitHub, Pandoc and notebooks read it. */
export const markdownExporter = defineExporter({
  format: "markdown",
  title: { en: "Markdown with mathematics", ja: "Markdown(数式つき)" },
  mediaType: "text/markdown; charset=utf-8",
  extension: "md",
  async write(request) {
    const { board, language } = request
    const title = plainMarkdownText(board.title.trim() === "" ? WORDS.untitled[language] : board.title)
    const { body, records } = await recordedText(request, ["<!-- ", " -->"], (contents) =>
      writeMarkdown(contents, request),
    )
    const said = records.length === 0 ? [WORDS.empty[language]] : [...body, records.join("\n")]
    return `${[`# ${title}`, ...said].join("\n\n")}\n`
  },
})
