import { performance } from "node:perf_hooks"
import { layoutOf, questionOf, readCorpus } from "../lib/engine/corpus/cases"
import { derive } from "../lib/engine/engine"

/** Prints how long one answer takes, with steps and check, over a corpus: the first time and when the code is warm. */
function measure(set: "seed" | "wikipedia"): void {
  const questions = readCorpus(set).map((one) => ({ id: one.id, question: questionOf(one, layoutOf(one)) }))
  const cold = questions.map(({ question }) => timeOf(() => derive(question)))
  for (let round = 0; round < 20; round++) for (const { question } of questions) derive(question)
  const warm = questions.map(({ id, question }) => ({
    id,
    time: median(Array.from({ length: 15 }, () => timeOf(() => derive(question)))),
  }))
  const times = warm.map((one) => one.time)
  const slowest = [...warm].sort((a, b) => b.time - a.time).slice(0, 3)
  console.log(`${set}: ${questions.length} questions`)
  console.log(`  cold  p50 ${quantile(cold, 0.5)} ms  p95 ${quantile(cold, 0.95)} ms`)
  console.log(`  warm  p50 ${quantile(times, 0.5)} ms  p95 ${quantile(times, 0.95)} ms`)
  console.log(`  slowest: ${slowest.map((one) => `${one.id} ${one.time.toFixed(2)} ms`).join(", ")}`)
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? 0
const quantile = (values: readonly number[], share: number): string =>
  (sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(2)

measure("seed")
measure("wikipedia")
