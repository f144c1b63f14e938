import AxeBuilder from "@axe-core/playwright"
import type { Locator, Page } from "@playwright/test"
import {
  beginBoard,
  functionCards,
  openBoard,
  openSource,
  pasteFunction,
  untilPeople,
  untilSaved,
} from "./board-page"
import { expect, test } from "./fixtures"

const plots = (page: Page): Locator => page.locator('[data-card-kind="plot"]')
const formulas = (card: Locator): Promise<string[]> =>
  card.locator("[data-tex]").evaluateAll((all) => all.map((one) => one.getAttribute("data-tex") ?? ""))

/** Puts a function on an empty board and its plot beside it. */
async function plotFunction(page: Page, latex: string): Promise<Locator> {
  await pasteFunction(page, latex)
  await expect(functionCards(page)).toBeVisible()
  await page.keyboard.press("g")
  await expect(plots(page).getByRole("figure")).toBeVisible()
  return plots(page)
}

const says = (card: Locator, tex: string | RegExp) =>
  expect.poll(async () =>
    (await formulas(card)).some((one) => (typeof tex === "string" ? one === tex : tex.test(one))),
  )

test("a person plots a function, moves the point with the keyboard and reads value and slope on all cards", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  const plot = await plotFunction(page, "f(x) = x^2")
  await functionCards(page).getByRole("button", { name: "Differentiate" }).click()
  await says(plot, "f = 1").toBe(true)
  await plot.click({ position: { x: 60, y: 20 } })
  await plot.getByRole("slider", { name: "Point of the plot" }).focus()
  await page.keyboard.press("Shift+ArrowRight")
  await says(plot, "x = 1.5").toBe(true)
  await says(plot, "f = 2.25").toBe(true)
  await says(plot, /= 3$/).toBe(true)
  await says(functionCards(page), "f = 2.25").toBe(true)
  await says(page.locator('[data-card-kind="derivative"]'), /= 3$/).toBe(true)
  await expect(plot.getByRole("figure")).toHaveAccessibleName(
    /At x = 1\.5 the value is 2\.25\. Derivatives: 3\./,
  )
  await page.keyboard.press("ControlOrMeta+z")
  await says(plot, "x = 1").toBe(true)
})

test("what one person drags on a plot moves on the other's screen while the hand still holds it, and is one step to undo", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person({ locale: "ja-JP" })
  const url = await beginBoard(teacher.page)
  await openBoard(student.page, url)
  await untilPeople(teacher.page, 2)
  const mine = await plotFunction(teacher.page, "f(x, a) = a x^2")
  const theirs = plots(student.page)
  await expect(theirs.getByRole("figure")).toBeVisible()
  await theirs.scrollIntoViewIfNeeded()

  const slider = mine.getByRole("slider", { name: "a", exact: true })
  const box = await slider.boundingBox()
  if (!box) throw new Error("the slider has no place on the screen")
  const at = (part: number) => ({ x: box.x + box.width * part, y: box.y + box.height / 2 })
  await teacher.page.mouse.move(at(0.667).x, at(0.667).y)
  await teacher.page.mouse.down()
  for (const part of [0.7, 0.8, 0.9, 0.98])
    await teacher.page.mouse.move(at(part).x, at(part).y, { steps: 4 })
  // The hand has not let go: nothing is written, and the other person sees it all the same.
  const other = theirs.getByRole("slider", { name: "a", exact: true })
  const areTogether = async () => {
    const shown = await slider.inputValue()
    return Number(shown) > 2.5 && (await other.inputValue()) === shown
  }
  await expect.poll(areTogether).toBe(true)
  await teacher.page.mouse.up()
  await untilSaved(teacher.page)
  await expect.poll(areTogether).toBe(true)
  await teacher.page.keyboard.press("ControlOrMeta+z")
  await expect(other).toHaveValue("1")
  await expect(plots(teacher.page)).toHaveCount(1)
})

test("a person drags the point over level lines and follows gradient descent step by step", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  const plot = await plotFunction(page, "L(x, y) = x^2 + y^2")
  await plot.getByRole("button", { name: "What is drawn" }).click()
  await page.getByRole("checkbox", { name: "Gradient descent" }).click()
  await page.keyboard.press("Escape")
  const table = plot.getByRole("table", { name: "Steps of gradient descent" })
  await expect(table.getByRole("row")).toHaveCount(12)
  await plot.getByRole("button", { name: "Back to the start" }).click()
  await expect(table.getByRole("row")).toHaveCount(2)
  await plot.getByRole("button", { name: "Next step" }).click()
  await expect(table.getByRole("row").nth(2)).toContainText("0.8")
  await plot.getByRole("button", { name: "Play" }).click()
  await expect(table.getByRole("row").nth(5)).toBeVisible()
  await plot.getByRole("button", { name: "Pause" }).click()

  const handle = plot.getByRole("slider", { name: "Point of the plot" })
  const box = await handle.boundingBox()
  if (!box) throw new Error("the point has no place on the screen")
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y + 40, { steps: 6 })
  await page.mouse.up()
  await expect(handle).not.toHaveAttribute("aria-valuetext", "x = 1, y = 1")
  await expect(handle).toHaveAttribute("aria-valuetext", /^x = −?0?\.?\d+/)
})

test("a plot says what is wrong and keeps the picture while its function is mended", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  const plot = await plotFunction(page, "f(x) = x^2")
  await openSource(page, functionCards(page))
  await page.locator("textarea").fill("f(x) = \\frac{1")
  await expect(plot).toContainText("cannot be read yet")
  await expect(plot.getByRole("figure")).toBeVisible()
  await page.locator("textarea").fill("f(x) = g(x) + 1")
  await expect(plot).toContainText("has no definition")
  await page.locator("textarea").fill("\\bm{f}(x) = (x, x^2, x^3)")
  await expect(plot).toContainText("The value has the size 3")
  await plot.getByLabel("Entry of the value").selectOption("entry 2")
  await says(plot, /= 1$/).toBe(true)
  await page.locator("textarea").fill("f(x) = \\sqrt{-1 - x^2}")
  await expect(plot).toContainText("no real value anywhere")
})

test("a rotation turns the grid with a slider on a phone, in Japanese, and by axe nothing is wrong", async ({
  person,
}) => {
  const { page } = await person({ locale: "ja-JP", viewport: { width: 390, height: 844 }, hasTouch: true })
  await beginBoard(page)
  const plot = await plotFunction(
    page,
    "R(\\theta) = \\begin{pmatrix}\\cos\\theta & -\\sin\\theta\\\\ \\sin\\theta & \\cos\\theta\\end{pmatrix}",
  )
  await says(plot, "\\det R = 1").toBe(true)
  await plot.getByRole("textbox", { name: "θ" }).fill("0")
  await page.keyboard.press("Enter")
  await says(plot, /R = \\begin\{pmatrix\} 1 & 0 \\\\ 0 & 1/).toBe(true)
  await expect(plot.getByRole("figure")).toHaveAccessibleName(/R の行列による格子の変換。/)
  const { violations } = await new AxeBuilder({ page }).include('[data-card-kind="plot"]').analyze()
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([])
})

test("a person moves and zooms the axes with the hand and with buttons, and takes it all back", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  const plot = await plotFunction(page, "f(x) = \\sin x")
  const figure = plot.getByRole("figure")
  await expect(figure).toHaveAccessibleName(/x from −3 to 3\./)
  await plot.getByRole("button", { name: "Zoom out of the axes" }).click()
  await expect(figure).toHaveAccessibleName(/x from −4\.5 to 4\.5\./)
  const box = await figure.boundingBox()
  if (!box) throw new Error("the picture has no place on the screen")
  const [x, y] = [box.x + box.width * 0.3, box.y + box.height * 0.8]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + box.width / 3, y, { steps: 5 })
  await page.mouse.up()
  await expect(figure).toHaveAccessibleName(/x from −7\.\d+ to 1\.\d+\./)
  await page.keyboard.press("ControlOrMeta+z")
  await expect(figure).toHaveAccessibleName(/x from −4\.5 to 4\.5\./)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.wheel(0, -300)
  await expect(figure).toHaveAccessibleName(/x from −3\.\d+ to 3\.\d+\./)
  await plot.getByRole("button", { name: "Reset the axes" }).click()
  await expect(figure).toHaveAccessibleName(/x from −3 to 3\./)
})

test("a copy of a function and its plot is a plot of the copy", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await plotFunction(page, "f(x) = x^2")
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.press("ControlOrMeta+d")
  await expect(plots(page)).toHaveCount(2)
  await page.keyboard.press("Escape")
  const copy = functionCards(page).nth(1)
  await openSource(page, copy)
  await page.locator("textarea").fill("g(x) = x^2 + 5")
  await page.keyboard.press("Escape")
  await says(plots(page).nth(1), "g = 6").toBe(true)
  await says(plots(page).nth(0), "f = 1").toBe(true)
})
