import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { beginBoard, functionCards, openBoard, pasteFunction, untilPeople, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"

const notes = (page: Page) => page.locator('[data-card-kind="note"]')
const tree = (page: Page) => page.getByRole("tree", { name: /Outline|カード一覧/ })

/** Places a card by its key and types into it. */
async function typeCard(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key)
  const field = page.locator("[data-typing] textarea")
  await expect(field).toBeFocused()
  await field.fill(words)
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
}

test("a person without a pointer goes through the board as a tree, and selects, edits, removes and brings back from there", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await typeCard(page, "f", "Page one")
  await typeCard(page, "n", "alpha")
  await typeCard(page, "n", "beta")
  await page.keyboard.press("o")
  await expect(tree(page)).toBeVisible()
  const rows = tree(page).getByRole("treeitem")
  const names = async () => (await rows.allTextContents()).map((words) => words.trim())
  await expect(rows).toHaveCount(3)
  await expect(rows.and(page.locator(":focus"))).toHaveCount(1)
  await expect(rows.and(page.locator('[tabindex="0"]'))).toHaveCount(1)

  await page.keyboard.press("Home")
  await expect(rows.nth(0)).toBeFocused()
  await page.keyboard.press("End")
  await expect(rows.nth(2)).toBeFocused()
  await page.keyboard.press("Space")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Space")
  await expect(rows.and(page.locator('[aria-selected="true"]'))).toHaveCount(2)

  const alpha = tree(page).getByRole("treeitem", { name: /alpha/ })
  await page.keyboard.press("Home")
  while (!(await alpha.evaluate((row) => row === document.activeElement)))
    await page.keyboard.press("ArrowDown")
  await page.keyboard.press("F2")
  await expect(page.locator("[data-typing] textarea")).toBeFocused()
  await page.keyboard.press("End")
  await page.keyboard.type(" and more")
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
  await expect(notes(page).filter({ hasText: "alpha and more" })).toBeVisible()

  await page.keyboard.press("o")
  const beta = tree(page).getByRole("treeitem", { name: /beta/ })
  await page.keyboard.press("Home")
  while (!(await beta.evaluate((row) => row === document.activeElement)))
    await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Delete")
  await expect.poll(names).not.toContainEqual(expect.stringContaining("beta"))
  await expect(rows.and(page.locator(":focus"))).toHaveCount(1)
  await page.keyboard.press("ControlOrMeta+z")
  await expect(beta).toBeVisible()

  await page.keyboard.press("Home")
  while (!(await beta.evaluate((row) => row === document.activeElement)))
    await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Escape")
  await expect(tree(page)).toBeHidden()
  await expect(notes(page).filter({ hasText: "beta" })).toBeFocused()
})

test("frames open and close in the outline, and the lines of a derivation are read and edited from there", async ({
  person,
}, info) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await functionCards(page)
    .first()
    .click({ position: { x: 20, y: 12 } })
  await page
    .getByRole("toolbar", { name: /selected/ })
    .getByRole("button", { name: /^Derivation/ })
    .click()
  await page.getByRole("radio", { name: "LaTeX" }).click()
  await page.locator("[data-typing] textarea").fill("A\\bm{x} + A^\\top\\bm{x}")
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
  await untilSaved(page)
  await page.keyboard.press("o")
  const derivation = tree(page).getByRole("treeitem", { name: /Derivation/ })
  await expect(derivation).toHaveAttribute("aria-expanded", "false")
  await page.keyboard.press("End")
  await expect(derivation).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await expect(derivation).toHaveAttribute("aria-expanded", "true")
  await page.keyboard.press("ArrowRight")
  const line = tree(page).getByRole("treeitem", { level: 2 })
  await expect(line).toBeFocused()
  await expect(line).toHaveAccessibleName(/Line 1.*capital A bold x/)
  await page.screenshot({ path: info.outputPath("outline.png") })
  const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.keyboard.press("Enter")
  await expect(page.getByRole("region", { name: "Formula editor" })).toBeVisible()
  await page.keyboard.press("Escape")
  await page.keyboard.press("o")
  await page.keyboard.press("End")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Delete")
  await expect(line).toHaveCount(0)
  await page.keyboard.press("ControlOrMeta+z")
  await expect(derivation).toHaveAttribute("aria-expanded", /true|false/)
})

test("what another person does is said in bundles, and can be read again on request", async ({ person }) => {
  const [ada, bob] = [await person(), await person({ locale: "ja-JP" })]
  const url = await beginBoard(ada.page)
  await openBoard(bob.page, url)
  await untilPeople(bob.page, 2)
  await untilPeople(ada.page, 2)
  const panel = bob.page.getByRole("dialog", { name: "ほかの人の変更" })
  await bob.page.keyboard.press("w")
  await expect(panel).toContainText("ほかの人による変更はまだありません。")
  await bob.page.keyboard.press("Escape")
  await typeCard(ada.page, "n", "why?")
  await untilSaved(ada.page)
  const said = bob.page.locator("p[aria-live=polite]").filter({ hasText: "付箋「why?」" })
  await expect(said).toHaveCount(1, { timeout: 15_000 })
  await bob.page.keyboard.press("w")
  await expect(panel.getByRole("listitem")).toHaveCount(1)
  await expect(panel.getByRole("listitem")).toContainText("付箋「why?」")
  // What a person does oneself is not among it.
  await ada.page.keyboard.press("w")
  await expect(ada.page.getByRole("dialog", { name: "What others changed" })).toContainText(
    "Nobody else has changed anything.",
  )
})
