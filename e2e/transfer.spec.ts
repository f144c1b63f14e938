import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import {
  beginBoard,
  derivativeCards,
  differentiate,
  functionCards,
  pasteFunction,
  untilSaved,
} from "./board-page"
import { expect, test } from "./fixtures"

const dialog = (page: Page) => page.getByRole("dialog")

/** Chooses a command of the board's menu. */
async function choose(page: Page, menu: RegExp, command: RegExp): Promise<void> {
  await page.getByRole("button", { name: menu }).first().click()
  await page.getByRole("menuitem", { name: command }).click()
}

/** Takes the board away in a format and gives the path of the file. */
async function takeAway(page: Page, format: string): Promise<string> {
  await choose(page, /^Menu$/, /^Export$/)
  await dialog(page).getByLabel("Format", { exact: true }).selectOption(format)
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog(page).getByRole("button", { name: "Download" }).click(),
  ])
  const path = await download.path()
  await page.keyboard.press("Escape")
  return path
}

for (const [format, file] of [
  ["tex", "board.tex"],
  ["markdown", "board.md"],
  ["json", "board.json"],
] as const)
  test(`a teacher takes a board away as ${file} and opens it again as a new board`, async ({ person }) => {
    const { page } = await person()
    await beginBoard(page)
    await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
    await expect(functionCards(page)).toHaveCount(1)
    await differentiate(page, functionCards(page).first())
    await untilSaved(page)
    const path = await takeAway(page, format)
    const text = await readFile(path)

    await page.goto("/")
    await page.getByRole("button", { name: "Import" }).click()
    await dialog(page)
      .locator('input[type="file"]')
      .setInputFiles({ name: file, mimeType: "text/plain", buffer: text })
    await expect(dialog(page).getByText("2 cards will be made")).toBeVisible()
    await dialog(page).getByRole("button", { name: "Open as a new board" }).click()
    await page.waitForURL(/\/b\//)
    await expect(functionCards(page)).toHaveCount(1)
    await expect(derivativeCards(page)).toHaveCount(1)
    await expect(functionCards(page).first()).toHaveAccessibleName(/f/)
  })

test("somebody pastes a chapter of LaTeX, sees what it becomes and what cannot be read, places it, and takes it back", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  const chapter = [
    "\\section{Gradients}", "We look at \\mystery{this} function.",
    "\\begin{equation} g(\\bm{x}) = \\bm{a}^\\top \\bm{x} \\end{equation}",
    "\\begin{align} \\nabla g &= \\bm{a} + \\bm{0} \\\\ &= \\bm{a} \\end{align}",
  ].join("\n") // biome-ignore format: lines of a document
  await page.evaluate((text) => navigator.clipboard.writeText(text), chapter)
  await page.keyboard.press("ControlOrMeta+v")
  await expect(dialog(page).getByText("3 cards will be made")).toBeVisible()
  await expect(dialog(page).getByText("Line 2:")).toBeVisible()
  await expect(dialog(page).getByText("\\mystery is not carried out. It stands as text.")).toBeVisible()
  await dialog(page).getByRole("button", { name: "Place on the board" }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(functionCards(page)).toHaveCount(1)
  await expect(page.locator('[data-card-kind="derivation"]')).toHaveCount(1)
  await expect(page.locator('[data-card-kind="text"]')).toHaveCount(1)
  await page.keyboard.press("ControlOrMeta+z")
  await expect(page.locator("[data-card-kind]")).toHaveCount(0)
})

test("a Japanese teacher drops a file written in Shift_JIS, and a file that is none is told apart", async ({
  person,
}) => {
  const { page } = await person({ locale: "ja-JP" })
  await beginBoard(page)
  const drop = (name: string, bytes: readonly number[]) =>
    page.evaluate(
      ({ name: file, bytes: held }) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(held)], file))
        const target = document.querySelector("main") ?? document.body
        const box = target.getBoundingClientRect()
        const at = {
          clientX: box.x + box.width / 2,
          clientY: box.y + box.height / 2,
          bubbles: true,
          cancelable: true,
        }
        const under = document.elementFromPoint(at.clientX, at.clientY) ?? target
        under.dispatchEvent(new DragEvent("drop", { ...at, dataTransfer: data }))
      },
      { name, bytes },
    )
  // 「勾配」 in Shift_JIS.
  await drop("kobai.tex", [0x8c, 0xf9, 0x94, 0x7a, ...Buffer.from(" $x$ \\[ f(x) = x^2 \\]")])
  await expect(dialog(page).getByText("2枚のカードができます")).toBeVisible()
  await expect(dialog(page).getByText("勾配")).not.toHaveCount(0)
  await page.keyboard.press("Escape")
  await drop("noise.tex", [0xff, 0x00, 0x80, 0x81, 0x00])
  await expect(page.getByText("noise.tex はテキストではありません").first()).toBeVisible()
  await expect(page.locator("[data-card-kind]")).toHaveCount(0)
})

test("a teacher looks at the pages before taking them away, and copies a formula as MathML", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await expect(functionCards(page)).toHaveCount(1)
  await untilSaved(page)
  await choose(page, /^Menu$/, /^Export$/)
  await dialog(page).getByLabel("Format", { exact: true }).selectOption("handout")
  await dialog(page).getByLabel("Paper").selectOption("letter")
  await dialog(page).getByRole("switch", { name: "Preview" }).click()
  const picture = dialog(page).getByRole("img", { name: "Preview, page 1" })
  await expect(picture).toBeVisible({ timeout: 30_000 })
  expect(
    await picture.evaluate((img: HTMLImageElement) =>
      Math.round((100 * img.naturalHeight) / img.naturalWidth),
    ),
  ).toBe(129)
  await page.keyboard.press("Escape")
  await functionCards(page).first().click()
  await choose(page, /^Menu$/, /^Copy as MathML$/)
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^<math [\s\S]*<msup>[\s\S]*<\/math>$/)
})
