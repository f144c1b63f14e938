/**
 * How long boards take to leave, how much memory the process takes at most, and how large the files are: 1, 50, 200 and 1,000 cards in every
 * format, from the document to the bytes, derivatives included. Each is measured in a process of its own, the second of two runs, as on a
 * server that has been running. `npm run bench -- export`; `CARDS` and `FORMATS` choose some.
 */
import { execFileSync } from "node:child_process"
import * as Y from "yjs"
import { placeCards } from "@/lib/board/write-cards"
import { setTitle } from "@/lib/board/write-text"
import { check } from "@/lib/engine/check/check"
import { derive } from "@/lib/engine/engine"
import { EXPORTERS } from "@/lib/export"
import { createBoardExports } from "@/lib/export/board-exports"
import { typeset } from "@/lib/export/typst/typeset"

const FUNCTIONS = [
  ["f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", "x"],
  ["f(X) = \\operatorname{tr}(X^\\top A X)", "X"],
  ["f(x) = \\sin x + \\frac{x^3}{3}", "x"],
  ["f(\\bm{x}) = \\|A\\bm{x} - \\bm{b}\\|^2", "x"],
] as const

/** A board as a lesson leaves one: functions, their derivatives, text and definitions in turn. */
function boardOf(cards: number): Uint8Array {
  const doc = new Y.Doc()
  setTitle(doc, "勾配 Bench")
  let source = ""
  for (let at = 0; at < cards; at++) {
    const place = { x: (at % 20) * 480, y: Math.floor(at / 20) * 420 }
    const [body, name] = FUNCTIONS[Math.floor(at / 4) % FUNCTIONS.length] ?? FUNCTIONS[0]
    const card =
      at % 4 === 0
        ? { kind: "function", texts: { body } }
        : at % 4 === 1
          ? { kind: "derivative", values: { source, wrt: { name, index: null } } }
          : at % 4 === 2
            ? { kind: "text", texts: { body: `# 注意 ${at}\n形を確かめる: $\\nabla f$ と **x** は同じ形。` } }
            : { kind: "definition", texts: { body: `c_{${at}} = ${at}` } }
    const [id = ""] = placeCards(doc, [{ ...card, at: place }]) ?? []
    if (at % 4 === 0) source = id
  }
  return Y.encodeStateAsUpdate(doc)
}

/** One format of one board, in this process. */
async function measure(format: string, cards: number): Promise<void> {
  const known = new Map<string, Promise<Awaited<ReturnType<typeof derive>>>>()
  const exports = createBoardExports(
    {
      // As the server's cache: a question is worked out once.
      derive: (question) => {
        const key = JSON.stringify(question)
        const answer = known.get(key) ?? Promise.resolve(derive(question))
        known.set(key, answer)
        return answer
      },
      check: async (derivation) => check(derivation),
    },
    { typeset, close: async () => undefined },
  )
  const order = { format, document: boardOf(cards), title: "", language: "ja" } as const
  const runs: number[] = []
  let size = 0
  for (let run = 0; run < 2; run++) {
    const start = performance.now()
    const file = await exports.write(order)
    runs.push(performance.now() - start)
    size = file === null ? 0 : Buffer.byteLength(file.content)
  }
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(
    JSON.stringify({
      first: Math.round(runs[0] ?? 0),
      again: Math.round(runs[1] ?? 0),
      peak: Math.round(peak),
      size,
    }),
  )
}

function main(): void {
  const sizes = (process.env.CARDS ?? "1,50,200,1000").split(",").map(Number)
  const formats = process.env.FORMATS?.split(",") ?? EXPORTERS.map(({ format }) => format)
  console.log("format        cards   first ms   again ms   peak MB        kB")
  for (const format of formats)
    for (const cards of sizes) {
      const out = execFileSync(process.execPath, ["--import", "tsx", process.argv[1] ?? ""], {
        env: { ...process.env, BENCH_ONE: `${format} ${cards}` },
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      })
      const { first, again, peak, size } = JSON.parse(out) as Record<
        "first" | "again" | "peak" | "size",
        number
      >
      console.log(
        `${format.padEnd(12)}${String(cards).padStart(7)}${String(first).padStart(11)}${String(again).padStart(11)}${String(peak).padStart(10)}${(size / 1000).toFixed(0).padStart(10)}`,
      )
    }
}

const one = process.env.BENCH_ONE?.split(" ")
if (one) void measure(one[0] ?? "pdf", Number(one[1]))
else main()
