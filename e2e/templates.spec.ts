import { readFileSync } from "node:fs"
import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { beginBoard, pasteFunction, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"

const tiles = (page: Page) => page.locator(".library-tile")
const tile = (page: Page, title: string) => tiles(page).filter({ hasText: title })

/** Keeps the board that is open as a template of that title, as a person would. */
async function keepAsTemplate(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Menu" }).click()
  await page.getByRole("menuitem", { name: "Save as template" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Title").fill(title)
  await dialog.getByLabel("Minutes").fill("35")
  await dialog.getByLabel("Topic").selectOption("derivatives")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(page.getByText(`“${title}” is among your lessons.`).first()).toBeVisible()
}

test("somebody without boards is offered a first lesson, looks at it as students will, and uses it", async ({
  person,
}) => {
  const { page } = await person()
  await page.goto("/")
  const row = page.getByRole("region", { name: "Begin with a lesson" })
  await expect(row.getByText("A good first one")).toBeVisible()
  await row.getByRole("link", { name: "Scalars, vectors, matrices and how to write them" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Scalars, vectors, matrices and how to write them",
  )
  await expect(tiles(page)).toHaveCount(8)
  await expect(tiles(page).last()).toContainText("Solutions, not shown to students")
  await expect(tiles(page).first().locator("svg text").first()).toBeAttached()

  await page.getByRole("link", { name: "Preview as student" }).click()
  const pages = page.getByRole("navigation", { name: "Presentation" })
  await expect(pages).toContainText("1 / 7")
  await expect(page.getByText("Three containers").first()).toBeVisible()
  await page.keyboard.press("PageDown")
  await expect(pages).toContainText("2 / 7")
  await pages.getByRole("button", { name: "Next page" }).click()
  await expect(pages).toContainText("3 / 7")
  for (let turn = 0; turn < 6; turn++) await page.keyboard.press("PageDown")
  await expect(pages).toContainText("7 / 7")
  await expect(pages).toContainText("Summary and check")
  await expect(page.locator('[data-card-kind="derivative"]').first()).toBeVisible()
  await page.keyboard.press("Escape")

  await page.getByRole("button", { name: "Use this lesson" }).click()
  await page.waitForURL(/\/b\/[A-Za-z0-9_-]+$/)
  await untilSaved(page)
  await expect(page.getByRole("textbox", { name: "Title of the board" })).toHaveValue(
    "Scalars, vectors, matrices and how to write them",
  )
  await page.goto("/")
  await expect(tile(page, "Scalars, vectors, matrices").first()).toBeVisible()
})

test("a teacher finds lessons by words, topic, level, length and language, and finds the list again on the way back", async ({
  person,
}) => {
  const { page } = await person({ locale: "ja-JP" })
  await page.goto("/")
  await page.getByRole("link", { name: "すべての授業" }).click()
  await expect(tiles(page)).toHaveCount(14)
  await page.getByRole("searchbox", { name: "授業を検索" }).fill("ヤコビ 図")
  await expect(tiles(page)).toHaveCount(1)
  await expect(tiles(page)).toContainText("ヤコビ行列")
  await page.getByRole("searchbox").fill("そんな授業はない")
  await expect(page.getByText("条件に合う授業はありません")).toBeVisible()
  await page.getByRole("button", { name: "すべての授業を表示" }).click()
  await expect(tiles(page)).toHaveCount(28)
  await page.getByRole("combobox", { name: "言語" }).selectOption("English")
  await page.getByRole("combobox", { name: "分野" }).selectOption("最適化")
  await expect(tiles(page)).toHaveCount(3)
  await page.getByRole("combobox", { name: "レベル" }).selectOption("発展")
  await expect(tiles(page)).toHaveCount(1)
  await tiles(page).getByRole("link").click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The Hessian and Newton’s method")
  await page.goBack()
  await expect(page.getByRole("combobox", { name: "レベル" })).toHaveValue("3")
  await expect(tiles(page)).toHaveCount(1)
  await page.getByRole("combobox", { name: "時間" }).selectOption("40分以内")
  await expect(tiles(page)).toHaveCount(0)
  await page.getByRole("combobox", { name: "提供元" }).selectOption("自分用")
  await expect(page.getByText("自分用の授業はまだありません")).toBeVisible()
})

test("a teacher keeps a board as a template, gives it another version and other words, goes back, and deletes it", async ({
  person,
}) => {
  const { page } = await person()
  const url = await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await untilSaved(page)
  await keepAsTemplate(page, "My quadratic forms")

  await pasteFunction(page, "g(x) = x^2")
  await untilSaved(page)
  await page.getByRole("button", { name: "Menu" }).click()
  await page.getByRole("menuitem", { name: "Save as template" }).click()
  await page.getByRole("combobox", { name: "Save as" }).selectOption("Next version of “My quadratic forms”")
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
  await expect(page.getByText("“My quadratic forms” has a new version.").first()).toBeVisible()
  await page.getByRole("button", { name: "Show it" }).first().click()

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My quadratic forms")
  await expect(page.getByText("Version 2")).toBeVisible()
  await page.getByRole("button", { name: "Edit details" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Title").fill("")
  await dialog.getByLabel("Minutes").fill("soon")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog.getByText("Give it a title.")).toBeVisible()
  await expect(dialog.getByText("whole number from 1 to 600")).toBeVisible()
  await dialog.getByLabel("Title").fill("Quadratic forms, revised")
  await dialog.getByLabel("Minutes").fill("50")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quadratic forms, revised")

  await page.getByRole("button", { name: "Versions" }).click()
  await page.getByRole("button", { name: "Bring back version 1" }).click()
  await expect(page.getByText("Version 1 is current again, as version 3.").first()).toBeVisible()
  await page.getByRole("button", { name: "Use this lesson" }).click()
  await page.waitForURL((address) => address.pathname.startsWith("/b/") && address.href !== url)
  await untilSaved(page)
  await expect(page.locator('[data-card-kind="function"]')).toHaveCount(1)

  await page.goto("/templates?from=own")
  await tile(page, "Quadratic forms, revised").getByRole("link").click()
  await page.getByRole("button", { name: "Delete" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()
  await page.getByRole("button", { name: "Delete" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click()
  await expect(page.getByText("You have no lessons of your own yet")).toBeVisible()
})

test("a template goes to a colleague as a file, nobody else sees it before, and a file that is none is refused in a sentence", async ({
  person,
}) => {
  const one = await person()
  const colleague = await person()
  await beginBoard(one.page)
  await pasteFunction(one.page, "f(x) = x^3")
  await untilSaved(one.page)
  await keepAsTemplate(one.page, "Cubes")
  await one.page.getByRole("button", { name: "Show it" }).first().click()
  await expect(one.page.getByRole("heading", { level: 1 })).toHaveText("Cubes")
  const address = one.page.url()
  const downloading = one.page.waitForEvent("download")
  await one.page.getByRole("link", { name: "Download as a file" }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe("Cubes.nabla-template.json")
  const text = readFileSync(await file.path())

  await colleague.page.goto(address)
  await expect(colleague.page.getByRole("heading", { name: "There is no such lesson" })).toBeVisible()
  await colleague.page.goto("/templates")
  const picker = colleague.page.locator("input[type=file]")
  await picker.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") })
  await expect(colleague.page.getByText("It is not a template.").first()).toBeVisible()
  await picker.setInputFiles({ name: "cubes.json", mimeType: "application/json", buffer: text })
  await expect(colleague.page.getByRole("heading", { level: 1 })).toHaveText("Cubes")
  await colleague.page.getByRole("button", { name: "Use this lesson" }).click()
  await colleague.page.waitForURL(/\/b\//)
  await untilSaved(colleague.page)
  await expect(colleague.page.locator('[data-card-kind="function"]')).toHaveCount(1)
})

test("a lesson that a teacher keeps after using it still hides its solutions from students", async ({
  person,
}) => {
  const { page } = await person()
  await page.request.post("/api/session")
  const made = await page.request.post("/api/boards", { data: { template: "notation" } })
  await page.goto(`/b/${(await made.json()).id}`)
  await untilSaved(page)
  await page.keyboard.press("Shift+1")
  await keepAsTemplate(page, "With answers")
  await page.getByRole("button", { name: "Show it" }).first().click()
  await expect(tiles(page)).toHaveCount(8)
  await page.getByRole("link", { name: "Preview as student" }).click()
  await expect(page.getByRole("navigation", { name: "Presentation" })).toContainText("1 / 7")
})

test("the lessons can be used on a phone, by keyboard, light and dark, and axe finds no violations", async ({
  person,
}) => {
  test.setTimeout(120_000)
  for (const [scheme, locale] of [
    ["light", "en-US"],
    ["dark", "ja-JP"],
  ] as const) {
    const { page } = await person({ locale, viewport: { width: 390, height: 844 }, hasTouch: true })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
    const check = async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }
    for (const address of ["/", "/templates", "/templates/jacobian"]) {
      await page.goto(address)
      // Pictures are asked for when they come into sight.
      await tiles(page).first().scrollIntoViewIfNeeded()
      await expect(tiles(page).first().locator("svg text").first()).toBeAttached()
      await check()
    }
    await page.getByRole("link", { name: /Preview as student|生徒の画面で見る/ }).focus()
    await page.keyboard.press("Enter")
    await expect(page.locator('[data-card-kind="text"]').first()).toBeVisible()
    await check()
    await page.keyboard.press("Escape")
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  }
})
