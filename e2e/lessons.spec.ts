import { languages } from "../lib/language/language"
import { lessonBoard } from "../lib/templates/lay-out"
import { LESSONS } from "../lib/templates/lessons"
import { untilSaved } from "./board-page"
import { expect, test } from "./fixtures"
import { type Box, boxesOf, WHOLE_LESSON } from "./lesson-boxes"

const isOver = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1

const isWithin = (a: Box, b: Box): boolean =>
  a.x >= b.x - 1 &&
  a.y >= b.y - 1 &&
  a.x + a.width <= b.x + b.width + 1 &&
  a.y + a.height <= b.y + b.height + 1

for (const language of languages)
  test(`a teacher opens each lesson (${language}): every card stands on its page with all that it says, and none lies over another`, async ({
    person,
  }) => {
    test.setTimeout(600_000)
    const { page } = await person({
      locale: language === "ja" ? "ja-JP" : "en-US",
      viewport: WHOLE_LESSON,
    })
    for (const lesson of LESSONS) {
      const answer = await page.request.post("/api/boards", {
        data: { template: `${lesson.id}.${language}` },
      })
      expect([lesson.id, answer.status()]).toEqual([lesson.id, 201])
      await page.goto(`/b/${(await answer.json()).id}`)
      await untilSaved(page)
      const { cards: all } = lessonBoard(lesson, language)
      const boxes = await boxesOf(page, all.filter(({ kind }) => kind !== "connector").length)
      const pages = boxes.filter(({ kind }) => kind === "frame")
      const cards = boxes.filter(({ kind }) => kind !== "frame")
      for (const [at, card] of cards.entries()) {
        const name = `${lesson.id} ${card.id}`
        expect([name, pages.filter((sheet) => isWithin(card, sheet)).length]).toEqual([name, 1])
        const over = cards.slice(at + 1).filter((other) => isOver(card, other))
        expect([name, over.map(({ id }) => id)]).toEqual([name, []])
      }
      await expect(page.locator("[data-card-id] [role=alert]")).toHaveCount(0)
    }
  })
