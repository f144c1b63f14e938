import AxeBuilder from "@axe-core/playwright"
import type { Locator, Page } from "@playwright/test"
import { keysAfter } from "../lib/board/order"
import { FORMAT } from "../lib/board/schema"
import { CARD_KINDS } from "../lib/cards"
import { beginBoard, openBoard } from "./board-page"
import { filed, KINDS, SPOKEN_OF } from "./card-samples"
import { expect, test } from "./fixtures"

/** A board with each sample of each kind of card: a row for a kind, with room for what grows. */
function gallery(): { readonly ids: readonly string[]; readonly file: string } {
  const functions = Object.entries(SPOKEN_OF).map(([id, body], at) =>
    filed(id, CARD_KINDS.function, { texts: { body }, values: {} }, at * 1400, 0),
  )
  const samples = KINDS.flatMap((kind, row) =>
    kind.samples
      // A connector that leads nowhere stands nowhere.
      .filter((sample) => kind.connects?.(sample).length !== 0)
      .map((sample, at) => filed(`${kind.kind}${at}`, kind, sample, at * 1400, (row + 1) * 1000)),
  )
  const orders = keysAfter(null, functions.length + samples.length)
  const cards = [...functions, ...samples].map((card, at) => ({ ...card, order: orders[at] }))
  const file = { format: "nabla-board", version: FORMAT, title: "Gallery", cards }
  return { ids: cards.map(({ id }) => id), file: JSON.stringify(file) }
}

/** Brings the gallery in as a board, and gives its address. */
async function hang(page: Page, file: string): Promise<string> {
  await beginBoard(page)
  const answer = await page.evaluate(async (body) => {
    const response = await fetch("/api/boards/import", { method: "POST", body })
    return { status: response.status, json: await response.json() }
  }, file)
  expect(answer).toMatchObject({ status: 201 })
  return answer.json.url
}

/** What of a card is cut off: elements whose contents are wider than they are and that neither scroll nor say so with three dots. */
const clipped = (card: Locator): Promise<readonly string[]> =>
  card.evaluate((root) =>
    [root, ...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      const { overflowX, textOverflow, position } = getComputedStyle(element)
      const cuts = overflowX === "hidden" || overflowX === "clip"
      const isMeant =
        textOverflow === "ellipsis" || position === "absolute" || element.closest("svg, .sr-only")
      if (!cuts || isMeant || element.scrollWidth <= element.clientWidth + 1) return []
      return [`${element.tagName} ${element.className}: ${element.scrollWidth} > ${element.clientWidth}`]
    }),
  )

/** What axe finds wrong in a card. */
async function violations(page: Page, id: string): Promise<readonly unknown[]> {
  const found = await new AxeBuilder({ page }).include(`[data-card-id="${id}"]`).analyze()
  return found.violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html.slice(0, 300))])
}

const SIGHTS = [
  { name: "light", device: {}, scheme: "light" },
  { name: "dark", device: { locale: "ja-JP" }, scheme: "dark" },
  { name: "phone", device: { viewport: { width: 390, height: 844 }, hasTouch: true }, scheme: "light" },
  { name: "dark in English", device: {}, scheme: "dark" },
  { name: "Japanese", device: { locale: "ja-JP" }, scheme: "light" },
] as const

for (const { name, device, scheme } of SIGHTS) {
  test(`each kind of card is whole, named and readable: ${name}`, async ({ person }, info) => {
    test.setTimeout(240_000)
    const { page } = await person(device)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
    const { ids, file } = gallery()
    await openBoard(page, await hang(page, file))
    // Tab goes to cards that are drawn.
    await expect(page.locator("[data-card-id]").first()).toBeVisible()
    await page.locator("#board-canvas").focus()
    await page.keyboard.press("ControlOrMeta+0")
    const wrong: Record<string, unknown> = {}
    let before = ""
    for (const _ of ids) {
      await page.keyboard.press("Tab")
      const card = page.locator("[data-card-id]:focus")
      // A card that comes into sight takes the focus once it is drawn.
      await expect(card).not.toHaveAttribute("data-card-id", before)
      await expect(card).toHaveAccessibleName(/\S/)
      const id = (await card.getAttribute("data-card-id")) ?? ""
      before = id
      // Answers and pictures come a moment after the card.
      await expect(card.locator("[aria-busy=true]")).toHaveCount(0)
      await page.waitForTimeout(150)
      await page.screenshot({ path: info.outputPath(`${id}.png`) })
      const found = { clipped: await clipped(card), axe: await violations(page, id) }
      if (found.clipped.length + found.axe.length > 0) wrong[id] = found
    }
    expect(wrong).toEqual({})
  })
}
