import {
  beginBoard,
  derivativeCards,
  differentiate,
  functionCards,
  openSource,
  pasteFunction,
  result,
  untilSaved,
} from "./board-page"
import { expect, test } from "./fixtures"

test("a mistake is explained where it is, and the last good result stays", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top \\bm{x}")
  await differentiate(page, functionCards(page).first())
  await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= 2\s*\\bm\{x\}$/)

  await openSource(page, functionCards(page).first())
  await page.locator("textarea").fill("f(\\bm{x}) = \\bm{x}^\\top (\\bm{x}")
  await expect(
    functionCards(page)
      .getByText(/bracket|parenthes|closed|\(/)
      .first(),
  ).toBeVisible()
  await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= 2\s*\\bm\{x\}$/)

  await page.locator("textarea").fill("f(\\bm{x}) = \\bm{x}^\\top \\bm{x}")
  await untilSaved(page)
})

test("hostile text on a card is shown as text and harms nobody", async ({ person }) => {
  const { page } = await person()
  let dialogs = 0
  page.on("dialog", (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  await beginBoard(page)
  for (const text of [
    "\\href{javascript:alert(1)}{x}",
    "<img src=x onerror=alert(1)>",
    "\\def\\a{\\a\\a}\\a",
    `${"{".repeat(300)}x${"}".repeat(300)}`,
  ]) {
    await pasteFunction(page, text)
  }
  await untilSaved(page)
  await pasteFunction(page, "f(x) = x^2")
  await expect(functionCards(page).locator('[data-tex*="x^2"]').first()).toBeVisible()
  expect(dialogs).toBe(0)
})
