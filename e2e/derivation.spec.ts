import type { Locator, Page } from "@playwright/test"
import { beginBoard, functionCards, openBoard, pasteFunction, untilPeople, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"

const SQUARES = "f(\\bm{x}) = \\|A\\bm{x} - \\bm{b}\\|^2"

const derivations = (page: Page): Locator => page.locator('[data-card-kind="derivation"]')
const lines = (page: Page): Locator => derivations(page).locator("li[data-line]")
/** What is thought of each line, in the words of the page's marks. */
const verdicts = (page: Page): Promise<(string | null)[]> =>
  lines(page)
    .locator("[data-verdict]")
    .evaluateAll((signs) => signs.map((sign) => sign.getAttribute("data-verdict")))
const progress = (page: Page): Locator => derivations(page).locator("[data-progress]")
const source = (page: Page): Locator => page.locator("textarea")

/** Begins a derivation of a pasted function; its first line stands open as LaTeX. */
async function beginDerivation(page: Page, latex = SQUARES): Promise<void> {
  await pasteFunction(page, latex)
  await functionCards(page)
    .first()
    .getByRole("button", { name: /^(Work it out line by line|1行ずつ導出する)$/ })
    .click()
  await page.getByRole("radio", { name: "LaTeX" }).click()
  await expect(source(page)).toBeFocused()
}

test("a student works a derivative out line by line, and each line is judged while it is typed", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await beginDerivation(page)

  await source(page).pressSequentially("2A^\\top(A\\bm{x}")
  await expect.poll(() => verdicts(page)).toEqual(["unfinished"])
  await source(page).pressSequentially(" + \\bm{b})")
  await expect.poll(() => verdicts(page)).toEqual(["different"])
  await expect(progress(page)).toHaveAttribute("data-progress", "wrong")
  await page.screenshot({ path: "/tmp/card/wrong.png" })

  // The line is mended; Enter begins the next one.
  await source(page).fill("2A^\\top(A\\bm{x} - \\bm{b})")
  await expect.poll(() => verdicts(page)).toEqual(["equal"])
  await expect(progress(page)).toHaveAttribute("data-progress", "reached")
  await source(page).press("Enter")
  await expect(lines(page)).toHaveCount(2)
  await expect(source(page)).toBeFocused()
  await expect(source(page)).toHaveValue("")
  await source(page).fill(
    "A^\\top A\\bm{x} + A^\\top A\\bm{x} - A^\\top\\bm{b} - A^\\top\\bm{b} + A^\\top\\bm{b} - A^\\top\\bm{b}",
  )
  await expect(progress(page)).toHaveAttribute("data-progress", "not-simplified")
  await page.screenshot({ path: "/tmp/card/not-simplified.png" })

  // Backspace on an empty line takes it out and goes back to the one before.
  await source(page).fill("")
  await source(page).press("Backspace")
  await expect(lines(page)).toHaveCount(1)
  await expect(source(page)).toHaveValue("2A^\\top(A\\bm{x} - \\bm{b})")

  // Changing the first line judges the second one again.
  await source(page).press("Enter")
  await source(page).fill("2A^\\top A\\bm{x} - 2A^\\top\\bm{b}")
  await expect.poll(() => verdicts(page)).toEqual(["equal", "equal"])
  await page.keyboard.press("Alt+ArrowUp")
  await expect(lines(page).first().locator("[data-tex]").first()).toHaveAttribute("data-tex", /2A\^\\top A/)
  await page.keyboard.press("Alt+ArrowDown")
  await page.keyboard.press("Escape")
  await lines(page)
    .first()
    .getByRole("button", { name: /^Edit line 1/ })
    .click()
  await source(page).fill("2A(A\\bm{x} - \\bm{b})")
  await expect.poll(() => verdicts(page)).not.toContain("judging")
  expect((await verdicts(page))[0]).not.toBe("equal")
  await source(page).press("Escape")
  await page.screenshot({ path: "/tmp/card/laptop.png" })
})

test("help comes in steps, and each use is noted for the others", async ({ person }) => {
  const one = await person()
  const other = await person({ locale: "ja-JP" })
  const url = await beginBoard(one.page)
  await openBoard(other.page, url)
  await untilPeople(one.page, 2)
  await beginDerivation(one.page)
  await source(one.page).press("Escape")
  const help = derivations(one.page).getByRole("region", { name: "Help" })
  await help.getByRole("button", { name: "Hint" }).click()
  await expect(help.getByText(/next/)).toBeVisible()
  await help.getByRole("button", { name: "Where" }).click()
  await one.page.screenshot({ path: "/tmp/card/help.png" })
  await expect(derivations(other.page).getByText(/ヒント ×1, 場所 ×1/)).toBeVisible()
  await help.getByRole("button", { name: "Next line" }).click()
  await help.getByRole("button", { name: "Take it as a line" }).click()
  await expect.poll(() => verdicts(one.page)).toContain("equal")
  await help.getByRole("button", { name: "Whole derivation" }).click()
  await expect(help.locator("ol")).toBeVisible()
  await other.page.screenshot({ path: "/tmp/card/help-ja.png" })
})
