import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser"
import type { Fields } from "@/app/_start/call-api"

type CreationOptions = Parameters<typeof startRegistration>[0]["optionsJSON"]
type RequestOptions = Parameters<typeof startAuthentication>[0]["optionsJSON"]

/**
 * Puts the server's question to the person's device: to make a key or to use one. Gives the answer for the server; "none" where the person chose none or the
 * device has none, "unsupported" where the browser does not do this at this address.
 */
export async function answerPasskey(
  purpose: "make" | "use",
  question: unknown,
): Promise<Fields | "none" | "unsupported"> {
  if (!browserSupportsWebAuthn()) return "unsupported"
  try {
    const answer =
      purpose === "make"
        ? // The question comes from our own server, which had it from the same library.
          await startRegistration({ optionsJSON: question as CreationOptions })
        : await startAuthentication({ optionsJSON: question as RequestOptions })
    return { ...answer }
  } catch (problem) {
    const isAddress =
      problem instanceof Error && "code" in problem && /RP_ID|DOMAIN/.test(String(problem.code))
    return isAddress ? "unsupported" : "none"
  }
}
