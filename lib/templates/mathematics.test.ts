import { describe, expect, it } from "vitest"
import type { CardSnapshot } from "../board/snapshot"
import { definitionReading } from "../cards/definition-card"
import { derivationCard } from "../cards/derivation-card"
import {
  hasDerivative,
  isSimple,
  isWrittenAlike,
  judgementOf,
  lastSide,
  linesQuestion,
} from "../cards/derivation-check"
import { derivationGoal } from "../cards/derivation-goal"
import { derivativeCard } from "../cards/derivative-card"
import { derivativeQuestion } from "../cards/derivative-question"
import { exercisesCard } from "../cards/exercises-card"
import { plotCard } from "../cards/plot-card"
import { check } from "../engine/check/check"
import { derive } from "../engine/engine"
import { drawPlot } from "../plots/plot"
import { plotQuestion } from "../plots/plot-question"
import { LESSONS } from "./lessons"
import { type OpenedLesson, openLesson, sourceIn } from "./lessons.testing"

/** What a derivation is about, so that a task and its solution can be held beside each other. */
function taskOf(card: CardSnapshot): string {
  const { goal, left, right, source, wrt, order } = derivationCard.read(card)
  return JSON.stringify(goal === "show-equal" ? [left, right] : [source, wrt, order])
}

const derivationsIn = ({ cards }: OpenedLesson) => cards.filter(({ kind }) => kind === derivationCard.kind)

describe.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))("in the lesson %s", (_, lesson) => {
  const opened = openLesson(lesson, "en")

  it("every function can be read, and no names clash", () => {
    expect([...opened.scope.problems]).toEqual([])
    for (const card of opened.cards) {
      if (card.kind === "definition")
        expect([card.id, definitionReading(card)]).toMatchObject([card.id, { ok: true }])
      if (card.kind !== "function") continue
      expect([card.id, sourceIn(opened, card.id)]).toMatchObject([card.id, { reading: { ok: true } }])
    }
  })

  it("every derivative is found", () => {
    const derivatives = opened.cards.filter(({ kind }) => kind === derivativeCard.kind)
    expect(derivatives.length).toBeGreaterThan(0)
    for (const card of derivatives) {
      const fields = derivativeCard.read(card)
      const asked = derivativeQuestion(sourceIn(opened, fields.source), fields)
      expect([card.id, asked]).toMatchObject([card.id, { ok: true }])
      if (asked.ok) expect([card.id, derive(asked.question)]).toMatchObject([card.id, { ok: true }])
    }
  })

  it("every plot can be drawn", () => {
    for (const card of opened.cards.filter(({ kind }) => kind === plotCard.kind)) {
      const fields = plotCard.read(card)
      const asked = plotQuestion(sourceIn(opened, fields.source))
      expect([card.id, asked]).toMatchObject([card.id, { ok: true }])
      if (!asked.ok) continue
      const { question, inputs } = asked
      const drawn = drawPlot({ question, inputs, fields, width: 400, height: 300 })
      expect([card.id, drawn]).toMatchObject([
        card.id,
        { ok: true, figure: fields.figure ?? expect.anything() },
      ])
    }
  })

  it("every line of every solution is right, and the last one is the result", () => {
    for (const card of derivationsIn(opened)) {
      const fields = derivationCard.read(card)
      const read = derivationGoal(sourceIn(opened, fields.source), fields)
      expect([card.id, read]).toMatchObject([card.id, { ok: true }])
      if (!read.ok || fields.lines.length === 0) continue
      const { goal } = read
      const lines = fields.lines.map(({ latex }) => latex)
      const judged = judgementOf(goal, fields.lines, check(linesQuestion(goal, lines)))
      expect([card.id, judged.refused, judged.start]).toEqual([card.id, null, null])
      for (const { id, latex } of fields.lines)
        expect([card.id, latex, judged.verdicts.get(id)]).toMatchObject([
          card.id,
          latex,
          { verdict: "equal" },
        ])
      const last = lastSide(lines.at(-1) ?? "")
      if (goal.end !== null) expect([card.id, isWrittenAlike(last, goal.end)]).toEqual([card.id, true])
      const answer = goal.question && derive(goal.question)
      if (answer?.ok)
        expect([card.id, last, isSimple(last, answer.derivative)]).toEqual([card.id, last, true])
      expect([card.id, hasDerivative(last)]).toEqual([card.id, false])
    }
  })

  it("every derivation to be done and every listed exercise has its solution", () => {
    const derivations = derivationsIn(opened)
    const isSolved = (card: CardSnapshot) => derivationCard.read(card).lines.length > 0
    const solutions = new Set(derivations.filter(isSolved).map(taskOf))
    const tasks = derivations.filter((card) => !isSolved(card)).map(taskOf)
    const listed = opened.cards
      .filter(({ kind }) => kind === exercisesCard.kind)
      .flatMap((card) => exercisesCard.read(card).exercises)
      .map(({ source, wrt }) => JSON.stringify([source, wrt, 1]))
    expect(tasks.length).toBeGreaterThan(0)
    for (const task of [...tasks, ...listed]) expect([...solutions]).toContain(task)
  })
})
