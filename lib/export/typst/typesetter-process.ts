import { typeset, warmUp } from "./typeset"
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
// The first document is still being put together; what any document needs is made ready meanwhile.
warmUp()
// Nobody is left to typeset for.
process.on("disconnect", () => process.exit(0))
