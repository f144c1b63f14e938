import { Worker } from "node:worker_threads"
import { typeset, warmUp } from "./typeset"
import type { TypesetReply, TypesetRequest } from "./typesetter-messages"

/**
 * The program of the process that typesets documents for another one, which may end it at any moment. Its argument is the most memory that it
 * may take, in MiB: it ends itself beyond.
 */
const [, , limit = ""] = process.argv

// A call into the compiler lets nothing else run in its thread, and what it takes is outside of the limits of the runtime.
const WATCH = `
  const { workerData } = require("node:worker_threads")
  setInterval(() => process.memoryUsage.rss() > workerData && process.kill(process.pid, "SIGKILL"), 20)
`
new Worker(WATCH, { eval: true, execArgv: [], workerData: Number(limit) * 2 ** 20 }).unref()

const memory = () => Math.round(process.memoryUsage.rss() / 2 ** 20)
const reply = (message: TypesetReply) => process.send?.(message)

process.on("message", ({ job, order }: TypesetRequest) => {
  typeset(order).then(
    (bytes) => reply({ job, bytes, memory: memory() }),
    (error: unknown) =>
      reply({ job, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
// The first document is still being put together; what any document needs is made ready meanwhile.
warmUp()
// Nobody is left to typeset for.
process.on("disconnect", () => process.exit(0))
