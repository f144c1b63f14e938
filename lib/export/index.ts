import type { Exporter } from "./define"
import { jsonExporter } from "./json/json-exporter"
import { texExporter } from "./tex/tex-exporter"

/** Every format of export, sorted by name. */
export const EXPORTERS: readonly Exporter[] = [jsonExporter, texExporter]

/** The exporter of that format, or null if there is none. */
export const exporterOf = (format: string): Exporter | null =>
  EXPORTERS.find((exporter) => exporter.format === format) ?? null
