import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createSaveLedger } from "./save-ledger"

type Frame =
  | { readonly kind: "step1" }
  /** Carries all edits up to a number. */
  | { readonly kind: "step2" | "update"; readonly edits: number }

type Reply = { readonly kind: "answer" } | { readonly kind: "ack"; readonly count: number }

/**
 * A page and a server with a wire between them that can break at any moment. The server follows the documented rules: it
 * acknowledges every update frame, a step 2 only if it stored something, and answers a step 1 after all earlier frames are durable.
 */
function pageAndServer(leftover: number, counted = leftover) {
  const ledger = createSaveLedger(counted)
  const server = { held: 0, durable: 0 }
  let made = leftover
  let wire: {
    up: Frame[]
    waiting: Frame[]
    down: Reply[]
    acks: number
    joined: boolean
    fading: boolean
  } | null = null

  const send = (frame: Frame): void => {
    if (wire === null || wire.fading) return
    wire.up.push(frame)
    ledger.sent(frame.kind)
  }
  const deeds = {
    edit() {
      made += 1
      ledger.edited()
      if (wire?.joined === true) send({ kind: "update", edits: made })
    },
    open() {
      if (wire !== null) return
      wire = { up: [], waiting: [], down: [], acks: 0, joined: false, fading: false }
      ledger.opened()
      send({ kind: "step1" })
    },
    /** The server's own step 1 arrives. */
    ask() {
      if (wire === null || wire.joined) return
      wire.joined = true
      send({ kind: "step2", edits: made })
      send({ kind: "step1" })
    },
    /** The page asks again what the server holds. */
    prove() {
      if (wire?.joined === true) send({ kind: "step1" })
    },
    hear() {
      const frame = wire?.up.shift()
      if (wire === null || frame === undefined) return
      wire.waiting.push(frame)
    },
    store() {
      const frame = wire?.waiting.shift()
      if (wire === null || frame === undefined) return
      if (frame.kind === "step1") {
        wire.down.push({ kind: "answer" })
        return
      }
      const isNews = frame.edits > server.durable
      server.durable = Math.max(server.durable, frame.edits)
      if (frame.kind === "step2" && !isNews) return
      wire.acks += 1
      wire.down.push({ kind: "ack", count: wire.acks })
    },
    reply() {
      const reply = wire?.down.shift()
      if (reply?.kind === "answer") ledger.answered()
      if (reply?.kind === "ack") ledger.acknowledged(reply.count)
    },
    /** One frame makes the whole way and back. */
    pump() {
      deeds.hear()
      deeds.store()
      deeds.reply()
    },
    /** The socket is being closed: nothing is sent any more, what the server sent still arrives. */
    fade() {
      if (wire !== null) wire.fading = true
    },
    break() {
      wire = null
      ledger.closed()
    },
  }
  return { deeds, ledger, made: () => made, durable: () => server.durable, isOpen: () => wire !== null }
}

const STORY = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("edit", "pump", "pump") },
    { weight: 3, arbitrary: fc.constantFrom("hear", "store", "reply") },
    { weight: 2, arbitrary: fc.constantFrom("open", "ask") },
    { weight: 1, arbitrary: fc.constantFrom("prove", "fade", "break") },
  ),
  { maxLength: 120, size: "max" },
)

describe("the account of what is saved", () => {
  it("never says saved before the server durably holds every edit", () => {
    fc.assert(
      fc.property(STORY, fc.nat(3), fc.nat(3), (story, counted, lost) => {
        // The browser's copy may hold edits whose count was lost.
        const { deeds, ledger, made, durable, isOpen } = pageAndServer(counted + lost, counted)
        for (const name of story) {
          deeds[name]()
          if (ledger.isSettled()) expect([isOpen(), durable()]).toEqual([true, made()])
          expect(ledger.pending()).toBeGreaterThanOrEqual(made() - lost - durable())
        }
      }),
      { numRuns: 600 },
    )
  })

  it("says saved once everything has arrived, whatever broke before", () => {
    fc.assert(
      fc.property(STORY, (story) => {
        const { deeds, ledger } = pageAndServer(2)
        for (const name of story) deeds[name]()
        deeds.break()
        deeds.open()
        deeds.ask()
        for (let round = 0; round < 3 * story.length + 30; round += 1) {
          deeds.hear()
          deeds.store()
          deeds.reply()
        }
        expect([ledger.isSettled(), ledger.pending()]).toEqual([true, 0])
      }),
      { numRuns: 300 },
    )
  })

  it("counts the edits that wait", () => {
    const ledger = createSaveLedger(2)
    ledger.edited()
    expect(ledger.pending()).toBe(3)
    expect(ledger.isSettled()).toBe(false)
  })
})
