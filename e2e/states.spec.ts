import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { beginBoard, differentiate, functionCards, openSource, pasteFunction, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"

/** A state of the screen, and how a person gets there from a board with a function, its derivative and two frames. */
interface State {
  readonly name: string
  readonly reach: (page: Page) => Promise<unknown>
}

const canvas = (page: Page) => page.locator("#board-canvas")

/** Presses a key on the canvas and waits for what it opens. */
const opens =
  (key: string, what: string) =>
  async (page: Page): Promise<void> => {
    await canvas(page).press(key)
    await expect(page.locator(what).first()).toBeVisible()
  }

const selectFunction = (page: Page) =>
  functionCards(page)
    .first()
    .click({ position: { x: 60, y: 12 } })

/** Back to the function, whatever is open, with nothing selected. */
async function toFirstCard(page: Page): Promise<void> {
  for (let time = 0; time < 3; time += 1) await page.keyboard.press("Escape")
  await page.locator("[role=dialog], [role=menu]").first().waitFor({ state: "hidden" })
  await canvas(page).focus()
  for (const key of ["v", "Tab", "Escape"]) await page.keyboard.press(key)
  await expect(functionCards(page)).toBeVisible()
}

const ON_BOARD: readonly State[] = [
  { name: "board", reach: toFirstCard },
  { name: "selected", reach: selectFunction },
  {
    name: "differentiate",
    reach: async (page) => {
      await selectFunction(page)
      await page.keyboard.press("d")
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  {
    name: "inspector",
    reach: async (page) => {
      await selectFunction(page)
      await page.keyboard.press("i")
      await expect(page.locator(".board-inspector")).toBeVisible()
    },
  },
  {
    name: "inspector of several",
    reach: async (page) => {
      await canvas(page).press("ControlOrMeta+a")
      await page.keyboard.press("i")
      await expect(page.locator(".board-inspector")).toBeVisible()
    },
  },
  {
    name: "card menu",
    reach: async (page) => {
      await selectFunction(page)
      await page.keyboard.press("Shift+F10")
      await expect(page.getByRole("menu")).toBeVisible()
    },
  },
  {
    name: "connect",
    reach: async (page) => {
      await selectFunction(page)
      await page.keyboard.press("a")
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  {
    name: "formula as LaTeX, with a mistake",
    reach: async (page) => {
      await openSource(page, functionCards(page).first())
      await page.locator("textarea").fill("f(\\bm{x}) = \\frac{1")
      await expect(
        page.locator("[data-typing] [role=status], [data-typing] [role=alert]").first(),
      ).toBeVisible()
    },
  },
  {
    name: "formula as it looks",
    reach: async (page) => {
      await page.locator("textarea").fill("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
      await page.getByRole("radio").first().click()
      await expect(page.locator("math-field")).toBeVisible()
    },
  },
  {
    name: "variable",
    reach: async (page) => {
      await functionCards(page)
        .getByRole("button", { name: /^A[:：]/ })
        .click()
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  { name: "palette", reach: opens("ControlOrMeta+k", "[role=dialog]") },
  { name: "find", reach: opens("ControlOrMeta+f", "[role=dialog]") },
  { name: "outline", reach: opens("o", "[role=tree]") },
  { name: "what others changed", reach: opens("w", "[role=dialog]") },
  { name: "help", reach: opens("?", "[role=dialog]") },
  {
    name: "menu",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(Menu|メニュー)$/ }).click()
      await expect(page.getByRole("menu")).toBeVisible()
    },
  },
  {
    name: "place a card",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(Place a card|カードを置く|カードを追加)$/ }).click()
      await expect(page.getByRole("menu")).toBeVisible()
    },
  },
  {
    name: "people",
    reach: async (page) => {
      await page.locator(".board-people").click()
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  {
    name: "language and appearance",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(Language and appearance|言語と表示)$/ }).click()
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  {
    name: "share",
    reach: async (page) => {
      await page.locator(".board-share").click()
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  { name: "ink", reach: (page) => canvas(page).press("p") },
  {
    name: "refusal",
    reach: async (page) => {
      await canvas(page).press("ControlOrMeta+d")
      await expect(page.locator("[data-toast], [role=status]").first()).toBeVisible()
    },
  },
  { name: "from afar, with the minimap", reach: (page) => zoomFarOut(page) },
  { name: "presentation", reach: opens("Shift+p", ".board-presentation") },
  {
    name: "history",
    reach: async (page) => {
      await untilSaved(page)
      await canvas(page).press("ControlOrMeta+Alt+h")
      await page.getByRole("button", { name: /Name this state|今の状態に名前を付ける/ }).click()
      await page.keyboard.type("1")
      await page.keyboard.press("Enter")
      await page.locator("[data-history-entry]").nth(1).click()
      await expect(page.locator("[data-mark=added]").first()).toBeVisible()
    },
  },
]

async function zoomFarOut(page: Page): Promise<void> {
  await canvas(page).press("m")
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("ControlOrMeta+-")
  await expect(page.locator(".board-minimap")).toBeVisible()
}

/** Back to the board at rest, whatever is open. */
async function leave(page: Page, { name }: State): Promise<void> {
  if (name.startsWith("formula as LaTeX")) return
  if (name.startsWith("from afar")) await canvas(page).press("m")
  await toFirstCard(page)
}

const START: readonly State[] = [
  {
    name: "start page with boards",
    reach: async (page) => {
      await page.goto("/")
      await expect(page.locator("article svg, li svg").first()).toBeAttached()
    },
  },
  { name: "operators", reach: (page) => page.goto("/docs/operators") },
  { name: "no such page", reach: (page) => page.goto("/nowhere") },
  { name: "no such board", reach: (page) => page.goto("/b/nowhere") },
]

/** What is wrong with the screen as it stands: what axe finds, and what hangs over its edges. */
async function wrongWith(page: Page): Promise<readonly unknown[]> {
  const axe = new AxeBuilder({ page })
  // An open menu holds the focus and hides all else meanwhile, which axe takes into account for dialogs only.
  if ((await page.locator("[role=menu]").count()) > 0) axe.include("[role=menu]")
  const { violations } = await axe.analyze()
  const over = await page.evaluate(() => {
    const { innerWidth, innerHeight } = window
    const panels = document.querySelectorAll("[role=dialog], [role=menu], .board-bar, .board-inspector")
    return [document.documentElement, ...panels].flatMap((panel) => {
      const { left, top, right, bottom } = panel.getBoundingClientRect()
      const isPage = panel === document.documentElement
      if (
        right - left === 0 ||
        (left >= -1 && right <= innerWidth + 1 && (isPage || (top >= -1 && bottom <= innerHeight + 1)))
      )
        return []
      return [`${panel.tagName} ${panel.className}: ${[left, top, right, bottom].map(Math.round)}`]
    })
  })
  return [...violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 300))]), ...over]
}

const SIGHTS = [
  { name: "light", device: {}, scheme: "light" },
  { name: "dark, in Japanese", device: { locale: "ja-JP" }, scheme: "dark" },
  {
    name: "phone, in Japanese",
    device: { locale: "ja-JP", viewport: { width: 390, height: 844 }, hasTouch: true },
    scheme: "light",
  },
  { name: "dark phone", device: { viewport: { width: 390, height: 844 }, hasTouch: true }, scheme: "dark" },
] as const

for (const { name: sight, device, scheme } of SIGHTS) {
  test(`whatever is open, everybody can read, name and reach it: ${sight}`, async ({ person }, info) => {
    test.setTimeout(240_000)
    const { page } = await person(device)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
    const wrong: Record<string, unknown> = {}
    const look = async ({ name }: State) => {
      await page.screenshot({ path: info.outputPath(`${name}.png`) })
      const found = await wrongWith(page)
      if (found.length > 0) wrong[name] = found
    }
    await page.goto("/")
    await look({ name: "start page", reach: async () => undefined })
    await beginBoard(page)
    await look({ name: "empty board", reach: async () => undefined })
    await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
    await differentiate(page, functionCards(page).first())
    await canvas(page).press("f")
    await page.locator("[data-typing] textarea").fill("1")
    for (let time = 0; time < 2; time += 1) await page.keyboard.press("Escape")
    for (const state of ON_BOARD) {
      await test.step(state.name, async () => {
        await state.reach(page)
        await look(state)
        if (state.name !== "history") await leave(page, state)
      })
    }
    for (const state of START) {
      await state.reach(page)
      await look(state)
    }
    expect(wrong).toEqual({})
  })
}
