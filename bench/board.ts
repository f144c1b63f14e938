/**
 * How fast the board is with many cards, beside other boards with as many objects: mount, pan, zoom, drag, select all, a key press to its
 * paint, and how the heap grows with edits. Frames are counted in a real browser while input events are sent at 60 a second without
 * waiting, as a hand does. `npm run bench -- board`; alone `node --import tsx bench/board.ts [objects …]`. `NABLA_URL` names a running
 * server, `STROKES` how much ink lies over the cards of the last table (3000), `BOARDS` which boards are measured.
 */
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test"
import { ensureChromium } from "../scripts/browser.mjs"
import { atSixty, frames, gesture, mouse, type Row } from "./board/gestures"
import { PEERS, servePeers } from "./board/peers"
import { seed, startProduct } from "./board/product"

const MIDDLE = { x: 640, y: 400 }

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

/** The same gestures on every board. `reset` brings the camera back to where it began. */
async function handle(page: Page, cdp: CDPSession, rows: Row[], reset: () => Promise<void>): Promise<void> {
  const wheel = (deltaX: number, deltaY: number, modifiers = 0) =>
    mouse(cdp, "mouseWheel", MIDDLE, { deltaX, deltaY, modifiers })
  await mouse(cdp, "mouseMoved", MIDDLE)
  const pan = () => atSixty(180, (i) => wheel(i % 90 < 45 ? 28 : -28, i % 60 < 30 ? 10 : -10))
  rows.push(await frames(page, "pan", pan))
  await page.waitForTimeout(500)
  const zoom = () => atSixty(240, (i) => wheel(0, i < 120 ? 9.7 : -9.7, 2))
  rows.push(await frames(page, "zoom 1 to 0.2 to 1", zoom))
  await page.waitForTimeout(1_500)
  await reset()
  await page.waitForTimeout(1_000)
  // Every board has a card here at first: the camera stands at (2100, 600), a card begins every 420 units across and 300 down.
  const card = { x: 420 + 30, y: 300 + 140 }
  await page.mouse.click(card.x, card.y)
  rows.push(await frames(page, "drag one", () => gesture(page, cdp, card)))
  rows.push(await pressToPaint(page, "key press to paint, one moved", "ArrowRight"))
  rows.push(await pressToPaint(page, "select all", "a", true))
  rows.push(await frames(page, "drag all", () => gesture(page, cdp, card)))
}

/** From a key press to the end of the frame that shows what came of it: the middle of nine, or of one where it is done once. */
async function pressToPaint(page: Page, phase: string, key: string, isOnce = false): Promise<Row> {
  const times = await page.evaluate(
    async ([pressed, count]) => {
      const all: number[] = []
      for (let i = 0; i < count; i += 1) {
        const start = performance.now()
        const target = document.activeElement ?? document.body
        const event = {
          key: pressed,
          code: pressed === "a" ? "KeyA" : pressed,
          ctrlKey: pressed === "a",
          bubbles: true,
          cancelable: true,
        }
        target.dispatchEvent(new KeyboardEvent("keydown", event))
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        all.push(performance.now() - start)
        target.dispatchEvent(new KeyboardEvent("keyup", event))
        await new Promise((resolve) => setTimeout(resolve, 60))
      }
      return all.sort((a, b) => a - b)
    },
    [key, isOnce ? 1 : 9] as const,
  )
  return { phase, ms: Math.round(times[Math.floor(times.length / 2)] ?? 0) }
}

/** Bytes of the page's heap after everything that can go has gone. */
async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.enable")
  for (let i = 0; i < 3; i += 1) await cdp.send("HeapProfiler.collectGarbage")
  return (await cdp.send("Runtime.getHeapUsage")).usedSize
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10

async function newPage(browser: Browser): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" })
  // The loader that runs this file marks functions by name, also those that are sent to the page.
  await context.addInitScript("globalThis.__name ??= (marked) => marked")
  const page = await context.newPage()
  return { context, page, cdp: await context.newCDPSession(page) }
}

async function measureOurs(browser: Browser, url: string, cards: number, strokes: number): Promise<Row[]> {
  const { id, cookie } = await seed(url, cards, strokes)
  const { context, page, cdp } = await newPage(browser)
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const [name = "", ...value] = pair.split("=")
      return { name, value: value.join("="), url }
    }),
  )
  await page.goto(url)
  // The camera as a person would have left it: full size, in the middle of the cards.
  const camera = JSON.stringify({ x: -2_100, y: -600, zoom: 1 })
  await page.evaluate(
    ([key, value]) => sessionStorage.setItem(key ?? "", value ?? ""),
    [`nabla:camera:${id}`, camera],
  )
  await measureMount(page, `${url}/b/${id}`)
  const rows = await measureMount(page, `${url}/b/${id}`)
  await page.waitForTimeout(2_000)
  const before = await heap(cdp)
  await handle(page, cdp, rows, () => page.keyboard.press("Control+0"))
  await page.keyboard.press("Escape")
  await page.mouse.click(450, 440)
  for (let i = 0; i < 1_200; i += 1) await page.keyboard.press(i % 2 === 0 ? "ArrowRight" : "ArrowLeft")
  rows.push({ phase: "heap after 1,200 edits, growth in MB", mb: megabytes((await heap(cdp)) - before) })
  await context.close()
  return rows
}

/** A board that cannot keep up answers events minutes late: what it did until then stands in its column. */
const PATIENCE_MS = 150_000

async function measurePeer(browser: Browser, url: string, objects: number): Promise<Row[]> {
  const { context, page, cdp } = await newPage(browser)
  const rows: Row[] = []
  const work = handlePeer(page, cdp, url, objects, rows)
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([work, patience])
  work.catch(() => undefined) // it ends when its page does
  await context.close()
  return rows
}

async function handlePeer(
  page: Page,
  cdp: CDPSession,
  url: string,
  objects: number,
  rows: Row[],
): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => "peer" in window)
  const ms = await page.evaluate(async (count) => {
    const start = performance.now()
    Reflect.get(window, "peer").fill(count)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return performance.now() - start
  }, objects)
  await page.waitForTimeout(2_000)
  rows.push({ phase: "mount: first card to all in view", ms: Math.round(ms) })
  await handle(page, cdp, rows, () => page.evaluate(() => Reflect.get(window, "peer").reset()))
}

const said = ({ fps, p95, ms, mb }: Row): string =>
  mb !== undefined ? `${mb} MB` : ms !== undefined ? `${ms} ms` : `${fps} fps, ${p95} ms`

function print(title: string, tables: ReadonlyMap<string, readonly Row[]>): void {
  console.log(`\n${title}`)
  console.log("".padEnd(40) + [...tables.keys()].map((board) => board.padEnd(18)).join(""))
  const phases = new Set([...tables.values()].flatMap((rows) => rows.map(({ phase }) => phase)))
  for (const phase of phases) {
    const cells = [...tables.values()].map((rows) => rows.find((row) => row.phase === phase))
    console.log(phase.padEnd(40) + cells.map((row) => (row ? said(row) : "–").padEnd(18)).join(""))
  }
}

async function main(): Promise<void> {
  const asked = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0)
  const sizes = asked.length > 0 ? asked : [100, 300, 1_000, 5_000]
  const wanted = process.env.BOARDS?.split(",") ?? ["ours", ...PEERS]
  const running = process.env.NABLA_URL
  const product = running ? { url: running, stop: async () => undefined } : await startProduct()
  const peers = await servePeers()
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  })
  try {
    for (const size of sizes) {
      const tables = new Map<string, readonly Row[]>()
      const title = `${size} cards (frames a second, longest of 20 in ms)`
      for (const board of ["ours", ...PEERS].filter((name) => wanted.includes(name))) {
        const rows =
          board === "ours"
            ? await measureOurs(browser, product.url, size, 0)
            : await measurePeer(browser, `${peers.url}/${board}`, size)
        tables.set(board, rows)
        // A table takes minutes: each board is told when it is done, and all beside each other at the end.
        console.log(`${board}, ${size}: ${rows.map((row) => `${row.phase} ${said(row)}`).join("; ")}`)
      }
      print(title, tables)
    }
    const strokes = Number(process.env.STROKES ?? 3_000)
    if (strokes > 0 && wanted.includes("ours"))
      print(
        `300 cards under ${strokes} lines of ink`,
        new Map([["ours", await measureOurs(browser, product.url, 300, strokes)]]),
      )
  } finally {
    await browser.close()
    await peers.stop()
    await product.stop()
  }
}

void main()
