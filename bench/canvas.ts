/**
 * How fast the canvas is with many cards: mount, pan, zoom, drag, select all. Frames are counted in a real browser while input events are sent
 * at 60 a second without waiting, as a hand does. Run with `node --import tsx bench/canvas.ts [cards …]`; `NABLA_URL` names a running
 * server, without it the product is started on a data folder of its own. `STROKES=3000` puts as many lines of ink over the cards.
 */
import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test"
import WebSocket from "ws"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { duplicateCards, placeCard } from "@/lib/board/write-cards"
import { ensureChromium } from "../scripts/browser.mjs"
import { fillInk } from "./strokes"

const COLUMNS = 40
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

interface Row {
  readonly phase: string
  readonly fps?: number
  readonly p95?: number
  readonly ms?: number
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

/** Starts the product and gives its address and the way to stop it. */
async function startProduct(): Promise<{ url: string; stop: () => Promise<void> }> {
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
  return { url, stop }
}

/** Makes a board with cards in rows and gives its id and the session that owns it. */
async function seed(url: string, cards: number): Promise<{ id: string; cookie: string }> {
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
  await fillInk(doc, Number(process.env.STROKES ?? 0))
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

/** Counts frames while something happens. */
async function frames(page: Page, phase: string, act: () => Promise<void>): Promise<Row> {
  await page.evaluate(() => {
    const times: number[] = []
    const state = { times, running: true }
    Object.assign(window, { benchFrames: state })
    const tick = (now: number) => {
      times.push(now)
      if (state.running) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await act()
  const times = await page.evaluate(() => {
    const state = Reflect.get(window, "benchFrames") as { times: number[]; running: boolean }
    state.running = false
    return state.times
  })
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time))
  const total = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const p95 = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0
  return { phase, fps: Math.round((gaps.length / total) * 10_000) / 10, p95: Math.round(p95) }
}

/** Sends one event each sixtieth of a second, whether or not the page keeps up. */
async function atSixty(count: number, send: (i: number) => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = []
  const start = performance.now()
  for (let i = 0; i < count; i += 1) {
    const wait = start + (i * 1000) / 60 - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    sent.push(send(i).catch(() => undefined))
  }
  await Promise.all(sent)
}

function mouse(cdp: CDPSession, type: string, at: { x: number; y: number }, more: object = {}) {
  // The protocol's own names; Playwright types them as a closed list.
  return cdp.send("Input.dispatchMouseEvent", { type: type as "mouseMoved", ...at, ...more })
}

async function gesture(page: Page, cdp: CDPSession, from: { x: number; y: number }): Promise<void> {
  await mouse(cdp, "mousePressed", from, { button: "left", clickCount: 1 })
  await atSixty(120, (i) => {
    const angle = (i / 60) * 2 * Math.PI
    const at = { x: from.x + 120 * Math.sin(angle), y: from.y + 90 * (1 - Math.cos(angle)) }
    return mouse(cdp, "mouseMoved", at, { button: "left", buttons: 1 })
  })
  await mouse(cdp, "mouseReleased", from, { button: "left", clickCount: 1 })
  await page.waitForTimeout(300)
}

async function measureMount(page: Page, address: string): Promise<Row[]> {
  await page.addInitScript(() => {
    const seen = { first: 0, last: 0 }
    Object.assign(window, { benchMount: seen })
    new MutationObserver(() => {
      if (!document.querySelector(".board-card")) return
      seen.first ||= performance.now()
      if (!document.querySelector(".board-card-waiting")) seen.last ||= performance.now()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(address)
  await page.waitForFunction(() => (Reflect.get(window, "benchMount") as { last: number }).last > 0)
  const { first, last } = await page.evaluate(
    () => Reflect.get(window, "benchMount") as { first: number; last: number },
  )
  return [
    { phase: "first card after the address", ms: Math.round(first) },
    { phase: "mount: first card to all in view", ms: Math.round(last - first) },
  ]
}

async function measure(browser: Browser, url: string, cards: number): Promise<Row[]> {
  const { id, cookie } = await seed(url, cards)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" })
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const [name = "", ...value] = pair.split("=")
      return { name, value: value.join("="), url }
    }),
  )
  // The loader that runs this file marks functions by name, also those that are sent to the page.
  await context.addInitScript("globalThis.__name ??= (marked) => marked")
  const page = await context.newPage()
  const address = `${url}/b/${id}`
  await page.goto(url)
  // The camera as a person would have left it: full size, in the middle of the cards.
  const camera = JSON.stringify({ x: -4_200, y: -1_500, zoom: 1 })
  await page.evaluate(
    ([key, value]) => sessionStorage.setItem(key ?? "", value ?? ""),
    [`nabla:camera:${id}`, camera],
  )
  await measureMount(page, address)
  const rows = await measureMount(page, address)
  await page.waitForTimeout(2_000)
  const cdp = await context.newCDPSession(page)
  const middle = { x: 640, y: 400 }
  const wheel = (deltaX: number, deltaY: number, modifiers = 0) =>
    mouse(cdp, "mouseWheel", middle, { deltaX, deltaY, modifiers })
  await mouse(cdp, "mouseMoved", middle)
  rows.push(
    await frames(page, "pan", () =>
      atSixty(180, (i) => wheel(i % 90 < 45 ? 28 : -28, i % 60 < 30 ? 10 : -10)),
    ),
  )
  await page.waitForTimeout(500)
  rows.push(
    await frames(page, "zoom 1 to 0.2 to 1", () => atSixty(240, (i) => wheel(0, i < 120 ? 9.7 : -9.7, 2))),
  )
  await page.waitForTimeout(1_500)
  await page.keyboard.press("Control+0")
  await page.waitForTimeout(1_000)
  const card = await page.evaluate(() => {
    for (const element of document.querySelectorAll("[data-card-id]")) {
      const { x, y, width } = element.getBoundingClientRect()
      if (x > 200 && x + width < 1100 && y > 150 && y < 450) return { x: x + 100, y: y + 60 }
    }
    return null
  })
  if (card === null) throw new Error("no card stands in the middle of the screen")
  rows.push(await frames(page, "drag one", () => gesture(page, cdp, card)))
  rows.push(await selectAll(page))
  rows.push(await frames(page, "drag all", () => gesture(page, cdp, card)))
  await context.close()
  return rows
}

async function selectAll(page: Page): Promise<Row> {
  const ms = await page.evaluate(async () => {
    const start = performance.now()
    window.dispatchEvent(
      new KeyboardEvent("keydown", { key: "a", code: "KeyA", ctrlKey: true, bubbles: true }),
    )
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - start
  })
  return { phase: "select all", ms: Math.round(ms) }
}

async function main(): Promise<void> {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0)
  const running = process.env.NABLA_URL
  const product = running ? { url: running, stop: async () => undefined } : await startProduct()
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  })
  try {
    for (const cards of sizes.length > 0 ? sizes : [1_000]) {
      console.log(`\n${cards} cards`)
      for (const { phase, fps, p95, ms } of await measure(browser, product.url, cards)) {
        console.log(`  ${phase.padEnd(36)}${ms === undefined ? `${fps} fps, p95 ${p95} ms` : `${ms} ms`}`)
      }
    }
  } finally {
    await browser.close()
    await product.stop()
  }
}

void main()
