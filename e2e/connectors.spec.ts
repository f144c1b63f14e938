import type { Page } from "@playwright/test"
import { beginBoard, openBoard, pasteFunction, untilPeople } from "./board-page"
import { expect, test } from "./fixtures"

const cards = (page: Page) => page.locator('[data-card-kind="function"]')
const lines = (page: Page) => page.locator("[data-connector] > path:first-child")
const labels = (page: Page) => page.locator('[data-card-kind="connector"]')

/** Two functions beside each other. */
async function twoFunctions(page: Page): Promise<void> {
  for (const [count, latex] of [
    [1, "f(x) = x^2"],
    [2, "g(x) = \\sin x"],
  ] as const) {
    await pasteFunction(page, latex)
    await expect(cards(page)).toHaveCount(count)
  }
  await page.locator("#board-canvas").focus()
  await page.keyboard.press("Escape")
  await page.keyboard.press("Shift+1")
}

async function middleOf(page: Page, at: number) {
  const box = await cards(page).nth(at).boundingBox()
  if (box === null) throw new Error("no card")
  return { x: box.x + box.width / 2, y: box.y + 20 }
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

test("a connector that one person draws follows its cards on everybody's screen, and goes and comes with them", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person({ locale: "ja-JP" })
  const url = await beginBoard(teacher.page)
  await openBoard(student.page, url)
  await untilPeople(teacher.page, 2)
  await twoFunctions(teacher.page)

  await teacher.page.keyboard.press("a")
  await drag(teacher.page, await middleOf(teacher.page, 0), await middleOf(teacher.page, 1))
  await expect(lines(teacher.page)).toHaveCount(1)
  await expect(lines(student.page)).toHaveCount(1)

  await teacher.page.keyboard.press("Enter")
  await teacher.page.keyboard.type("inner $g$")
  await teacher.page.keyboard.press("Escape")
  await expect(labels(student.page)).toContainText("inner")
  await expect(labels(student.page).locator("[data-tex]")).toBeVisible()

  const before = await lines(student.page).getAttribute("d")
  // By its lower border, where no button is.
  const box = await cards(teacher.page).nth(1).boundingBox()
  const from = { x: (box?.x ?? 0) + 14, y: (box?.y ?? 0) + (box?.height ?? 0) - 10 }
  await drag(teacher.page, from, { x: from.x + 60, y: from.y + 120 })
  await expect.poll(() => lines(student.page).getAttribute("d")).not.toBe(before)

  // With one of its cards the connector goes; undo brings both back.
  await teacher.page.keyboard.press("Delete")
  for (const { page } of [teacher, student]) {
    await expect(cards(page)).toHaveCount(1)
    await expect(labels(page)).toHaveCount(0)
  }
  await teacher.page.keyboard.press("Control+z")
  await expect(cards(student.page)).toHaveCount(2)
  await expect(lines(student.page)).toHaveCount(1)
  await expect(labels(student.page)).toContainText("inner")
})

test("somebody without a mouse connects cards from a list, and turns and straightens the connector", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await twoFunctions(page)
  await page.locator("#board-canvas").focus()
  await page.keyboard.press("Tab")
  await page.keyboard.press("a")
  await expect(page.getByRole("combobox", { name: "Connect with" })).toBeFocused()
  await page.keyboard.type("g")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("group", { name: /^Connector from Function f.* to Function g/ })).toBeVisible()

  await page.keyboard.press("i")
  const inspector = page.getByRole("region", { name: "Inspector" })
  await inspector.getByLabel("Line").selectOption("straight")
  await inspector.getByLabel("Arrow heads").selectOption("both")
  await expect(page.locator("[data-connector] > path")).toHaveCount(3)
  await inspector.getByRole("button", { name: "Swap the ends" }).click()
  await expect(page.getByRole("group", { name: /^Connector from Function g.* to Function f/ })).toBeVisible()
})

test("a press on the line selects a connector; copies of both cards take it along, and dropping beside all cards says why not", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await twoFunctions(page)
  await page.keyboard.press("Control+a")
  await page.keyboard.press("a")
  await expect(lines(page)).toHaveCount(1)
  await page.keyboard.press("Escape")
  await expect(page.locator("[data-connector][data-selected]")).toHaveCount(0)
  const at = await lines(page).evaluate((path) => {
    const line = path as unknown as SVGPathElement // the selector takes paths only
    const matrix = line.getScreenCTM()
    const point = line.getPointAtLength(line.getTotalLength() * 0.3)
    return {
      x: point.matrixTransform(matrix ?? undefined).x,
      y: point.matrixTransform(matrix ?? undefined).y,
    }
  })
  await page.mouse.click(at.x, at.y)
  await expect(page.locator("[data-connector][data-selected]")).toHaveCount(1)

  await page.keyboard.press("Control+a")
  await page.keyboard.press("Control+d")
  await expect(cards(page)).toHaveCount(4)
  await expect(lines(page)).toHaveCount(2)

  await page.keyboard.press("Escape")
  await page.keyboard.press("Shift+1")
  await page.keyboard.press("a")
  await drag(page, await middleOf(page, 0), { x: 1200, y: 120 })
  await expect(page.getByText("A connector leads from one card to another.").first()).toBeVisible()
  await expect(lines(page)).toHaveCount(2)
})
