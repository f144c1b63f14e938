import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import type { Question, QuestionVariable } from "../lib/engine/answer"
import { questionOf, readCorpus } from "../lib/engine/corpus/cases"
import { seededRandom } from "../lib/engine/numeric/seeded-random"

/*
 * Asks the command line broken and random questions for a while (SECONDS in the environment, 60 unless told) and prints what became of them and the
 * memory. It fails when an answer is missing or out of order, on another exit code than 0, and when memory grows beyond its bound.
 */

const SECONDS = Number(process.env.SECONDS ?? 60)
const MEMORY_MIB = 512
/** Questions of one process. */
const BATCH = 200

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

/** What a program like the product's command line says to some lines, how long that took, and the most memory that it held, in MiB. */
async function ask(program: string, lines: readonly string[]) {
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] })
  let output = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text
  })
  let mostMib = 0
  const watch = setInterval(() => {
    mostMib = Math.max(mostMib, residentMib(child.pid))
  }, 20)
  const start = performance.now()
  child.stdin.end(lines.join("\n"))
  const [code] = await once(child, "close")
  clearInterval(watch)
  return { answers: output.trim().split("\n"), ms: performance.now() - start, code, mostMib }
}

/** The memory that a process holds at this moment; 0 where the system does not tell. */
function residentMib(pid: number | undefined): number {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))
    return Number(line?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function run(): Promise<void> {
  const outcomes = new Map<string, number>()
  let asked = 0
  let most = 0
  let slowest = 0
  const until = performance.now() + SECONDS * 1000
  while (performance.now() < until) {
    const questions = Array.from({ length: BATCH }, (_, id) => ({ id, ...brokenQuestion() }))
    const lines = questions.map((question) => JSON.stringify(question))
    const { answers, ms, code, mostMib } = await ask("dist/derive.mjs", lines)
    if (code !== 0 || answers.length !== lines.length)
      throw new Error(`exit code ${code}, ${answers.length} answers to ${lines.length} questions`)
    answers.forEach((text, k) => {
      const answer = JSON.parse(text)
      if (answer.id !== k) throw new Error(`answer ${k} belongs to question ${answer.id}`)
      const outcome = answer.ok ? "answered" : String(answer.error.code)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    })
    asked += lines.length
    most = Math.max(most, mostMib)
    slowest = Math.max(slowest, ms)
    if (mostMib > MEMORY_MIB)
      throw new Error(`${mostMib.toFixed(0)} MiB over these questions:\n${lines.join("\n")}`)
  }
  console.log(`${asked} broken questions in ${SECONDS} s: every one answered, in order, with exit code 0`)
  console.log(
    `  most memory ${most.toFixed(0)} MiB; slowest batch of ${BATCH}: ${(slowest / 1000).toFixed(1)} s`,
  )
  for (const [outcome, times] of [...outcomes].sort(([, a], [, b]) => b - a))
    console.log(`  ${outcome}: ${times}`)
}

void run()
