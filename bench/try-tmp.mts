import { writeFileSync } from "node:fs"
import { drawnBoard } from "../lib/export/drawn-board.testing"
import { exportRequest } from "../lib/export/request.testing"
import { EXPORTERS } from "../lib/export/index"
import { typeset } from "../lib/export/typst/typeset"
const board = await drawnBoard("image/webp")
for (const e of EXPORTERS) {
  const t = performance.now()
  try {
  const c = await e.write(exportRequest(board, "en", typeset, board.image))
  writeFileSync(`/tmp/try-${e.format}.${e.extension}`, c)
  console.log(e.format, c.length, Math.round(performance.now()-t)) } catch (x) { console.log(e.format, String(x).slice(0,1500)) }
}
process.exit(0)
