import type { Question, QuestionVariable } from "../lib/engine/answer"
import { check } from "../lib/engine/check/check"
import { questionOf, readCorpus } from "../lib/engine/corpus/cases"
import { derive } from "../lib/engine/engine"
import { seededRandom } from "../lib/engine/numeric/seeded-random"

/*
 * Asks the engine broken and random questions for a while (SECONDS in the environment, 60 unless told) and prints what became of them, the slowest
 * answer and the memory. It fails on anything thrown, on an answer above the deadline, and when memory grows beyond its bound.
 */

const SECONDS = Number(process.env.SECONDS ?? 60)
const DEADLINE_MS = 2_000
const MEMORY_MIB = 512

const random = seededRandom(Number(process.env.SEED ?? Date.now() % 1_000_000))
const below = (count: number): number => Math.floor(random() * count)
const pick = <T>(list: readonly T[]): T => {
  const item = list[below(list.length)]
  if (item === undefined) throw new Error("nothing to pick from")
  return item
}

const cases = [...readCorpus("seed"), ...readCorpus("wikipedia")]
const tokensOf = (latex: string): string[] => latex.match(/\\[A-Za-z]+|./gsu) ?? []
const pool = cases.flatMap(({ latex }) => tokensOf(latex))
const STRANGE = [
  "\u0000",
  "x\u0301",
  "𝑥",
  "(".repeat(200),
  "^".repeat(50),
  "{".repeat(300),
  "9".repeat(400),
  "\\\\",
  "\ud800",
  "（",
  "ⅹ",
  "\u202e",
]

/** A formula of a corpus with some of its signs taken out, doubled, exchanged or replaced by others. */
function mutated(latex: string): string {
  const tokens = tokensOf(latex)
  for (let k = 0; k <= below(4); k++) {
    const at = below(tokens.length + 1)
    const what = below(6)
    if (what === 0) tokens.splice(at, 1)
    else if (what === 1) tokens.splice(at, 0, pick(pool))
    else if (what === 2) tokens.splice(at, 0, ...tokens.slice(at, at + below(8)))
    else if (what === 3) tokens.splice(at, 1, pick(pool))
    else if (what === 4) tokens.splice(at, 0, pick(STRANGE))
    else tokens.splice(at, tokens.length)
  }
  return tokens.join("")
}

function brokenQuestion(): Question {
  const one = pick(cases)
  const question = questionOf(one, pick(["article", "numerator", "denominator"] as const))
  const variables = question.variables.map(
    (variable): QuestionVariable => (below(12) === 0 ? { ...variable, shape: [] } : variable),
  )
  const order = below(8) === 0 ? below(4) + 1 : question.order
  return { ...question, variables, latex: mutated(one.latex), ...(order === undefined ? {} : { order }) }
}

const outcomes = new Map<string, number>()
const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
let slowest = { ms: 0, latex: "" }
let asked = 0
const until = performance.now() + SECONDS * 1000
while (performance.now() < until) {
  const question = brokenQuestion()
  const start = performance.now()
  const answer = derive(question)
  const lines = [question.latex, mutated(question.latex)]
  const report = below(10) === 0 ? check({ variables: question.variables, lines }) : null
  const ms = performance.now() - start
  asked += 1
  count(answer.ok ? "answered" : answer.error.code)
  if (report) count(report.ok ? "derivations judged" : "derivations refused")
  if (ms > slowest.ms) slowest = { ms, latex: question.latex }
  const mib = process.memoryUsage().rss / 2 ** 20
  if (ms > DEADLINE_MS || mib > MEMORY_MIB)
    throw new Error(`${ms.toFixed(0)} ms, ${mib.toFixed(0)} MiB: ${JSON.stringify(question)}`)
}
console.log(
  `${asked} questions in ${SECONDS} s; nothing thrown, nothing above ${DEADLINE_MS} ms or ${MEMORY_MIB} MiB`,
)
for (const [outcome, times] of [...outcomes].sort(([, a], [, b]) => b - a))
  console.log(`  ${outcome}: ${times}`)
console.log(`  slowest: ${slowest.ms.toFixed(0)} ms: ${slowest.latex.slice(0, 200)}`)
