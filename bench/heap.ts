/**
 * Whether a page grows: with an hour's work on a board, hurried to some minutes, and with boards that are opened and left. Each round of
 * work ends with the board as it began, so that what stays is what is remembered: the steps to undo, which stay, and what was forgotten to
 * be let go. `npm run bench -- heap`; `NABLA_URL` names a running server, `ROUNDS` the rounds of 40 edits each (45: 1,800 edits, one every two seconds).
 */
import { type CDPSession, chromium, type Page } from "@playwright/test"
import { ensureChromium } from "../scripts/browser.mjs"
import { heap, heldNodes, megabytes } from "./board/page-heap"
import { startProduct } from "./board/product"

const ROUNDS = Number(process.env.ROUNDS ?? 45)
const VISITS = 12

const times = async (count: number, act: () => Promise<unknown>): Promise<void> => {
  for (let time = 0; time < count; time += 1) await act()
}

/** Places, writes, differentiates, moves, draws, erases, and takes it all away again: forty edits of a person and some of another one. */
async function round(page: Page, other: Page, at: number): Promise<void> {
  const { keyboard, mouse } = page
  await keyboard.press("n")
  await page.locator("[data-typing] textarea").fill(`Note ${at}: $x^2$`)
  await times(2, () => keyboard.press("Escape"))
  await keyboard.press("u")
  await page.getByRole("radio", { name: "LaTeX" }).click()
  await page.locator("[data-typing] textarea").pressSequentially(`f(x) = x^2 + ${at} x`)
  await times(2, () => keyboard.press("Escape"))
  const made = page.locator('[data-card-kind="function"]').last()
  await made.getByRole("button", { name: "Differentiate" }).click()
  await page.locator('[data-card-kind="derivative"]').last().waitFor()
  await times(5, () => keyboard.press("ArrowDown"))
  await keyboard.press("p")
  await mouse.move(300, 600)
  await mouse.down()
  await mouse.move(500, 640, { steps: 8 })
  await mouse.up()
  await keyboard.press("v")
  await keyboard.press("i")
  await keyboard.press("Escape")
  await page.locator("#board-canvas").focus()
  await keyboard.press("Control+a")
  await times(4, () => keyboard.press("Shift+ArrowRight"))
  await other.keyboard.press("Control+a")
  await times(4, () => other.keyboard.press("Shift+ArrowLeft"))
  await times(3, () => keyboard.press("Control+z"))
  await times(3, () => keyboard.press("Control+Shift+z"))
  await keyboard.press("Control+a")
  await keyboard.press("Delete")
  await page.waitForFunction(() => document.querySelectorAll("[data-card-id]").length === 0)
}

/** A new board is private; the other person comes by its link. */
async function letEverybodyWrite(page: Page): Promise<void> {
  const isDone = await page.evaluate(async () => {
    const body = JSON.stringify({ linkRole: "write" })
    const headers = { "content-type": "application/json" }
    const path = `/api/boards/${window.location.pathname.split("/").at(-1)}/rights`
    return (await fetch(path, { method: "PATCH", headers, body })).ok
  })
  if (!isDone) throw new Error("the board could not be shared")
}

interface Weight {
  readonly when: string
  readonly bytes: number
  readonly nodes: number
}

async function weigh(page: Page, cdp: CDPSession, when: string): Promise<Weight> {
  // What is under way ends first: answers, pictures, the copy on the device.
  await page.waitForTimeout(3_000)
  const weight = { when, bytes: await heap(cdp), nodes: await heldNodes(cdp) }
  console.log(
    `${when.padEnd(34)}${String(megabytes(weight.bytes)).padStart(8)} MB${String(weight.nodes).padStart(9)} nodes`,
  )
  return weight
}

async function work(page: Page, other: Page, cdp: CDPSession): Promise<void> {
  // What is loaded with the first use of each thing is no growth.
  await times(2, () => round(page, other, 0))
  const weights = [await weigh(page, cdp, "after a first look at everything")]
  for (let part = 1; part <= 3; part += 1) {
    for (let at = 0; at < ROUNDS / 3; at += 1) await round(page, other, at)
    weights.push(await weigh(page, cdp, `after ${part * Math.ceil(ROUNDS / 3) * 40} edits`))
  }
}

/** Opens a board with cards and goes back to the list of boards, in one page that is never loaded anew. */
async function visit(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /Untitled board/ })
    .first()
    .click()
  await page.locator("[data-card-id]").first().waitFor()
  await page.waitForTimeout(500)
  await page.getByRole("button", { name: "Menu", exact: true }).click()
  await page.getByRole("menuitem", { name: "All boards" }).click()
  await page
    .getByRole("link", { name: /Untitled board/ })
    .first()
    .waitFor()
}

async function main(): Promise<void> {
  const running = process.env.NABLA_URL
  const product = running ? { url: running, stop: async () => undefined } : await startProduct()
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  })
  try {
    const options = {
      viewport: { width: 1280, height: 800 },
      locale: "en-US",
      reducedMotion: "reduce",
    } as const
    const [mine, theirs] = [await browser.newContext(options), await browser.newContext(options)]
    const [page, other] = [await mine.newPage(), await theirs.newPage()]
    const cdp = await mine.newCDPSession(page)
    await page.goto(product.url)
    await page.getByRole("button", { name: "Open a board" }).first().click()
    await page.waitForURL(/\/b\//)
    await letEverybodyWrite(page)
    await other.goto(page.url())
    await other.locator("#board-canvas").focus()
    await work(page, other, cdp)
    await theirs.close()

    for (const key of ["n", "n"]) {
      await page.keyboard.press(key)
      await page.locator("[data-typing] textarea").fill("stays")
      await times(2, () => page.keyboard.press("Escape"))
    }
    await page.waitForTimeout(2_000)
    await page.goto(product.url)
    await times(2, () => visit(page))
    await weigh(page, cdp, "after 2 visits of a board")
    for (let part = 1; part <= 3; part += 1) {
      await times(VISITS, () => visit(page))
      await weigh(page, cdp, `after ${2 + part * VISITS} visits`)
    }
  } finally {
    await browser.close()
    await product.stop()
  }
}

void main()
