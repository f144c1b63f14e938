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

test("two functions of one name are told apart on their cards, and one press gives a free name", async ({
  person,
}) => {
  const { page } = await person({ locale: "ja-JP" })
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await expect(functionCards(page)).toHaveCount(1)
  await pasteFunction(page, "f(x) = x^3")
  await expect(functionCards(page).getByRole("button", { name: /という名前のカードが2枚/ })).toHaveCount(2)
  const second = functionCards(page).filter({ has: page.locator('[data-tex="f(x) = x^3"]') })
  await second.getByRole("button", { name: /という名前のカードが2枚/ }).click()
  await page.getByRole("button", { name: "名前を g に変更" }).click()
  await expect(functionCards(page).locator('[data-tex="g(x) = x^3"]')).toBeVisible()
  await expect(functionCards(page).getByRole("button", { name: /という名前のカードが2枚/ })).toHaveCount(0)
})

test("a formula without a name gets one that is free", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await expect(functionCards(page)).toHaveCount(1)
  await pasteFunction(page, "\\bm{x}^\\top\\bm{x}")
  await expect(functionCards(page).locator('[data-tex^="g(\\\\bm{x})"]')).toBeVisible()
})

test("definitions that lead back to themselves are said on both cards, and mended by changing one", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(x) = g(x) + 1")
  await expect(functionCards(page)).toHaveCount(1)
  await pasteFunction(page, "g(x) = f(x) + 2")
  await expect(functionCards(page).getByText("leads back to itself")).toHaveCount(2)
  await openSource(page, functionCards(page).filter({ has: page.locator('[data-tex="g(x) = f(x) + 2"]') }))
  await page.locator("textarea").fill("g(x) = x^2")
  await expect(functionCards(page).getByText("leads back to itself")).toHaveCount(0)
})

test("a derivative outlives the deletion of its function, and undo brings everything back", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await differentiate(page, functionCards(page).first())
  await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= 2\s*x$/)
  await functionCards(page)
    .first()
    .click({ position: { x: 150, y: 12 } })
  await page.keyboard.press("Delete")
  await expect(functionCards(page)).toHaveCount(0)
  await expect(derivativeCards(page).getByText("was removed")).toBeVisible()
  await page.keyboard.press("ControlOrMeta+z")
  await expect(functionCards(page)).toHaveCount(1)
  await expect(derivativeCards(page).getByText("was removed")).toHaveCount(0)
  await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= 2\s*x$/)

  // Both together: the copy of the derivative belongs to the copy of the function.
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.press("ControlOrMeta+d")
  await expect(functionCards(page)).toHaveCount(2)
  await expect(derivativeCards(page)).toHaveCount(2)
  await openSource(page, functionCards(page).last())
  await page.locator("textarea").fill("f(x) = x^5")
  await expect(derivativeCards(page).locator('[data-tex*="5"]').first()).toBeVisible()
  await expect(derivativeCards(page).locator('[data-tex$="= 2x"]').first()).toBeVisible()
  await untilSaved(page)
})
