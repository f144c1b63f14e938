import type { People } from "@/lib/access/people"
import { CLOSE } from "@/lib/sync/close-codes"
import type { ReportFault } from "./sync/report-fault"

/** A socket that somebody opened with a session. */
interface Opened {
  readonly sessionId: string
  close(reason: typeof CLOSE.noSession): void
}

/** Closes the sockets whose session does not last any more. Never rejects: whoever is there was let in, and the next look comes soon. */
export async function closeEnded(
  sockets: readonly Opened[],
  people: Pick<People, "lastingSessions">,
  reportFault: ReportFault,
): Promise<void> {
  // As they are now: while the question is under way a socket may come to another session.
  const asked = sockets.map((socket) => ({ socket, id: socket.sessionId }))
  try {
    const lasting = await people.lastingSessions([...new Set(asked.map(({ id }) => id))])
    for (const { socket, id } of asked)
      if (!lasting.has(id) && socket.sessionId === id) socket.close(CLOSE.noSession)
  } catch (error) {
    reportFault("Sessions could not be looked up", error)
  }
}
