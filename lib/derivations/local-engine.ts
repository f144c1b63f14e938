import type { Answer, Question } from "@/lib/engine/answer"
import { deadlineRefusal, faultRefusal } from "./refusals"
import type { WorkerReply, WorkerRequest } from "./worker-messages"

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
  /** Rejects with `EngineNotLoaded`, and with nothing else. */
  derive(question: Question): Promise<Answer>
  close(): void
}

interface Job {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: EngineNotLoaded) => void
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

  function settle(answer: Answer) {
    const job = current
    current = null
    if (job) clearTimeout(job.timer)
    job?.resolve(answer)
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
      } else if (reply.job === current?.number && "answer" in reply) settle(reply.answer)
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
    worker.postMessage({ job: count, question: job.question })
  }

  return {
    prepare() {
      if (!worker) start()
    },
    derive: (question) =>
      new Promise((resolve, reject) => {
        queue.push({ question, resolve, reject })
        next()
      }),
    close() {
      drop()
      for (const job of queue.splice(0)) job.resolve(faultRefusal())
      settle(faultRefusal())
    },
  }
}
