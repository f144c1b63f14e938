import type { Page } from "@playwright/test"
import {
  beginBoard,
  derivativeCards,
  functionCards,
  openBoard,
  pasteFunction,
  untilPeople,
  untilSaved,
} from "./board-page"
import { expect, test } from "./fixtures"

const cards = (page: Page, kind: string) => page.locator(`[data-card-kind="${kind}"]`)

/** Places a card by its key and types into it. */
async function typeCard(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key)
  const field = page.locator("[data-typing] textarea")
  await expect(field).toBeFocused()
  await field.fill(words)
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
}

/** The place of an element of the page. */
async function boxOf(page: Page, kind: string, at = 0) {
  const box = await cards(page, kind).nth(at).boundingBox()
  if (box === null) throw new Error(`no ${kind} in sight`)
  return box
}

/** Drags from one point of the window to another. */
async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
  await page.mouse.move(...to)
  await page.mouse.up()
}

test("a person writes text and a sticky note with formulas, colours the note and takes that back", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await typeCard(page, "t", "# Rules\n- the gradient of $x^2$ is $2x$")
  await expect(cards(page, "text").locator("li [data-tex]")).toHaveCount(2)
  await typeCard(page, "n", "why?")
  await expect(cards(page, "note")).toHaveAccessibleName("Sticky note: why?")
  await cards(page, "note").click()
  await page.keyboard.press("i")
  await page.getByRole("button", { name: "Green" }).click()
  await expect(cards(page, "note")).toHaveAttribute("data-colour", "green")
  await page.getByRole("button", { name: "Close" }).click()
  await page.keyboard.press("ControlOrMeta+z")
  await expect(cards(page, "note")).not.toHaveAttribute("data-colour", "green")
})

test("a definition gives functions their sizes, and one function is differentiated through others", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(u) = u^2")
  await pasteFunction(page, "g(\\bm{x}) = \\bm{x}^\\top \\bm{x}")
  await pasteFunction(page, "h(\\bm{x}) = f(g(\\bm{x}))")
  await expect(functionCards(page)).toHaveCount(3)
  const h = functionCards(page).filter({ has: page.locator('[data-tex^="h("]') })
  await h.getByRole("button", { name: "Differentiate" }).click()
  await expect(derivativeCards(page).getByText("Checked").first()).toBeVisible()
  await expect(derivativeCards(page).locator('[data-tex*="4"]').first()).toBeVisible()
  await page.keyboard.press("Escape")
  await page.keyboard.press("Shift+d")
  await page.getByRole("radio", { name: "LaTeX" }).click()
  await page.locator("[data-typing] textarea").fill("n = 3")
  await page.keyboard.press("Escape")
  await expect(h).toHaveAccessibleName(/ℝ/)
  await expect(h.locator('[aria-label*="ℝ³"]').first()).toBeVisible()
})

test("a group moves as one while another person edits a member, and each undoes only what is theirs", async ({
  person,
}) => {
  const [ada, bob] = [await person(), await person()]
  const url = await beginBoard(ada.page)
  await typeCard(ada.page, "n", "one")
  await typeCard(ada.page, "n", "two")
  await openBoard(bob.page, url)
  await untilPeople(ada.page, 2)
  await ada.page.keyboard.press("ControlOrMeta+a")
  await ada.page.keyboard.press("ControlOrMeta+g")
  await cards(bob.page, "note").filter({ hasText: "two" }).dblclick()
  await cards(bob.page, "note").filter({ hasText: "two" }).dblclick()
  const field = bob.page.locator("[data-typing] textarea")
  await expect(field).toBeFocused()
  await field.press("End")
  await bob.page.keyboard.type(" edited")
  await ada.page.keyboard.press("Escape")
  const [first, second] = [await boxOf(ada.page, "note", 0), await boxOf(ada.page, "note", 1)]
  const from: [number, number] = [first.x + first.width / 2, first.y + first.height - 12]
  await drag(ada.page, from, [from[0] - 150, from[1] - 60])
  await bob.page.keyboard.type(" still")
  await expect(cards(ada.page, "note").filter({ hasText: "two edited still" })).toBeVisible()
  const moved = [await boxOf(ada.page, "note", 0), await boxOf(ada.page, "note", 1)]
  for (const [at, before] of [first, second].entries()) {
    expect(Math.abs((moved[at]?.x ?? 0) - before.x + 150)).toBeLessThan(12)
    expect(Math.abs((moved[at]?.y ?? 0) - before.y + 60)).toBeLessThan(12)
  }
  await ada.page.keyboard.press("ControlOrMeta+z")
  await expect.poll(async () => Math.round((await boxOf(ada.page, "note", 0)).x - first.x)).toBe(0)
  await expect(cards(ada.page, "note").filter({ hasText: "two edited still" })).toBeVisible()
})

test("a card that somebody deletes while another edits it closes the editor and can be brought back", async ({
  person,
}) => {
  const [ada, bob] = [await person(), await person()]
  const url = await beginBoard(ada.page)
  await typeCard(ada.page, "t", "shared words")
  await untilSaved(ada.page)
  await openBoard(bob.page, url)
  await cards(bob.page, "text").dblclick()
  await expect(bob.page.locator("[data-typing] textarea")).toBeFocused()
  await bob.page.keyboard.type("!")
  await expect(cards(ada.page, "text")).toContainText("!")
  await ada.page.keyboard.press("ControlOrMeta+a")
  await ada.page.keyboard.press("Delete")
  await expect(bob.page.locator("[data-typing]")).toHaveCount(0)
  await ada.page.keyboard.press("ControlOrMeta+z")
  await expect(cards(bob.page, "text")).toContainText("shared words!")
})

test("a person aligns, locks, copies by dragging and copies to another board", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await typeCard(page, "n", "one")
  await typeCard(page, "n", "two")
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.press("Alt+a")
  expect((await boxOf(page, "note", 0)).x).toBeCloseTo((await boxOf(page, "note", 1)).x, 0)
  await page.keyboard.press("ControlOrMeta+Shift+l")
  await expect(page.getByRole("img", { name: "Locked" })).toHaveCount(2)
  await page.keyboard.press("Delete")
  await expect(cards(page, "note")).toHaveCount(2)
  await page.keyboard.press("ControlOrMeta+Shift+l")
  await page.keyboard.press("Escape")
  const box = await boxOf(page, "note", 0)
  await page.keyboard.down("Alt")
  await drag(page, [box.x + 20, box.y + box.height - 10], [box.x + 320, box.y + box.height - 10])
  await page.keyboard.up("Alt")
  await expect(cards(page, "note")).toHaveCount(3)
  await page.keyboard.press("ControlOrMeta+z")
  await expect(cards(page, "note")).toHaveCount(2)
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.press("ControlOrMeta+c")
  await untilSaved(page)
  await beginBoard(page)
  await page.keyboard.press("ControlOrMeta+v")
  await expect(cards(page, "note")).toHaveCount(2)
  await expect(cards(page, "note").filter({ hasText: "two" })).toBeVisible()
})

test("several pasted formulas become several cards, and words with formulas a text", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2\ng(\\bm{x}) = \\bm{x}^\\top\\bm{x}\n")
  await expect(functionCards(page)).toHaveCount(2)
  await pasteFunction(page, "Let $A$ be symmetric.\n\n- then $2A\\bm{x}$")
  await expect(cards(page, "text").locator("[data-tex]")).toHaveCount(2)
})

test("a person finds a card, runs a command by name and presents two frames by the keyboard", async ({
  person,
}) => {
  const { page } = await person({ locale: "ja-JP" })
  await beginBoard(page)
  await typeCard(page, "f", "はじめに")
  await typeCard(page, "f", "連鎖律")
  await page.keyboard.press("ControlOrMeta+f")
  await page.getByRole("combobox").fill("連鎖")
  await page.keyboard.press("Enter")
  await expect(page.locator("[data-selected][data-card-kind=frame]")).toContainText("連鎖律")
  await page.keyboard.press("Escape")
  await page.keyboard.press("ControlOrMeta+k")
  await page.getByRole("combobox").fill("プレゼン")
  await page.keyboard.press("Enter")
  const bar = page.getByRole("region", { name: "プレゼンテーション" })
  await expect(bar).toContainText("1 / 2")
  await page.keyboard.press("ArrowRight")
  await expect(bar).toContainText("2 / 2")
  await page.keyboard.press("Escape")
  await expect(bar).toHaveCount(0)
})

test("a frame moves with what stands on it, and the menu is there for mouse and keyboard", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await typeCard(page, "f", "Page")
  await typeCard(page, "n", "on it")
  const [frame, note] = [await boxOf(page, "frame"), await boxOf(page, "note")]
  await drag(page, [frame.x + frame.width / 2, frame.y + 12], [frame.x + frame.width / 2 + 60, frame.y + 52])
  const after = await boxOf(page, "note")
  expect(Math.abs(after.x - note.x - 60)).toBeLessThan(10)
  expect(Math.abs(after.y - note.y - 40)).toBeLessThan(10)
  await cards(page, "note").click({ button: "right" })
  await expect(page.getByRole("menuitem", { name: /^Duplicate/ })).toBeVisible()
  await page.keyboard.press("Escape")
  await cards(page, "note").click()
  await page.keyboard.press("Shift+F10")
  await page.getByRole("menuitem", { name: /^Delete/ }).click()
  await expect(cards(page, "note")).toHaveCount(0)
})

test("a person drags a function by its formula, and double-clicks the formula to change it", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2 + 1")
  const formula = functionCards(page).locator(".formula[data-display]").first()
  await expect(formula).toBeVisible()
  const [card, box] = [await boxOf(page, "function"), await formula.boundingBox()]
  if (box === null) throw new Error("no formula in sight")
  const grip: [number, number] = [box.x + box.width / 2, box.y + box.height / 2]
  await drag(page, grip, [grip[0] + 90, grip[1] + 70])
  const after = await boxOf(page, "function")
  expect(Math.abs(after.x - card.x - 90)).toBeLessThan(10)
  expect(Math.abs(after.y - card.y - 70)).toBeLessThan(10)
  await formula.dblclick()
  await expect(page.locator("math-field")).toBeVisible()
})
