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

/** Short taps with several fingers, at times in seconds from now: whatever the machine is busy with, the page is told these. */
async function tapWith(page: Page, fingers: readonly Spot[], times: readonly number[]): Promise<void> {
  const hand = await page.context().newCDPSession(page)
  const begin = Date.now() / 1000
  const touchPoints = fingers.map((spot, id) => ({ id, ...spot }))
  for (const time of times) {
    const timestamp = begin + time
    await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints, timestamp })
    const lifted = timestamp + 0.06
    await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [], timestamp: lifted })
  }
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

test("a finger that rests on a card opens its menu, and two fingers that tap twice take back what came of it", async ({
  person,
}) => {
  const { page } = await person(phone)
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  const card = functionCards(page).first()
  await expect(card).toBeVisible()
  await touch(page, [[{ x: 195, y: 690 }]])
  await expect(card).not.toHaveAttribute("data-selected", "")
  await touch(page, [[await edgeOf(card)]], 700)
  await page.getByRole("menuitem", { name: "Delete" }).tap()
  await expect(functionCards(page)).toHaveCount(0)
  const fingers = [
    { x: 120, y: 150 },
    { x: 260, y: 170 },
  ]
  // One tap with two fingers is none; two of them in a short time are.
  await tapWith(page, fingers, [0])
  await expect(functionCards(page)).toHaveCount(0)
  await page.waitForTimeout(600)
  await tapWith(page, fingers, [0, 0.2])
  await expect(functionCards(page)).toHaveCount(1)
})

test("on a phone everything is within reach of a finger: outline, history, sharing, what others did, and the inspector as a sheet", async ({
  person,
}, info) => {
  const { page } = await person(phone)
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  const open = async (name: string) => {
    await page.getByRole("button", { name: "Menu", exact: true }).tap()
    await page.getByRole("menu").locator("[role^=menuitem]").filter({ hasText: name }).first().tap()
  }
  for (const [command, title] of [
    ["Outline", "Outline"],
    ["History", "History"],
    ["What others changed", "What others changed"],
    ["Share", "Share this board"],
    ["Keys and help", "Keys and help"],
  ] as const) {
    await open(command)
    const panel = page.getByRole(title === "History" ? "region" : "dialog", { name: title })
    await expect(panel).toBeInViewport({ ratio: 0.9 })
    await page.screenshot({ path: info.outputPath(`${title}.png`) })
    const small = await panel.locator("button, a[href], [role=treeitem]").evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect()
        return width === 0 || (width >= 43.5 && height >= 43.5) ? [] : [control.outerHTML.slice(0, 200)]
      }),
    )
    expect(small).toEqual([])
    await panel.getByRole("button", { name: "Close" }).first().tap()
    await expect(panel).toBeHidden()
  }
  await open("Outline")
  await page.getByRole("treeitem", { name: /Function f/ }).tap()
  await expect(functionCards(page).first()).toHaveAttribute("data-selected", "")
  await page
    .getByRole("toolbar", { name: /selected/ })
    .getByRole("button", { name: /Inspector/ })
    .tap()
  const inspector = page.getByRole("region", { name: "Inspector" })
  const box = await inspector.boundingBox()
  expect([box?.x, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 844])
  await page.screenshot({ path: info.outputPath("inspector.png") })
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
