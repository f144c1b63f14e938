import type { Page } from "@playwright/test"
import {
  beginBoard,
  functionCards,
  openBoard,
  openSource,
  pasteFunction,
  untilPeople,
  untilSaved,
} from "./board-page"
import { expect, test } from "./fixtures"

const panel = (page: Page) => page.getByRole("region", { name: /^(History|履歴)$/ })

async function openHistory(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Menu|メニュー)$/ }).click()
  await page.getByRole("menuitemcheckbox", { name: /^(History|履歴)/ }).click()
  await expect(panel(page)).toBeVisible()
}

/** Keeps the board as it stands under a name. */
async function keep(page: Page, name: string): Promise<void> {
  await panel(page)
    .getByRole("button", { name: /Name this state|今の状態に名前を付ける/ })
    .click()
  await panel(page)
    .getByRole("textbox", { name: /Name of the board|今のボードの状態の名前/ })
    .fill(name)
  await page.keyboard.press("Enter")
  await expect(
    panel(page)
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .first(),
  ).toBeVisible()
}

const entry = (page: Page, name: string) =>
  panel(page).locator("[data-history-entry]").filter({ hasText: name })

test("a person looks back, sees in words and outlines what was done, and brings the board back while another one edits", async ({
  person,
}) => {
  const one = await person()
  const other = await person()
  const url = await beginBoard(one.page)
  await pasteFunction(one.page, "f(x) = x^2")
  await untilSaved(one.page)
  await openHistory(one.page)
  await expect(panel(one.page)).toContainText("No versions yet")
  await keep(one.page, "Before the exam")
  await one.page.locator("#board-canvas").focus()
  await pasteFunction(one.page, "g(x) = x^3")
  await untilSaved(one.page)
  await keep(one.page, "After the exam")
  await expect(entry(one.page, "After the exam")).toContainText(/Guest \d+: added function g/)

  // What is shown is the past: the card is there or not, and nothing can be changed.
  await entry(one.page, "After the exam").click()
  await expect(one.page.locator("[data-mark=added] .history-mark-word")).toHaveText("Added")
  // Keys and the clipboard are for the living board, which nobody sees at the moment.
  await one.page.locator("#board-canvas").focus()
  for (const key of ["n", "ControlOrMeta+v"]) await one.page.keyboard.press(key)
  await expect(one.page.locator("[data-typing]")).toHaveCount(0)
  await entry(one.page, "Before the exam").click()
  await expect(functionCards(one.page)).toHaveCount(1)
  await expect(one.page.getByRole("button", { name: "Edit the formula" })).toHaveCount(0)

  // The other one edits meanwhile, and goes on after the board was brought back.
  await openBoard(other.page, url)
  await untilPeople(other.page, 2)
  await expect(functionCards(other.page)).toHaveCount(2)
  await pasteFunction(other.page, "h(x) = x^4")
  await untilSaved(other.page)
  await expect(functionCards(one.page)).toHaveCount(1)
  await one.page.getByRole("button", { name: "Restore this version" }).click()
  await expect(one.page.getByText("The board was restored: Before the exam.").first()).toBeVisible()
  for (const { page } of [one, other]) await expect(functionCards(page)).toHaveCount(1)
  await openSource(other.page, functionCards(other.page).first())
  await other.page.locator("textarea").fill("f(x) = x^7")
  await expect(functionCards(one.page).locator('[data-tex$="x^7"]')).toBeAttached()
  await untilSaved(other.page)

  // What stood before it was kept as well, and one step takes the restoring back and leaves the other's work.
  await expect(entry(one.page, "added function h")).toBeVisible()
  await one.page.getByRole("button", { name: "Undo" }).first().click()
  for (const { page } of [one, other]) {
    await page.locator("#board-canvas").press("Shift+1")
    await expect(functionCards(page)).toHaveCount(3)
    await expect(functionCards(page).locator('[data-tex$="x^7"]')).toBeAttached()
  }
})

test("a person brings back one card that was removed, from the outline where it stood", async ({
  person,
}) => {
  const { page } = await person({ locale: "ja-JP" })
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await pasteFunction(page, "g(x) = x^3")
  await openHistory(page)
  await keep(page, "授業の前")
  await page.locator("#board-canvas").focus()
  await functionCards(page)
    .last()
    .click({ position: { x: 150, y: 12 } })
  await page.keyboard.press("Delete")
  await expect(functionCards(page)).toHaveCount(1)
  await pasteFunction(page, "h(x) = x^5")
  await untilSaved(page)
  await keep(page, "授業の後")
  await expect(entry(page, "授業の後")).toContainText("関数 gを削除")
  await entry(page, "授業の後").click()
  await page.getByRole("button", { name: "ボードに戻す" }).click()
  await page.getByRole("button", { name: "現在に戻る" }).click()
  await expect(functionCards(page)).toHaveCount(3)
  await page.keyboard.press("ControlOrMeta+z")
  await expect(functionCards(page)).toHaveCount(2)
})

test("somebody goes through the versions by keyboard alone and makes a new board from one", async ({
  person,
}) => {
  const { page } = await person()
  const url = await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await page.keyboard.press("ControlOrMeta+Alt+h")
  await keep(page, "First")
  await page.locator("#board-canvas").focus()
  await pasteFunction(page, "g(x) = x^3")
  await untilSaved(page)
  await keep(page, "Second")
  await entry(page, "Now").focus()
  await page.keyboard.press("ArrowDown")
  await expect(entry(page, "Second")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(functionCards(page)).toHaveCount(2)
  const slider = page.getByRole("slider", { name: "Versions" })
  await slider.focus()
  await page.keyboard.press("ArrowLeft")
  await expect(slider).toHaveAttribute("aria-valuetext", "First, 1 of 2")
  await expect(functionCards(page)).toHaveCount(1)
  await page.keyboard.press("Escape")
  await expect(slider).toHaveCount(0)
  await expect(functionCards(page)).toHaveCount(2)

  await panel(page).getByRole("button", { name: "Actions for First" }).press("Enter")
  await page.getByRole("menuitem", { name: "Make a new board from it" }).press("Enter")
  await page.getByRole("button", { name: "Open it" }).press("Enter")
  await page.waitForURL((address) => address.pathname.startsWith("/b/") && address.href !== url)
  await untilSaved(page)
  await expect(functionCards(page)).toHaveCount(1)
})

test("on a phone the list of versions makes room for the version, its outlines and the replay", async ({
  person,
}) => {
  const { page } = await person({ viewport: { width: 390, height: 844 } })
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await untilSaved(page)
  await openHistory(page)
  await keep(page, "First")
  await entry(page, "First").click()
  await panel(page).getByRole("button", { name: "Close" }).click()
  await expect(page.locator(".history-mark[data-mark=added]")).toBeVisible()
  await expect(page.getByRole("slider", { name: "Versions" })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole("button", { name: "History" }).click()
  await expect(panel(page)).toBeVisible()
  await entry(page, "Now").click()
  await expect(page.locator(".history-mark[data-mark=added]")).toHaveCount(0)
})

test("a teacher sees what each of two people did between two versions", async ({ person }) => {
  const one = await person()
  const other = await person()
  const url = await beginBoard(one.page)
  await pasteFunction(one.page, "f(x) = x^2")
  await untilSaved(one.page)
  await openHistory(one.page)
  await keep(one.page, "Start")
  await openBoard(other.page, url)
  await pasteFunction(other.page, "g(x) = x^3")
  await untilSaved(other.page)
  await one.page.locator("#board-canvas").focus()
  await pasteFunction(one.page, "h(x) = x^4")
  await untilSaved(one.page)
  await keep(one.page, "Later")
  for (const name of ["g", "h"])
    await expect(entry(one.page, "Later")).toContainText(new RegExp(`Guest \\d+: added function ${name}`))
})
