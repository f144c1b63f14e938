import { beginBoard, derivativeCards, functionCards, pasteFunction, result, untilSaved } from "./board-page"
import { boxOf, edgeOf, phone, tapWith, touch, way } from "./fingers"
import { expect, test } from "./fixtures"

test("a finger pans the board, two fingers zoom it, and a card moves only once it is selected", async ({
  person,
}) => {
  const { page } = await person(phone)
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\|\\bm{x}\\|^2")
  const card = functionCards(page).first()
  await expect(card).toBeVisible()
  const before = await boxOf(card)
  await touch(page, [way({ x: 200, y: 650 }, { x: 160, y: 590 })])
  await expect.poll(async () => Math.round((await boxOf(card)).y - before.y)).toBeLessThan(-45)
  const panned = await boxOf(card)
  expect(panned.x - before.x).toBeLessThan(-25)

  await touch(page, [
    way({ x: 150, y: 620 }, { x: 120, y: 650 }),
    way({ x: 220, y: 560 }, { x: 280, y: 500 }),
  ])
  await expect.poll(async () => (await boxOf(card)).width / panned.width).toBeGreaterThan(1.2)

  // All cards in view again, so that the finger finds the card between the bars.
  await page.locator("#board-canvas").press("Shift+1")
  await page.waitForTimeout(500)
  await touch(page, [[await edgeOf(card)]])
  await expect(card).toHaveAttribute("data-selected", "")
  const selected = await boxOf(card)
  const edge = await edgeOf(card)
  await touch(page, [way(edge, { x: edge.x, y: edge.y + 90 })])
  await expect.poll(async () => Math.round((await boxOf(card)).y - selected.y)).toBeGreaterThan(70)
  await untilSaved(page)
})

test("a finger that rests on a card adds it to the selection", async ({ person }) => {
  const { page } = await person({ viewport: { width: 820, height: 1180 }, hasTouch: true })
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  await pasteFunction(page, "g(x) = x^3")
  await expect(functionCards(page)).toHaveCount(2)
  await page.keyboard.press("Shift+1")
  const [first, second] = [functionCards(page).nth(0), functionCards(page).nth(1)]
  await page.waitForTimeout(400)
  await touch(page, [[await edgeOf(first)]])
  await expect(first).toHaveAttribute("data-selected", "")
  await expect(second).not.toHaveAttribute("data-selected", "")
  await touch(page, [[await edgeOf(second)]], 700)
  await expect(second).toHaveAttribute("data-selected", "")
  await expect(first).toHaveAttribute("data-selected", "")
  await page
    .getByRole("toolbar", { name: /selected/ })
    .getByRole("button", { name: /Delete/ })
    .tap()
  await expect(functionCards(page)).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).tap()
  await expect(functionCards(page)).toHaveCount(2)
})

test("a finger that rests on a card opens its menu, and two fingers that tap twice take back what came of it", async ({
  person,
}) => {
  const { page } = await person(phone)
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  const card = functionCards(page).first()
  await expect(card).toBeVisible()
  await touch(page, [[{ x: 195, y: 690 }]])
  await expect(card).not.toHaveAttribute("data-selected", "")
  await touch(page, [[await edgeOf(card)]], 700)
  await page.getByRole("menuitem", { name: "Delete" }).tap()
  await expect(functionCards(page)).toHaveCount(0)
  const fingers = [
    { x: 120, y: 150 },
    { x: 260, y: 170 },
  ]
  // One tap with two fingers is none; two of them in a short time are.
  await tapWith(page, fingers, [0])
  await expect(functionCards(page)).toHaveCount(0)
  await page.waitForTimeout(600)
  await tapWith(page, fingers, [0, 0.2])
  await expect(functionCards(page)).toHaveCount(1)
})

test("on a phone everything is within reach of a finger: outline, history, sharing, what others did, and the inspector as a sheet", async ({
  person,
}, info) => {
  const { page } = await person(phone)
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2")
  const open = async (name: string) => {
    await page.getByRole("button", { name: "Menu", exact: true }).tap()
    await page.getByRole("menu").locator("[role^=menuitem]").filter({ hasText: name }).first().tap()
  }
  for (const [command, title] of [
    ["Outline", "Outline"],
    ["History", "History"],
    ["What others changed", "What others changed"],
    ["Share", "Share this board"],
    ["Keys and help", "Keys and help"],
  ] as const) {
    await open(command)
    const panel = page.getByRole(title === "History" ? "region" : "dialog", { name: title })
    await expect(panel).toBeInViewport({ ratio: 0.9 })
    await page.screenshot({ path: info.outputPath(`${title}.png`) })
    const small = await panel.locator("button, a[href], [role=treeitem]").evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect()
        return width === 0 || (width >= 43.5 && height >= 43.5) ? [] : [control.outerHTML.slice(0, 200)]
      }),
    )
    expect(small).toEqual([])
    await panel.getByRole("button", { name: "Close" }).first().tap()
    await expect(panel).toBeHidden()
  }
  await open("Outline")
  await page.getByRole("treeitem", { name: /Function f/ }).tap()
  await expect(functionCards(page).first()).toHaveAttribute("data-selected", "")
  await page
    .getByRole("toolbar", { name: /selected/ })
    .getByRole("button", { name: /Inspector/ })
    .tap()
  const inspector = page.getByRole("region", { name: "Inspector" })
  const box = await inspector.boundingBox()
  expect([box?.x, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 844])
  await page.screenshot({ path: info.outputPath("inspector.png") })
})

test("on a phone a function is differentiated by taps alone", async ({ person }) => {
  const { page } = await person(phone)
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{a}^\\top\\bm{x}")
  const card = functionCards(page).first()
  await card.getByRole("button", { name: "Differentiate" }).tap()
  await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= \\bm\{a\}$/)
  await untilSaved(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
