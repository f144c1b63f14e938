import type { CDPSession, Locator, Page } from "@playwright/test"

/** A place on the screen. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** The screen of a phone. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** Fingers on the page: each way is what one finger does, from its first place to its last. */
export async function touch(page: Page, ways: readonly (readonly Spot[])[], restMs = 0): Promise<void> {
  const hand: CDPSession = await page.context().newCDPSession(page)
  const steps = Math.max(...ways.map((way) => way.length))
  const points = (at: number) =>
    ways.map((way, id) => ({ id, ...(way[Math.min(at, way.length - 1)] ?? { x: 0, y: 0 }) }))
  await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(0) })
  if (restMs > 0) await page.waitForTimeout(restMs)
  for (let at = 1; at < steps; at += 1) {
    await hand.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(at) })
    await page.waitForTimeout(16)
  }
  await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
  await hand.detach()
}

/** Short taps with several fingers, at times in seconds from now: whatever the machine is busy with, the page is told these. */
export async function tapWith(page: Page, fingers: readonly Spot[], times: readonly number[]): Promise<void> {
  const hand = await page.context().newCDPSession(page)
  const begin = Date.now() / 1000
  const touchPoints = fingers.map((spot, id) => ({ id, ...spot }))
  for (const time of times) {
    const timestamp = begin + time
    await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints, timestamp })
    const lifted = timestamp + 0.06
    await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [], timestamp: lifted })
  }
  await hand.detach()
}

/** A straight way in small steps. */
export const way = (from: Spot, to: Spot, steps = 12): Spot[] =>
  Array.from({ length: steps + 1 }, (_, at) => ({
    x: from.x + ((to.x - from.x) * at) / steps,
    y: from.y + ((to.y - from.y) * at) / steps,
  }))

/** Where a card is on the screen. */
export async function boxOf(card: Locator) {
  const box = await card.boundingBox()
  if (box === null) throw new Error("the card is not on the screen")
  return box
}

/** The upper left of a card, where no formula and no button stands. */
export async function edgeOf(card: Locator): Promise<Spot> {
  const { x, y, width } = await boxOf(card)
  return { x: x + width / 2, y: y + 12 }
}
