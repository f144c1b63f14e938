import {
  beginBoard,
  functionCards,
  openBoard,
  pasteFunction,
  untilLoaded,
  untilPeople,
  untilSaved,
} from "./board-page"
import { expect, test } from "./fixtures"

test("three people work on one board and all see the same", async ({ person }) => {
  const [one, two, three] = [await person(), await person({ locale: "ja-JP" }), await person()]
  const url = await beginBoard(one.page)
  await openBoard(two.page, url)
  await openBoard(three.page, url)
  const everybody = [one, two, three]
  await untilPeople(one.page, 3)
  // One clipboard serves all the windows of a machine.
  await pasteFunction(one.page, "f(x) = x^2")
  await pasteFunction(two.page, "g(x) = x^3")
  await pasteFunction(three.page, "h(x) = x^4")
  for (const { page } of everybody) {
    await expect(functionCards(page)).toHaveCount(3)
    for (const power of ["2", "3", "4"])
      await expect(functionCards(page).locator(`[data-tex$="x^${power}"]`)).toBeAttached()
  }
  // Each takes back their own card only.
  await two.page.keyboard.press("ControlOrMeta+z")
  for (const { page } of everybody) {
    await expect(functionCards(page)).toHaveCount(2)
    await expect(functionCards(page).locator('[data-tex$="x^3"]')).toHaveCount(0)
  }
  await three.page.close()
  await untilPeople(one.page, 2)
  await untilSaved(one.page)
})

test("others see a card grow while it is still being pulled", async ({ person }) => {
  const one = await person()
  const other = await person()
  const url = await beginBoard(one.page)
  await openBoard(other.page, url)
  await pasteFunction(one.page, "f(x) = x^2")
  const own = functionCards(one.page).first()
  const seen = functionCards(other.page).first()
  await expect(seen).toBeVisible()
  await own.click({ position: { x: 150, y: 12 } })
  const handle = one.page.locator('[data-handle="e"]')
  await expect(handle).toBeVisible()
  const before = (await seen.boundingBox())?.width ?? 0
  const grip = await handle.boundingBox()
  if (grip === null) throw new Error("no handle")
  await one.page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await one.page.mouse.down()
  await one.page.mouse.move(grip.x + 120, grip.y + grip.height / 2, { steps: 8 })
  await expect.poll(async () => ((await seen.boundingBox())?.width ?? 0) - before).toBeGreaterThan(80)
  await one.page.mouse.up()
  await untilSaved(one.page)
  await expect.poll(async () => ((await seen.boundingBox())?.width ?? 0) - before).toBeGreaterThan(80)
})

test("edits of a tab that was closed without a network are there in the next tab, and reach the others", async ({
  person,
}) => {
  const one = await person()
  const other = await person()
  const url = await beginBoard(one.page)
  await pasteFunction(one.page, "f(x) = x^2")
  await untilSaved(one.page)
  await openBoard(other.page, url)
  await untilLoaded(other.page)
  await other.context.setOffline(true)
  await expect(other.page.locator("html")).toHaveAttribute("data-sync", "offline", { timeout: 45_000 })
  await pasteFunction(other.page, "g(x) = x^3 + 7")
  await expect(functionCards(other.page)).toHaveCount(2)
  // The browser stores an edit a moment after it is made.
  await other.page.waitForTimeout(500)
  await other.page.close()
  await expect(functionCards(one.page)).toHaveCount(1)

  await other.context.setOffline(false)
  const next = await other.context.newPage()
  await openBoard(next, url)
  for (const page of [next, one.page]) {
    await expect(functionCards(page)).toHaveCount(2)
    await expect(functionCards(page).locator('[data-tex="g(x) = x^3 + 7"]')).toBeVisible()
  }
})
