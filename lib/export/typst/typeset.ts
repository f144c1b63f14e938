import { type NodeCompiler as Compiler, NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { compactSvg } from "./compact-svg"
import { fontFolders, printableText } from "./fonts"
import { rasterize } from "./rasterize"
import type { TypesetOrder } from "./scene"
import { TEMPLATES } from "./templates"
import { imagePath, typstData } from "./typst-data"

const WORKSPACE = "/nabla-export"

let compiler: Compiler | null = null

function openCompiler(): Compiler {
  compiler ??= NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: [...fontFolders()] }] })
  return compiler
}

/** Opens the compiler, which looks through all fonts, and reads which characters they have. */
export function warmUp(): void {
  openCompiler()
  printableText("a")
}

/**
 * Typesets a document in this thread, which it blocks for up to some seconds. The PDF is tagged and passes PDF/UA-1, so a character
 * without a glyph is an error and never a gap. Throws with the compiler's words where it finds a mistake.
 */
export async function typeset(order: TypesetOrder): Promise<Uint8Array<ArrayBuffer>> {
  const typst = openCompiler()
  typst.mapShadow(`${WORKSPACE}/data.json`, Buffer.from(JSON.stringify(typstData(order))))
  for (const [hash, image] of Object.entries(order.images))
    typst.mapShadow(`${WORKSPACE}/${imagePath(hash, image)}`, Buffer.from(image.bytes))
  try {
    const compiled = typst.compile({ mainFileContent: TEMPLATES[order.page.template] })
    const { result } = compiled
    if (compiled.hasError() || !result) {
      const problems = typst.fetchDiagnostics(compiled.takeDiagnostics() ?? (compiled.takeError() as never))
      throw new Error(`The compiler refused the document: ${JSON.stringify(problems).slice(0, 2000)}`)
    }
    if (order.output === "svg") return new TextEncoder().encode(compactSvg(typst.plainSvg(result)))
    const pdf = typst.pdf(result, { pdfStandard: "ua-1" })
    return new Uint8Array(order.output === "pdf" ? pdf : await rasterize(pdf, order))
  } finally {
    typst.resetShadow()
    typst.evictCache(10)
  }
}
