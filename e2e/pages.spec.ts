import {
  beginBoard,
  derivativeCards,
  differentiate,
  functionCards,
  pasteFunction,
  result,
  untilSaved,
} from "./board-page"
import { expect, test } from "./fixtures"

test("a Japanese browser gets Japanese pages, and the language can be switched without losing the board", async ({
  person,
}) => {
  const { page } = await person({ locale: "ja-JP" })
  await page.goto("/")
  await expect(page.locator("html")).toHaveAttribute("lang", "ja")
  const url = await beginBoard(page)
  await pasteFunction(page, "\\bm{f}(\\bm{x}) = W\\bm{x} + \\bm{b}")
  await expect(functionCards(page).getByText("ベクトル値")).toBeVisible()
  await differentiate(page, functionCards(page).first())
  await expect(derivativeCards(page).getByText("ヤコビ行列")).toBeVisible()
  await untilSaved(page)
  await page.getByRole("button", { name: "言語と表示" }).click()
  await page.getByRole("radio", { name: "English" }).click()
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  await expect(page).toHaveURL(url)
  await expect(derivativeCards(page).getByText("Jacobian matrix")).toBeVisible()
})

test("on a phone a function is placed, differentiated and shared", async ({ person }) => {
  const { page } = await person({ viewport: { width: 390, height: 844 } })
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\|\\bm{x}\\|^2")
  await differentiate(page, functionCards(page).first())
  await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= 2\s*\\bm\{x\}$/)
  await page.getByRole("button", { name: "Share" }).click()
  await expect(page.getByRole("dialog")).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test("the board leaves in the format of one's choice and comes back from JSON", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}")
  await differentiate(page, functionCards(page).first())
  await expect(result(derivativeCards(page))).toBeVisible()
  await untilSaved(page)
  await page.getByRole("button", { name: "Menu", exact: true }).click()
  await page.getByRole("menuitem", { name: "Export", exact: true }).click()
  const take = async (format: string): Promise<Buffer> => {
    await page.getByLabel("Format", { exact: true }).selectOption(format)
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: "Download" }).click()
    const parts: Buffer[] = []
    for await (const part of await (await download).createReadStream()) parts.push(part)
    return Buffer.concat(parts)
  }
  const tex = (await take("tex")).toString()
  expect(tex).toContain("\\documentclass")
  expect(tex).toContain("A + A^{\\top}")
  expect(tex).toContain("\\end{document}")
  for (const format of ["pdf", "handout"])
    expect((await take(format)).subarray(0, 5).toString()).toBe("%PDF-")
  expect((await take("png")).subarray(1, 4).toString()).toBe("PNG")
  const file = (await take("json")).toString()
  const { url } = await page.evaluate(
    async (body) => (await fetch("/api/boards/import", { method: "POST", body })).json(),
    file,
  )
  await page.goto(url)
  await expect(result(derivativeCards(page))).toBeVisible()
  expect(await functionCards(page).count()).toBe(1)
})

test("two tabs that open at once belong to one person, whose name is in the language of the page", async ({
  person,
}) => {
  const url = await beginBoard((await person()).page)
  const { page, context } = await person({ locale: "ja-JP" })
  await context.addCookies([{ name: "language", value: "en", url: new URL("/", url).href }])
  const other = await context.newPage()
  const tabs = [page, other]
  const users = await Promise.all(
    tabs.map(async (tab) => {
      const session = tab.waitForResponse((response) => response.url().endsWith("/api/session"))
      await tab.goto(url)
      return (await (await session).json()).user as { id: string; name: string }
    }),
  )
  expect(users[0]?.id).toBe(users[1]?.id)
  expect(users[0]?.name).toMatch(/^Guest \d{3}$/)
})

test("a screen reader is told formulas in words, in the language of the page", async ({ person }) => {
  const ken = await person()
  await beginBoard(ken.page)
  await pasteFunction(ken.page, "f(\\bm{x}) = \\|A\\bm{x}\\|^2")
  await expect(
    functionCards(ken.page).getByRole("img", { name: "norm of capital A bold x end norm squared" }),
  ).toBeVisible()
  const mio = await person({ locale: "ja-JP" })
  await mio.page.goto(ken.page.url())
  await expect(
    functionCards(mio.page).getByRole("img", { name: "ノルム 大文字A 太字x ノルム終わり の2乗" }),
  ).toBeVisible()
})
