import { beginBoard, functionCards, openBoard, openSource, pasteFunction, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"

test("the server dies while two people edit: nothing marked as saved is missing, and both go on without a reload", async ({
  person,
  server,
}) => {
  const one = await person()
  const other = await person()
  const url = await beginBoard(one.page)
  await openBoard(other.page, url)
  await pasteFunction(one.page, "f(x) = x^2")
  await untilSaved(one.page)
  await pasteFunction(other.page, "g(x) = x^3")
  await untilSaved(other.page)

  // Both are in the middle of typing when the process is killed.
  await openSource(one.page, functionCards(one.page).first())
  await one.page.locator("textarea").pressSequentially(" + 1 + 2 + 3", { delay: 15 })
  await server.kill()
  await one.page.locator("textarea").pressSequentially(" + 4", { delay: 15 })
  await expect(one.page.locator("html")).toHaveAttribute("data-sync", "offline")
  const typed = await one.page.locator("textarea").inputValue()
  await server.boot()
  await untilSaved(one.page)
  await untilSaved(other.page)
  for (const { page } of [one, other]) {
    await expect(functionCards(page)).toHaveCount(2)
    await expect(functionCards(page).locator('[data-tex*="+ 4"]').first()).toBeVisible()
  }

  // A third person, without any copy of their own, sees what the server has on disk.
  const third = await person()
  await openBoard(third.page, url)
  await expect(functionCards(third.page)).toHaveCount(2)
  await openSource(
    third.page,
    functionCards(third.page).filter({ has: third.page.locator('[data-tex*="+ 4"]') }),
  )
  await expect(third.page.locator("textarea")).toHaveValue(typed)
})
