import { beginBoard, derivativeCards, differentiate, functionCards, pasteFunction } from "./board-page"
import { expect, test } from "./fixtures"

test("a person reads a softmax Jacobian with p named, and takes it along as PyTorch", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "\\bm{f}(\\bm{x}) = \\operatorname{softmax}(\\bm{x})")
  await differentiate(page, functionCards(page).first())
  const card = derivativeCards(page).first()
  await expect(card.locator('[data-tex$="- \\\\bm{p}\\\\bm{p}^\\\\top"]')).toBeVisible()
  await expect(card.locator('[data-tex="\\\\bm{p} = \\\\operatorname{softmax}(\\\\bm{x})"]')).toBeVisible()
  await card.getByRole("button", { name: "Code", exact: true }).click()
  const panel = page.getByRole("dialog", { name: "Function and derivative as a program" })
  await expect(panel.locator("pre")).toContainText("import numpy as np")
  await panel.getByRole("radio", { name: "PyTorch" }).click()
  await expect(panel.locator("pre")).toContainText("torch.softmax(x, 0)")
  await panel.getByRole("button", { name: "Copy the program" }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("def df(x):")
})
