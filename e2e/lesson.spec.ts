import type { Page } from "@playwright/test"
import * as Y from "yjs"
import { functionCards, pasteFunction, untilSaved } from "./board-page"
import { expect, type Person, test } from "./fixtures"
import {
  bar,
  beginFromTemplate,
  beginLesson,
  beginTask,
  changedClient,
  derivations,
  join,
  joinBoard,
  openPanel,
  writeLine,
} from "./lesson-page"

const NAMES = ["Aoki", "Baba", "Chiba", "Date", "Endo", "Fujita"] as const

test("a teacher holds a whole lesson with six students in two groups", async ({ person }) => {
  test.setTimeout(400_000)
  const teacher = await person()
  await beginTask(teacher.page)
  await beginFromTemplate(teacher.page)
  const code = await beginLesson(teacher.page)
  const projector = await teacher.context.newPage()
  const id = /\/lesson\/([^/]+)\//.exec(
    (await teacher.page.getByRole("link", { name: "For the projector" }).getAttribute("href")) ?? "",
  )?.[1]
  await projector.goto(`/lesson/${id}/projector`)
  await expect(projector.locator(`[data-lesson-code="${code}"]`)).toBeVisible()

  // Six students come in by the code, two of them in Japanese and one on a phone.
  const students: (Person & { name: string })[] = []
  for (const [at, name] of NAMES.entries()) {
    const device = at === 5 ? { viewport: { width: 390, height: 780 }, hasTouch: true } : {}
    const one = await person({ locale: at < 4 ? "en-US" : "ja-JP", ...device })
    await joinBoard(one.page, code, name)
    students.push({ ...one, name })
  }
  await expect(projector.getByText("6 people have joined")).toBeVisible()
  for (const { name } of students) await expect(projector.getByText(name)).toHaveCount(0)
  await projector.close()

  // A student asks for help; the teacher sees it and brings everybody together, then lets them go.
  const [first, second, third] = students
  if (!first || !second || !third) throw new Error("six students have come")
  await bar(first.page).getByRole("button", { name: "I need help" }).click()
  await expect(bar(teacher.page).getByRole("button", { name: "1 hand is up" })).toBeVisible()
  await openPanel(teacher.page, "People")
  await teacher.page.locator('[data-hand="help"]').getByRole("button", { name: "Done" }).click()
  await expect(bar(first.page).getByRole("button", { name: "I need help" })).toHaveAttribute(
    "aria-pressed",
    "false",
  )
  await bar(teacher.page).getByRole("button", { name: "Bring everyone to me" }).click()
  await second.page.getByRole("button", { name: /Come along/ }).click()
  await expect(second.page.getByText(/Following|followed/).first()).toBeVisible()
  await bar(teacher.page).getByRole("button", { name: "Let everyone go again" }).click()

  // One student is asked to show their way, agrees, and the others follow.
  await teacher.page.getByRole("button", { name: "Actions for Chiba" }).click()
  await teacher.page.getByRole("menuitem", { name: "Ask to show their work to all" }).click()
  await third.page.getByRole("button", { name: "Yes, follow me" }).click()
  await expect(first.page.getByText("Following Chiba")).toBeVisible()
  await third.page.getByRole("button", { name: "Stop", exact: true }).first().click()
  await expect(third.page.getByText("Everyone follows you.")).toBeHidden()
  await expect(first.page.getByText("Following Chiba")).toBeHidden()

  // A pause holds the students' boards, and not the teacher's.
  await bar(teacher.page).getByRole("button", { name: "Pause: look up, please" }).click()
  await expect(first.page.getByText("Look up, please")).toBeVisible()
  await pasteFunction(first.page, "g(x) = x^2")
  await expect(functionCards(first.page)).toHaveCount(1)
  await bar(teacher.page).getByRole("button", { name: "Go on" }).click()
  await expect(first.page.getByText("Look up, please")).toBeHidden()

  // What the teacher has locked is changed by no client, whatever it says, and the student's page goes on.
  await teacher.page.keyboard.press("Escape")
  await functionCards(teacher.page).first().click()
  await teacher.page.keyboard.press("ControlOrMeta+Shift+l")
  await untilSaved(teacher.page)
  await expect(third.page.getByRole("img", { name: "Locked by the teacher" })).toBeVisible()
  const cardId = await functionCards(teacher.page).first().getAttribute("data-card-id")
  const before = await functionCards(second.page).first().getAttribute("aria-label")
  for (const change of [
    (cards: Y.Map<unknown>) => cards.delete(cardId ?? ""),
    (cards: Y.Map<unknown>) => {
      const card = cards.get(cardId ?? "")
      if (card instanceof Y.Map) card.set("v:card:fixed", false)
    },
  ]) {
    const hostile = await changedClient(third.context, third.page)
    hostile.edit((doc) => change(doc.getMap("cards")))
    expect(await hostile.closed()).toEqual({ code: 4403, reason: "locked-card" })
  }
  await expect(functionCards(second.page).first()).toHaveAttribute("aria-label", before ?? "")
  await expect(functionCards(teacher.page)).toHaveCount(1)
  await expect(bar(third.page)).toBeVisible()
  await functionCards(teacher.page).first().click()
  await teacher.page.keyboard.press("ControlOrMeta+Shift+l")
  await expect(third.page.getByRole("img", { name: "Locked by the teacher" })).toHaveCount(0)

  // A quick question, answered by two, with the answers shown to all.
  await openPanel(teacher.page, "Questions")
  await teacher.page.getByRole("button", { name: "How sure are you?" }).click()
  await first.page.getByRole("button", { name: "Sure", exact: true }).click()
  await second.page.getByRole("button", { name: "Not sure" }).click()
  await expect(teacher.page.getByText("2 of 6 have answered.")).toBeVisible()
  await teacher.page.getByRole("switch", { name: "Show the answers to everybody" }).click()
  await expect(third.page.getByText("1 (50 %)").first()).toBeVisible()
  await third.page.getByRole("button", { name: "Fairly sure" }).click()
  await expect(third.page.getByText("Your answer is in.", { exact: true })).toBeVisible()
  await teacher.page.getByRole("switch", { name: "Show the answers to everybody" }).click()
  await teacher.page.getByRole("button", { name: "Close the question" }).click()

  // A card is hidden and comes back when it is revealed.
  await teacher.page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).click()
  await pasteFunction(teacher.page, "s(\\bm{x}) = 2A\\bm{x}")
  await expect(functionCards(first.page)).toHaveCount(2)
  await openPanel(teacher.page, "Hidden")
  await teacher.page.getByRole("button", { name: "Hide the selected card" }).click()
  await expect(functionCards(first.page)).toHaveCount(1)
  await teacher.page.getByRole("button", { name: "Reveal" }).click()
  await expect(functionCards(first.page)).toHaveCount(2)

  // Two groups at random; each student goes to the board of their group.
  await openPanel(teacher.page, "Groups")
  await teacher.page.getByRole("combobox", { name: "Make groups" }).selectOption("2")
  await teacher.page.getByRole("button", { name: "At random" }).click()
  await expect(teacher.page.locator("[data-group]")).toHaveCount(2)
  const inGroup = new Map<string, Page>()
  for (const { page } of students) {
    await bar(page)
      .getByRole("button", { name: /Group [AB]/ })
      .click()
    await page.getByRole("menuitem", { name: /To the board of|のボードへ/ }).click()
    await page.waitForURL(
      (url) => url.pathname.startsWith("/b/") && !teacher.page.url().endsWith(url.pathname),
    )
    await untilSaved(page)
    const name =
      (await bar(page)
        .getByRole("button", { name: /Group [AB]/ })
        .textContent()) ?? ""
    if (!inGroup.has(name)) inGroup.set(name, page)
  }
  const [groupA, groupB] = [inGroup.get("Group A"), inGroup.get("Group B")]
  if (!groupA || !groupB) throw new Error("each group has people")

  // The desk shows how far each group is.
  await teacher.page.goto(`/lesson/${id}`)
  await expect(teacher.page.locator("[data-group-tile]")).toHaveCount(2)
  for (const [page, latex] of [
    [groupA, "A\\bm{x} + A^\\top\\bm{x}"],
    [groupB, "A\\bm{x}"],
  ] as const)
    await writeLine(page, latex)
  const tile = (name: string) => teacher.page.locator(`[data-group-tile="${name}"]`)
  await expect(tile("Group A")).toHaveAttribute("data-state", "done", { timeout: 20_000 })
  await expect(tile("Group B")).toHaveAttribute("data-state", "wrong", { timeout: 20_000 })
  await teacher.page.getByRole("radio", { name: "Matrix" }).click()
  await expect(teacher.page.locator('[data-cell="done"]')).toHaveCount(1)
  await teacher.page.getByRole("radio", { name: "Wall" }).click()
  await teacher.page.getByRole("radio", { name: "Mistake 1" }).click()
  await expect(teacher.page.locator("[data-group-tile]")).toHaveCount(1)
  await teacher.page.getByRole("radio", { name: "All", exact: true }).click()

  // Work is handed in and collected, and one piece is shown to all without a name.
  await bar(groupA).getByRole("button", { name: "Group A" }).click()
  await groupA.getByRole("menuitem", { name: /Hand in the group’s work|提出/ }).click()
  await expect
    .poll(async () => (await teacher.page.request.get(`/api/lessons/${id}`)).text())
    .toContain('"answer"')
  await teacher.page.getByRole("radio", { name: "Groups", exact: true }).click()
  await teacher.page.getByRole("button", { name: "Collect into the tray" }).click()
  await teacher.page.getByRole("radio", { name: "Tray", exact: true }).click()
  await expect(teacher.page.locator("[data-exhibit]")).toHaveCount(3)
  await teacher.page.locator("[data-exhibit]").last().getByRole("button", { name: "Show to all" }).click()
  const shown = groupB.getByRole("region", { name: /Shown by the teacher|先生が見せているもの/ })
  await expect(shown.getByRole("img")).toBeVisible()
  await expect(shown.getByText(/Group/)).toHaveCount(0)
  await teacher.page.getByRole("button", { name: "Stop showing" }).first().click()
  await expect(shown).toBeHidden()

  // The report says what each group came to; ending the lesson leaves the boards to the students.
  await teacher.page.getByRole("radio", { name: "Joining" }).click()
  await teacher.page.getByRole("button", { name: "End the lesson" }).click()
  await teacher.page.getByRole("dialog").getByRole("button", { name: "End the lesson" }).click()
  await teacher.page.waitForURL(/\/report$/)
  await expect(teacher.page.getByRole("row", { name: /Group A.*done/ })).toBeVisible()
  await expect(teacher.page.getByRole("row", { name: /Group B.*a line is wrong/ })).toBeVisible()
  const csv = await teacher.page.request.get(`/api/lessons/${id}/report`)
  expect(await csv.text()).toContain("Group A")
  await expect(bar(groupA)).toBeHidden()
  await expect(derivations(groupA)).toHaveCount(1)
})

test("a group is asked to be followed by all: one would rather not, another agrees and leads on the class's board", async ({
  person,
}) => {
  const teacher = await person()
  await beginTask(teacher.page)
  const code = await beginLesson(teacher.page)
  const [one, other] = [await person(), await person({ locale: "ja-JP" })]
  await joinBoard(one.page, code, "Aoki")
  await joinBoard(other.page, code, "Baba")
  await openPanel(teacher.page, "Groups")
  await teacher.page.getByRole("combobox", { name: "Make groups" }).selectOption("1")
  await teacher.page.getByRole("button", { name: "At random" }).click()
  const ask = teacher.page.getByRole("button", { name: /^Group A: / })
  await ask.click()
  await expect(teacher.page.getByText("asked to show", { exact: true })).toBeVisible()
  await expect(
    one.page.getByText("The teacher would like your group to show everyone how you did it."),
  ).toBeVisible()
  if (process.env.SHOTS) {
    await teacher.page.screenshot({ path: `${process.env.SHOTS}/groups.png` })
    await other.page.screenshot({ path: `${process.env.SHOTS}/asked.png` })
  }
  await one.page.getByRole("button", { name: "Not now" }).click()
  await expect(one.page.getByText("The teacher would like your group")).toBeHidden()
  await other.page.getByRole("button", { name: "見せる" }).click()
  await expect(one.page.getByText("Following Baba")).toBeVisible()
  await expect(teacher.page.getByText("shown to all", { exact: true })).toBeVisible()
  await ask.click()
  await expect(other.page.getByText("全員があなたの画面を見ています。")).toBeHidden()
})

test("somebody waits at the door, is let in, comes back after a reload, and is sent out", async ({
  person,
}) => {
  const teacher = await person()
  await beginTask(teacher.page)
  const code = await beginLesson(teacher.page)
  await openPanel(teacher.page, "People")
  await teacher.page.getByRole("switch", { name: /Waiting room/ }).click()
  const student = await person({ locale: "ja-JP", viewport: { width: 390, height: 780 }, hasTouch: true })
  await join(student.page, code, "佐藤 <b>花子</b>")
  await expect(student.page.getByRole("heading", { name: "待合室にいます" })).toBeVisible()
  await expect(student.page.getByText("佐藤 <b>花子</b>")).toBeVisible()
  await teacher.page.getByRole("button", { name: "Admit", exact: true }).click()
  await student.page.waitForURL(/\/b\//)
  await untilSaved(student.page)
  await student.page.reload()
  await untilSaved(student.page)
  await expect(bar(student.page)).toBeVisible()
  await teacher.page.getByRole("button", { name: /Actions for 佐藤/ }).click()
  await teacher.page.getByRole("menuitem", { name: "Remove from the lesson" }).click()
  await expect(student.page.getByText(/このボードを開く権限がありません/)).toBeVisible()
  await join(student.page, code, "佐藤")
  await expect(student.page.getByRole("alert").filter({ hasText: "退出" })).toBeVisible()
})

test("a wrong code and the teacher's name are refused beside their fields", async ({ person }) => {
  const teacher = await person()
  await beginTask(teacher.page)
  await teacher.page.evaluate(() =>
    fetch("/api/session", {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Emmy Noether" }),
    }),
  )
  const code = await beginLesson(teacher.page)
  const student = await person()
  await join(student.page, code === "222222" ? "333333" : "222222", "Aoki")
  await expect(
    student.page.getByRole("alert").filter({ hasText: "No lesson has this code now" }),
  ).toBeVisible()
  await join(student.page, code, "EMMY  noether")
  await expect(student.page.getByRole("alert").filter({ hasText: "taken for the teacher's" })).toBeVisible()
  await student.page.getByRole("textbox", { name: "Your name" }).fill("Aoki")
  await student.page.getByRole("button", { name: "Join", exact: true }).click()
  await student.page.waitForURL(/\/b\//)
})
