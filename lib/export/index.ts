import { CODE_EXPORTERS } from "./code/code-exporters"
import type { Exporter } from "./define"
import { jsonExporter } from "./json/json-exporter"
import { markdownExporter } from "./markdown/markdown-exporter"
import { notebookExporter } from "./notebook/notebook-exporter"
import { texExporter } from "./tex/tex-exporter"
import { texFolderExporter } from "./tex/tex-folder-exporter"
import { handoutExporter, pdfExporter, pngExporter, svgExporter } from "./typst/page-exporters"

/** Every format of export, sorted by name. */
export const EXPORTERS: readonly Exporter[] = [
  ...CODE_EXPORTERS,
  handoutExporter,
  jsonExporter,
  markdownExporter,
  notebookExporter,
  pdfExporter,
  pngExporter,
  svgExporter,
  texExporter,
  texFolderExporter,
].sort((a, b) => (a.format < b.format ? -1 : 1))

/** The exporter of that format, or null if there is none. */
export const exporterOf = (format: string): Exporter | null =>
  EXPORTERS.find((exporter) => exporter.format === format) ?? null
