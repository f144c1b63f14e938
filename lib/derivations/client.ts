import type { Answer, Question } from "@/lib/engine/answer"
import type { CheckReport, Derivation } from "@/lib/engine/check/derivation"
import { createAsker } from "./asker"
import { createLocalEngine, type EngineWorker } from "./local-engine"
import { createServerReach } from "./server-reach"

/** Answers questions and judges derivations in a page. */
export interface DerivationClient {
  /**
   * The answer, from memory, from the server or from the engine in this page. An aborted question rejects with the signal's reason, and one
   * that neither can be asked with `EngineNotLoaded`: `onReconnect` tells when to ask again. Nothing else rejects.
   */
  derive(question: Question, options?: { readonly signal?: AbortSignal }): Promise<Answer>
  /** The answer if it is already known, for a first paint without a flash. */
  known(question: Question): Answer | undefined
  /** What is thought of each line, on the same terms. */
  check(derivation: Derivation, options?: { readonly signal?: AbortSignal }): Promise<CheckReport>
  /** The report if it is already known. */
  knownCheck(derivation: Derivation): CheckReport | undefined
  /** Loads the engine of this page ahead of need: without a network it could not be loaded. */
  prepare(): void
  /** The network is back: the server is asked again, and the engine loaded where that failed. */
  reconnect(): void
  /** Tells of `reconnect`. */
  onReconnect(listener: () => void): () => void
  close(): void
}

export interface DerivationClientOptions {
  /** The addresses on the server, of the derivation module and of the checker of lines. */
  readonly address?: string
  readonly checkAddress?: string
  readonly fetch?: typeof fetch
  readonly startWorker?: () => EngineWorker
  readonly isOnline?: () => boolean
  readonly deadlineMs?: number
}

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
const hasOutcome = (json: unknown): json is { readonly ok: boolean } =>
  typeof json === "object" && json !== null && "ok" in json && typeof json.ok === "boolean"
const isAnswer = (json: unknown): json is Answer => hasOutcome(json)
const isReport = (json: unknown): json is CheckReport => hasOutcome(json)

/** A refusal because of time says something of this moment, not of the question. */
const isLasting = (answer: Answer | CheckReport): boolean => answer.ok || answer.error.code !== "too-large"

/** Makes the client of one page. The same question asked twice at once is asked once; server and page give the same answer. */
export function createDerivationClient(options: DerivationClientOptions = {}): DerivationClient {
  const local = createLocalEngine(options.startWorker ?? startBrowserWorker, options.deadlineMs ?? 2000)
  const reach = createServerReach(
    options.fetch ?? ((input, init) => fetch(input, init)),
    options.isOnline ?? (() => navigator.onLine),
  )
  const answers = createAsker<Question, Answer>({
    address: options.address ?? "/api/derive",
    reach,
    isAnswer,
    isLasting,
    askHere: local.derive,
  })
  const reports = createAsker<Derivation, CheckReport>({
    address: options.checkAddress ?? "/api/check",
    reach,
    isAnswer: isReport,
    isLasting,
    askHere: local.check,
  })
  const listeners = new Set<() => void>()
  return {
    derive: (question, { signal } = {}) => answers.ask(question, signal),
    known: answers.known,
    check: (derivation, { signal } = {}) => reports.ask(derivation, signal),
    knownCheck: reports.known,
    prepare: local.prepare,
    reconnect() {
      reach.reset()
      local.prepare()
      for (const listener of [...listeners]) listener()
    },
    onReconnect(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      answers.close()
      reports.close()
      local.close()
    },
  }
}
