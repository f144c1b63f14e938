/** How long a derivation takes on its way: the engine alone, through the worker pool, over HTTP, and over HTTP from the cache. */
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { answerQuestion } from "@/lib/derivations/answer-question"
import { answerRequest } from "@/lib/derivations/answer-request"
import { createDerivations } from "@/lib/derivations/derivations"
import { createDerivationPool } from "@/lib/derivations/pool"
import { readQuestion } from "@/lib/derivations/question"
import { noStore } from "@/lib/derivations/store"
import { derivationWorker } from "@/lib/derivations/worker-location"
import type { Question } from "@/lib/engine/answer"

function readCorpus(): Question[] {
  return ["seed", "wikipedia"].flatMap((set) => {
    const file = new URL(`../lib/engine/corpus/${set}.json`, import.meta.url)
    const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: object[] }
    return cases.flatMap((json) => {
      const reading = readQuestion({ ...json, at: null })
      return reading.read === "question" ? [reading.question] : []
    })
  })
}

type Ask = (question: Question) => unknown

async function measure(name: string, questions: readonly Question[], ask: Ask) {
  const times: number[] = []
  for (const question of questions) {
    const started = performance.now()
    await ask(question)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2)
  console.log(`${name.padEnd(34)} ${[at(0.5), at(0.95), at(1)].map((time) => time.padStart(8)).join(" ")}`)
}

async function main() {
  const questions = readCorpus()
  const pool = createDerivationPool({ worker: derivationWorker(), size: 1 })
  const derivations = createDerivations({ pool, store: noStore })
  const server = createServer(async (request, response) => {
    let body = ""
    for await (const part of request) body += part
    const answer = await answerRequest(body, derivations, "en")
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/derive`
  const post: Ask = async (question) =>
    (await fetch(address, { method: "POST", body: JSON.stringify(question) })).json()
  // Sizes given as numbers beside the question make each one new to the cache and change nothing in the work.
  const fresh = (dims: number) =>
    questions.map((question) => ({ ...question, dims: { ...question.dims, unused: dims } }))

  console.log(`${questions.length} questions of the corpus; milliseconds`)
  console.log(`${"".padEnd(34)} ${["median", "p95", "max"].map((word) => word.padStart(8)).join(" ")}`)
  await measure("engine, first time", questions, answerQuestion)
  await measure("engine, warm", questions, answerQuestion)
  await pool.derive(questions[0] as Question)
  await measure("worker pool, first time", questions, pool.derive)
  await measure("worker pool, warm", questions, pool.derive)
  await measure("HTTP, derived", fresh(1), post)
  await measure("HTTP, derived, warm", fresh(2), post)
  await measure("HTTP, from the cache", fresh(2), post)
  server.closeAllConnections()
  server.close()
  await derivations.close()
}

void main()
