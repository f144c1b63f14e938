import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { plotCard } from "../cards/plot-card"
import { answerTask } from "./answer-task"
import { createPlotClient, type PlotWorker } from "./plot-client"
import type { PlotReply, PlotTask } from "./worker-messages"

const x = { name: "x", latex: "x", kind: "scalar", shape: [] } as const
const task = (latex: string): PlotTask => ({
  numbers: {
    question: { latex, variables: [x] },
    inputs: ["x"],
    fields: plotCard.read({ texts: {}, values: { "at:x": 3 } }),
  },
})

/** A worker in this thread that answers with the real program, one message a turn; `hangs` says whose tasks it never ends. */
function worker(
  hangs: (task: PlotTask) => boolean = () => false,
): PlotWorker & { readonly asked: PlotTask[] } {
  let reply: (message: PlotReply) => void = () => undefined
  const asked: PlotTask[] = []
  return {
    asked,
    onReply(listener) {
      reply = listener
      setTimeout(() => reply({ ready: true }))
    },
    postMessage(message) {
      asked.push(message.task)
      if (hangs(message.task)) return
      setTimeout(() => reply({ ready: false, job: message.job, answer: answerTask(message.task) }))
    },
    onFailure: () => undefined,
    terminate: () => undefined,
  }
}

const numberIn = (outcome: unknown) => JSON.stringify(outcome).match(/"value":(-?\d+),"derivative"/)?.[1]

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("the client that draws", () => {
  it("answers every asker, and of one asker only the latest of what waits", async () => {
    const one = worker()
    const client = createPlotClient({ startWorker: () => one })
    const first = client.ask("a", task("f(x) = x"))
    const second = client.ask("a", task("f(x) = 2x"))
    const third = client.ask("a", task("f(x) = 3x"))
    const other = client.ask("b", task("f(x) = 4x"))
    await vi.advanceTimersByTimeAsync(50)
    expect([await first, await second]).toEqual([{ none: "replaced" }, { none: "replaced" }])
    expect([numberIn(await third), numberIn(await other)]).toEqual(["9", "12"])
    expect(one.asked).toHaveLength(2)
  })

  it("gives up what takes too long and goes on with a fresh worker", async () => {
    const started: PlotWorker[] = []
    const client = createPlotClient({
      deadlineMs: 100,
      startWorker: () => {
        const made = worker(() => started.length === 1)
        started.push(made)
        return made
      },
    })
    const slow = client.ask("a", task("f(x) = x"))
    const next = client.ask("b", task("f(x) = 5x"))
    await vi.advanceTimersByTimeAsync(300)
    expect(await slow).toEqual({ none: "too-long" })
    expect(numberIn(await next)).toBe("15")
    expect(started).toHaveLength(2)
  })

  it("says that the program could not be loaded, and tries again when it is asked again", async () => {
    let isOnline = false
    const client = createPlotClient({
      startWorker: () => {
        const made = worker()
        if (isOnline) return made
        return { ...made, onReply: () => undefined, onFailure: (listener) => void setTimeout(listener) }
      },
    })
    const lost = client.ask("a", task("f(x) = x"))
    await vi.advanceTimersByTimeAsync(20)
    expect(await lost).toEqual({ none: "not-loaded" })
    isOnline = true
    const found = client.ask("a", task("f(x) = x"))
    await vi.advanceTimersByTimeAsync(20)
    expect(numberIn(await found)).toBe("3")
  })
})
