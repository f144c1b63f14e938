import { Worker } from "node:worker_threads"
import type { AnsweredDerivation } from "./answer-derivation"
import type { AnsweredQuestion } from "./answer-question"
import type { Task, WorkerReply, WorkerRequest } from "./worker-messages"

/** How a question ended in one worker. After every end but `answered` the worker is gone. */
type SlotOutcome =
  | { readonly end: "answered"; readonly reply: AnsweredQuestion | AnsweredDerivation }
  | { readonly end: "late" }
  | { readonly end: "out-of-memory" }
  | { readonly end: "stopped" }
  | { readonly end: "crashed"; readonly fault: string }

/** One worker thread that takes one question at a time. */
export interface WorkerSlot {
  ask(task: Task): Promise<SlotOutcome>
  stop(): Promise<void>
}

export interface SlotOptions {
  /** The file that the worker runs. */
  readonly worker: string
  readonly deadlineMs: number
  readonly idleMs: number
  readonly memoryMiB: number
  /** The worker is up, or has answered, and takes the next question. */
  readonly onFree: () => void
  /** The worker has had nothing to do for the idle time. */
  readonly onIdle: () => void
  /** The worker has ended; with a failure only if it never came up. */
  readonly onGone: (failure: string | null) => void
}

const YOUNG_GENERATION_MIB = 16
const START_LIMIT_MS = 30_000

const isOutOfMemory = (error: Error & { code?: unknown }) => error.code === "ERR_WORKER_OUT_OF_MEMORY"

/** Starts a worker thread with its own memory limit. The deadline counts from the moment the question is handed to the worker. */
export function startWorkerSlot(options: SlotOptions): WorkerSlot {
  const thread = new Worker(options.worker, {
    // What the program itself was started with, such as a loader or an inspector, is none of the worker's business.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: Math.max(32, options.memoryMiB - YOUNG_GENERATION_MIB),
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MIB,
    },
  })
  let isUp = false
  let isGone = false
  let job = 0
  let pending: ((outcome: SlotOutcome) => void) | null = null
  let ending: SlotOutcome | null = null
  let deadline: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined
  const startLimit = setTimeout(() => void thread.terminate(), START_LIMIT_MS)

  function settle(outcome: SlotOutcome) {
    clearTimeout(deadline)
    const resolve = pending
    pending = null
    resolve?.(outcome)
  }

  function becomeFree() {
    // An idle worker must not keep a command line alive that has read all of its input.
    thread.unref()
    idle = setTimeout(options.onIdle, options.idleMs)
    idle.unref()
    options.onFree()
  }

  function expire(asked: number) {
    // A busy main thread runs overdue timers before it reads messages: an answer that has arrived by then still counts.
    setImmediate(() =>
      setImmediate(() => {
        if (!pending || job !== asked) return
        ending = { end: "late" }
        void thread.terminate()
      }),
    )
  }

  thread.on("message", (reply: WorkerReply) => {
    if (reply.ready) {
      isUp = true
      clearTimeout(startLimit)
      becomeFree()
      return
    }
    if (reply.job !== job || !pending) return
    settle({ end: "answered", reply })
    becomeFree()
  })
  thread.on("error", (error: Error) => {
    ending ??= isOutOfMemory(error)
      ? { end: "out-of-memory" }
      : { end: "crashed", fault: error.stack ?? error.message }
  })
  thread.on("exit", (code) => {
    isGone = true
    clearTimeout(idle)
    clearTimeout(startLimit)
    const outcome = ending ?? { end: "crashed", fault: `the worker ended with code ${code}` }
    settle(outcome)
    const failure = outcome.end === "crashed" ? outcome.fault : outcome.end
    options.onGone(isUp || outcome.end === "stopped" ? null : failure)
  })

  return {
    ask(task) {
      clearTimeout(idle)
      job += 1
      const request: WorkerRequest = { job, ...task }
      const asked = job
      return new Promise((resolve) => {
        if (isGone) return resolve({ end: "crashed", fault: "the worker was gone" })
        pending = resolve
        thread.ref()
        deadline = setTimeout(() => expire(asked), options.deadlineMs)
        thread.postMessage(request)
      })
    },
    async stop() {
      ending ??= { end: "stopped" }
      await thread.terminate()
    },
  }
}
