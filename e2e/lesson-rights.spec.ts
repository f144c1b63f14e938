import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { functionCards, pasteFunction, untilLoaded, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"
import { bar, beginLesson, beginTask, changedClient, joinBoard, openPanel } from "./lesson-page"

const notice = (page: Page) => page.locator(".board-banner")

/** Puts a student into a group by the list of people. */
async function placeIn(teacher: Page, student: string, group: string): Promise<void> {
  await openPanel(teacher, "People")
  await teacher.getByRole("button", { name: `Actions for ${student}` }).click()
  await teacher.getByRole("menuitemcheckbox", { name: `In ${group}` }).click()
}

test("a teacher lets one group look on, another change only its own things, and unlocks them from the desk", async ({
  person,
}) => {
  test.setTimeout(180_000)
  const [teacher, aoki, baba] = [await person(), await person(), await person({ locale: "ja-JP" })]
  await beginTask(teacher.page)
  const code = await beginLesson(teacher.page)
  await joinBoard(aoki.page, code, "Aoki")
  await joinBoard(baba.page, code, "Baba")
  await openPanel(teacher.page, "Groups")
  await teacher.page.getByRole("combobox", { name: "Make groups" }).selectOption("2")
  await teacher.page.getByRole("button", { name: "I assign students" }).click()
  await expect(teacher.page.locator("[data-group]")).toHaveCount(2)
  await placeIn(teacher.page, "Aoki", "Group A")
  await placeIn(teacher.page, "Baba", "Group B")
  await teacher.page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).click()

  // On the class's board, where both still are, each group gets a right of its own, without a reload.
  await teacher.page.getByRole("button", { name: "Share" }).click()
  const share = teacher.page.getByRole("dialog")
  await share.getByRole("combobox", { name: "Group A: Class's board" }).selectOption("Look only")
  await expect(notice(aoki.page)).toContainText("You can look at this board, but not change it")
  await expect(notice(baba.page)).toHaveCount(0)
  await share.getByRole("combobox", { name: "Group B: Class's board" }).selectOption("Own things only")
  await expect(notice(baba.page)).toContainText("自分のものだけ")
  await expect(share.getByRole("combobox", { name: "Everybody: Class's board" })).toHaveValue("various")
  await untilLoaded(baba.page)
  await pasteFunction(baba.page, "g(x) = x^3")
  await expect(functionCards(baba.page)).toHaveCount(2)
  await functionCards(baba.page).first().click()
  await baba.page.keyboard.press("Delete")
  await untilSaved(baba.page)
  await expect(functionCards(baba.page)).toHaveCount(2)
  // Neither does a changed client get through.
  for (const [student, reason] of [
    [aoki, "forbidden-write"],
    [baba, "not-yours"],
  ] as const) {
    const hostile = await changedClient(student.context, student.page)
    expect(hostile.doc.getMap("cards").size).toBe(3)
    hostile.edit((doc) => doc.getMap("cards").clear())
    expect(await hostile.closed()).toMatchObject({ code: 4403, reason })
  }
  const { violations } = await new AxeBuilder({ page: teacher.page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await share.getByRole("combobox", { name: "Group A: Own board" }).selectOption("Look only")
  await teacher.page.keyboard.press("Escape")

  // Group A goes to its own board, which is closed too, until the teacher unlocks it from the desk.
  await bar(aoki.page).getByRole("button", { name: "Group A" }).click()
  await aoki.page.getByRole("menuitem", { name: "To the board of Group A" }).click()
  await expect(bar(aoki.page)).toBeVisible()
  await untilSaved(aoki.page)
  await expect(notice(aoki.page)).toContainText("You can look at this board, but not change it")
  await bar(teacher.page).getByRole("link", { name: "Desk" }).click()
  const tile = teacher.page.locator('[data-group-tile="Group A"]')
  await expect(tile).toContainText("Look only")
  await tile.getByRole("button", { name: "Let Group A write for some minutes" }).click()
  await teacher.page.getByRole("menuitem", { name: "Own board: write for 5 minutes" }).click()
  await expect(notice(aoki.page)).toContainText("You may write until")
  await expect(tile).toContainText("may write until")
  await pasteFunction(aoki.page, "h(x) = x^4")
  await untilSaved(aoki.page)
  await tile.getByRole("button", { name: "Let Group A write for some minutes" }).click()
  await teacher.page.getByRole("menuitem", { name: "Own board: take back the minutes" }).click()
  await expect(notice(aoki.page)).toContainText("but not change it")

  // Everybody at once, from the desk's panel, for those who are there and those who come in later.
  await teacher.page.getByRole("radio", { name: "Groups", exact: true }).click()
  await teacher.page.getByRole("combobox", { name: "Everybody: Own board" }).selectOption("Write")
  await expect(notice(aoki.page)).toHaveCount(0)
  await teacher.page.getByRole("combobox", { name: "Everybody: Class's board" }).selectOption("Look only")
  await expect(notice(baba.page)).toContainText("閲覧のみ")
  const late = await person()
  await joinBoard(late.page, code, "Late")
  await expect(notice(late.page)).toContainText("but not change it")
})
