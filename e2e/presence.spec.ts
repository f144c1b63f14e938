import type { Page } from "@playwright/test"
import {
  beginBoard,
  functionCards,
  openBoard,
  openSource,
  pasteFunction,
  untilPeople,
  untilSaved,
} from "./board-page"
import { expect, type Person, test } from "./fixtures"

/** The middle of a card on a page's screen. */
async function middleOf(page: Page) {
  const box = await functionCards(page).first().boundingBox()
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Two people on a board with one card. */
async function two(person: () => Promise<Person>) {
  const [one, other] = [await person(), await person()]
  const url = await beginBoard(one.page)
  await pasteFunction(one.page, "f(x) = x^2")
  await untilSaved(one.page)
  await openBoard(other.page, url)
  await untilPeople(one.page, 2)
  await untilPeople(other.page, 2)
  return { one: one.page, other: other.page }
}

async function askToFollow(page: Page): Promise<void> {
  await page.getByRole("button", { name: /people are here/ }).click()
  await page.getByRole("button", { name: /^Follow / }).click()
}

async function follow(page: Page): Promise<void> {
  await askToFollow(page)
  await page.keyboard.press("Escape")
}

test("a person follows another one's sight until a movement of their own", async ({ person }) => {
  const { one, other } = await two(person)
  await follow(other)
  await expect(other.getByText(/^Following Guest/)).toBeVisible()
  await expect(one.getByText("1 person is following you")).toBeVisible()
  const before = await middleOf(other)
  await one.mouse.move(640, 600)
  await one.mouse.wheel(0, 240)
  await one.mouse.wheel(180, 0)
  const led = await middleOf(one)
  await expect
    .poll(async () => {
      const [here, there] = [await middleOf(other), await middleOf(one)]
      return here && there ? Math.hypot(here.x - there.x, here.y - there.y) : Number.POSITIVE_INFINITY
    })
    .toBeLessThan(6)
  expect(led?.y).not.toBeCloseTo(before?.y ?? 0, -1)

  // An own movement ends it, and from then on each looks where they look.
  await other.mouse.move(640, 600)
  await other.mouse.wheel(0, -120)
  await expect(other.getByText(/^Following Guest/)).toHaveCount(0)
  await expect(one.getByText("1 person is following you")).toHaveCount(0)
  const left = await middleOf(other)
  await one.mouse.wheel(0, 300)
  await one.waitForTimeout(600)
  expect((await middleOf(other))?.y).toBeCloseTo(left?.y ?? 0, 0)
})

test("two people cannot follow each other, a press on the board ends it, and so does leaving", async ({
  person,
}) => {
  const { one, other } = await two(person)
  await follow(other)
  await expect(one.getByText("1 person is following you")).toBeVisible()
  await askToFollow(one)
  await expect(one.getByText(/is following you already/).first()).toBeVisible()
  await expect(one.getByText(/^Following Guest/)).toHaveCount(0)
  await other.mouse.click(640, 620)
  await expect(other.getByText(/^Following Guest/)).toHaveCount(0)

  await follow(other)
  await expect(other.getByText(/^Following Guest/)).toBeVisible()
  await one.close()
  await expect(other.getByText(/left the board/).first()).toBeVisible()
  await expect(other.getByText(/^Following Guest/)).toHaveCount(0)
})

test("a person sees who edits which text, and can hide the cursors of the others", async ({ person }) => {
  const { one, other } = await two(person)
  await openSource(one, functionCards(one).first())
  await expect(other.locator(".board-held-name")).toHaveText(/Guest \d+ is editing/)
  await one.keyboard.press("Escape")
  await one.mouse.move(500, 400)
  await one.mouse.move(520, 420)
  await expect(other.locator(".board-cursor")).toBeVisible()
  await other.getByRole("button", { name: "Menu" }).click()
  await other.getByRole("menuitemcheckbox", { name: /Other people’s cursors/ }).click()
  await expect(other.locator(".board-cursor")).toHaveCount(0)
})
