import { availableParallelism } from "node:os"
import type { Answer, Question } from "@/lib/engine/answer"
import { PoolUnavailable } from "./pool-unavailable"
import { deadlineRefusal, faultRefusal, memoryRefusal } from "./refusals"
import { startWorkerSlot, type WorkerSlot } from "./worker-slot"

/** An answer of the pool. One that is not `lasting` depends on the machine's load and must not be stored. */
export interface PoolAnswer {
  readonly answer: Answer
  readonly lasting: boolean
}

/** Derives questions in worker threads. */
export interface DerivationPool {
  /** Resolves with an answer in any case that concerns the question; rejects when the pool is full, closed, or cannot start a worker. */
  derive(question: Question): Promise<PoolAnswer>
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

interface Job {
  readonly question: Question
  readonly resolve: (answer: PoolAnswer) => void
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
    const outcome = await slot.ask(job.question)
    switch (outcome.end) {
      case "answered":
        if (outcome.fault) report(outcome.fault)
        return job.resolve({ answer: outcome.answer, lasting: outcome.fault === undefined })
      case "late":
        return job.resolve({ answer: deadlineRefusal(deadlineMs), lasting: false })
      case "out-of-memory":
        return job.resolve({ answer: memoryRefusal(), lasting: false })
      case "stopped":
        return job.reject(new PoolUnavailable("the derivation pool is closed"))
      case "crashed":
        report(outcome.fault)
        return job.resolve({ answer: faultRefusal(), lasting: false })
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

  return {
    derive(question) {
      if (closed) return Promise.reject(new PoolUnavailable("the derivation pool is closed"))
      if (queue.length >= maxQueue)
        return Promise.reject(new PoolUnavailable("too many derivations are waiting"))
      return new Promise((resolve, reject) => {
        queue.push({ question, resolve, reject })
        serve()
      })
    },
    workers: () => slots.size,
    async close() {
      closed = true
      for (const job of queue.splice(0)) job.reject(new PoolUnavailable("the derivation pool is closed"))
      await Promise.all([...slots].map((slot) => slot.stop()))
    },
  }
}
