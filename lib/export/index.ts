import type { Exporter } from "./define"
import { jsonExporter } from "./json/json-exporter"
import { markdownExporter } from "./markdown/markdown-exporter"
import { texExporter } from "./tex/tex-exporter"
import { texFolderExporter } from "./tex/tex-folder-exporter"
import { handoutExporter, pdfExporter, pngExporter, svgExporter } from "./typst/page-exporters"

/** Every format of export, sorted by name. */
export const EXPORTERS: readonly Exporter[] = [
  handoutExporter,
  jsonExporter,
  markdownExporter,
  pdfExporter,
  pngExporter,
  svgExporter,
  texExporter,
  texFolderExporter,
]

/** The exporter of that format, or null if there is none. */
export const exporterOf = (format: string): Exporter | null =>
  EXPORTERS.find((exporter) => exporter.format === format) ?? null
