import { defineImporter } from "../define"
import { draftOf } from "../drafts"
import { isTexDocument } from "../recognize"
import { readTex } from "./read-tex"

/** LaTeX documents and parts of them. */
export const texImporter = defineImporter({
  format: "tex",
  title: { en: "LaTeX", ja: "LaTeX" },
  extensions: [".tex", ".latex", ".ltx"],
  limit: 10 * 1024 * 1024,
  recognizes: isTexDocument,
  read: (text) => draftOf(text, ["%% ", ""], readTex),
})
