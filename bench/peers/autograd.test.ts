import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import type { Nested, Question } from "../../lib/engine/answer"
import { flatten, questionOf, readCorpus, relativeError, sizesOf } from "../../lib/engine/corpus/cases"
import { families } from "../../lib/engine/corpus/families/families"
import { familyQuestion } from "../../lib/engine/corpus/families/question"
import { derive } from "../../lib/engine/engine"
import { pythonWith } from "./run-sympy"

/** A question and the numbers of the answer that the program has to give. */
interface Trial {
  readonly name: string
  readonly question: Question
  readonly code: string
  readonly value: Nested
  readonly derivative: Nested
}

type Reply =
  | { readonly value: Nested; readonly autograd: Nested; readonly formula: Nested }
  | { readonly failed: string }

const QUESTIONS: readonly (readonly [string, Question])[] = [
  ...[...readCorpus("seed"), ...readCorpus("wikipedia")].map(
    (one) => [one.id, questionOf(one, "article")] as const,
  ),
  ...families.flatMap(({ title, cases }) =>
    cases.map((one) => [`${title}: ${one.latex} by ${one.wrt}`, familyQuestion(one, "article")] as const),
  ),
]

/** The engine's answers with their programs; null for a formula that PyTorch has no words for. */
function trials(): { written: readonly Trial[]; unwritten: readonly string[] } {
  const written: Trial[] = []
  const unwritten: string[] = []
  for (const [name, question] of QUESTIONS) {
    const answer = derive({ ...question, code: ["pytorch"] })
    if (!answer.ok || answer.value === undefined || answer.derivativeValue === undefined)
      throw new Error(`no numbers for ${name}`)
    const code = answer.derivative.code?.pytorch
    if (code) written.push({ name, question, code, value: answer.value, derivative: answer.derivativeValue })
    else unwritten.push(name)
  }
  return { written, unwritten }
}

const nameOf = ({ wrt }: Question): string =>
  typeof wrt === "string" ? wrt : "name" in wrt ? wrt.name : String(wrt[0])

function run(python: string, all: readonly Trial[]): readonly Reply[] {
  const lines = all.map(({ question, code }) =>
    JSON.stringify({
      code,
      args: question.variables.map((one) => question.at?.[one.name]),
      place: question.variables.findIndex((one) => one.name === nameOf(question)),
      order: question.order ?? 1,
    }),
  )
  const script = fileURLToPath(new URL("./autograd.py", import.meta.url))
  const output = execFileSync(python, [script], { input: `${lines.join("\n")}\n`, maxBuffer: 1e8 })
  return output
    .toString()
    .trim()
    .split("\n")
    .map((line): Reply => JSON.parse(line)) // written by autograd.py
}

/** What the answer has of the derivative by the whole variable: all of it, or the one entry that was asked for. */
function chosen(all: Nested, { wrt, order = 1 }: Question, outputAxes: number): number[] {
  if (typeof wrt === "string" || !("index" in wrt)) return flatten(all)
  const { index } = wrt
  const places = Array.from({ length: order }, () => index).flat()
  const pick = (part: Nested, depth: number): Nested =>
    typeof part === "number"
      ? part
      : depth < outputAxes
        ? part.map((inner) => pick(inner, depth + 1))
        : pick(part[(places[depth - outputAxes] ?? 1) - 1] ?? Number.NaN, depth + 1)
  return flatten(pick(all, 0))
}

const python = pythonWith("torch")

describe("beside PyTorch", () => {
  it.skipIf(python === null)(
    "exported functions, differentiated by autograd, and exported derivatives give the engine's numbers (needs Python with torch)",
    () => {
      const { written, unwritten } = trials()
      const replies = run(python ?? "", written)
      const wrong = written.flatMap(({ name, question, code, value, derivative }, k) => {
        const reply = replies[k]
        if (!reply || "failed" in reply) return [`${name}: ${reply?.failed}\n${code}`]
        const outputs = sizesOf(value).length
        const own = flatten(derivative)
        const errors = {
          value: relativeError(flatten(reply.value), flatten(value)),
          autograd: relativeError(chosen(reply.autograd, question, outputs), own),
          formula: relativeError(flatten(reply.formula), own),
        }
        const off = Object.entries(errors).filter(([, error]) => !(error < 1e-8))
        return off.length === 0 ? [] : [`${name}: ${JSON.stringify(Object.fromEntries(off))}\n${code}`]
      })
      expect(wrong.length, wrong.slice(0, 12).join("\n\n")).toBe(0)
      expect(unwritten.length, unwritten.join("\n")).toBeLessThanOrEqual(QUESTIONS.length / 20)
    },
    240_000,
  )
})
