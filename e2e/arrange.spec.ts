import type { Page } from "@playwright/test"
import {
  beginBoard,
  derivativeCards,
  functionCards,
  openBoard,
  pasteFunction,
  untilPeople,
} from "./board-page"
import { boxOf } from "./fingers"
import { expect, test } from "./fixtures"

const notes = (page: Page) => page.locator('[data-card-kind="note"]')
const note = (page: Page, words: string) => notes(page).filter({ hasText: words })

/** Writes sticky notes, each placed by its key. */
async function writeNotes(page: Page, ...all: readonly string[]): Promise<void> {
  for (const words of all) {
    await page.keyboard.press("n")
    await page.locator("[data-typing] textarea").fill(words)
    for (let time = 0; time < 2; time += 1) await page.keyboard.press("Escape")
  }
}

/** The note that lies on top in the middle of another one. */
const onTop = async (page: Page, words: string) => {
  const { x, y, width, height } = await boxOf(note(page, words))
  return page.evaluate(
    ([left, top]) =>
      document.elementFromPoint(left, top)?.closest<HTMLElement>("[data-card-id]")?.textContent.trim(),
    [x + width / 2, y + height / 2] as const,
  )
}

const lefts = async (page: Page) =>
  Promise.all(["one", "two", "three"].map(async (words) => Math.round((await boxOf(note(page, words))).x)))
const tops = async (page: Page) =>
  Promise.all(["one", "two", "three"].map(async (words) => Math.round((await boxOf(note(page, words))).y)))

test("by keys alone cards are placed beside each other, chosen in the outline, lined up, spaced, put behind each other and moved as a group", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await writeNotes(page, "one", "two", "three")
  const boxes = await Promise.all(["one", "two", "three"].map((words) => boxOf(note(page, words))))
  for (const a of boxes)
    for (const b of boxes)
      expect(
        a === b ||
          a.x >= b.x + b.width ||
          b.x >= a.x + a.width ||
          a.y >= b.y + b.height ||
          b.y >= a.y + a.height,
      ).toBe(true)

  // With nothing selected the arrows move the sight.
  const [left] = await lefts(page)
  await page.locator("#board-canvas").focus()
  await page.keyboard.press("Escape")
  await page.keyboard.press("Shift+ArrowLeft")
  await expect.poll(async () => (await lefts(page))[0]).toBe((left ?? 0) + 320)
  await page.keyboard.press("Shift+1")

  await page.keyboard.press("o")
  await page.keyboard.press("Home")
  await page.keyboard.press("Space")
  for (let row = 0; row < 2; row += 1) {
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Space")
  }
  await expect(page.locator("[role=treeitem][aria-selected=true]")).toHaveCount(3)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("tree")).toBeHidden()
  await expect(note(page, "three")).toBeFocused()
  await page.keyboard.press("Alt+Shift+v")
  const [first = 0, second = 0, third = 0] = (await tops(page)).sort((a, b) => a - b)
  expect(Math.abs(second - first - (third - second))).toBeLessThan(2)
  await page.keyboard.press("Alt+a")
  await page.keyboard.press("Alt+w")
  await expect.poll(async () => new Set([...(await lefts(page)), "|", ...(await tops(page))]).size).toBe(3)
  expect(await onTop(page, "one")).toBe("three")
  await page.keyboard.press("Escape")
  await page.keyboard.press("ControlOrMeta+f")
  await page.getByRole("combobox").fill("three")
  await page.keyboard.press("Enter")
  await expect(note(page, "three")).toHaveAttribute("data-selected", "")
  await page.keyboard.press("[")
  await expect.poll(() => onTop(page, "one")).toBe("two")
  await page.keyboard.press("]")
  await expect.poll(() => onTop(page, "one")).toBe("three")

  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.press("ControlOrMeta+g")
  await page.keyboard.press("Escape")
  await page.locator("#board-canvas").focus()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Shift+g")
  const before = await lefts(page)
  await page.keyboard.press("Shift+ArrowRight")
  await expect.poll(() => lefts(page)).toEqual(before.map((x) => x + 10))
  await page.keyboard.press("ControlOrMeta+Shift+l")
  await page.keyboard.press("Shift+ArrowRight")
  expect(await lefts(page)).toEqual(before.map((x) => x + 10))
})

test("a card offers what it is for, comes into sight whole, and goes to other programs as a picture", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await writeNotes(page, "one")
  await note(page, "one").click()
  const bar = page.getByRole("toolbar", { name: /selected/ })
  await expect(bar.getByRole("button", { name: /^Duplicate/ })).toBeVisible()
  await expect(bar.getByRole("button", { name: /^(Plot|Differentiate|Derivation)/ })).toHaveCount(0)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await expect(bar.getByRole("button", { name: /^Plot/ })).toBeVisible()
  await functionCards(page)
    .first()
    .getByRole("button", { name: /^Differentiate$/ })
    .click()
  // The result comes a moment later and makes the card higher.
  await expect(derivativeCards(page).getByText("Checked").first()).toBeVisible()
  const bars = await boxOf(page.getByRole("toolbar", { name: "Tools" }))
  await expect
    .poll(async () => {
      const { y, height } = await boxOf(derivativeCards(page))
      return y + height
    })
    .toBeLessThanOrEqual(bars.y)

  await expect(page.locator("html")).toHaveAttribute("data-sync", "saved")
  await page.keyboard.press("ControlOrMeta+Shift+c")
  await expect(page.getByText("The picture is on the clipboard.").first()).toBeVisible({ timeout: 30_000 })
  // Whoever tells, tells once.
  await expect(page.locator("li[data-state=open]")).toHaveCount(1)
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await createImageBitmap((await item?.getType("image/png")) ?? new Blob())
    return [picture.width, picture.height]
  })
  expect(Math.min(...size)).toBeGreaterThan(100)
})

test("two people write into one formula and into one note at once, and all letters stay", async ({
  person,
}) => {
  const [ada, bob] = [await person(), await person()]
  const url = await beginBoard(ada.page)
  await pasteFunction(ada.page, "f(x) = x")
  await writeNotes(ada.page, "middle")
  await openBoard(bob.page, url)
  await untilPeople(ada.page, 2)
  const fields = [ada, bob].map(({ page }) => page.locator("[data-typing] textarea"))
  const [left, right] = fields
  if (left === undefined || right === undefined) throw new Error("nobody")
  for (const { page } of [ada, bob]) {
    await note(page, "middle").dblclick()
    await expect(page.locator("[data-typing] textarea")).toBeFocused()
  }
  await left.press("Home")
  await right.press("End")
  await Promise.all([
    left.pressSequentially("left ", { delay: 30 }),
    right.pressSequentially(" right", { delay: 30 }),
  ])
  for (const { page } of [ada, bob]) {
    await expect(note(page, "left middle right")).toBeVisible()
    for (let time = 0; time < 2; time += 1) await page.keyboard.press("Escape")
    await functionCards(page)
      .getByRole("button", { name: /Edit the formula/ })
      .click()
    await page.getByRole("radio", { name: "LaTeX" }).click()
  }
  await left.press("End")
  await right.press("End")
  await right.press("ArrowLeft")
  await Promise.all([
    left.pressSequentially("+111", { delay: 30 }),
    right.pressSequentially("222", { delay: 30 }),
  ])
  for (const { page } of [ada, bob])
    await expect(functionCards(page).locator('[data-tex="f(x) = 222x+111"]').first()).toBeVisible()
})
