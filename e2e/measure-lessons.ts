import { writeFileSync } from "node:fs"
import { chromium } from "@playwright/test"
import { CARD_KINDS } from "../lib/cards"
import { languages } from "../lib/language/language"
import { lessonBoard } from "../lib/templates/lay-out"
import { LESSONS } from "../lib/templates/lessons"
import { untilSaved } from "./board-page"
import { boxesOf, WHOLE_LESSON } from "./lesson-boxes"
import { ProductServer } from "./server"

/**
 * `npx tsx e2e/measure-lessons.ts [lesson …]`: opens the built-in lessons in the built product and writes how high their cards are with their
 * contents, for the layout of their pages. Run it after changing what stands on them; a test says when it was forgotten.
 */
async function measure(names: readonly string[]): Promise<void> {
  const file = "lib/templates/card-heights.json"
  const { default: known } = await import("../lib/templates/card-heights.json")
  const measured: Record<string, Record<string, number>> = { ...known }
  const server = await ProductServer.start()
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-sync", "--no-first-run"],
  })
  const lessons = LESSONS.filter(({ id }) => names.length === 0 || names.includes(id))
  for (const lesson of lessons) measured[lesson.id] = {}
  for (const language of languages) {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: language,
      viewport: WHOLE_LESSON,
    })
    const page = await context.newPage()
    for (const lesson of lessons) {
      const board = lessonBoard(lesson, language)
      const standing = board.cards.filter(({ kind }) => kind !== "connector")
      const cards = board.cards.map((card) => {
        const kind = CARD_KINDS[card.kind as keyof typeof CARD_KINDS] // a lesson has known kinds only
        return card.kind === "frame" ? card : { ...card, height: kind.minimalSize.height }
      })
      const data = { format: "nabla-board", ...board, cards }
      const answer = await page.request.post("/api/boards/import", { data })
      const { id } = await answer.json()
      await page.goto(`/b/${id}`)
      await untilSaved(page)
      const heights = measured[lesson.id] ?? {}
      for (const box of await boxesOf(page, standing.length))
        if (box.kind !== "frame") heights[box.id] = Math.max(heights[box.id] ?? 0, Math.ceil(box.height))
      console.log(language, lesson.id)
    }
    await context.close()
  }
  await browser.close()
  await server.stop()
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`)
}

measure(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
