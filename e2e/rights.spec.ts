import AxeBuilder from "@axe-core/playwright"
import type { Locator, Page } from "@playwright/test"
import { beginBoard, beginPrivateBoard, openBoard, untilPeople, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"

const notes = (page: Page): Locator => page.locator('[data-card-kind="note"]')
const banner = (page: Page): Locator => page.locator(".board-banner")

/** Places a sticky note by its key and types into it. */
async function writeNote(page: Page, words: string): Promise<void> {
  await page.keyboard.press("n")
  const field = page.locator("[data-typing] textarea")
  await expect(field).toBeFocused()
  await field.fill(words)
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
}

/** Opens the share dialog. */
async function share(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Share" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog.getByRole("combobox", { name: "Whoever has the link" })).toBeVisible()
  return dialog
}

async function chooseFromMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole("button", { name: "Menu", exact: true }).click()
  await page.getByRole("menuitemcheckbox", { name: entry }).click()
}

const nameOf = async (page: Page): Promise<string> => {
  const answer = await page.request.post("/api/session", { headers: { origin: new URL(page.url()).origin } })
  return (await answer.json()).user.name as string
}

test("a new board is private until its owner lets the link give something", async ({ person }) => {
  const owner = await person()
  const guest = await person()
  const url = await beginPrivateBoard(owner.page)
  await guest.page.goto(url)
  await expect(guest.page.getByText("This board is not open to you")).toBeVisible()
  const dialog = await share(owner.page)
  await dialog.getByRole("combobox", { name: "Whoever has the link" }).selectOption("may look")
  await expect(dialog.getByRole("combobox", { name: "The link works" })).toBeVisible()
  await openBoard(guest.page, url)
  await expect(banner(guest.page)).toContainText("You can look at this board")
  await dialog.getByRole("combobox", { name: "Whoever has the link" }).selectOption("may write")
  // The page that is open follows.
  await expect(banner(guest.page)).toHaveCount(0)
  await writeNote(guest.page, "Here I am")
  await expect(notes(owner.page)).toHaveCount(1)
  await dialog.getByRole("combobox", { name: "Whoever has the link" }).selectOption("cannot open the board")
  await expect(banner(guest.page)).toContainText("You do not have access to this board")
})

test("a teacher pauses the board, lets one student write for some minutes and changes their right, and the open page follows", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person()
  const url = await beginBoard(teacher.page)
  await openBoard(student.page, url)
  await untilPeople(teacher.page, 2)
  const name = await nameOf(student.page)

  await chooseFromMenu(teacher.page, "Pause the board for everyone else")
  await expect(banner(student.page)).toContainText("The teacher has paused the board")
  await expect(banner(teacher.page)).toContainText("paused for everybody else")
  await student.page.keyboard.press("n")
  await expect(notes(student.page)).toHaveCount(0)
  await banner(teacher.page).getByRole("button", { name: "Let everybody write" }).click()
  await expect(banner(student.page)).toHaveCount(0)
  await expect(student.page.getByText("You may write again.").first()).toBeVisible()
  await writeNote(student.page, "Mine")
  await expect(notes(teacher.page)).toHaveCount(1)

  const dialog = await share(teacher.page)
  await dialog.getByRole("radio", { name: "View only" }).click()
  await expect(banner(student.page)).toContainText("view only")
  await dialog.getByRole("button", { name: `More for ${name}` }).click()
  await teacher.page.getByRole("menuitem", { name: "May write for 5 minutes" }).click()
  await expect(banner(student.page)).toContainText("You may write until")
  await expect(dialog.getByText("may write until")).toBeVisible()
  await writeNote(student.page, "At the board")
  await expect(notes(teacher.page)).toHaveCount(2)
  await dialog.getByRole("button", { name: `More for ${name}` }).click()
  await teacher.page.getByRole("menuitem", { name: "Take back the minutes" }).click()
  await expect(banner(student.page)).toContainText("view only")

  await dialog.getByRole("radio", { name: "Write", exact: true }).click()
  await expect(banner(student.page)).toHaveCount(0)
  await dialog.getByRole("combobox", { name: `Right of ${name}` }).selectOption("May look")
  await expect(banner(student.page)).toContainText("You can look at this board")
  await dialog.getByRole("combobox", { name: `Right of ${name}` }).selectOption("Co-teacher")
  await expect(banner(student.page)).toHaveCount(0)
  await dialog.getByRole("combobox", { name: `Right of ${name}` }).selectOption("No access")
  await expect(banner(student.page)).toContainText("You do not have access to this board")
  const { violations } = await new AxeBuilder({ page: teacher.page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})

test("what a teacher has locked stays as it is, and a student who wrote there meanwhile keeps the words", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person()
  const url = await beginBoard(teacher.page)
  await writeNote(teacher.page, "Task one")
  await openBoard(student.page, url)
  await expect(notes(student.page)).toHaveCount(1)
  // What edits a note is loaded with the first one.
  await notes(student.page).dblclick()
  await expect(student.page.locator("[data-typing] textarea")).toBeFocused()
  await student.page.keyboard.press("Escape")

  // The student's network fails, and the teacher locks the note in the meantime.
  await student.context.setOffline(true)
  await expect(student.page.locator("html")).toHaveAttribute("data-sync", "offline", { timeout: 45_000 })
  await notes(student.page).dblclick()
  await student.page.locator("[data-typing] textarea").fill("Task one: my long answer")
  await student.page.keyboard.press("Escape")
  await notes(teacher.page).click()
  await teacher.page.keyboard.press("ControlOrMeta+Shift+l")
  await untilSaved(teacher.page)
  await expect(notes(teacher.page).getByRole("img", { name: "Locked by the teacher" })).toBeVisible()
  await student.context.setOffline(false)

  const said = student.page.getByRole("alert").filter({ hasText: "The teacher has locked this card" })
  await expect(said).toBeVisible({ timeout: 30_000 })
  await expect(said.getByRole("textbox")).toHaveValue("Task one: my long answer")
  await said.getByRole("button", { name: "Copy text" }).click()
  expect(await student.page.evaluate(() => navigator.clipboard.readText())).toBe("Task one: my long answer")
  await said.getByRole("button", { name: "Close" }).click()
  await expect(notes(student.page)).toHaveAccessibleName("Sticky note: Task one")
  await expect(notes(teacher.page)).toHaveAccessibleName("Sticky note: Task one")

  // Neither a key nor the command for locks gets at it.
  await untilSaved(student.page)
  await notes(student.page).click()
  await student.page.keyboard.press("Delete")
  await student.page.keyboard.press("ControlOrMeta+Shift+l")
  await expect(notes(student.page).getByRole("img", { name: "Locked by the teacher" })).toBeVisible()
  await writeNote(student.page, "My own")
  await expect(notes(teacher.page)).toHaveCount(2)
  await notes(teacher.page).first().click()
  await teacher.page.keyboard.press("ControlOrMeta+Shift+l")
  await expect(student.page.getByRole("img", { name: "Locked by the teacher" })).toHaveCount(0)
})

test("where everybody changes only their own things, a student moves and removes nobody else's, before and after a reload", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person()
  const url = await beginBoard(teacher.page)
  await writeNote(teacher.page, "The teacher's")
  await openBoard(student.page, url)
  await writeNote(student.page, "The student's")
  await expect(notes(teacher.page)).toHaveCount(2)
  await chooseFromMenu(teacher.page, "Everyone else changes only their own things")
  await expect(banner(student.page)).toContainText("only what is yours")
  for (const visit of ["first", "second"]) {
    await student.page.keyboard.press("ControlOrMeta+a")
    await student.page.keyboard.press("ArrowRight")
    await untilSaved(student.page)
    await expect(banner(student.page), visit).toContainText("only what is yours")
    if (visit === "first") await openBoard(student.page, url)
  }
  await student.page.keyboard.press("ControlOrMeta+a")
  await student.page.keyboard.press("Delete")
  await expect(notes(student.page)).toHaveCount(1)
  await expect(notes(teacher.page)).toHaveCount(1)
  await expect(notes(teacher.page)).toHaveAccessibleName("Sticky note: The teacher's")
})
