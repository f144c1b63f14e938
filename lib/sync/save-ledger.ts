/**
 * What this page has done to the board and what the server has promised to keep, as counts. It knows nothing of sockets: it is told
 * what was sent and received.
 */
export interface SaveLedger {
  /** The person changed the document once. */
  edited(): void
  opened(): void
  closed(): void
  /** A sync frame left this page. A step 2 must be followed at once by a step 1, the barrier, whose answer proves it durable. */
  sent(frame: "step1" | "step2" | "update"): void
  /** The server answered a step 1. */
  answered(): void
  /** The server has made this many updates of the connection durable. */
  acknowledged(count: number): void
  /** Edits that the server has not promised to keep. */
  pending(): number
  /** Whether the server holds, durably, everything that this page has. */
  isSettled(): boolean
}

interface Barrier {
  /** Which answer to a step 1 of this connection answers this one. */
  readonly answer: number
  /** The edits and update frames that came before it. */
  readonly edits: number
  readonly updates: number
}

interface Session {
  step1: number
  answers: number
  acks: number
  /** Acknowledgements that were for a step 2 and not for an update frame, as of the last barrier. */
  extraAcks: number
  /** Update frames known to be durable. */
  updatesDurable: number
  /** For each later update frame, in order, the edits made until it was sent. */
  readonly inFlight: number[]
  readonly barriers: Barrier[]
  /** A barrier of this connection was answered. */
  joined: boolean
  /** The next step 1 is a barrier. */
  afterStep2: boolean
}

/** Starts with as many edits as an earlier visit left unconfirmed. */
export function createSaveLedger(leftover: number): SaveLedger {
  let edits = leftover
  let durable = 0
  let session: Session | null = null

  const settleUpdates = (open: Session, count: number): void => {
    for (const made of open.inFlight.splice(0, Math.max(0, count - open.updatesDurable))) {
      open.updatesDurable += 1
      durable = Math.max(durable, made)
    }
  }

  return {
    edited() {
      edits += 1
    },
    opened() {
      session = {
        step1: 0,
        answers: 0,
        acks: 0,
        extraAcks: 0,
        updatesDurable: 0,
        inFlight: [],
        barriers: [],
        joined: false,
        afterStep2: false,
      }
    },
    closed() {
      session = null
    },
    sent(frame) {
      if (session === null) return
      if (frame === "update") session.inFlight.push(edits)
      if (frame === "step2") session.afterStep2 = true
      if (frame !== "step1") return
      session.step1 += 1
      if (session.afterStep2 || session.joined) {
        const updates = session.updatesDurable + session.inFlight.length
        session.barriers.push({ answer: session.step1, edits, updates })
      }
      session.afterStep2 = false
    },
    answered() {
      if (session === null) return
      session.answers += 1
      const barrier = session.barriers[0]
      if (barrier === undefined || session.answers < barrier.answer) return
      session.barriers.shift()
      session.joined = true
      durable = Math.max(durable, barrier.edits)
      settleUpdates(session, barrier.updates)
      session.extraAcks = session.acks - barrier.updates
    },
    acknowledged(count) {
      if (session === null) return
      session.acks = Math.max(session.acks, count)
      // Before the barrier's answer nobody can tell whether the first acknowledgement is for the step 2.
      if (session.joined) settleUpdates(session, session.acks - session.extraAcks)
    },
    pending: () => edits - durable,
    isSettled: () => session?.joined === true && edits === durable && session.inFlight.length === 0,
  }
}
