import type { Locator, Page } from "@playwright/test"
import { beginBoard, functionCards, openBoard, pasteFunction, untilPeople, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"

const SQUARES = "f(\\bm{x}) = \\|A\\bm{x} - \\bm{b}\\|^2"

const derivations = (page: Page): Locator => page.locator('[data-card-kind="derivation"]')
const source = (page: Page): Locator => page.locator("textarea")
const verdicts = (within: Locator): Promise<(string | null)[]> =>
  within
    .locator("li[data-line] [data-verdict]")
    .evaluateAll((signs) => signs.map((sign) => sign.getAttribute("data-verdict")))

/** A derivation of a pasted function with these lines; the editor is closed. */
async function derivationWith(page: Page, lines: readonly string[]): Promise<void> {
  await pasteFunction(page, SQUARES)
  await functionCards(page)
    .first()
    .getByRole("button", { name: /^(Work it out line by line|1行ずつ導出する)$/ })
    .click()
  await page.getByRole("radio", { name: "LaTeX" }).click()
  for (const [at, latex] of lines.entries()) {
    if (at > 0) await source(page).press("Enter")
    await expect(source(page)).toHaveValue("")
    await source(page).fill(latex)
  }
  await source(page).press("Escape")
}

test("a student tries another way from a line, and both ways are judged by themselves", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await derivationWith(page, ["2(A^\\top A\\bm{x} - A^\\top\\bm{b})", "2A^\\top(A\\bm{x} - \\bm{b})"])
  const card = derivations(page)
  await card.getByRole("button", { name: "Actions for line 1" }).click()
  await page.getByRole("menuitem", { name: "Another way from here" }).click()
  await source(page).fill("2A^\\top A\\bm{x} - A^\\top\\bm{b}")
  await source(page).press("Enter")
  await source(page).fill("2A^\\top A\\bm{x}")
  await source(page).press("Escape")
  const way = card.getByRole("region", { name: "Another way from line 1" })
  await expect(card.locator("[data-progress]").first()).toHaveAttribute("data-progress", "reached")
  await expect(way.locator("[data-progress]")).toHaveAttribute("data-progress", "wrong")
  await expect.poll(() => verdicts(way)).toEqual(["different", "different"])
  await expect.poll(() => verdicts(card)).toEqual(["equal", "equal", "different", "different"])
  await way.getByRole("button", { name: "New line of this way" }).click()
  await expect(way.locator("li[data-line]")).toHaveCount(3)
})

test("somebody comments on a line, the others see that it is unread, answer and settle it", async ({
  person,
}) => {
  const mio = await person()
  const ken = await person({ locale: "ja-JP" })
  const url = await beginBoard(mio.page)
  await derivationWith(mio.page, ["2A^\\top(A\\bm{x} - \\bm{b})"])
  await openBoard(ken.page, url)
  await untilPeople(mio.page, 2)
  await derivations(mio.page).getByRole("button", { name: "Actions for line 1" }).click()
  await mio.page.getByRole("menuitem", { name: "Comment" }).click()
  const field = derivations(mio.page).getByRole("textbox", { name: "Your comment" })
  await field.fill("Why $A^\\top$?")
  await field.press("Enter")
  await expect(field).toHaveValue("")
  const unread = derivations(ken.page).getByRole("button", { name: /未読あり/ })
  await unread.click()
  await expect(derivations(ken.page).locator('[data-tex="A^\\\\top"]')).toBeVisible()
  await expect(unread).toBeHidden()
  await derivations(ken.page).getByRole("textbox", { name: "コメント" }).fill("次元を見てみよう")
  await derivations(ken.page).getByRole("button", { name: "コメントを送る" }).click()
  await expect(derivations(mio.page).getByText("次元を見てみよう")).toBeVisible()
  await derivations(mio.page).getByRole("button", { name: "Settled" }).click()
  await expect(derivations(ken.page).getByText(/解決済みにしました/)).toBeVisible()
  await derivations(ken.page).getByRole("button", { name: "再開する" }).click()
  await expect(derivations(mio.page).getByRole("button", { name: "Settled" })).toBeVisible()
})

test("a teacher limits the help and asks for smaller steps, for everybody at once", async ({ person }) => {
  const teacher = await person()
  const student = await person()
  const url = await beginBoard(teacher.page)
  await derivationWith(teacher.page, ["2A^\\top(A\\bm{x} - \\bm{b})"])
  await openBoard(student.page, url)
  await expect(derivations(student.page).locator("[data-progress]")).toHaveAttribute(
    "data-progress",
    "reached",
  )
  await derivations(teacher.page).getByRole("button", { name: "Goal of the derivation" }).click()
  await teacher.page.getByLabel("Help at most").selectOption("hint")
  await teacher.page.getByRole("radio", { name: "One", exact: true }).click()
  await teacher.page.keyboard.press("Escape")
  const help = derivations(student.page).getByRole("region", { name: "Help" })
  await expect(help.getByRole("button")).toHaveText(["Hint"])
  await expect(derivations(student.page).locator("[data-progress]")).toHaveAttribute("data-progress", "jump")
  await expect(
    derivations(student.page)
      .getByText(/write a line between/)
      .last(),
  ).toBeVisible()
})

test("a student practises with an exercise of the same structure, and everybody has the same one", async ({
  person,
}) => {
  const mio = await person()
  const ken = await person({ locale: "ja-JP" })
  const url = await beginBoard(mio.page)
  await pasteFunction(mio.page, SQUARES)
  await functionCards(mio.page)
    .first()
    .getByRole("button", { name: "Practise with an exercise like this" })
    .click()
  await expect(derivations(mio.page)).toHaveCount(1)
  // The exercise's first line stands open as soon as it is placed.
  const editor = mio.page.getByRole("region", { name: "Formula editor" })
  await expect(editor.locator("math-field, textarea")).toBeFocused()
  await mio.page.keyboard.press("Escape")
  await expect(editor).toBeHidden()
  await untilSaved(mio.page)
  await openBoard(ken.page, url)
  const goalOf = (page: Page) =>
    derivations(page).first().locator("[data-tex]").first().getAttribute("data-tex")
  const goal = await goalOf(mio.page)
  expect(goal).toMatch(/\\frac\{\\partial\}/)
  expect(await goalOf(ken.page)).toBe(goal)
  // The engine's own last line is accepted as the goal.
  const help = derivations(mio.page).getByRole("region", { name: "Help" })
  await help.getByRole("button", { name: "Whole derivation" }).click()
  await expect(help.locator("ol")).toBeVisible()
  await derivations(mio.page).getByRole("button", { name: "Another exercise" }).click()
  await expect(derivations(mio.page)).toHaveCount(2)
})

test("a teacher sees where the derivations stand, what goes wrong most, and goes there", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await derivationWith(page, ["2A(A\\bm{x} - \\bm{b})"])
  await page.keyboard.press("ControlOrMeta+k")
  await page.getByRole("combobox").fill("Progress of")
  await page.keyboard.press("Enter")
  const sheet = page.getByRole("dialog", { name: "Progress of the derivations" })
  await expect(sheet.locator('[data-mistake="transpose-dropped"]')).toBeVisible()
  await expect(sheet.getByText(/A transpose is missing/).last()).toBeVisible()
  await sheet.getByRole("button", { name: /^Derivation/ }).click()
  await expect(derivations(page).first()).toBeFocused()
})

test("a teacher lists exercises, a student begins one, and the list says how far it is", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person({ locale: "ja-JP" })
  const url = await beginBoard(teacher.page)
  await pasteFunction(teacher.page, SQUARES)
  await teacher.page.keyboard.press("Escape")
  await teacher.page.keyboard.press("Shift+E")
  const list = (page: Page) => page.locator('[data-card-kind="exercises"]')
  await list(teacher.page).getByRole("button", { name: "Add an exercise" }).click()
  await teacher.page.getByLabel("Function", { exact: true }).selectOption({ index: 1 })
  await teacher.page.getByRole("radio", { name: "The function itself" }).click()
  await teacher.page.getByRole("button", { name: "Add", exact: true }).click()
  await expect(list(teacher.page).locator("[data-exercise]")).toHaveCount(1)
  await list(teacher.page).getByRole("button", { name: "Add an exercise" }).click()
  await teacher.page.getByRole("radio", { name: "A function like it" }).click()
  await teacher.page.getByRole("button", { name: "Add", exact: true }).click()
  await expect(list(teacher.page).locator("[data-exercise]")).toHaveCount(2)
  await untilSaved(teacher.page)

  await openBoard(student.page, url)
  await list(student.page).getByRole("button", { name: "問題1を始める" }).click()
  await student.page.getByRole("radio", { name: "LaTeX" }).click()
  await source(student.page).fill("2A^\\top(A\\bm{x} - \\bm{b})")
  await source(student.page).press("Escape")
  const first = list(teacher.page).locator("[data-exercise]").first()
  await expect(first.locator("[data-progress]")).toHaveAttribute("data-progress", "reached")
})

test("a teacher puts the exercises of a list in another order, by key and by hand, and everybody sees it", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person()
  const url = await beginBoard(teacher.page)
  await pasteFunction(teacher.page, SQUARES)
  await teacher.page.keyboard.press("Escape")
  await teacher.page.keyboard.press("Shift+E")
  const exercises = (page: Page) => page.locator('[data-card-kind="exercises"] [data-exercise]')
  for (const what of ["The function itself", "A function like it", "A function like it"]) {
    const count = await exercises(teacher.page).count()
    await teacher.page.getByRole("button", { name: "Add an exercise" }).click()
    const source = teacher.page.getByLabel("Function", { exact: true })
    if (count === 0) await source.selectOption({ index: 1 })
    await teacher.page.getByRole("radio", { name: what }).click()
    await teacher.page.getByRole("button", { name: "Add", exact: true }).click()
    await expect(exercises(teacher.page)).toHaveCount(count + 1)
  }
  const ids = (page: Page) =>
    exercises(page).evaluateAll((items) => items.map((item) => item.getAttribute("data-exercise")))
  const [a, b, c] = await ids(teacher.page)
  await openBoard(student.page, url)
  await expect.poll(() => ids(student.page)).toEqual([a, b, c])

  const grip = teacher.page.getByRole("button", { name: "Move exercise 3", exact: true })
  await grip.focus()
  await grip.press("ArrowUp")
  await expect.poll(() => ids(student.page)).toEqual([a, c, b])
  await expect(teacher.page.getByText("Exercise 3 is now number 2.")).toBeAttached()
  // The focus goes with the exercise.
  await expect(teacher.page.getByRole("button", { name: "Move exercise 2", exact: true })).toBeFocused()

  const from = await teacher.page.getByRole("button", { name: "Move exercise 3", exact: true }).boundingBox()
  const first = await exercises(teacher.page).first().boundingBox()
  if (!from || !first) throw new Error("the list is not on the screen")
  await teacher.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await teacher.page.mouse.down()
  await teacher.page.mouse.move(from.x + from.width / 2, first.y + 4, { steps: 8 })
  await expect.poll(() => ids(teacher.page)).toEqual([b, a, c])
  await teacher.page.mouse.up()
  await expect.poll(() => ids(student.page)).toEqual([b, a, c])

  await teacher.page.keyboard.press("ControlOrMeta+z")
  await expect.poll(() => ids(student.page)).toEqual([a, c, b])
})
