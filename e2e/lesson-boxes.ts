import { expect, type Page } from "@playwright/test"

/** A card as it stands on the screen, in board units. */
export interface Box {
  readonly id: string
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A window in which a whole lesson is drawn at once, at nearly its own size. */
export const WHOLE_LESSON = { width: 3900, height: 5600 } as const

const boxesIn = (page: Page): Promise<readonly Box[]> =>
  page.locator("[data-card-id]").evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const zoom = width / (element as HTMLElement).offsetWidth
      return {
        id: element.getAttribute("data-card-id") ?? "",
        kind: element.getAttribute("data-card-kind") ?? "",
        x: x / zoom,
        y: y / zoom,
        width: width / zoom,
        height: height / zoom,
      }
    }),
  )

/** The boxes of the cards that are no connectors, `count` of them, once their contents are there and have been still for a moment. */
export async function boxesOf(page: Page, count: number): Promise<readonly Box[]> {
  await page.keyboard.press("Shift+1")
  let before = ""
  let boxes: readonly Box[] = []
  await expect
    .poll(
      async () => {
        boxes = (await boxesIn(page)).filter(({ kind }) => kind !== "connector")
        const waiting = await page.locator("[data-card-id] [aria-busy=true], .board-card-waiting").count()
        const now = JSON.stringify(boxes.map(({ id, height }) => [id, Math.round(height)]))
        const isStill = waiting === 0 && now === before
        before = now
        return isStill ? boxes.length : 0
      },
      { timeout: 60_000, intervals: [1_500] },
    )
    .toBe(count)
  return boxes
}
