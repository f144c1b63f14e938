import { execFileSync } from "node:child_process"
import { performance } from "node:perf_hooks"
import type { Question } from "../lib/engine/answer"
import { layoutOf, questionOf, readCorpus } from "../lib/engine/corpus/cases"
import { createRuleContext } from "../lib/engine/derive/context"
import { takeDerivative } from "../lib/engine/derive/take-derivative"
import { verify } from "../lib/engine/derive/verify"
import { derive } from "../lib/engine/engine"
import { atIndex, freshIndex } from "../lib/engine/index-form/build"
import { startForms } from "../lib/engine/index-form/intern"
import { lower } from "../lib/engine/index-form/lower"
import type { IndexForm } from "../lib/engine/index-form/nodes"
import { printContextOf } from "../lib/engine/print/context"
import { printDerivative, printShortForms } from "../lib/engine/print/derivative"
import { axes } from "../lib/engine/shape"
import { printSteps } from "../lib/engine/steps/print-steps"
import { StepRecorder } from "../lib/engine/steps/recorder"
import { type Elaborated, elaborateQuestion } from "../lib/engine/syntax/read"
import { pythonWith, runSympy } from "./peers/run-sympy"
import { PEER_CASES, PEER_SIZES, PEER_VARIABLES, SYMPY_IS_WRONG } from "./peers/sympy-cases"

/*
 * How long the engine takes over the corpora, stage by stage, when its code is warm and in a new process, and beside SymPy on the
 * same expressions in the same run.
 */

const ROUNDS = 25
const NAME_WIDTH = 42

/** How many times faster than SymPy the derivative must be. */
const GOAL = 100

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const median = (values: readonly number[]): number => quantile(values, 0.5)
const ms = (value: number): string => value.toFixed(3).padStart(9)

function printRow(name: string, times: readonly number[]): void {
  const [p50, p95, max] = [median(times), quantile(times, 0.95), Math.max(...times)]
  console.log(`  ${name.padEnd(NAME_WIDTH)}${[p50, p95, max].map(ms).join("")}`)
}

const printHead = (title: string): void =>
  console.log(
    `\n${title.padEnd(NAME_WIDTH + 2)}${["p50", "p95", "max"].map((name) => name.padStart(9)).join("")}`,
  )

/** Milliseconds of the stages of one answer; `whole` is all of them, as the engine runs them. */
interface Stages {
  readonly read: number
  /** From the typed tree to the derivative in index form, its steps recorded. */
  readonly take: number
  readonly verify: number
  /** Matrix notation, confirmed by numbers, and one entry with indices. */
  readonly short: number
  /** The short forms and everything else that is printed of a derivative. */
  readonly forms: number
  readonly steps: number
  readonly whole: number
}

function formOf({ term }: Elaborated): IndexForm {
  const output = axes(term.shape).map(freshIndex)
  return { output, wrt: [], body: lower(term).at(...output.map(atIndex)) }
}

/** Answers a question stage by stage. */
function stagesOnce(question: Question): Stages {
  const times: number[] = []
  const timed = <T>(work: () => T): T => {
    const start = performance.now()
    const result = work()
    times.push(performance.now() - start)
    return result
  }
  startForms()
  const read = timed(() => elaborateQuestion(question))
  const [wrt] = read.ok ? read.value.by : []
  if (!read.ok || !wrt) throw new Error(`${question.latex} is refused`)
  const elaborated = read.value
  const targets = elaborated.by.map((place) => ({ ...place, structure: question.structure ?? null }))
  const recorder = new StepRecorder()
  const { start, taken } = timed(() => {
    const form = formOf(elaborated)
    return {
      start: form,
      taken: takeDerivative(form, targets, createRuleContext(elaborated.declarations), recorder),
    }
  })
  if ("stuck" in taken) throw new Error(`${question.latex} has no derivative`)
  timed(() => verify({ elaborated, ...taken, targets }))
  timed(() => printShortForms(taken.form, printContextOf(question, elaborated, wrt)))
  const context = printContextOf(question, elaborated, wrt)
  const derivative = timed(() => printDerivative(taken.form, context))
  timed(() => printSteps({ elaborated, start, result: taken.form, recorder, derivative, context }))
  timed(() => derive(question))
  const [toRead = 0, take = 0, toVerify = 0, short = 0, forms = 0, steps = 0, whole = 0] = times
  return { read: toRead, take, verify: toVerify, short, forms, steps, whole }
}

/** The median time of every stage of a question. */
function stages(question: Question): Stages {
  const rounds = Array.from({ length: ROUNDS }, () => stagesOnce(question))
  const of = (stage: keyof Stages): number => median(rounds.map((round) => round[stage]))
  return {
    read: of("read"),
    take: of("take"),
    verify: of("verify"),
    short: of("short"),
    forms: of("forms"),
    steps: of("steps"),
    whole: of("whole"),
  }
}

function measureCorpus(set: "seed" | "wikipedia"): void {
  const cases = readCorpus(set).map((one) => ({ id: one.id, question: questionOf(one, layoutOf(one)) }))
  const first = cases.map(({ question }) => timeOf(() => derive(question)))
  for (let round = 0; round < ROUNDS; round++) for (const { question } of cases) stagesOnce(question)
  const warm = cases.map(({ id, question }) => ({ id, ...stages(question) }))
  const row = (name: string, stage: keyof Stages): void =>
    printRow(
      name,
      warm.map((one) => one[stage]),
    )
  printHead(`${set}: ${cases.length} questions, ms`)
  row("reading", "read")
  row("derivative with recorded steps", "take")
  row("verification", "verify")
  row("matrix notation and entry", "short")
  row("all forms", "forms")
  row("printing of steps", "steps")
  row("the whole answer", "whole")
  printRow("the same, asked the first time", first)
  const slowest = [...warm].sort((a, b) => b.whole - a.whole).slice(0, 3)
  console.log(`  slowest: ${slowest.map(({ id, whole }) => `${id} ${whole.toFixed(1)}`).join(", ")}`)
}

function measureColdStart(): void {
  const question = JSON.stringify({ latex: "\\bm{x}^\\top Q\\bm{x}", variables: PEER_VARIABLES, wrt: "x" })
  const times = Array.from({ length: 5 }, () =>
    timeOf(() => execFileSync(process.execPath, ["dist/derive.mjs"], { input: `${question}\n` })),
  )
  const bare = Array.from({ length: 5 }, () => timeOf(() => execFileSync(process.execPath, ["-e", "0"])))
  console.log(
    `\ncold start: ${median(times).toFixed(0)} ms for a process with one answer; ${median(bare).toFixed(0)} ms for a Node that does nothing`,
  )
}

function besideSympy(): void {
  const python = pythonWith("sympy", "numpy")
  if (python === null) {
    console.log("\nbeside SymPy: not run, no Python with sympy and numpy was found")
    return
  }
  const theirs = runSympy(python)
  const rows = PEER_CASES.flatMap(({ latex, sympy, wrt }, k) => {
    const answer = theirs[k]
    if (answer === undefined || "failed" in answer || SYMPY_IS_WRONG.includes(latex)) return []
    const letters = new Set(sympy.match(/[A-Za-z]+/g))
    const variables = PEER_VARIABLES.filter(({ name }) => letters.has(name))
    const question: Question = { latex, variables, wrt, dims: PEER_SIZES }
    for (let round = 0; round < ROUNDS; round++) stagesOnce(question)
    return [{ latex, theirs: answer.ms, ...stages(question) }]
  })
  printHead(`beside SymPy: ${rows.length} of ${PEER_CASES.length} that it takes rightly, both warm, ms`)
  type Row = (typeof rows)[number]
  const ours: readonly (readonly [name: string, time: (row: Row) => number])[] = [
    ["Nabla: derivative with recorded steps", (row) => row.take],
    ["Nabla: derivative in matrix notation", (row) => row.take + row.short],
    ["Nabla: the whole answer", (row) => row.whole],
  ]
  printRow(
    "SymPy: .diff",
    rows.map((row) => row.theirs),
  )
  for (const [name, time] of ours) printRow(name, rows.map(time))
  const columns = ["median", "p10", "least", `≥ ${GOAL} times`]
  console.log(
    `\n${"times faster than SymPy".padEnd(NAME_WIDTH + 2)}${columns.map((name) => name.padStart(13)).join("")}`,
  )
  for (const [name, time] of ours) {
    const ratios = rows.map((row) => row.theirs / time(row))
    const enough = ratios.filter((ratio) => ratio >= GOAL).length
    const numbers = [median(ratios), quantile(ratios, 0.1), Math.min(...ratios)].map((one) => one.toFixed(0))
    const cells = [...numbers, `${enough} of ${ratios.length}`].map((cell) => cell.padStart(13))
    console.log(`  ${name.padEnd(NAME_WIDTH)}${cells.join("")}`)
  }
  const closest = [...rows].sort((a, b) => a.theirs / a.take - b.theirs / b.take).slice(0, 4)
  for (const { latex, theirs, take } of closest)
    console.log(`  least for ${latex}: SymPy ${theirs.toFixed(2)} ms, Nabla ${take.toFixed(3)} ms`)
}

measureCorpus("seed")
measureCorpus("wikipedia")
measureColdStart()
besideSympy()
