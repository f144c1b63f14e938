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
import { axes } from "../lib/engine/shape"
import { StepRecorder } from "../lib/engine/steps/recorder"
import { elaborateQuestion } from "../lib/engine/syntax/read"
import { pythonWith, runSympy } from "./peers/run-sympy"
import { PEER_CASES, PEER_SIZES, PEER_VARIABLES, SYMPY_IS_WRONG } from "./peers/sympy-cases"

/*
 * How long the engine takes over the corpora, stage by stage, when its code is warm and in a new process, and beside SymPy on the
 * same expressions in the same run.
 */

const ROUNDS = 15

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const median = (values: readonly number[]): number => quantile(values, 0.5)
const ms = (value: number): string => value.toFixed(2).padStart(8)

function printRow(name: string, times: readonly number[]): void {
  console.log(`  ${name.padEnd(34)}${ms(median(times))}${ms(quantile(times, 0.95))}${ms(Math.max(...times))}`)
}

const medianOf = (work: () => unknown): number => median(Array.from({ length: ROUNDS }, () => timeOf(work)))

/** The engine's stages on one question: reading, differentiating with its steps recorded, verifying; and the whole answer. */
function stages(question: Question) {
  const read = () => {
    startForms()
    return elaborateQuestion(question)
  }
  const differentiate = () => {
    const elaborated = read()
    if (!elaborated.ok) throw new Error(`${question.latex} is refused`)
    const { declarations, term, by } = elaborated.value
    const output = axes(term.shape).map(freshIndex)
    const form = { output, wrt: [], body: lower(term).at(...output.map(atIndex)) }
    const targets = by.map((place) => ({ ...place, structure: question.structure ?? null }))
    const taken = takeDerivative(form, targets, createRuleContext(declarations), new StepRecorder())
    if ("stuck" in taken) throw new Error(`${question.latex} has no derivative`)
    return { elaborated: elaborated.value, ...taken, targets }
  }
  const toRead = medianOf(read)
  const toDifferentiate = medianOf(differentiate)
  const toVerify = medianOf(() => verify(differentiate()))
  return {
    parse: toRead,
    differentiate: toDifferentiate - toRead,
    verify: toVerify - toDifferentiate,
    whole: medianOf(() => derive(question)),
  }
}

function measureCorpus(set: "seed" | "wikipedia"): void {
  const cases = readCorpus(set).map((one) => ({ id: one.id, question: questionOf(one, layoutOf(one)) }))
  const first = cases.map(({ question }) => timeOf(() => derive(question)))
  for (let round = 0; round < ROUNDS; round++) for (const { question } of cases) derive(question)
  const warm = cases.map(({ id, question }) => ({ id, ...stages(question) }))
  console.log(`\n${set}: ${cases.length} questions, ms${" ".repeat(20)}p50     p95     max`)
  printRow(
    "reading",
    warm.map(({ parse }) => parse),
  )
  printRow(
    "derivative with recorded steps",
    warm.map(({ differentiate }) => differentiate),
  )
  printRow(
    "verification",
    warm.map(({ verify: time }) => time),
  )
  printRow(
    "answer: all of it, and printing",
    warm.map(({ whole }) => whole),
  )
  printRow("the same, asked the first time", first)
  const slowest = [...warm].sort((a, b) => b.whole - a.whole).slice(0, 3)
  console.log(`  slowest: ${slowest.map(({ id, whole }) => `${id} ${whole.toFixed(1)}`).join(", ")}`)
}

function measureColdStart(): void {
  const question = JSON.stringify({ latex: "\\bm{x}^\\top A\\bm{x}", variables: PEER_VARIABLES, wrt: "x" })
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
  const rows = PEER_CASES.flatMap(({ latex, wrt }, k) => {
    const answer = theirs[k]
    if (answer === undefined || "failed" in answer || SYMPY_IS_WRONG.includes(latex)) return []
    const question: Question = { latex, variables: PEER_VARIABLES, wrt, dims: PEER_SIZES }
    for (let round = 0; round < ROUNDS; round++) derive(question)
    const { differentiate, whole } = stages(question)
    return [{ theirs: answer.ms, differentiate, whole }]
  })
  console.log(
    `\nbeside SymPy, ${rows.length} of ${PEER_CASES.length} expressions that it differentiates rightly, ms, both warm`,
  )
  printRow(
    "SymPy: .diff alone",
    rows.map((row) => row.theirs),
  )
  printRow(
    "Nabla: derivative alone",
    rows.map((row) => row.differentiate),
  )
  printRow(
    "Nabla: all of an answer",
    rows.map((row) => row.whole),
  )
  const faster = (name: string, ratios: readonly number[]) =>
    console.log(
      `  ${name}: ${median(ratios).toFixed(0)} times faster (${Math.min(...ratios).toFixed(0)} to ${Math.max(...ratios).toFixed(0)})`,
    )
  faster(
    "derivative against derivative",
    rows.map((row) => row.theirs / row.differentiate),
  )
  faster(
    "an answer with check, steps and all forms against it",
    rows.map((row) => row.theirs / row.whole),
  )
}

measureCorpus("seed")
measureCorpus("wikipedia")
measureColdStart()
besideSympy()
