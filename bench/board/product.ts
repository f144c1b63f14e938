import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import WebSocket from "ws"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { duplicateCards, placeCard } from "@/lib/board/write-cards"
import { fillInk } from "./strokes"

const COLUMNS = 20
const CHUNK = 100
const SIZE = { width: 360, height: 168 }

/** Functions of the kinds that a lesson holds, most with a matrix in them. */
const FORMULAS = [
  "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x} + \\bm{b}^\\top \\bm{x}",
  "\\bm{f}(\\bm{x}) = \\begin{bmatrix} x_1^2 x_2 \\\\ \\sin x_2 \\\\ e^{x_1 x_3} \\end{bmatrix}",
  "F(X) = \\begin{bmatrix} x_{11} & x_{12} & x_{13} \\\\ x_{21} & x_{22} & x_{23} \\\\ x_{31} & x_{32} & x_{33} \\end{bmatrix}",
  "f(W) = \\operatorname{tr}(W^\\top A W)",
  "f(x) = \\frac{1}{1 + e^{-x}}",
]

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

/** Starts the product and gives its address, its process and the way to stop it. */
export async function startProduct(): Promise<{ url: string; pid: number; stop: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), "nabla-bench-"))
  const port = await freePort()
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: data, HOST: "127.0.0.1" },
    stdio: ["ignore", "ignore", "inherit"],
  })
  const url = `http://localhost:${port}`
  for (let tries = 0; tries < 600; tries += 1) {
    const health = await fetch(`${url}/api/health`).catch(() => null)
    if (health?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("close", resolve))
    child.kill("SIGTERM")
    await ended
    await rm(data, { recursive: true, force: true })
  }
  return { url, pid: child.pid ?? 0, stop }
}

/** Makes a board with cards in rows and gives its id and the session that owns it. */
export async function seed(
  url: string,
  cards: number,
  strokes: number,
): Promise<{ id: string; cookie: string }> {
  const made = await fetch(`${url}/api/boards`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ title: `${cards} cards` }),
  })
  if (!made.ok) throw new Error(`POST /api/boards answered ${made.status}`)
  const { id } = (await made.json()) as { id: string } // CONTRACTS section 3
  const cookie = made.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ")
  class WithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie, origin: url } })
    }
  }
  const doc = new Y.Doc()
  // The provider only needs what a browser's socket and ws have in common.
  const Socket = WithCookie as unknown as typeof globalThis.WebSocket
  const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync`, id, doc, {
    WebSocketPolyfill: Socket,
    disableBc: true,
  })
  await new Promise<void>((resolve) => provider.once("sync", () => resolve()))
  await fill(doc, cards)
  await fillInk(doc, strokes)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  provider.destroy()
  doc.destroy()
  return { id, cookie }
}

/** Places cards in rows, a few at a time: no message may be larger than the server takes. */
async function fill(doc: Y.Doc, cards: number): Promise<void> {
  const row = FORMULAS.flatMap((body, i) => {
    const at = { x: i * 420, y: 0 }
    return placeCard(doc, { kind: "function", at, size: SIZE, texts: { body } }) ?? []
  })
  for (let start = row.length; start < cards; start += CHUNK) {
    doc.transact(() => {
      for (let i = start; i < Math.min(cards, start + CHUNK); i += row.length) {
        const by = { x: (i % COLUMNS) * 420, y: Math.floor(i / COLUMNS) * 300 }
        duplicateCards(doc, row.slice(0, cards - i), by)
      }
    })
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}
