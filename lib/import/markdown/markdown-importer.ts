import { defineImporter } from "../define"
import { draftOf } from "../drafts"
import { readMarkdown } from "./read-markdown"

/** Markdown with formulas between dollar signs, or plain text. */
export const markdownImporter = defineImporter({
  format: "markdown",
  title: { en: "Markdown or text", ja: "Markdown・テキスト" },
  extensions: [".md", ".markdown", ".txt"],
  limit: 10 * 1024 * 1024,
  // Displayed formulas between headings are more than a note: each becomes a card of its own.
  recognizes: (text) => /^<!-- card \d/m.test(text) || (/^#{1,4} \S/m.test(text) && /^\s*\$\$/m.test(text)),
  read: (text) => draftOf(text, ["<!-- ", " -->"], readMarkdown),
})
