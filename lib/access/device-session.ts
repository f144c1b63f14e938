import { createAuthEndpoint } from "better-auth/api"
import { setSessionCookie } from "better-auth/cookies"
import { z } from "zod"

/** Lets the process begin a session of a person in the browser that asks. No path leads there. */
export const deviceSession = () => ({
  id: "device-session",
  endpoints: {
    beginDeviceSession: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.object({ userId: z.string() }) },
      async (call) => {
        const { internalAdapter } = call.context
        const user = await internalAdapter.findUserById(call.body.userId)
        if (!user) throw new Error("The person of a device code is gone")
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(call, { session, user })
        return call.json({ sessionId: session.id })
      },
    ),
  },
})
