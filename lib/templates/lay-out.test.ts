import { describe, expect, it } from "vitest"
import type { FiledCard } from "../board/board-file"
import { frameCard } from "../cards/frame-card"
import { lessonBoard, measuredHeight } from "./lay-out"
import { LESSONS } from "./lessons"

type Rect = Pick<FiledCard, "x" | "y" | "width" | "height">

const isOver = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const isWithin = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height

describe.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))("the pages of %s", (_, lesson) => {
  const { cards: all } = lessonBoard(lesson, "en")
  const pages = all.filter(({ kind }) => kind === frameCard.kind)
  const cards = all.filter(({ kind }) => kind !== frameCard.kind && kind !== "connector")

  it("lie apart, and each card on one of them and on no other card", () => {
    for (const [at, page] of pages.entries())
      expect([page.id, pages.slice(at + 1).filter((other) => isOver(page, other))]).toEqual([page.id, []])
    for (const [at, card] of cards.entries()) {
      expect([card.id, pages.filter((page) => isWithin(card, page)).length]).toEqual([card.id, 1])
      const over = cards.slice(at + 1).filter((other) => isOver(card, other))
      expect([card.id, over.map(({ id }) => id)]).toEqual([card.id, []])
    }
  })

  it("are as wide as a laptop's window and hold columns of few widths", () => {
    expect(new Set(pages.map(({ width }) => width)).size).toBe(1)
    for (const { width } of pages) expect(width).toBeLessThanOrEqual(1200)
    expect(new Set(cards.map(({ width }) => width)).size).toBeLessThanOrEqual(3)
    for (const { width } of cards) expect(width).toBeGreaterThanOrEqual(300)
  })

  it("have room for what their cards say: all were measured (npx tsx e2e/measure-lessons.ts)", () => {
    const unmeasured = cards.filter(({ id }) => measuredHeight(lesson.id, id) === null).map(({ id }) => id)
    expect(unmeasured).toEqual([])
  })

  it("are joined by connectors between cards that are there", () => {
    const ids = new Set(cards.map(({ id }) => id))
    for (const { id, values } of all.filter(({ kind }) => kind === "connector")) {
      const ends = [values.from, values.to].map((end) => (end as { readonly card: string }).card)
      expect([id, ends.filter((end) => !ids.has(end))]).toEqual([id, []])
    }
  })
})
