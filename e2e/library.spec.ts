import type { Page } from "@playwright/test"
import { beginBoard, functionCards, openBoard, pasteFunction, untilSaved } from "./board-page"
import { expect, type Person, test } from "./fixtures"

const tiles = (page: Page) => page.locator('section[aria-labelledby="boards-title"] .library-tile')
const tile = (page: Page, title: string) => tiles(page).filter({ hasText: title })

/** Makes a board of that title through the person's own session; gives its id. */
async function newBoard({ page }: Person, title: string): Promise<string> {
  return page.evaluate(async (name) => {
    const body = JSON.stringify({ title: name })
    const response = await fetch("/api/boards", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    })
    return (await response.json()).id as string
  }, title)
}

async function choose(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `Actions for ${title}` }).click()
  await page.getByRole("menuitem", { name: action }).click()
}

test("a person renames a board in the list, and it has the new name on the board too, also for somebody who has it open", async ({
  person,
}) => {
  const one = await person()
  const other = await person()
  const url = await beginBoard(one.page)
  await pasteFunction(one.page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await untilSaved(one.page)
  await openBoard(other.page, url)
  await one.page.goto("/")
  await expect(tiles(one.page)).toHaveCount(1)
  // The picture is drawn from the board: the formula is set in it.
  await expect(tiles(one.page).locator("svg text").first()).toBeAttached()
  await choose(one.page, "Untitled board", "Rename")
  await one.page.getByRole("textbox", { name: "Title of Untitled board" }).fill("Quadratic forms ∇")
  await one.page.keyboard.press("Enter")
  await expect(tile(one.page, "Quadratic forms ∇")).toBeVisible()
  await expect(other.page.getByRole("textbox", { name: "Title of the board" })).toHaveValue(
    "Quadratic forms ∇",
  )
  await tile(one.page, "Quadratic forms ∇").getByRole("link").click()
  await untilSaved(one.page)
  await expect(functionCards(one.page)).toHaveCount(1)
})

test("a person puts boards into folders, the archive and the trash, and takes each step back", async ({
  person,
}) => {
  const one = await person()
  const { page } = one
  await beginBoard(page)
  await newBoard(one, "Exam 2026")
  await page.goto("/")
  await page.getByRole("button", { name: "New folder" }).click()
  await page.getByRole("textbox", { name: "Name of the new folder" }).fill("Lessons")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("link", { name: "Lessons", exact: true })).toBeVisible()

  await choose(page, "Exam 2026", "Move to a folder")
  await page.getByRole("radio", { name: "Lessons" }).check()
  await page.getByRole("button", { name: "Move", exact: true }).click()
  await expect(tile(page, "Exam 2026")).toHaveCount(0)
  await page.getByRole("link", { name: "Lessons", exact: true }).click()
  await expect(tile(page, "Exam 2026")).toBeVisible()

  // A folder in a folder, and back by the path.
  await page.getByRole("button", { name: "New folder" }).click()
  await page.getByRole("textbox", { name: "Name of the new folder" }).fill("Older")
  await page.keyboard.press("Enter")
  await page.getByRole("link", { name: "Older" }).click()
  await expect(page.getByText("This folder is empty")).toBeVisible()
  await page.goBack()
  await expect(tile(page, "Exam 2026")).toBeVisible()

  await choose(page, "Exam 2026", "Archive")
  await expect(page.getByText("“Exam 2026” is in the archive.").first()).toBeVisible()
  await page
    .getByRole("listitem")
    .filter({ hasText: "is in the archive" })
    .getByRole("button", { name: "Undo" })
    .click()
  await expect(tile(page, "Exam 2026")).toBeVisible()

  await tile(page, "Exam 2026").getByRole("link").focus()
  await page.keyboard.press("Delete")
  await expect(tile(page, "Exam 2026")).toHaveCount(0)
  await page.getByRole("link", { name: /^Trash/ }).click()
  await choose(page, "Exam 2026", "Put back")
  await expect(page.getByText("The trash is empty")).toBeVisible()

  // A search looks into folders, and says where what it finds stands.
  await page.getByRole("link", { name: "All boards" }).first().click()
  await page.getByRole("searchbox", { name: "Search boards" }).fill("ＥＸＡＭ")
  await expect(tile(page, "Exam 2026")).toContainText("Lessons")
  await page.getByRole("searchbox", { name: "Search boards" }).fill("nothing like it")
  await expect(page.getByText("No board matches “nothing like it”")).toBeVisible()
})

test("a board that its owner deletes for good is gone for everybody; one that a guest takes out stays", async ({
  person,
}) => {
  const owner = await person()
  const guest = await person()
  const url = await beginBoard(owner.page)
  await untilSaved(owner.page)
  await openBoard(guest.page, url)
  await guest.page.goto("/")
  await expect(tiles(guest.page).getByRole("img", { name: "Shared with you" })).toBeVisible()
  await choose(guest.page, "Untitled board", "Move to the trash")
  await guest.page.getByRole("link", { name: /^Trash/ }).click()
  await choose(guest.page, "Untitled board", "Remove from my list")
  await guest.page.getByRole("dialog").getByRole("button", { name: "Remove from my list" }).click()
  await expect(tiles(guest.page)).toHaveCount(0)

  await owner.page.goto("/")
  await choose(owner.page, "Untitled board", "Move to the trash")
  await owner.page.getByRole("link", { name: /^Trash/ }).click()
  await choose(owner.page, "Untitled board", "Delete for good")
  const dialog = owner.page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Cancel" }).click()
  await expect(tiles(owner.page)).toHaveCount(1)
  await choose(owner.page, "Untitled board", "Delete for good")
  await dialog.getByRole("button", { name: "Delete for good" }).click()
  await expect(tiles(owner.page)).toHaveCount(0)
  await guest.page.goto(url)
  await expect(guest.page.getByRole("heading", { name: "There is no board at this address" })).toBeVisible()
})

test("a board comes back from the file that it was taken away as, and a file that is none is refused in a sentence", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await untilSaved(page)
  const file = await page.evaluate(async () => {
    const id = location.pathname.split("/").at(-1)
    return (await fetch(`/api/boards/${id}/export?format=json`)).text()
  })
  await page.goto("/")
  await page.getByRole("button", { name: "Import" }).click()
  const dialog = page.getByRole("dialog")
  const picker = dialog.locator("input[type=file]")
  await picker.setInputFiles({
    name: "photo.json",
    mimeType: "application/json",
    buffer: Buffer.from("GIF89a"),
  })
  await expect(dialog.getByText("This is no JSON, or it was cut off.")).toBeVisible()
  await picker.setInputFiles({ name: "board.json", mimeType: "application/json", buffer: Buffer.from(file) })
  await dialog.getByRole("button", { name: "Open as a new board" }).click()
  await page.waitForURL(/\/b\//)
  await untilSaved(page)
  await expect(functionCards(page)).toHaveCount(1)
})

test("titles that are long, empty, right-to-left or all emoji stay inside their tiles on a phone", async ({
  person,
}) => {
  const one = await person({ viewport: { width: 390, height: 844 } })
  const { page } = one
  await page.goto("/")
  const titles = [
    "W".repeat(200),
    "",
    "مصفوفة هيسه والتدرج",
    "🎓🧮📐👩🏽‍🏫",
    "∇".repeat(60),
    "行列の微分".repeat(20),
  ]
  for (const title of titles) await newBoard(one, title)
  await page.reload()
  await expect(tiles(page)).toHaveCount(titles.length)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expect(tile(page, "Untitled board")).toHaveCount(1)
})

test("five hundred boards are listed and searched without waiting", async ({ person, server }) => {
  test.setTimeout(120_000)
  const one = await person()
  const { page } = one
  const first = await beginBoard(page)
  // Made in the database, as many as a teacher has after some years: making them one by one would be refused as too many at once.
  await server.seedBoards(new URL(first).pathname.split("/").at(-1) ?? "", 500)
  await page.goto("/")
  await expect(tiles(page).first()).toBeVisible()
  const begun = Date.now()
  await page.getByRole("searchbox", { name: "Search boards" }).fill("Board 499")
  await expect(tiles(page)).toHaveCount(1)
  expect(Date.now() - begun).toBeLessThan(2_000)
  await page.getByRole("searchbox", { name: "Search boards" }).fill("")
  // Not all at once, and the rest as one goes down.
  expect(await tiles(page).count()).toBeLessThan(200)
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 20_000)
        return tiles(page).count()
      },
      { timeout: 60_000 },
    )
    .toBe(501)
})
