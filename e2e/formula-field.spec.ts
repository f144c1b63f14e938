import type { Page } from "@playwright/test"
import { beginBoard, functionCards, openSource, pasteFunction } from "./board-page"
import { expect, test } from "./fixtures"

/** Opens the formula of the only function card as it looks, with the caret at its end. */
async function openFormula(page: Page): Promise<void> {
  await functionCards(page)
    .getByRole("button", { name: /Edit the formula|数式を編集/ })
    .click()
  await expect(page.locator("math-field")).toBeFocused()
}

/** The card shows the formula as it stands; where the field leaves spaces says nothing. */
const expectFormula = (page: Page, tex: string) =>
  expect
    .poll(async () => {
      const shown = await functionCards(page)
        .locator("[data-tex][data-display]")
        .first()
        .getAttribute("data-tex")
      return shown?.replace(/\s/g, "")
    })
    .toBe(tex.replace(/\s/g, ""))

test("a person writes a formula by names and fills a matrix from cell to cell without a mouse", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top\\bm{x}")
  await openFormula(page)
  await page.keyboard.type("+\\tra")
  await expect(page.getByRole("option").first()).toContainText("trace")
  await page.keyboard.press("Enter")
  await expect(page.locator("math-field")).toBeFocused()
  await page.keyboard.type("\\m2,2")
  await page.keyboard.press("Tab")
  await expect(page.getByRole("toolbar", { name: "Rows and columns of this matrix" })).toBeVisible()
  for (const key of ["1", "Tab", "2", "Tab", "3", "Tab", "4"]) await page.keyboard.press(key)
  await expectFormula(
    page,
    "f(\\bm{x}) = \\bm{x}^\\top\\bm{x}+\\operatorname{tr}(\\begin{bmatrix}1 & 2\\\\ 3 & 4\\end{bmatrix})",
  )

  // Enter adds a row, the handle takes a column away, Tab after the last cell leaves the matrix.
  await page.keyboard.press("Enter")
  await page.keyboard.type("5")
  await page.getByRole("button", { name: "Column to the right" }).click()
  await page.getByRole("button", { name: "Remove this column" }).click()
  await page.getByRole("button", { name: "Remove this row" }).click()
  await expectFormula(
    page,
    "f(\\bm{x}) = \\bm{x}^\\top\\bm{x}+\\operatorname{tr}(\\begin{bmatrix}1 & 2\\\\ 3 & 4\\end{bmatrix})",
  )
  await page.keyboard.press("Escape")
  await expect(page.locator("math-field")).toHaveCount(0)
})

test("a size is pointed at in the grid, with arrows too, and the caret goes on in the formula", async ({
  person,
}) => {
  const { page } = await person({ locale: "ja-JP" })
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{x}")
  await openFormula(page)
  await page.keyboard.type("+")
  await page.getByRole("button", { name: "行列を挿入" }).click()
  await expect(page.getByText("2 × 2", { exact: true })).toBeVisible()
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("Enter")
  await expect(page.locator("math-field")).toBeFocused()
  for (const key of ["7", "Tab", "8"]) await page.keyboard.press(key)
  await expectFormula(page, "f(\\bm{x}) = \\bm{x}+\\begin{bmatrix}7\\\\ 8\\end{bmatrix}")
})

test("an unfinished name is finished with Tab in LaTeX source, and new symbols are corrected below the field", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top\\bm{x}")
  await openSource(page, functionCards(page).first())
  const source = page.locator("textarea")
  await source.press("End")
  await source.pressSequentially(" + \\lamb")
  await expect(
    page.getByRole("toolbar", { name: "Insert by name" }).getByText("\\lambda", { exact: true }),
  ).toBeVisible()
  await source.press("Tab")
  await expect(source).toHaveValue("f(\\bm{x}) = \\bm{x}^\\top\\bm{x} + \\lambda ")
  await source.pressSequentially("c")
  const dock = page.getByRole("region", { name: "Formula editor" })
  await dock.getByRole("button", { name: /^c: scalar/ }).click()
  await page.getByRole("radio", { name: "vector" }).click()
  await expect(dock.getByText(/cannot be added|does not fit|shapes/i).first()).toBeVisible()
})
