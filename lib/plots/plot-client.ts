import type { PlotAnswer, PlotMessage, PlotReply, PlotTask } from "./worker-messages"

/** What the client needs of a web worker. */
export interface PlotWorker {
  postMessage(message: PlotMessage): void
  onReply(listener: (reply: PlotReply) => void): void
  onFailure(listener: () => void): void
  terminate(): void
}

/** The answer of a worker, or why there is none: a later task of the same asker came, the time was up, or the program could not be loaded. */
type PlotOutcome = PlotAnswer | { readonly none: "replaced" | "too-long" | "not-loaded" }

/** Draws pictures beside the page, so that the page never waits for one. */
export interface PlotClient {
  /** Asks for one asker; what they asked before and still waits is given up. */
  ask(asker: string, task: PlotTask): Promise<PlotOutcome>
}

export interface PlotClientOptions {
  readonly startWorker?: () => PlotWorker
  /** How long one task may take. */
  readonly deadlineMs?: number
  /** The worker ends when nothing was asked for this long: it holds the engine in memory. */
  readonly idleMs?: number
}

function startBrowserWorker(): PlotWorker {
  const worker = new Worker(new URL("./browser-worker.ts", import.meta.url), { type: "module" })
  return {
    postMessage: (message) => worker.postMessage(message),
    onReply: (listener) => worker.addEventListener("message", (event) => listener(event.data)),
    onFailure: (listener) => worker.addEventListener("error", listener),
    terminate: () => worker.terminate(),
  }
}

interface Waiting {
  readonly task: PlotTask
  readonly resolve: (outcome: PlotOutcome) => void
}

type Timer = ReturnType<typeof setTimeout>

/** Makes the client of one page. One task is with the worker at a time; of each asker only the latest waits. */
export function createPlotClient(options: PlotClientOptions = {}): PlotClient {
  const { startWorker = startBrowserWorker, deadlineMs = 5_000, idleMs = 60_000 } = options
  const queue = new Map<string, Waiting>()
  let worker: PlotWorker | null = null
  let isReady = false
  let current: (Waiting & { readonly job: number; readonly timer: Timer }) | null = null
  let idle: Timer | undefined
  let count = 0

  function drop() {
    worker?.terminate()
    worker = null
    isReady = false
  }

  function settle(outcome: PlotOutcome) {
    const job = current
    current = null
    if (job) clearTimeout(job.timer)
    job?.resolve(outcome)
    next()
  }

  function start() {
    const started = startWorker()
    worker = started
    started.onReply((reply) => {
      if (worker !== started) return
      if (reply.ready) {
        isReady = true
        next()
      } else if (reply.job === current?.job) settle(reply.answer)
    })
    started.onFailure(() => {
      if (worker !== started) return
      drop()
      const waiting = [...queue.values()]
      queue.clear()
      for (const { resolve } of waiting) resolve({ none: "not-loaded" })
      settle({ none: "not-loaded" })
    })
  }

  function next() {
    clearTimeout(idle)
    const [first] = queue
    if (current) return
    if (!first) {
      idle = setTimeout(drop, idleMs)
      return
    }
    if (!worker) return start()
    if (!isReady) return
    const [asker, waiting] = first
    queue.delete(asker)
    count += 1
    const timer = setTimeout(() => {
      drop()
      settle({ none: "too-long" })
    }, deadlineMs)
    current = { ...waiting, job: count, timer }
    worker.postMessage({ job: count, task: waiting.task })
  }

  return {
    ask: (asker, task) =>
      new Promise((resolve) => {
        queue.get(asker)?.resolve({ none: "replaced" })
        queue.delete(asker)
        queue.set(asker, { task, resolve })
        next()
      }),
  }
}
