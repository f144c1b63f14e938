import type { CDPSession, Locator, Page } from "@playwright/test"
import { beginBoard, derivativeCards, functionCards, pasteFunction, result, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"

interface Spot {
  readonly x: number
  readonly y: number
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** Fingers on the page: each way is what one finger does, from its first place to its last. */
async function touch(page: Page, ways: readonly (readonly Spot[])[], restMs = 0): Promise<void> {
  const hand: CDPSession = await page.context().newCDPSession(page)
  const steps = Math.max(...ways.map((way) => way.length))
  const points = (at: number) =>
    ways.map((way, id) => ({ id, ...(way[Math.min(at, way.length - 1)] ?? { x: 0, y: 0 }) }))
  await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(0) })
  if (restMs > 0) await page.waitForTimeout(restMs)
  for (let at = 1; at < steps; at += 1) {
    await hand.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(at) })
    await page.waitForTimeout(16)
  }
  await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
  await hand.detach()
}

/** A straight way in small steps. */
const way = (from: Spot, to: Spot, steps = 12): Spot[] =>
  Array.from({ length: steps + 1 }, (_, at) => ({
    x: from.x + ((to.x - from.x) * at) / steps,
    y: from.y + ((to.y - from.y) * at) / steps,
  }))

async function boxOf(card: Locator) {
  const box = await card.boundingBox()
  if (box === null) throw new Error("the card is not on the screen")
  return box
}

/** The upper left of a card, where no formula and no button stands. */
async function edgeOf(card: Locator): Promise<Spot> {
  const { x, y, width } = await boxOf(card)
  return { x: x + width / 2, y: y + 12 }
}

test("a finger pans the board, two fingers zoom it, and a card moves only once it is selected", async ({
  person,
}) => {
  const { page } = await person(phone)
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\|\\bm{x}\\|^2")
  const card = functionCards(page).first()
  await expect(card).toBeVisible()
  const before = await boxOf(card)
  await touch(page, [way({ x: 200, y: 650 }, { x: 160, y: 590 })])
  await expect.poll(async () => Math.round((await boxOf(card)).y - before.y)).toBeLessThan(-45)
  const panned = await boxOf(card)
  expect(panned.x - before.x).toBeLessThan(-25)

  await touch(page, [
    way({ x: 150, y: 620 }, { x: 120, y: 650 }),
    way({ x: 220, y: 560 }, { x: 280, y: 500 }),
  ])
  await expect.poll(async () => (await boxOf(card)).width / panned.width).toBeGreaterThan(1.2)

  // All cards in view again, so that the finger finds the card between the bars.
  await page.locator("#board-canvas").press("Shift+1")
  await page.waitForTimeout(500)
  await touch(page, [[await edgeOf(card)]])
  await expect(card).toHaveAttribute("data-selected", "")
  const selected = await boxOf(card)
  const edge = await edgeOf(card)
  await touch(page, [way(edge, { x: edge.x, y: edge.y + 90 })])
  await expect.poll(async () => Math.round((await boxOf(card)).y - selected.y)).toBeGreaterThan(70)
  await untilSaved(page)
})

test("a finger that rests on a card adds it to the selection", async ({ person }) => {
  const { page } = await person({ viewport: { width: 820, height: 1180 }, hasTouch: true })
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await pasteFunction(page, "g(x) = x^3")
  await expect(functionCards(page)).toHaveCount(2)
  await page.keyboard.press("Shift+1")
  const [first, second] = [functionCards(page).nth(0), functionCards(page).nth(1)]
  await page.waitForTimeout(400)
  await touch(page, [[await edgeOf(first)]])
  await expect(first).toHaveAttribute("data-selected", "")
  await expect(second).not.toHaveAttribute("data-selected", "")
  await touch(page, [[await edgeOf(second)]], 700)
  await expect(second).toHaveAttribute("data-selected", "")
  await expect(first).toHaveAttribute("data-selected", "")
  await page
    .getByRole("toolbar", { name: /selected/ })
    .getByRole("button", { name: /Delete/ })
    .tap()
  await expect(functionCards(page)).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).tap()
  await expect(functionCards(page)).toHaveCount(2)
})

test("on a phone a function is differentiated by taps alone", async ({ person }) => {
  const { page } = await person(phone)
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{a}^\\top\\bm{x}")
  const card = functionCards(page).first()
  await card.getByRole("button", { name: "Differentiate" }).tap()
  await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= \\bm\{a\}$/)
  await untilSaved(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
