import type { BrowserContext, Locator, Page } from "@playwright/test"
import { RawPeer } from "../server/testing/raw-peer"
import { functionCards, pasteFunction, untilSaved } from "./board-page"
import { expect } from "./fixtures"

/** The derivations on a board. */
export const derivations = (page: Page): Locator => page.locator('[data-card-kind="derivation"]')
/** The bar of the lesson on a board. */
export const bar = (page: Page): Locator => page.getByRole("region", { name: /^(Lesson|授業)$/ })

/** Opens a board of one's own with a function and a derivation to be worked out. */
export async function beginTask(page: Page): Promise<void> {
  await page.goto("/")
  await page.getByRole("button", { name: "Open a board" }).first().click()
  await page.waitForURL(/\/b\/[A-Za-z0-9_-]+$/)
  await untilSaved(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await functionCards(page).first().getByRole("button", { name: "Work it out line by line" }).click()
  await expect(derivations(page)).toHaveCount(1)
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
  await untilSaved(page)
}

/** Keeps the board that is open as a template, and opens a board of one's own that is made from it. */
export async function beginFromTemplate(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Menu" }).click()
  await page.getByRole("menuitem", { name: "Save as template" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Title").fill("Quadratic forms")
  await dialog.getByRole("button", { name: "Save" }).click()
  await page.getByText("“Quadratic forms” is among your lessons.").first().waitFor()
  await page.goto("/templates?from=own")
  await page.getByRole("link", { name: "Quadratic forms" }).first().click()
  await page.getByRole("button", { name: "Use this lesson" }).click()
  await page.waitForURL(/\/b\/[A-Za-z0-9_-]+$/)
  await untilSaved(page)
  await expect(derivations(page)).toHaveCount(1)
}

/** A client that says what it likes on a board, with the cookie of somebody's browser. */
export async function changedClient(context: BrowserContext, boardPage: Page): Promise<RawPeer> {
  const { origin, pathname } = new URL(boardPage.url())
  const cookie = (await context.cookies(origin)).map(({ name, value }) => `${name}=${value}`).join("; ")
  const address = `${origin.replace("http", "ws")}/sync/${pathname.split("/").at(-1)}`
  return new RawPeer(address, { cookie, origin }).synced()
}

/** Begins a lesson from the board's bar; gives its code. */
export async function beginLesson(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Lesson", exact: true }).click()
  await page.getByRole("button", { name: "Begin the lesson" }).click()
  const code = page.getByRole("dialog").locator("[data-lesson-code]")
  await expect(code).toBeVisible()
  return (await code.getAttribute("data-lesson-code")) ?? ""
}

/** Joins with a code and a name. */
export async function join(page: Page, code: string, name: string): Promise<void> {
  await page.goto("/join")
  await page.getByRole("textbox", { name: /^(Code|コード)$/ }).pressSequentially(code.toLowerCase())
  const field = page.getByRole("textbox", { name: /^(Your name|名前)$/ })
  await expect(field).toBeFocused()
  await field.fill(name)
  await page.getByRole("button", { name: /^(Join|参加)$/ }).click()
}

/** Joins and waits until the board stands. */
export async function joinBoard(page: Page, code: string, name: string): Promise<void> {
  await join(page, code, name)
  await page.waitForURL(/\/b\//)
  await untilSaved(page)
}

/** Writes the first line of the derivation on a board. */
export async function writeLine(page: Page, latex: string): Promise<void> {
  await derivations(page).getByRole("button", { name: "New line" }).first().click()
  await page.getByRole("radio", { name: "LaTeX" }).click()
  await page.locator("textarea").fill(latex)
  await page.keyboard.press("Escape")
  await untilSaved(page)
}

/** Opens a part of the lesson's panel. */
export const openPanel = async (page: Page, part: string): Promise<void> => {
  if (!(await page.getByRole("radio", { name: part, exact: true }).isVisible()))
    await bar(page)
      .getByRole("button", { name: /^Code:/ })
      .click()
  await page.getByRole("radio", { name: part, exact: true }).click()
}
