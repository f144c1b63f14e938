import { defineImporter } from "../define"
import { draftOf } from "../drafts"
import { isMarkdownDocument } from "../recognize"
import { readMarkdown } from "./read-markdown"

/** Markdown with formulas between dollar signs, or plain text. */
export const markdownImporter = defineImporter({
  format: "markdown",
  title: { en: "Markdown or text", ja: "Markdown・テキスト" },
  extensions: [".md", ".markdown", ".txt"],
  limit: 10 * 1024 * 1024,
  recognizes: isMarkdownDocument,
  read: (text) => draftOf(text, ["<!-- ", " -->"], readMarkdown),
})
