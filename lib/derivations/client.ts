import type { Answer, Question } from "@/lib/engine/answer"
import { createLocalEngine, type EngineWorker } from "./local-engine"

/** Answers questions in a page. */
export interface DerivationClient {
  /**
   * The answer, from memory, from the server or from the engine in this page. An aborted question rejects with the signal's reason, and one
   * that neither can be asked with `EngineNotLoaded`: `onReconnect` tells when to ask again. Nothing else rejects.
   */
  derive(question: Question, options?: { readonly signal?: AbortSignal }): Promise<Answer>
  /** The answer if it is already known, for a first paint without a flash. */
  known(question: Question): Answer | undefined
  /** Loads the engine of this page ahead of need: without a network it could not be loaded. */
  prepare(): void
  /** The network is back: the server is asked again, and the engine loaded where that failed. */
  reconnect(): void
  /** Tells of `reconnect`. */
  onReconnect(listener: () => void): () => void
  close(): void
}

export interface DerivationClientOptions {
  /** The address of the derivation module on the server. */
  readonly address?: string
  readonly fetch?: typeof fetch
  readonly startWorker?: () => EngineWorker
  readonly isOnline?: () => boolean
  readonly deadlineMs?: number
}

const MAX_KNOWN = 500
/** How long the page works on its own after the server could not be reached. */
const RETRY_MS = 5000
const SERVER_LIMIT_MS = 8000

function startBrowserWorker(): EngineWorker {
  const worker = new Worker(new URL("./browser-worker.ts", import.meta.url), { type: "module" })
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) => worker.addEventListener("message", (event) => listener(event.data)),
    onFailure: (listener) => worker.addEventListener("error", listener),
    terminate: () => worker.terminate(),
  }
}

// The server is asked without an id, so what comes back is an answer and nothing else.
const isAnswer = (json: unknown): json is Answer =>
  typeof json === "object" && json !== null && "ok" in json && typeof json.ok === "boolean"

/** A question that several callers wait for: it is given up only when all of them have. */
interface Shared {
  readonly answer: Promise<Answer>
  readonly controller: AbortController
  waiting: number
}

/** Makes the client of one page. The same question asked twice at once is asked once; server and page give the same answer. */
export function createDerivationClient(options: DerivationClientOptions = {}): DerivationClient {
  const address = options.address ?? "/api/derive"
  const ask = options.fetch ?? ((input, init) => fetch(input, init))
  const isOnline = options.isOnline ?? (() => navigator.onLine)
  const local = createLocalEngine(options.startWorker ?? startBrowserWorker, options.deadlineMs ?? 2000)
  const known = new Map<string, Answer>()
  const underWay = new Map<string, Shared>()
  const listeners = new Set<() => void>()
  let unreachableUntil = 0

  function remember(key: string, answer: Answer) {
    known.delete(key)
    known.set(key, answer)
    const oldest = known.keys().next().value
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest)
  }

  /** The server's answer; null when it cannot give one at this moment. */
  async function fromServer(body: string, signal: AbortSignal): Promise<Answer | null> {
    if (!isOnline() || performance.now() < unreachableUntil) return null
    try {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(SERVER_LIMIT_MS)])
      const headers = { "Content-Type": "application/json" }
      const response = await ask(address, { method: "POST", body, headers, signal: limit })
      const json: unknown = response.ok ? await response.json() : null
      if (isAnswer(json)) return json
      const seconds = Number(response.headers.get("Retry-After"))
      if (response.status >= 429) unreachableUntil = performance.now() + (seconds * 1000 || RETRY_MS)
      return null
    } catch {
      signal.throwIfAborted()
      unreachableUntil = performance.now() + RETRY_MS
      return null
    }
  }

  function start(key: string, question: Question): Shared {
    const controller = new AbortController()
    const answer = (async () => {
      const found = (await fromServer(key, controller.signal)) ?? (await local.derive(question))
      // A refusal because of time says something of this moment, not of the question.
      if (found.ok || found.error.code !== "too-large") remember(key, found)
      return found
    })()
    const shared: Shared = { answer, controller, waiting: 0 }
    underWay.set(key, shared)
    const forget = () => {
      if (underWay.get(key) === shared) underWay.delete(key)
    }
    answer.then(forget, forget)
    return shared
  }

  function wait(key: string, shared: Shared, signal: AbortSignal | undefined): Promise<Answer> {
    shared.waiting += 1
    if (!signal) return shared.answer
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        shared.waiting -= 1
        if (shared.waiting === 0) {
          underWay.delete(key)
          shared.controller.abort(signal.reason)
        }
        reject(signal.reason)
      }
      signal.addEventListener("abort", giveUp, { once: true })
      const done = () => signal.removeEventListener("abort", giveUp)
      shared.answer.then(resolve, reject).finally(done)
    })
  }

  return {
    async derive(question, { signal } = {}) {
      signal?.throwIfAborted()
      const key = JSON.stringify(question)
      const answer = known.get(key)
      if (answer) return answer
      return wait(key, underWay.get(key) ?? start(key, question), signal)
    },
    known: (question) => known.get(JSON.stringify(question)),
    prepare: local.prepare,
    reconnect() {
      unreachableUntil = 0
      local.prepare()
      for (const listener of [...listeners]) listener()
    },
    onReconnect(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      for (const shared of underWay.values()) shared.controller.abort()
      local.close()
    },
  }
}
