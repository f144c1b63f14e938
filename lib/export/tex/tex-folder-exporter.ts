import { zipSync } from "fflate"
import { printableImage } from "../../images/printable-image"
import { contentsOf } from "../content/contents-of"
import { defineExporter, type ExportRequest } from "../define"
import { writeDocument } from "./tex-exporter"

/** The same board gives the same file: nothing in it says when it was written. */
const ALWAYS = new Date(1980, 0, 1)

/** The hashes of the pictures on a board, in reading order. */
async function pictures(request: ExportRequest): Promise<readonly string[]> {
  const hashes = new Set<string>()
  for (const card of request.cards) {
    if (card.kind !== "image") continue
    for (const block of (await contentsOf(card, { ...request, view: "document" })).blocks)
      if (block.block === "image") hashes.add(block.hash)
  }
  return [...hashes]
}

async function write(request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const files = new Map<string, string>()
  const folder: Record<string, Uint8Array> = {}
  for (const hash of await pictures(request)) {
    const stored = await request.image(hash)
    const image = stored && (await printableImage(stored))
    if (image === null) continue
    const file = `images/picture-${files.size + 1}.${image.extension}`
    files.set(hash, file)
    folder[file] = image.bytes
  }
  const source = new TextEncoder().encode(await writeDocument(request, files))
  return new Uint8Array(zipSync({ "board.tex": source, ...folder }, { mtime: ALWAYS, level: 6 }))
}

/** The LaTeX document with its pictures, in a folder that is ready to be set. */
export const texFolderExporter = defineExporter({
  format: "tex-folder",
  title: { en: "LaTeX with pictures (ZIP)", ja: "LaTeX と画像(ZIP)" },
  mediaType: "application/zip",
  extension: "zip",
  write,
})
