import type { Locator, Page } from "@playwright/test"
import {
  beginBoard,
  derivativeCards,
  functionCards,
  pasteFunction,
  result,
  untilLoaded,
  untilSaved,
} from "./board-page"
import { expect, test } from "./fixtures"

/** Presses a key until an element has the focus. */
async function goTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error("the focus did not get there")
}

const boxOf = async (card: Locator) => (await card.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

test("without a pointer a function is placed, written, differentiated, moved, deleted and brought back", async ({
  person,
}) => {
  const { page } = await person()
  await page.goto("/")
  await goTo(page, page.getByRole("button", { name: "Open a board" }).first())
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/b\//)
  await untilSaved(page)

  await page.keyboard.press("u")
  const card = functionCards(page).first()
  await expect(card).toBeVisible()
  // The editor has the focus at once; the arrows of the switch lead to the LaTeX source.
  const editor = page.getByRole("region", { name: "Formula editor" })
  await expect(editor).toBeVisible()
  await expect(editor.locator("math-field, textarea")).toBeFocused()
  await goTo(page, editor.getByRole("radio", { checked: true }), "Shift+Tab")
  // A hand holds a key for a moment; the switch follows its arrows only while they are down.
  await page.keyboard.press("ArrowRight", { delay: 60 })
  await goTo(page, editor.locator("textarea"))
  await page.keyboard.type("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await page.keyboard.press("Escape")
  await expect(card).toBeFocused()

  await page.keyboard.press("d")
  const panel = page.getByRole("dialog", { name: "Differentiate" })
  await expect(panel).toBeVisible()
  await goTo(page, panel.getByRole("button", { name: "Place the derivative" }))
  await page.keyboard.press("Enter")
  const derivative = derivativeCards(page).first()
  await expect(result(derivative)).toHaveAttribute("data-tex", /A\^\{?\\top/)
  await expect(derivative).toBeFocused()

  await untilSaved(page)
  const before = await boxOf(derivative)
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Shift+ArrowDown")
  await expect.poll(async () => (await boxOf(derivative)).y - before.y).toBeGreaterThan(5)

  await page.keyboard.press("Shift+Tab")
  await expect(card).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(derivative).toBeFocused()
  await page.keyboard.press("Delete")
  await expect(derivativeCards(page)).toHaveCount(0)
  await page.keyboard.press("ControlOrMeta+z")
  await expect(result(derivativeCards(page).first())).toHaveAttribute("data-tex", /A\^\{?\\top/)
})

test("a person who sees the whole board from afar gets from card to card with Tab, and the focus comes along", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await untilLoaded(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{a}^\\top \\bm{x}")
  await expect(functionCards(page)).toHaveCount(1)
  await pasteFunction(page, "g(X) = |X|")
  await expect(functionCards(page)).toHaveCount(2)
  const surface = page.locator(".board-surface")
  for (
    let pressed = 0;
    pressed < 20 && !(await surface.evaluate((el) => el.matches("[data-overview]")));
    pressed += 1
  )
    await page.keyboard.press("ControlOrMeta+-")
  await expect(surface).toHaveAttribute("data-overview")
  await page.locator("#board-canvas").focus()
  await page.keyboard.press("Tab")
  const focused = page.locator("[data-card-id]:focus")
  await expect(focused).toHaveAccessibleName(/f/)
  const first = await focused.getAttribute("data-card-id")
  await page.keyboard.press("Tab")
  await expect(focused).not.toHaveAttribute("data-card-id", first ?? "")
  await expect(surface).not.toHaveAttribute("data-overview")
  // The card keeps the focus when it is out of sight, and the next Tab goes on from there.
  const second = await focused.getAttribute("data-card-id")
  await page.mouse.move(400, 400)
  await page.mouse.wheel(0, 6_000)
  await expect(focused).not.toBeInViewport()
  await page.waitForTimeout(300)
  await expect(focused).toHaveAttribute("data-card-id", second ?? "")
  await page.keyboard.press("Shift+Tab")
  await expect(focused).toHaveAttribute("data-card-id", first ?? "")
  await expect(focused).toBeInViewport()
})
