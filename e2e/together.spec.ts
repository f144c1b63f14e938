import type { Page } from "@playwright/test"
import {
  beginBoard,
  derivativeCards,
  differentiate,
  functionCards,
  openBoard,
  openSource,
  pasteFunction,
  result,
  untilEngine,
  untilPeople,
  untilSaved,
} from "./board-page"
import { expect, test } from "./fixtures"

/** The time at which a page shows as many function cards. */
const whenCards = (page: Page, count: number): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelectorAll('[data-card-kind="function"]').length >= wanted) resolve(Date.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
    count,
  )

/** Makes the board smaller by so many steps, one after the other as a hand would. */
async function zoomOut(page: Page, steps: number): Promise<void> {
  const shown = page.getByRole("button", { name: /%/ })
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press("ControlOrMeta+-")
    await expect(shown).toHaveText(`${Math.round(100 / 1.25 ** step)}%`)
  }
}

test("two people differentiate a function on one board and see each other's work at once", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person({ locale: "ja-JP" })
  const url = await beginBoard(teacher.page)
  await openBoard(student.page, url)
  // Both are there before the first card, so that only its way is timed, and have room for all of them on the screen.
  await untilPeople(teacher.page, 2)
  for (const { page } of [teacher, student]) await zoomOut(page, 3)

  const delays: number[] = []
  for (const [number, body] of [
    "\\bm{x}^\\top A \\bm{x}",
    "x^2 + 5",
    "\\ln\\det X",
    "W\\bm{x}",
    "x_1x_2",
  ].entries()) {
    const seen = whenCards(student.page, number + 1)
    const placed = whenCards(teacher.page, number + 1)
    await pasteFunction(teacher.page, number === 0 ? `f(\\bm{x}) = ${body}` : body)
    delays.push((await seen) - (await placed))
  }
  delays.sort((a, b) => a - b)
  console.log(`a placed card is on the other screen after ${delays.join(", ")} ms`)
  expect(delays[2]).toBeLessThan(250)

  await differentiate(teacher.page, functionCards(teacher.page).first())
  for (const { page } of [teacher, student]) {
    await expect(result(derivativeCards(page))).toHaveAttribute(
      "data-tex",
      /= \\left\(A \+ A\^\\top\\right\)\\bm\{x\}|A\\bm\{x\} \+ A\^\\top\\?\s*\\bm\{x\}|\(A \+ A\^\\top\)\s*\\bm\{x\}/,
    )
  }

  // The student changes the source; the derivative follows on both screens.
  await openSource(student.page, functionCards(student.page).first())
  await student.page.locator("textarea").fill("f(\\bm{x}) = \\|\\bm{x}\\|^2")
  for (const { page } of [teacher, student]) {
    await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= 2\s*\\bm\{x\}$/)
  }
})

test("two people edit two fields of one card and both edits stay", async ({ person }) => {
  const one = await person()
  const other = await person()
  const url = await beginBoard(one.page)
  await pasteFunction(one.page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await untilSaved(one.page)
  await openBoard(other.page, url)

  await functionCards(other.page)
    .first()
    .getByRole("button", { name: /A: matrix/ })
    .click()
  await openSource(one.page, functionCards(one.page).first())
  await Promise.all([
    one.page.locator("textarea").fill("f(\\bm{x}) = 3\\bm{x}^\\top A \\bm{x}"),
    other.page.getByRole("checkbox", { name: "symmetric" }).click(),
  ])
  await untilSaved(one.page)
  await untilSaved(other.page)
  for (const { page } of [one, other]) {
    await expect(functionCards(page).locator('[data-tex*="3\\\\bm{x}"]').first()).toBeVisible()
  }
  // The promise holds for both: 3xᵀAx with a symmetric A has the gradient 6Ax.
  await one.page.keyboard.press("Escape")
  await differentiate(one.page, functionCards(one.page).first())
  for (const { page } of [one, other]) {
    await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= 6\s*A\s*\\bm\{x\}$/)
  }
})

test("somebody goes offline, works on, comes back, and everything merges", async ({ person }) => {
  const one = await person()
  const other = await person()
  const url = await beginBoard(one.page)
  await openBoard(other.page, url)
  await untilEngine(other.page)
  await other.context.setOffline(true)
  await expect(other.page.locator("html")).toHaveAttribute("data-sync", "offline", { timeout: 45_000 })
  await pasteFunction(other.page, "g(x) = x^2 + 5")
  await pasteFunction(one.page, "f(\\bm{x}) = \\bm{a}^\\top\\bm{x}")
  await expect(functionCards(other.page)).toHaveCount(1)
  await expect(functionCards(one.page)).toHaveCount(1)
  // Derivatives are worked out on the device meanwhile.
  await differentiate(other.page, functionCards(other.page).first())
  await expect(result(derivativeCards(other.page))).toHaveAttribute("data-tex", /= 2\s*x$/)

  await other.context.setOffline(false)
  await untilSaved(other.page)
  for (const { page } of [one, other]) {
    await expect(functionCards(page)).toHaveCount(2)
    await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= 2\s*x$/)
  }
})

test("undo takes back one's own changes only", async ({ person }) => {
  const one = await person()
  const other = await person()
  const url = await beginBoard(one.page)
  await openBoard(other.page, url)
  await pasteFunction(one.page, "f(x) = x^2")
  await expect(functionCards(other.page)).toHaveCount(1)
  await pasteFunction(other.page, "g(x) = x^3")
  await expect(functionCards(one.page)).toHaveCount(2)
  await one.page.keyboard.press("ControlOrMeta+z")
  for (const { page } of [one, other]) {
    await expect(functionCards(page)).toHaveCount(1)
    await expect(functionCards(page).locator('[data-tex*="x^3"]').first()).toBeVisible()
  }
})
