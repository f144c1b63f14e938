import { expect, type Locator, type Page } from "@playwright/test"

/** The name the page gives to a formula: what the board's tests look for on screen. */
export const functionCards = (page: Page): Locator => page.locator('[data-card-kind="function"]')
export const derivativeCards = (page: Page): Locator => page.locator('[data-card-kind="derivative"]')

/** Opens the start page and begins a board, as a person would; gives the board's address, by which nobody else gets in yet. */
export async function beginPrivateBoard(page: Page): Promise<string> {
  await page.goto("/")
  await page
    .getByRole("button", { name: /Open a board|ボードを/ })
    .first()
    .click()
  await page.waitForURL(/\/b\/[A-Za-z0-9_-]+$/)
  await untilSaved(page)
  return page.url()
}

/** The same, and lets whoever has the board's address write. */
export async function beginBoard(page: Page): Promise<string> {
  const url = await beginPrivateBoard(page)
  await letEverybodyWrite(page)
  return url
}

/** Lets whoever has the link write on the board, as its owner can in the share dialog; a new board is private. */
async function letEverybodyWrite(page: Page): Promise<void> {
  const status = await page.evaluate(async () => {
    const path = `/api/boards/${window.location.pathname.split("/").at(-1)}/rights`
    const body = JSON.stringify({ linkRole: "write" })
    const headers = { "content-type": "application/json" }
    return (await fetch(path, { method: "PATCH", headers, body })).status
  })
  expect(status).toBe(200)
}

/** Opens a board by its link. */
export async function openBoard(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await untilSaved(page)
}

/** Waits until the page says that the server has everything. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-sync", "saved", { timeout: 20_000 })
}

/** Pastes LaTeX onto the canvas, which places a function card. */
export async function pasteFunction(page: Page, latex: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), latex)
  await page.keyboard.press("ControlOrMeta+v")
}

/** Places the derivative of a function of one input beside its card. */
export async function differentiate(page: Page, card: Locator): Promise<void> {
  await card.getByRole("button", { name: /^(Differentiate|微分する)$/ }).click()
  await expect(derivativeCards(page).first()).toBeVisible()
}

/** The equation at the top of a derivative card. */
export const result = (card: Locator): Locator => card.locator("[data-tex][data-display]").first()

/** Opens a function card's formula as LaTeX source. */
export async function openSource(page: Page, card: Locator): Promise<void> {
  await card.getByRole("button", { name: /Edit the formula|数式を編集/ }).click()
  await page.getByRole("radio", { name: "LaTeX" }).click()
  await expect(page.locator("textarea")).toBeVisible()
}

/** Waits until the page's own engine runs, which it does a moment after the board stands; from then on the page works without a network. */
export async function untilEngine(page: Page): Promise<void> {
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  // A worker answers the test only when its program runs; what that program loads is small and from the same server.
  await page.workers()[0]?.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
}

/** Waits until the page holds every part of the board, which it loads a moment after the board stands; from then on copying, pasting and the panels work without a network. */
export async function untilLoaded(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-loaded", "all")
}

/** Waits until as many people are shown on the board. */
export async function untilPeople(page: Page, count: number): Promise<void> {
  await expect(
    page.getByRole("button", { name: new RegExp(`^${count} people are here|参加者${count}人`) }),
  ).toBeVisible()
}
