import type { CDPSession, Page } from "@playwright/test"

/** One line of the table. */
export interface Row {
  readonly phase: string
  readonly fps?: number
  readonly p95?: number
  readonly ms?: number
  readonly mb?: number
}

/** Counts frames while something happens. */
export async function frames(page: Page, phase: string, act: () => Promise<void>): Promise<Row> {
  await page.evaluate(() => {
    const times: number[] = []
    const state = { times, running: true }
    Object.assign(window, { benchFrames: state })
    const tick = (now: number) => {
      times.push(now)
      if (state.running) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await act()
  const times = await page.evaluate(() => {
    const state = Reflect.get(window, "benchFrames") as { times: number[]; running: boolean }
    state.running = false
    return state.times
  })
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time))
  const total = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const p95 = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0
  return { phase, fps: Math.round((gaps.length / total) * 10_000) / 10, p95: Math.round(p95) }
}

/** Sends one event each sixtieth of a second, whether or not the page keeps up. */
export async function atSixty(count: number, send: (i: number) => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = []
  const start = performance.now()
  for (let i = 0; i < count; i += 1) {
    const wait = start + (i * 1000) / 60 - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    sent.push(send(i).catch(() => undefined))
  }
  await Promise.all(sent)
}

export function mouse(cdp: CDPSession, type: string, at: { x: number; y: number }, more: object = {}) {
  // The protocol's own names; Playwright types them as a closed list.
  return cdp.send("Input.dispatchMouseEvent", { type: type as "mouseMoved", ...at, ...more })
}

export async function gesture(page: Page, cdp: CDPSession, from: { x: number; y: number }): Promise<void> {
  await mouse(cdp, "mousePressed", from, { button: "left", clickCount: 1 })
  await atSixty(120, (i) => {
    const angle = (i / 60) * 2 * Math.PI
    const at = { x: from.x + 120 * Math.sin(angle), y: from.y + 90 * (1 - Math.cos(angle)) }
    return mouse(cdp, "mouseMoved", at, { button: "left", buttons: 1 })
  })
  await mouse(cdp, "mouseReleased", from, { button: "left", clickCount: 1 })
  await page.waitForTimeout(300)
}
