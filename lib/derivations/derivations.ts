import type { Answer, Question } from "@/lib/engine/answer"
import type { CheckReport, Derivation } from "@/lib/engine/check/derivation"
import { ENGINE_VERSION } from "@/lib/engine/engine"
import { type AnswerTemplate, fillTemplate, makeTemplate } from "./answer-template"
import type { DerivationPool } from "./pool"
import { type QuestionKeys, questionKeys } from "./question-keys"
import { createRecentEntries } from "./recent-entries"
import type { DerivationStore } from "./store"

/** Answers questions: from memory, from the database, or by deriving, in that order. */
export interface Derivations {
  /** Changes whenever an answer to some question may change. */
  readonly engineVersion: string
  /** The answer in the asker's own names. Equal questions get equal answers. Rejects only when no worker can take the question. */
  derive(question: Question): Promise<Answer>
  /** What is thought of each line of a derivation. Reports are kept in memory only: lines are edited all the time. */
  check(derivation: Derivation): Promise<CheckReport>
  /** Waits for what is being stored, then stops the workers. */
  close(): Promise<void>
}

export interface DerivationsOptions {
  readonly pool: DerivationPool
  readonly store: DerivationStore
  /** Total length of the answers kept in memory, in characters. */
  readonly memoryLength?: number
  /** Told when the database fails; the question is then derived as if it were new. */
  readonly onFault?: (fault: string) => void
}

/** What is stored under a key: an answer for one spelling, or a template for all questions that share the key. */
type Entry = { readonly exact: Answer } | { readonly template: AnswerTemplate }

/** An entry, and the exact key of the question that it was derived from. */
interface Derived {
  readonly entry: Entry
  readonly exact: string
}

const MAX_STORED_LENGTH = 256 * 1024
const DEFAULT_MEMORY_LENGTH = 16 * 1024 * 1024

/** Builds the module around a pool and a store. Identical questions that are under way at once are derived once. */
export function createDerivations(options: DerivationsOptions): Derivations {
  const { pool, store } = options
  const memory = createRecentEntries(options.memoryLength ?? DEFAULT_MEMORY_LENGTH)
  const underWay = new Map<string, Promise<Derived>>()
  const writes = new Set<Promise<void>>()
  const report = (error: unknown) =>
    options.onFault?.(error instanceof Error ? (error.stack ?? error.message) : String(error))

  function fromEntry(text: string, question: Question, keys: QuestionKeys): Answer | null {
    // Entries are written by this module only, under keys that hold the engine's version.
    const entry = JSON.parse(text) as Entry
    if ("exact" in entry) return entry.exact
    return keys.shared && fillTemplate(entry.template, question, keys.shared.letters)
  }

  async function find(question: Question, keys: QuestionKeys): Promise<Answer | null> {
    const wanted = keys.shared ? [keys.shared.key, keys.exact] : [keys.exact]
    for (const key of wanted) {
      const text = memory.get(key)
      const answer = text === undefined ? null : fromEntry(text, question, keys)
      if (answer) return answer
    }
    if (question.at) return null
    try {
      for (const { key, answer: text } of await store.read(wanted)) {
        const answer = fromEntry(text, question, keys)
        memory.set(key, text)
        if (answer) return answer
      }
    } catch (error) {
      report(error)
    }
    return null
  }

  function keep(question: Question, key: string, entry: Entry) {
    const text = JSON.stringify(entry)
    memory.set(key, text)
    // Values at a point are asked once; only what many boards ask again is worth a row.
    if (question.at || text.length > MAX_STORED_LENGTH) return
    const write = store.write(key, text).catch(report)
    writes.add(write)
    void write.finally(() => writes.delete(write))
  }

  async function deriveEntry(question: Question, keys: QuestionKeys): Promise<Derived> {
    const { answer, lasting } = await pool.derive(question)
    if (!lasting) return { entry: { exact: answer }, exact: keys.exact }
    const template = answer.ok && keys.shared ? makeTemplate(question, keys.shared.letters, answer) : null
    const entry: Entry = template ? { template } : { exact: answer }
    keep(question, template && keys.shared ? keys.shared.key : keys.exact, entry)
    return { entry, exact: keys.exact }
  }

  /** Derives under `key` unless that is under way already. */
  function once(key: string, question: Question, keys: QuestionKeys): Promise<Derived> {
    const running = underWay.get(key)
    if (running) return running
    const started = deriveEntry(question, keys).finally(() => underWay.delete(key))
    underWay.set(key, started)
    return started
  }

  return {
    engineVersion: ENGINE_VERSION,
    async derive(question) {
      const keys = questionKeys(question)
      const found = await find(question, keys)
      if (found) return found
      const { entry, exact } = await once(keys.shared?.key ?? keys.exact, question, keys)
      if ("template" in entry) {
        const answer = keys.shared && fillTemplate(entry.template, question, keys.shared.letters)
        if (answer) return answer
      } else if (exact === keys.exact) return entry.exact
      // Somebody with other names asked first, and what came of it does not fit these names.
      const own = await once(keys.exact, question, { exact: keys.exact, shared: null })
      if ("exact" in own.entry) return own.entry.exact
      throw new Error("a question without a shared key gave a template")
    },
    async check(derivation) {
      const key = `check ${JSON.stringify(derivation)}`
      const known = memory.get(key)
      // Reports are written by this module only, under keys of their own.
      if (known !== undefined) return JSON.parse(known) as CheckReport
      const { report: judged, lasting } = await pool.check(derivation)
      if (lasting) memory.set(key, JSON.stringify(judged))
      return judged
    },
    async close() {
      await Promise.all(writes)
      await pool.close()
    },
  }
}
