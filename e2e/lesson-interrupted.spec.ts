import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { functionCards, pasteFunction, untilLoaded, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"
import { bar, beginLesson, beginTask, joinBoard, openPanel } from "./lesson-page"

const outline = (page: Page) => page.getByRole("tree", { name: "Outline" })
const lookUp = (page: Page) => page.getByRole("alert").filter({ hasText: "Look up, please" })

/** Takes a picture to be looked at, where a folder for them is given. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

test("the server is started anew in the middle of a pause: desk and board say so, the pause holds, and the lesson goes on", async ({
  person,
  server,
}) => {
  test.setTimeout(180_000)
  const [teacher, student] = [await person(), await person()]
  await beginTask(teacher.page)
  const code = await beginLesson(teacher.page)
  await joinBoard(student.page, code, "Mio")
  await untilLoaded(student.page)
  await bar(teacher.page).getByRole("link", { name: "Desk" }).click()
  await expect(teacher.page.locator("[data-group-tile]")).toHaveCount(1)
  await teacher.page.getByRole("button", { name: "Pause: look up, please" }).click()
  await expect(lookUp(student.page)).toBeVisible()

  await server.kill()
  const lost = teacher.page.getByRole("status").filter({ hasText: "The connection is broken" })
  await expect(lost).toBeVisible()
  await expect(student.page.locator(".board-banner")).toContainText(/connection|reach|offline/i)
  await expect(lookUp(student.page)).toBeVisible()
  await picture(teacher.page, "desk without server")
  await picture(student.page, "paused without server")
  await expectAccessible(teacher.page)
  await teacher.page.getByRole("button", { name: "Go on" }).click()
  await expect(teacher.page.getByText("The server could not be reached").first()).toBeVisible()

  await server.boot()
  await expect(lost).toBeHidden({ timeout: 30_000 })
  await untilSaved(student.page)
  await expect(lookUp(student.page)).toBeVisible()
  await pasteFunction(student.page, "g(x) = x^2")
  await expect(functionCards(student.page)).toHaveCount(1)
  await picture(student.page, "paused after the start")
  await expect(teacher.page.locator("[data-group-tile]")).toContainText("1 is here")
  await teacher.page.getByRole("button", { name: "Go on" }).click()
  await expect(lookUp(student.page)).toHaveCount(0)
  await pasteFunction(student.page, "g(x) = x^2")
  await expect(functionCards(student.page)).toHaveCount(2)
  await untilSaved(student.page)
})

test("a student who looks at a frame that is not open is told so and comes back, also by ear and by keys", async ({
  person,
}) => {
  test.setTimeout(180_000)
  const [teacher, student] = [await person(), await person()]
  await teacher.page.goto("/templates/gradient")
  await teacher.page.getByRole("button", { name: "Use this lesson" }).click()
  await teacher.page.waitForURL(/\/b\/[A-Za-z0-9_-]+$/)
  await untilSaved(teacher.page)
  const code = await beginLesson(teacher.page)
  await joinBoard(student.page, code, "Mio")
  await untilLoaded(student.page)
  const spoken = student.page.locator('.sr-only [aria-live="polite"]').first()
  const told = student.page.getByRole("status").filter({ hasText: "is not open at the moment" })

  // The student writes on the third page when the teacher opens the first two alone.
  await student.page.keyboard.press("o")
  await outline(student.page).getByRole("treeitem", { level: 1 }).nth(1).focus()
  await student.page.keyboard.press("ArrowDown")
  await student.page.keyboard.press("F2")
  const field = student.page.locator("[data-typing] textarea, [data-typing] math-field")
  await expect(field.first()).toBeVisible()
  await openPanel(teacher.page, "Pace")
  await teacher.page.getByRole("combobox", { name: "Open frames" }).selectOption("Only 4. The gradient")
  await picture(teacher.page, "teacher's pace")
  await expect(field).toHaveCount(0)
  await expect(spoken).toHaveText(/^Frames? .* open now\.$/)
  await expect(told).toBeHidden()
  await picture(student.page, "open frame")

  // By keys they go where it is closed, hear of it, and come back by the button.
  await student.page.keyboard.press("o")
  await outline(student.page).getByRole("treeitem", { level: 1 }).nth(1).focus()
  await student.page.keyboard.press("Enter")
  await expect(told).toContainText(/Frame \d+ is not open at the moment/)
  await picture(student.page, "closed frame")
  await expectAccessible(student.page)
  const back = told.getByRole("button", { name: "To the open frame" })
  await back.focus()
  await student.page.keyboard.press("Enter")
  await expect(told).toBeHidden()

  await teacher.page.getByRole("combobox", { name: "Open frames" }).selectOption("All frames")
  await expect(student.page.getByRole("img", { name: /is not open at the moment/ })).toHaveCount(0)
})
