import { execFileSync } from "node:child_process"
import { readFile, writeFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { lessonBoard } from "../lib/templates/lay-out"
import { gradient } from "../lib/templates/lessons/gradient/lesson"
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

test("a teacher reads the first lines of every text before taking it away, and what is in the folder of LaTeX", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await expect(functionCards(page)).toHaveCount(1)
  await untilSaved(page)
  await choose(page, /^Menu$/, /^Export$/)
  await dialog(page).getByRole("switch", { name: "Preview" }).click()
  for (const [format, line, remark] of [
    ["tex-folder", "\\documentclass", "kB. Contains board.tex"],
    ["notebook", '"cells"', "1 kB"],
    ["json", '"nabla-board"', "1 kB"],
  ] as const) {
    await dialog(page).getByLabel("Format", { exact: true }).selectOption(format)
    await expect(dialog(page).locator("pre")).toContainText(line, { timeout: 30_000 })
    await expect(dialog(page).getByText(remark)).toBeVisible()
  }
})

test("a teacher takes a lesson away as a PDF with a page for each frame", async ({ person }) => {
  const { page } = await person()
  const answer = await page.request.post("/api/boards", { data: { template: "gradient.en" } })
  await page.goto(`/b/${(await answer.json()).id}`)
  await untilSaved(page)
  await expect(page.locator('[data-card-kind="frame"]').first()).toBeVisible()
  await choose(page, /^Menu$/, /^Export$/)
  await dialog(page).getByLabel("Format", { exact: true }).selectOption("pdf")
  await dialog(page).getByLabel("Pages").selectOption("frames")
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog(page).getByRole("button", { name: "Download" }).click(),
  ])
  const info = execFileSync("pdfinfo", [await download.path()], { encoding: "utf8" })
  expect(Number(/Pages: +(\d+)/.exec(info)?.[1])).toBe(
    lessonBoard(gradient, "en").cards.filter(({ kind }) => kind === "frame").length,
  )
})

test("somebody brings in a book of nine megabytes of LaTeX: the page answers meanwhile, and the reading can be called off", async ({
  person,
}) => {
  test.setTimeout(180_000)
  const { page } = await person()
  await page.goto("/")
  const words = "We look at the gradient $\\nabla f(\\bm{x})$ of \\emph{this} function. ".repeat(40)
  const parts = Array.from(
    { length: 3_300 },
    (_, at) =>
      `\\section{Part ${at}}\n${words}\n\\[ f_{${at}}(\\bm{x}) = \\bm{x}^\\top A \\bm{x} + ${at} \\]`,
  )
  const book = ["\\documentclass{article}", "\\begin{document}", ...parts, "\\end{document}"].join("\n")
  expect(book.length).toBeGreaterThan(9_000_000)
  // From a folder, as a person would choose it: handed over by the test, it would hold the page up by itself.
  const path = test.info().outputPath("book.tex")
  await writeFile(path, book)
  const bringIn = async () => {
    await page.getByRole("button", { name: "Import" }).click()
    await dialog(page).locator('input[type="file"]').setInputFiles(path)
  }
  // The longest time in which the page did nothing that it was asked to do.
  await page.evaluate(() => {
    let last = performance.now()
    Object.assign(window, { longest: 0 })
    setInterval(() => {
      const now = performance.now()
      const gap = Math.max(now - last, Number(Reflect.get(window, "longest")))
      Object.assign(window, { longest: gap })
      last = now
    }, 10)
  })
  await bringIn()
  await expect(dialog(page).getByText(/^Reading/)).toBeVisible()
  await dialog(page).getByRole("button", { name: "Cancel" }).click()
  await expect(dialog(page)).toHaveCount(0)
  await bringIn()
  await expect(dialog(page).getByText(/cards will be made/)).toBeVisible({ timeout: 120_000 })
  await expect(dialog(page).getByText("6,600 cards will be made")).toBeVisible()
  // Reading alone holds whoever does it for some seconds; what is left for the page is to decode the file and to show the first cards.
  expect(await page.evaluate(() => Number(Reflect.get(window, "longest")))).toBeLessThan(1_000)
})
