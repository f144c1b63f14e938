import { defineImporter } from "../define"
import { draftOf } from "../drafts"
import { readTex } from "./read-tex"

/** What only a LaTeX document holds: its own frame, headings, or equations in rows. */
const DOCUMENT =
  /\\documentclass|\\begin\s*\{(?:document|align\*?|alignat\*?|eqnarray\*?|itemize|enumerate|theorem|proof|abstract)\}|\\(?:sub)*section\*?\s*\{|^%% card \d/m

/** LaTeX documents and parts of them. */
export const texImporter = defineImporter({
  format: "tex",
  title: { en: "LaTeX", ja: "LaTeX" },
  extensions: [".tex", ".latex", ".ltx"],
  limit: 10 * 1024 * 1024,
  recognizes: (text) => DOCUMENT.test(text),
  read: (text) => draftOf(text, ["%% ", ""], readTex),
})
