import { readdirSync } from "node:fs"
import { join } from "node:path"
import katex from "katex"
import { describe, expect, it } from "vitest"
import { mistakeInFile } from "../board/board-file"
import { framePages } from "../board/frame-pages"
import { frameCard } from "../cards/frame-card"
import { readProse } from "../cards/prose"
import { languages } from "../language/language"
import type { LessonPart } from "./define"
import { lessonBoard } from "./lay-out"
import { LESSONS } from "./lessons"
import { formulasIn, isProse, openLesson } from "./lessons.testing"
import { templateFileSchema, writeTemplateFile } from "./template-file"

const PARTS: readonly LessonPart[] = [
  "goal",
  "explanation",
  "example",
  "together",
  "exercises",
  "check",
  "solutions",
]
const JAPANESE = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/

it("lists every folder of lessons, each once", () => {
  const folders = readdirSync(join(import.meta.dirname, "lessons"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(LESSONS.map(({ id }) => id).sort()).toEqual(folders.sort())
})

describe.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))("the lesson %s", (_, lesson) => {
  const japanese = openLesson(lesson, "ja")
  const english = openLesson(lesson, "en")

  it("is a sound file that comes back as it was written", () => {
    for (const language of languages) {
      const board = lessonBoard(lesson, language)
      expect(mistakeInFile(board)).toBeNull()
      const about = {
        ...lesson,
        title: lesson.title[language],
        description: lesson.description[language],
        language,
      }
      const read = templateFileSchema.parse(JSON.parse(writeTemplateFile(about, board)))
      expect(read).toMatchObject({
        title: about.title,
        description: about.description,
        minutes: lesson.minutes,
      })
      expect(read.board).toMatchObject(board)
    }
  })

  it("goes from its goal to a check, with the solutions last, in half an hour to fifty minutes", () => {
    const parts = lesson.frames.map(({ part }) => part)
    expect([...new Set(parts)]).toEqual(PARTS)
    expect(parts).toEqual(parts.toSorted((a, b) => PARTS.indexOf(a) - PARTS.indexOf(b)))
    expect(lesson.minutes).toBeGreaterThanOrEqual(30)
    expect(lesson.minutes).toBeLessThanOrEqual(50)
    for (const { store } of [japanese, english]) {
      const pages = framePages(store.getSnapshot()).map((id) => store.getCard(id))
      expect(pages.map((page) => page && frameCard.read(page).role === "solutions")).toEqual(
        parts.map((part) => part === "solutions"),
      )
    }
  })

  it("has the same cards with the same formulas in both languages, and words of each", () => {
    expect(japanese.cards.map(({ id }) => id)).toEqual(english.cards.map(({ id }) => id))
    for (const card of japanese.cards) {
      const other = english.store.getCard(card.id)
      expect(other).toMatchObject({ kind: card.kind, geometry: card.geometry, values: card.values })
      for (const [field, words] of Object.entries(card.texts)) {
        const others = other?.texts[field] ?? ""
        if (!isProse(card, field)) expect(others).toBe(words)
        else if (words !== "" || others !== "") {
          expect([card.id, new Set(formulasIn(words))]).toEqual([card.id, new Set(formulasIn(others))])
          expect([card.id, words]).toEqual([card.id, expect.stringMatching(JAPANESE)])
          expect([card.id, others]).toEqual([card.id, expect.not.stringMatching(JAPANESE)])
        }
      }
    }
  })

  it("has formulas that can be set, between dollar signs that fit", () => {
    for (const { cards } of [japanese, english]) {
      for (const card of cards) {
        for (const [field, words] of Object.entries(card.texts)) {
          const formulas = isProse(card, field) ? formulasIn(words) : [words]
          for (const latex of formulas.filter((one) => one.trim() !== ""))
            expect(
              () => katex.renderToString(latex, { strict: "error" }),
              `${card.id}: ${latex}`,
            ).not.toThrow()
          if (isProse(card, field)) {
            const left = JSON.stringify(readProse(words)).match(/"text":"[^"]*(?:\$|\*\*)[^"]*"/)
            expect([card.id, left]).toEqual([card.id, null])
          }
        }
      }
    }
  })
})
