import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, type Person, test } from "./fixtures"
import { beginTask, join } from "./lesson-page"

const NAMES = ["Aoki", "Baba", "千葉", "Date", "遠藤", "Fujita-Maruyama Constantinopoulos", "Goto", "Hara"]

const LOOKS = [
  { name: "light, in English", locale: "en-US", scheme: "light", size: { width: 1280, height: 800 } },
  { name: "dark, in Japanese", locale: "ja-JP", scheme: "dark", size: { width: 1280, height: 800 } },
  { name: "on a phone, in Japanese", locale: "ja-JP", scheme: "light", size: { width: 390, height: 844 } },
  {
    name: "on a phone, dark, in English",
    locale: "en-US",
    scheme: "dark",
    size: { width: 390, height: 844 },
  },
] as const

async function post<Answer>(page: Page, path: string, data: unknown): Promise<Answer> {
  const answer = await page.request.post(path, { data })
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true)
  return answer.status() === 204 ? (null as Answer) : answer.json()
}

/** A class of forty in twelve groups, of whom some raise their hands and one waits at the door. */
async function fullClass(teacher: Person, url: string) {
  const { page } = teacher
  await beginTask(page)
  const board = new URL(page.url()).pathname.split("/").at(-1)
  const { id, code } = await post<{ id: string; code: string }>(page, `/api/boards/${board}/lesson`, {})
  const call = async (path: string, body: unknown, cookie = "") =>
    fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, ...(cookie && { cookie }) },
      body: JSON.stringify(body),
    })
  const cookies: string[] = []
  for (let at = 0; at < 40; at++) {
    const answer = await call("/api/join", { code, name: `${NAMES[at % NAMES.length]} ${at + 1}` })
    cookies.push(answer.headers.getSetCookie()[0]?.split(";")[0] ?? "")
  }
  await post(page, `/api/lessons/${id}/groups`, { count: 12, deals: true })
  const act = (action: string, input: unknown, cookie: string) =>
    call(`/api/lessons/${id}/actions`, { action, input }, cookie)
  for (const [at, cookie] of cookies.slice(0, 6).entries())
    await act("hand", { hand: at % 2 === 0 ? "help" : "check" }, cookie)
  await post(page, `/api/lessons/${id}/actions`, {
    action: "timer",
    input: { do: "start", seconds: 300 },
  })
  return { id, code, cookies }
}

/** What axe finds, and what reaches over the edge of the window. */
async function faultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return {
    axe: violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    isTooWide: over > 1,
  }
}

test("the screens of a lesson with forty students can be used light and dark, on a laptop and a phone, and axe finds nothing", async ({
  person,
  server,
}) => {
  test.setTimeout(300_000)
  const teacher = await person()
  const { id, code } = await fullClass(teacher, server.url)
  const waiting = await person()
  await post(teacher.page, `/api/lessons/${id}/actions`, { action: "settings", input: { waitingRoom: true } })
  await join(waiting.page, code, "Watanabe")
  await expect(waiting.page).toHaveURL(/\/seat$/)
  const screens = [
    { name: "desk", page: teacher.page, path: `/lesson/${id}`, shows: "[data-group-tile]" },
    { name: "projector", page: teacher.page, path: `/lesson/${id}/projector`, shows: "[data-lesson-code]" },
    { name: "report", page: teacher.page, path: `/lesson/${id}/report`, shows: "table" },
    { name: "join", page: waiting.page, path: "/join", shows: "form" },
    { name: "seat", page: waiting.page, path: `/lesson/${id}/seat`, shows: "h1" },
  ]
  for (const { name, locale, scheme, size } of LOOKS)
    for (const screen of screens) {
      const { page } = screen
      await page.context().addCookies([{ name: "language", value: locale.slice(0, 2), url: server.url }])
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
      await page.setViewportSize(size)
      await page.goto(screen.path)
      await expect(page.locator(screen.shows).first()).toBeVisible()
      if (process.env.SHOTS) {
        await page.waitForTimeout(1500)
        await page.screenshot({ path: `${process.env.SHOTS}/${screen.name} ${name}.png` })
      }
      expect.soft({ screen: screen.name, look: name, ...(await faultsOf(page)) }).toEqual({
        screen: screen.name,
        look: name,
        axe: [],
        isTooWide: false,
      })
    }
  await teacher.page.setViewportSize({ width: 1280, height: 800 })
  await teacher.page.goto(`/lesson/${id}`)
  await expect(teacher.page.locator("[data-group-tile]")).toHaveCount(12)
})
