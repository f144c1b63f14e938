import type { Page, Response } from "@playwright/test"
import { beginBoard, functionCards, openSource, pasteFunction, untilSaved } from "./board-page"
import { expect, type Person, test } from "./fixtures"

/** DESIGN section 8, in bytes as they are sent. */
const FIRST_BOARD = 350_000
/** What a board with formulas adds: typesetter, formula reader, cards. `docs/decisions` says why it is not within the first figure. */
const BOARD_WITH_FORMULAS = 531_000

/** Follows the scripts that a page asks for until the board says that it is saved for the first time. */
async function followScripts(page: Page): Promise<() => Promise<number>> {
  const responses: Response[] = []
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") responses.push(response)
  })
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (document.documentElement.dataset.sync !== "saved") return
      performance.mark("board-usable")
      watcher.disconnect()
    })
    watcher.observe(document, { subtree: true, attributeFilter: ["data-sync"] })
  })
  return async () => {
    const early = await page.evaluate(() => {
      const until = performance.getEntriesByName("board-usable")[0]?.startTime ?? 0
      const scripts = performance.getEntriesByType("resource").filter((one) => one.startTime <= until)
      return scripts.map((one) => one.name)
    })
    let bytes = 0
    for (const response of responses.filter((one) => early.includes(one.url()))) {
      const { responseBodySize } = await response.request().sizes()
      bytes += responseBodySize
      if (responseBodySize > 4000) {
        expect(await response.headerValue("content-encoding"), response.url()).toBe("gzip")
      }
    }
    return bytes
  }
}

/** A board's address, made by another device. */
async function boardOf({ page }: Person, formula: string | null): Promise<string> {
  const url = await beginBoard(page)
  if (formula !== null) {
    await pasteFunction(page, formula)
    await expect(functionCards(page)).toHaveCount(1)
    await untilSaved(page)
  }
  return url
}

for (const [what, formula, budget] of [
  ["a first board", null, FIRST_BOARD],
  ["a board with formulas", "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", BOARD_WITH_FORMULAS],
] as const) {
  test(`${what} asks a new device for no more JavaScript than its budget`, async ({ person }) => {
    const url = await boardOf(await person(), formula)
    const { page } = await person()
    const bytesUntilUsable = await followScripts(page)
    await page.goto(url)
    await untilSaved(page)
    if (formula !== null) await expect(functionCards(page).locator("[data-tex]").first()).toBeVisible()
    const bytes = await bytesUntilUsable()
    console.log(`${what}: ${(bytes / 1000).toFixed(1)} kB of scripts`)
    expect(bytes).toBeLessThanOrEqual(budget)
    // The board itself is a good part of it: a figure below this would mean that nothing was counted.
    expect(bytes).toBeGreaterThan(150_000)
    // What was left out comes by itself, before anybody asks for it.
    await expect(page.getByRole("button", { name: "Menu" })).toBeVisible()
    await expect(page.getByRole("button", { name: /1 person is here|people are here/ })).toBeVisible()
  })
}

test("somebody who opens a board on a new device is told why a formula on it cannot be read", async ({
  person,
}) => {
  const { page: author } = await person()
  const url = await beginBoard(author)
  await pasteFunction(author, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await openSource(author, functionCards(author).first())
  await author.locator("textarea").fill("f(\\bm{x}) = \\foo \\bm{x}")
  await expect(functionCards(author).getByText("The command “\\foo” is not known.")).toBeVisible()
  await untilSaved(author)
  const { page } = await person()
  await page.goto(url)
  await expect(functionCards(page).getByText("The command “\\foo” is not known.")).toBeVisible()
})
