import { typeset } from "./typeset"
import type { TypesetReply, TypesetRequest } from "./typesetter-messages"

/** The program of the process that typesets documents for another one, which may end it at any moment. */
const reply = (message: TypesetReply) => process.send?.(message)

process.on("message", ({ job, order }: TypesetRequest) => {
  typeset(order).then(
    (bytes) => reply({ job, bytes }),
    (error: unknown) =>
      reply({ job, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
// Nobody is left to typeset for.
process.on("disconnect", () => process.exit(0))
