import { type ChildProcess, fork } from "node:child_process"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { ExportRefused } from "../define"
import type { TypesetOrder } from "./scene"
import type { TypesetReply, TypesetRequest } from "./typesetter-messages"

/** Typesets documents one after the other, in a process of its own. */
export interface Typesetter {
  /** Starts the process, if there is none, for a document that is on its way. */
  start(): void
  /** The file. Rejects with `ExportRefused` when too much waits already or the time is over, or when `signal` calls it off. */
  typeset(order: TypesetOrder, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

export interface TypesetterOptions {
  readonly deadlineMs?: number
  /** The most memory of the process; a document that takes more is refused. */
  readonly memoryMiB?: number
  /** The process ends after this time without work. */
  readonly idleMs?: number
  readonly maxWaiting?: number
  /** The process is replaced after so many documents, since the compiler keeps what it has seen. */
  readonly maxDocuments?: number
  readonly onFault?: (fault: string) => void
}

interface Job {
  readonly order: TypesetOrder
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: Error) => void
}

/** More than a board of two thousand cards takes, as a document with every step of its derivatives. */
const MOST_MIB = 2_048
/** The part of it that the program's own values may take; the compiler's are outside. */
const VALUES_MIB = 512
/** The process is replaced when it has more than this after a document: neither the compiler nor the runtime gives it all back. */
const KEPT_MIB = 400

/** From source while the program runs from source, else the bundle beside its bundle. */
function startProcess(memoryMiB: number): ChildProcess {
  const isSource = import.meta.url.endsWith(".ts")
  const file = fileURLToPath(
    new URL(isSource ? "./typesetter-process.ts" : "./typesetter.mjs", import.meta.url),
  )
  return fork(file, [String(memoryMiB)], {
    cwd: dirname(file),
    // A call into the compiler cannot be interrupted in a thread; a process can be ended at any moment.
    execArgv: [...(isSource ? ["--import", "tsx"] : []), `--max-old-space-size=${VALUES_MIB}`],
    serialization: "advanced",
    // It needs none of the server's secrets.
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
}

/** A typesetter; its process is started when it is first needed. A document that hangs or crashes costs itself only. */
export function createTypesetter(options: TypesetterOptions = {}): Typesetter {
  const { deadlineMs = 60_000, memoryMiB = MOST_MIB, idleMs = 60_000 } = options
  const { maxWaiting = 8, maxDocuments = 200 } = options
  const waiting: Job[] = []
  let child: ChildProcess | null = null
  let current: (Job & { readonly id: number }) | null = null
  let documents = 0
  let lastId = 0
  let timer: NodeJS.Timeout | undefined
  let closed = false

  function end() {
    const ending = child
    child = null
    documents = 0
    clearTimeout(timer)
    ending?.removeAllListeners()
    ending?.on("error", () => undefined)
    ending?.kill("SIGKILL")
  }

  function finish(settle: (job: Job) => void) {
    const job = current
    current = null
    clearTimeout(timer)
    if (job) settle(job)
    if (documents >= maxDocuments) end()
    next()
  }

  function fail(error: Error) {
    end()
    finish((job) => job.reject(error))
  }

  function receive(reply: TypesetReply) {
    if (reply.job !== current?.id) return
    if ("bytes" in reply) {
      if (reply.memory > KEPT_MIB) end()
      return finish((job) => job.resolve(reply.bytes))
    }
    options.onFault?.(reply.fault)
    finish((job) => job.reject(new Error(reply.fault)))
  }

  function living(): ChildProcess {
    if (child) return child
    child = startProcess(memoryMiB)
    child.on("message", receive)
    child.on("error", (error) => fail(error))
    child.on("exit", (code, signal) => {
      child = null
      options.onFault?.(`The typesetter ended (${signal ?? code}).`)
      fail(new ExportRefused("too-much"))
    })
    return child
  }

  /** Without work the process keeps nothing waiting and ends after a while. */
  function rest() {
    clearTimeout(timer)
    timer = setTimeout(end, idleMs)
    timer.unref()
    child?.unref()
    child?.channel?.unref()
  }

  function next() {
    if (current || closed) return
    const job = waiting.shift()
    if (!job) return rest()
    clearTimeout(timer)
    const process = living()
    process.ref()
    process.channel?.ref()
    lastId += 1
    documents += 1
    current = { ...job, id: lastId }
    timer = setTimeout(() => fail(new ExportRefused("too-much")), deadlineMs)
    const request: TypesetRequest = { job: lastId, order: job.order }
    process.send(request)
  }

  return {
    start() {
      if (current || closed) return
      living()
      rest()
    },
    typeset(order, signal) {
      if (closed || waiting.length >= maxWaiting) return Promise.reject(new ExportRefused("busy"))
      if (signal?.aborted) return Promise.reject(new ExportRefused("called-off"))
      return new Promise((resolve, reject) => {
        const job: Job = { order, resolve, reject }
        waiting.push(job)
        signal?.addEventListener("abort", () => {
          const at = waiting.indexOf(job)
          if (at >= 0) {
            waiting.splice(at, 1)
            reject(new ExportRefused("called-off"))
          } else if (current?.resolve === resolve) fail(new ExportRefused("called-off"))
        })
        next()
      })
    },
    async close() {
      closed = true
      end()
      const left = current ? [current, ...waiting.splice(0)] : waiting.splice(0)
      current = null
      for (const job of left) job.reject(new ExportRefused("busy"))
    },
  }
}
