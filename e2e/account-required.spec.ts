import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { functionCards, pasteFunction, untilLoaded, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"
import { bar, beginLesson, joinBoard } from "./lesson-page"

test.use({ settings: { REQUIRE_ACCOUNT: "1" } })

const WHY = "An account is needed here to start boards. To join a board or a lesson none is needed."
const PASSWORD = "ring of ideals"
let made = 0

async function signUp(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Create an account" }).click()
  await page.getByLabel("Name", { exact: true }).fill("Emmy")
  await page.getByLabel("E-mail address").fill(`emmy${Date.now()}x${made++}@example.org`)
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD)
  await page.getByRole("button", { name: "Create an account" }).click()
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([])
}

test("where an account is required, a guest is told why, signs up on the way to a lesson and comes back to it", async ({
  person,
}) => {
  const { page } = await person()
  await page.goto("/")
  await expect(page.getByText(WHY)).toBeVisible()
  await expect(page.getByRole("button", { name: "Open a board" })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto("/templates")
  await page.getByRole("link", { name: "The gradient", exact: false }).first().click()
  await page.waitForURL(/\/templates\/[^/]+$/)
  const lesson = page.url()
  await expect(page.getByText(WHY)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("link", { name: "Sign in to start a board" }).click()
  await expect(page.getByText(WHY)).toBeVisible()
  await expectAccessible(page)
  await signUp(page)
  await page.waitForURL(lesson)
  await page.getByRole("button", { name: "Use this lesson" }).click()
  await page.waitForURL(/\/b\/[A-Za-z0-9_-]+$/)
  await untilSaved(page)
})

test("where an account is required, students join a lesson by its code without one, and cannot copy its board", async ({
  person,
}) => {
  const [teacher, student] = [await person(), await person()]
  await teacher.page.goto("/")
  await teacher.page.getByRole("link", { name: "Sign in to start a board" }).click()
  await signUp(teacher.page)
  await teacher.page.getByRole("button", { name: "Open a board" }).first().click()
  await teacher.page.waitForURL(/\/b\/[A-Za-z0-9_-]+$/)
  await untilSaved(teacher.page)
  await untilLoaded(teacher.page)
  const code = await beginLesson(teacher.page)
  await joinBoard(student.page, code, "Mio")
  await expect(bar(student.page)).toBeVisible()
  await untilLoaded(student.page)
  await pasteFunction(student.page, "f(x) = x^2")
  await expect(functionCards(student.page)).toHaveCount(1)
  await untilSaved(student.page)

  // The board is among theirs; a copy of it would be a board of their own.
  await student.page.goto("/")
  await expect(student.page.getByText(WHY)).toBeVisible()
  await student.page
    .getByRole("button", { name: /^Actions for/ })
    .first()
    .click()
  await student.page.getByRole("menuitem", { name: "Duplicate" }).click()
  await expect(
    student.page.getByText("Guests may join boards here but not start them. Sign in to start one.").first(),
  ).toBeVisible()
  await student.page.getByRole("link", { name: "Sign in to start a board" }).click()
  await signUp(student.page)
  await expect(student.page.getByRole("button", { name: "Open a board" })).toBeVisible()
  // What the guest joined came along.
  await expect(student.page.locator('a[href^="/b/"]').first()).toBeVisible()
})
