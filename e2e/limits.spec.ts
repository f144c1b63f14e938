import type { Page } from "@playwright/test"
import { beginBoard, functionCards, pasteFunction } from "./board-page"
import { expect, test } from "./fixtures"

/** Pastes a text on the canvas as the browser would hand it over. */
const paste = (page: Page, letter: string, length: number) =>
  page.evaluate(
    ([sign, count]) => {
      const data = new DataTransfer()
      data.setData("text/plain", sign.repeat(count))
      const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data })
      document.getElementById("board-canvas")?.dispatchEvent(event)
    },
    [letter, length] as const,
  )

test("a million pasted characters are shown before anything is placed, fifty million are refused, and the board goes on", async ({
  person,
}) => {
  const { page } = await person({ locale: "ja-JP" })
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await expect(functionCards(page)).toHaveCount(1)
  await paste(page, "あ", 1_000_000)
  const panel = page.getByRole("dialog", { name: "読み込む" })
  await expect(panel).toContainText("貼り付けたテキスト(1,000,000文字)")
  await panel.getByRole("button", { name: "閉じる" }).click()
  await expect(panel).toBeHidden()
  await paste(page, "x", 50_000_000)
  await expect(page.getByText("(50,000,000文字)").first()).toBeVisible()
  await expect(page.locator("[data-card-id]")).toHaveCount(1)
  await page.locator("#board-canvas").focus()
  await page.keyboard.press("Escape")
  await pasteFunction(page, "g(x) = x^3")
  await expect(functionCards(page)).toHaveCount(2)
})

test("cards of a newer version and of kinds that nobody knows stand on the board as such, and the rest works", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  const card = (id: string, kind: string, version: number, x: number, values: object = {}) => ({
    ...{ id, kind, version, x, y: 0, width: 320, height: 160, order: `a${id.length}`, values },
    texts: { body: "f(x) = x^2" },
  })
  const file = {
    ...{ format: "nabla-board", version: 1, title: "Strange" },
    cards: [
      card("a", "function", 1, 0),
      card("bb", "function", 9, 400),
      card("ccc", "hologram", 1, 800),
      card("dddd", "image", 1, 1200, { picture: { hash: "javascript:alert(1)", mediaType: "text/html" } }),
    ],
  }
  const answer = await page.request.post("/api/boards/import", { data: file })
  const { id } = await answer.json()
  await page.goto(`/b/${id}`)
  await page.keyboard.press("Shift+1")
  await expect(page.getByText("written by a newer version")).toBeVisible()
  await expect(page.getByText("does not know cards of the kind “hologram”")).toBeVisible()
  await expect(page.getByText("This card holds no picture.")).toBeVisible()
  await functionCards(page).first().getByRole("button", { name: "Differentiate", exact: true }).click()
  await expect(page.locator('[data-card-kind="derivative"]')).toBeVisible()
  const exported = await page.request.get(`/api/boards/${id}/export?format=json`)
  const kept = (await exported.json()).cards.map(
    ({ kind, version }: { kind: string; version: number }) => `${kind} ${version}`,
  )
  for (const one of ["function 9", "hologram 1"]) expect(kept).toContain(one)
})
