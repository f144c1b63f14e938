import type { ServerReach } from "./server-reach"

/** One kind of question: where it is asked, and how its answers are told. */
export interface AskerOptions<Question, Answer> {
  /** The address on the server. */
  readonly address: string
  readonly reach: ServerReach
  readonly isAnswer: (json: unknown) => json is Answer
  /** False for an answer that says something of this moment, not of the question. */
  readonly isLasting: (answer: Answer) => boolean
  /** Asks the engine of this page. */
  readonly askHere: (question: Question, signal: AbortSignal) => Promise<Answer>
}

/** Asks one kind of question of the server, or else of the engine in this page, and remembers the answers. */
export interface Asker<Question, Answer> {
  ask(question: Question, signal?: AbortSignal): Promise<Answer>
  known(question: Question): Answer | undefined
  close(): void
}

const MAX_KNOWN = 500

/** A question that several callers wait for: it is given up only when all of them have. */
interface Shared<Answer> {
  readonly answer: Promise<Answer>
  readonly controller: AbortController
  waiting: number
}

/** Makes what asks one kind of question. The same question asked twice at once is asked once. */
export function createAsker<Question, Answer>(
  options: AskerOptions<Question, Answer>,
): Asker<Question, Answer> {
  const { address, reach, isAnswer, isLasting, askHere } = options
  const known = new Map<string, Answer>()
  const underWay = new Map<string, Shared<Answer>>()

  function remember(key: string, answer: Answer) {
    known.delete(key)
    known.set(key, answer)
    const oldest = known.keys().next().value
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest)
  }

  async function find(key: string, question: Question, signal: AbortSignal): Promise<Answer> {
    const json = await reach.post(address, key, signal)
    const found = isAnswer(json) ? json : await askHere(question, signal)
    if (isLasting(found)) remember(key, found)
    return found
  }

  function start(key: string, question: Question): Shared<Answer> {
    const controller = new AbortController()
    const answer = find(key, question, controller.signal)
    const shared: Shared<Answer> = { answer, controller, waiting: 0 }
    underWay.set(key, shared)
    const forget = () => {
      if (underWay.get(key) === shared) underWay.delete(key)
    }
    answer.then(forget, forget)
    return shared
  }

  function wait(key: string, shared: Shared<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
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
    async ask(question, signal) {
      signal?.throwIfAborted()
      const key = JSON.stringify(question)
      const answer = known.get(key)
      if (answer !== undefined) return answer
      return wait(key, underWay.get(key) ?? start(key, question), signal)
    },
    known: (question) => known.get(JSON.stringify(question)),
    close() {
      for (const shared of underWay.values()) shared.controller.abort()
    },
  }
}
