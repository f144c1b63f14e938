import type { Importer } from "./define"
import { jsonImporter } from "./json/json-importer"
import { markdownImporter } from "./markdown/markdown-importer"
import { texImporter } from "./tex/tex-importer"

/** Every format of import, sorted by name. */
export const IMPORTERS: readonly Importer[] = [jsonImporter, markdownImporter, texImporter]

/** The importer for files of that name, or null. */
export const importerOfFile = (name: string): Importer | null =>
  IMPORTERS.find(({ extensions }) => extensions.some((end) => name.toLowerCase().endsWith(end))) ?? null

/** The importer that can only be meant by a text without a name, or null. LaTeX comes before Markdown, whose signs it may hold. */
export const importerOfText = (text: string): Importer | null =>
  [jsonImporter, texImporter, markdownImporter].find((one) => one.recognizes(text)) ?? null
