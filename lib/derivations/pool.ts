import { availableParallelism } from "node:os"
import type { Answer, Question } from "@/lib/engine/answer"
import type { CheckReport, Derivation } from "@/lib/engine/check/derivation"
import { PoolUnavailable } from "./pool-unavailable"
import { deadlineRefusal, faultRefusal, memoryRefusal, type Refusal } from "./refusals"
import type { Task } from "./worker-messages"
import { startWorkerSlot, type WorkerSlot } from "./worker-slot"

/** An answer of the pool. One that is not `lasting` depends on the machine's load and must not be stored. */
export interface PoolAnswer {
  readonly answer: Answer
  readonly lasting: boolean
}

/** A report of the pool; the same is said of `lasting`. */
interface PoolReport {
  readonly report: CheckReport
  readonly lasting: boolean
}

/** Derives questions and judges derivations in worker threads. */
export interface DerivationPool {
  /** Resolves with an answer in any case that concerns the question; rejects when the pool is full, closed, or cannot start a worker. */
  derive(question: Question): Promise<PoolAnswer>
  /** Judges the lines of a derivation, on the same terms. */
  check(derivation: Derivation): Promise<PoolReport>
  /** How many workers live at this moment. */
  workers(): number
  /** Stops all workers; what waits is rejected. */
  close(): Promise<void>
}

export interface PoolOptions {
  /** The file that the workers run. */
  readonly worker: string
  readonly size?: number
  readonly deadlineMs?: number
  /** A worker without work for this long is stopped. */
  readonly idleMs?: number
  readonly maxQueue?: number
  /** Shared by all workers. */
  readonly memoryMiB?: number
  /** Told about faults of the engine and lost workers, for the log. */
  readonly onFault?: (fault: string) => void
}

/** How a task ended: with its answer, its report, or neither. */
interface Ended {
  readonly answer: Answer | null
  readonly report: CheckReport | null
  readonly lasting: boolean
}

interface Job {
  readonly task: Task
  readonly resolve: (ended: Ended) => void
  readonly reject: (error: Error) => void
}

const DEFAULT_MEMORY_MIB = 320
const MAX_WORKERS = 4

/** Starts a pool; workers are started when they are first needed. A hanging, crashing or swollen worker costs its own question only. */
export function createDerivationPool(options: PoolOptions): DerivationPool {
  const size = options.size ?? Math.min(MAX_WORKERS, Math.max(1, availableParallelism() - 1))
  const deadlineMs = options.deadlineMs ?? 2000
  const maxQueue = options.maxQueue ?? 500
  const report = options.onFault ?? (() => undefined)
  const queue: Job[] = []
  const slots = new Set<WorkerSlot>()
  const free: WorkerSlot[] = []
  let closed = false

  function remove(slot: WorkerSlot) {
    slots.delete(slot)
    const at = free.indexOf(slot)
    if (at >= 0) free.splice(at, 1)
  }

  function start() {
    const slot = startWorkerSlot({
      worker: options.worker,
      deadlineMs,
      idleMs: options.idleMs ?? 60_000,
      memoryMiB: Math.floor((options.memoryMiB ?? DEFAULT_MEMORY_MIB) / size),
      onFree() {
        free.push(slot)
        serve()
      },
      onIdle() {
        remove(slot)
        void slot.stop()
      },
      onGone(failure) {
        remove(slot)
        if (!failure) return serve()
        report(failure)
        // A worker that never came up will not come up for the next question either: say so instead of trying for ever.
        if (slots.size === 0)
          for (const job of queue.splice(0)) job.reject(new PoolUnavailable(`no worker starts: ${failure}`))
      },
    })
    slots.add(slot)
  }

  async function run(slot: WorkerSlot, job: Job) {
    const outcome = await slot.ask(job.task)
    const refuse = (refusal: Refusal) => job.resolve({ answer: refusal, report: refusal, lasting: false })
    switch (outcome.end) {
      case "answered": {
        const { reply } = outcome
        if (reply.fault) report(reply.fault)
        return job.resolve({
          answer: "answer" in reply ? reply.answer : null,
          report: "report" in reply ? reply.report : null,
          lasting: reply.fault === undefined,
        })
      }
      case "late":
        return refuse(deadlineRefusal(deadlineMs))
      case "out-of-memory":
        return refuse(memoryRefusal())
      case "stopped":
        return job.reject(new PoolUnavailable("the derivation pool is closed"))
      case "crashed":
        report(outcome.fault)
        return refuse(faultRefusal())
    }
  }

  function serve() {
    while (queue.length > 0) {
      const slot = free.pop()
      if (!slot) break
      const job = queue.shift()
      if (job) void run(slot, job)
    }
    if (queue.length > 0 && slots.size < size) start()
  }

  /** Puts a task into the queue. */
  function ask(task: Task): Promise<Ended> {
    if (closed) return Promise.reject(new PoolUnavailable("the derivation pool is closed"))
    if (queue.length >= maxQueue)
      return Promise.reject(new PoolUnavailable("too many derivations are waiting"))
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject })
      serve()
    })
  }

  return {
    async derive(question) {
      const { answer, lasting } = await ask({ question })
      return { answer: answer ?? faultRefusal(), lasting }
    },
    async check(derivation) {
      const ended = await ask({ derivation })
      return { report: ended.report ?? faultRefusal(), lasting: ended.lasting }
    },
    workers: () => slots.size,
    async close() {
      closed = true
      for (const job of queue.splice(0)) job.reject(new PoolUnavailable("the derivation pool is closed"))
      await Promise.all([...slots].map((slot) => slot.stop()))
    },
  }
}
