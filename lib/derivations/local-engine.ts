import type { Answer, Question } from "@/lib/engine/answer"
import type { CheckReport, Derivation } from "@/lib/engine/check/derivation"
import { deadlineRefusal, faultRefusal, type Refusal } from "./refusals"
import type { Task, WorkerReply, WorkerRequest } from "./worker-messages"

/** What the local engine needs of a web worker. */
export interface EngineWorker {
  postMessage(request: WorkerRequest): void
  onReply(listener: (reply: WorkerReply) => void): void
  onFailure(listener: () => void): void
  terminate(): void
}

/** The engine's program could not be loaded into this page, as is the case without a network. It says nothing of the question. */
class EngineNotLoaded extends Error {
  override readonly name = "EngineNotLoaded"
}

/** The engine in a worker of this page. */
export interface LocalEngine {
  /** Starts the worker, so that its program is there when the network is not. Where it could not be loaded, this tries again. */
  prepare(): void
  /** Rejects with `EngineNotLoaded` or, while it still waits for its turn, with the signal's reason; with nothing else. */
  derive(question: Question, signal?: AbortSignal): Promise<Answer>
  /** Judges the lines of a derivation, on the same terms. */
  check(derivation: Derivation, signal?: AbortSignal): Promise<CheckReport>
  close(): void
}

interface Job {
  readonly task: Task
  /** Takes what the worker says to the task, or why it says nothing. */
  readonly resolve: (reply: WorkerReply | Refusal) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Asks one worker one question at a time; the worker is started when it is prepared or first needed, and replaced when a question runs over the
 * deadline, so that a page never waits for ever.
 */
export function createLocalEngine(startWorker: () => EngineWorker, deadlineMs: number): LocalEngine {
  const queue: Job[] = []
  let worker: EngineWorker | null = null
  let isReady = false
  let current: (Job & { readonly number: number; readonly timer: ReturnType<typeof setTimeout> }) | null =
    null
  let count = 0

  function settle(reply: WorkerReply | Refusal) {
    const job = current
    current = null
    if (job) clearTimeout(job.timer)
    job?.resolve(reply)
    next()
  }

  function drop() {
    worker?.terminate()
    worker = null
    isReady = false
  }

  function start() {
    const started = startWorker()
    worker = started
    started.onReply((reply) => {
      if (worker !== started) return
      if (reply.ready) {
        isReady = true
        next()
      } else if (reply.job === current?.number) settle(reply)
    })
    started.onFailure(() => {
      if (worker !== started) return
      const wasLoaded = isReady
      drop()
      if (wasLoaded) return settle(faultRefusal())
      for (const job of queue.splice(0)) job.reject(new EngineNotLoaded("The engine's worker did not start"))
    })
  }

  function next() {
    if (current || queue.length === 0) return
    if (!worker) return start()
    if (!isReady) return
    const job = queue.shift()
    if (!job) return
    count += 1
    const timer = setTimeout(() => {
      drop()
      settle(deadlineRefusal(deadlineMs))
    }, deadlineMs)
    current = { ...job, number: count, timer }
    worker.postMessage({ job: count, ...job.task })
  }

  function run(task: Task, signal: AbortSignal | undefined): Promise<WorkerReply | Refusal> {
    return new Promise((resolve, reject) => {
      const job: Job = { task, resolve, reject }
      // Typing asks again and again: what nobody waits for any more does not hold up what came after it.
      signal?.addEventListener(
        "abort",
        () => {
          const at = queue.indexOf(job)
          if (at < 0) return
          queue.splice(at, 1)
          reject(signal.reason)
        },
        { once: true },
      )
      queue.push(job)
      next()
    })
  }

  return {
    prepare() {
      if (!worker) start()
    },
    async derive(question, signal) {
      const reply = await run({ question }, signal)
      return "ok" in reply ? reply : "answer" in reply ? reply.answer : faultRefusal()
    },
    async check(derivation, signal) {
      const reply = await run({ derivation }, signal)
      return "ok" in reply ? reply : "report" in reply ? reply.report : faultRefusal()
    },
    close() {
      drop()
      for (const job of queue.splice(0)) job.resolve(faultRefusal())
      settle(faultRefusal())
    },
  }
}
