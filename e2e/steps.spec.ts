import {
  beginBoard,
  derivativeCards,
  differentiate,
  functionCards,
  openBoard,
  pasteFunction,
} from "./board-page"
import { expect, test } from "./fixtures"

test("a person reads the steps as differentials, in the detail that suits, and everyone on the board sees the same", async ({
  person,
}) => {
  const teacher = await person()
  const url = await beginBoard(teacher.page)
  await pasteFunction(teacher.page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await differentiate(teacher.page, functionCards(teacher.page).first())
  const card = derivativeCards(teacher.page).first()
  await card.getByRole("button", { name: /^Steps/ }).click()
  await card.getByRole("radio", { name: "Differentials" }).click()
  const line = (tex: string) => card.locator(`[data-tex="${tex.replaceAll("\\", "\\\\")}"]`)
  await expect(
    line("{} = (\\mathrm{d}\\bm{x})^\\top A\\bm{x} + \\bm{x}^\\top A\\,\\mathrm{d}\\bm{x}"),
  ).toBeVisible()
  await expect(line("{} = \\bm{x}^\\top(A + A^\\top)\\,\\mathrm{d}\\bm{x}")).toBeVisible()
  await expect(card.getByText("Read off the gradient")).toBeVisible()

  await card.getByRole("radio", { name: "Overview" }).click()
  await expect(card.getByText("A scalar equals its transpose")).toBeHidden()
  await expect(card.getByText("Bring the differential to the end")).toBeVisible()

  const student = await person()
  await openBoard(student.page, url)
  const theirs = derivativeCards(student.page).first()
  await expect(theirs.getByText("Bring the differential to the end")).toBeVisible()

  await teacher.page.keyboard.press("Tab")
  await card.getByRole("radio", { name: "One by one" }).click()
  await card.getByRole("button", { name: "Next step" }).click()
  await card.getByRole("button", { name: "Next step" }).click()
  await expect(card.getByText("the gradient has the shape of the variable", { exact: false })).toBeVisible()
})

test("where differentials cannot say it, a person is told why and gets the steps with indices", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\prod_{i=1}^{n} x_i")
  await differentiate(page, functionCards(page).first())
  const card = derivativeCards(page).first()
  await card.getByRole("button", { name: /^Steps/ }).click()
  await card.getByRole("radio", { name: "Differentials" }).click()
  await expect(card.getByText("The steps are shown with indices", { exact: false })).toBeVisible()
  await expect(card.getByText("Write it in index notation")).toBeVisible()
})
