import type { Page } from "@playwright/test"
import { beginBoard, functionCards, pasteFunction, untilSaved } from "./board-page"
import { boxOf, edgeOf, phone, type Spot, touch, way } from "./fingers"
import { expect, test } from "./fixtures"
import { give, photo } from "./picture-files"

const cards = (page: Page, kind: string) => page.locator(`[data-card-kind="${kind}"]`)
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true }

/** Chooses an entry of the menu of all commands with a finger. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Menu", exact: true }).tap()
  await page.getByRole("menu").locator("[role^=menuitem]").filter({ hasText: name }).first().tap()
  await expect(page.getByRole("menu")).toBeHidden()
}

const around = (a: Spot, b: Spot): Spot[] => [
  ...way(a, { x: b.x, y: a.y }, 6),
  ...way({ x: b.x, y: a.y }, b, 6),
  ...way(b, { x: a.x, y: b.y }, 6),
]

test("with a finger a line is drawn around a card and ink: both are moved, copied and taken back", async ({
  person,
}) => {
  const { page } = await person(tablet)
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await pasteFunction(page, "g(x) = x^3")
  await expect(functionCards(page)).toHaveCount(2)
  await page.locator("#board-canvas").press("Shift+1")
  await page.waitForTimeout(400)
  const [first, second] = [functionCards(page).nth(0), functionCards(page).nth(1)]
  const box = await boxOf(first)
  await page.locator("#board-canvas").press("p")
  const ink = { x: box.x + 40, y: box.y - 40 }
  await touch(page, [way(ink, { x: ink.x + 120, y: ink.y })])
  await choose(page, "Lasso")
  await touch(page, [
    around({ x: box.x - 30, y: box.y - 70 }, { x: box.x + box.width + 12, y: box.y + box.height + 12 }),
  ])
  await expect(first).toHaveAttribute("data-selected", "")
  await expect(second).not.toHaveAttribute("data-selected", "")
  const edge = await edgeOf(first)
  await touch(page, [way(edge, { x: edge.x, y: edge.y - 90 })])
  await expect.poll(async () => Math.round((await boxOf(first)).y - box.y)).toBeLessThan(-80)
  await untilSaved(page)
  const strokes = () =>
    page.evaluate(async () => {
      const id = window.location.pathname.split("/").at(-1)
      const { ink = {} } = await (await fetch(`/api/boards/${id}/export?format=json`)).json()
      return Object.values(ink as Record<string, { p: number[] }>).map(({ p }) => p[1] ?? 0)
    })
  const [moved] = await strokes()
  await page
    .getByRole("toolbar", { name: /selected/ })
    .getByRole("button", { name: /Duplicate/ })
    .tap()
  await expect(functionCards(page)).toHaveCount(3)
  await untilSaved(page)
  expect(await strokes()).toHaveLength(2)
  for (let time = 0; time < 2; time += 1) await page.getByRole("button", { name: "Undo" }).tap()
  await expect.poll(async () => Math.round((await boxOf(first)).y - box.y)).toBe(0)
  await untilSaved(page)
  const back = await strokes()
  expect(back).toHaveLength(1)
  // Tenths of a board unit.
  expect((back[0] ?? 0) - (moved ?? 0)).toBeGreaterThan(800)
  await choose(page, "Connector")
  await touch(page, [way(await edgeOf(first), await edgeOf(second))])
  await expect(page.getByRole("group", { name: /^Connector from Function f.* to Function g/ })).toBeAttached()
})

test("with fingers a plot’s point is dragged, a picture pulled larger, two cards are connected, and frames are presented", async ({
  person,
}) => {
  const { page } = await person(phone)
  await beginBoard(page)
  await pasteFunction(page, "f(x, y) = x^2 + y^2")
  await functionCards(page)
    .first()
    .tap({ position: { x: 80, y: 12 } })
  const bar = page.getByRole("toolbar", { name: /selected/ })
  await bar.getByRole("button", { name: /^Plot/ }).tap()
  const point = cards(page, "plot").getByRole("slider", { name: "Point of the plot" })
  await expect(point).toHaveAttribute("aria-valuetext", "x = 1, y = 1")
  const at = await boxOf(point)
  const from = { x: at.x + at.width / 2, y: at.y + at.height / 2 }
  await touch(page, [way(from, { x: from.x - 50, y: from.y + 20 })])
  await expect(point).not.toHaveAttribute("aria-valuetext", "x = 1, y = 1")
  await expect(point).toHaveAttribute("aria-valuetext", /^x = −?\d/)

  await give(page, "paste", photo)
  const picture = cards(page, "image").first()
  await expect(picture.locator("img")).toBeVisible()
  await page.locator("#board-canvas").press("Shift+2")
  await page.waitForTimeout(400)
  const before = await boxOf(picture)
  const corner = { x: before.x + before.width + 10, y: before.y + before.height + 10 }
  await touch(page, [way(corner, { x: corner.x - 70, y: corner.y - 40 })])
  await expect.poll(async () => (await boxOf(picture)).width).toBeLessThan(before.width - 40)

  // The other card is out of sight: a tap asks for it by name.
  await choose(page, "Connector")
  await touch(page, [[await edgeOf(picture)]])
  await page
    .getByRole("dialog", { name: "Connect with" })
    .getByRole("option", { name: /Function f/ })
    .tap()
  await expect(page.getByRole("group", { name: /^Connector from .* to Function f/ })).toBeAttached()
  await page.locator("#board-canvas").press("Escape")

  for (const title of ["first", "second"]) {
    await page.keyboard.press("f")
    await page.locator("[data-typing] textarea").fill(title)
    for (let time = 0; time < 2; time += 1) await page.keyboard.press("Escape")
  }
  await choose(page, "Present")
  const slides = page.getByRole("region", { name: "Presentation" })
  await expect(slides).toContainText("1 / 2")
  await slides.getByRole("button", { name: "Next page" }).tap()
  await expect(slides).toContainText("2 / 2")
  await expect(slides).toContainText("second")
  await slides.getByRole("button", { name: "End the presentation" }).tap()
  await expect(slides).toBeHidden()
})
