/**
 * How long boards take to leave, how much memory that takes at most, and how large the files are: 1, 50, 200 and 1,000 cards in every format,
 * from the document to the bytes, on the server's own way: derivations in its worker threads, pages in its typesetting process, both as
 * bundled. Each line is measured in a process of its own: the first export after it started, then that of another board, then the same once
 * more. `npm run bench -- export`; `CARDS` and `FORMATS` choose some.
 */
import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import * as Y from "yjs"
import { placeCards } from "@/lib/board/write-cards"
import { setTitle } from "@/lib/board/write-text"
import { createDerivations } from "@/lib/derivations/derivations"
import { createDerivationPool } from "@/lib/derivations/pool"
import { noStore } from "@/lib/derivations/store"
import { derivationWorker } from "@/lib/derivations/worker-location"
import { EXPORTERS } from "@/lib/export"
import { createBoardExports } from "@/lib/export/board-exports"
import { createTypesetter } from "@/lib/export/typst/typesetter"

const FUNCTIONS = [
  ["f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", "x"],
  ["f(X) = \\operatorname{tr}(X^\\top A X)", "X"],
  ["f(x) = \\sin x + \\frac{x^3}{3}", "x"],
  ["f(\\bm{x}) = \\|A\\bm{x} - \\bm{b}\\|^2", "x"],
] as const

/** A board as a lesson leaves one: functions, their derivatives, text and definitions in turn. No two functions and no two boards are alike. */
function boardOf(cards: number, board: number): Uint8Array {
  const doc = new Y.Doc()
  setTitle(doc, "勾配 Bench")
  let source = ""
  for (let at = 0; at < cards; at++) {
    const place = { x: (at % 20) * 480, y: Math.floor(at / 20) * 420 }
    const [body, name] = FUNCTIONS[Math.floor(at / 4) % FUNCTIONS.length] ?? FUNCTIONS[0]
    const factor = 2 + Math.floor(at / 4) + 1000 * board
    const card =
      at % 4 === 0
        ? { kind: "function", texts: { body: body.replace("=", `= ${factor}`) } }
        : at % 4 === 1
          ? { kind: "derivative", values: { source, wrt: { name, index: null } } }
          : at % 4 === 2
            ? {
                kind: "text",
                texts: { body: `# 注意 ${factor}\n形を確かめる: $\\nabla f$ と **x** は同じ形。` },
              }
            : { kind: "definition", texts: { body: `c_{${at}} = ${factor}` } }
    const [id = ""] = placeCards(doc, [{ ...card, at: place }]) ?? []
    if (at % 4 === 0) source = id
  }
  return Y.encodeStateAsUpdate(doc)
}

/** The most memory that the processes started by this one have had, in kB; 0 where the system does not say. */
function peakOfChildren(): number {
  let peak = 0
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue
    try {
      const status = readFileSync(`/proc/${entry}/status`, "utf8")
      if (Number(/PPid:\s+(\d+)/.exec(status)?.[1]) === process.pid)
        peak += Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
    } catch {
      // It ended meanwhile.
    }
  }
  return peak
}

/** One format of one board, in this process and those that it starts. */
async function measure(format: string, cards: number): Promise<void> {
  const pool = createDerivationPool({ worker: derivationWorker() })
  const derivations = createDerivations({ pool, store: noStore })
  const exports = createBoardExports(derivations, createTypesetter())
  const runs: number[] = []
  let size = 0
  let pages = 0
  // The process that sets pages does not outlive a large document.
  const watching = setInterval(() => {
    if (process.platform === "linux") pages = Math.max(pages, peakOfChildren())
  }, 50)
  for (const board of [0, 1, 1]) {
    const order = { format, document: boardOf(cards, board), title: "", language: "ja" } as const
    const start = performance.now()
    const file = await exports.write(order)
    runs.push(Math.round(performance.now() - start))
    size = file === null ? 0 : Buffer.byteLength(file.content)
  }
  clearInterval(watching)
  const own = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify([...runs, own, Math.round(pages / 1024), Math.round(size / 1000)]))
  await exports.close()
  await derivations.close()
}

function main(): void {
  const sizes = (process.env.CARDS ?? "1,50,200,1000").split(",").map(Number)
  const formats = process.env.FORMATS?.split(",") ?? EXPORTERS.map(({ format }) => format)
  const row = (format: string, cells: readonly (string | number)[]) =>
    console.log(format.padEnd(12) + cells.map((cell) => String(cell).padStart(12)).join(""))
  row("format", ["cards", "first ms", "another ms", "again ms", "server MB", "typeset MB", "file kB"])
  for (const format of formats)
    for (const cards of sizes) {
      const out = execFileSync(process.execPath, [process.argv[1] ?? ""], {
        env: { ...process.env, BENCH_ONE: `${format} ${cards}` },
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      })
      row(format, [cards, ...(JSON.parse(out) as readonly number[])])
    }
}

const one = process.env.BENCH_ONE?.split(" ")
if (one) void measure(one[0] ?? "pdf", Number(one[1]))
else main()
