import { z } from "zod"
import { services } from "@/lib/services"
import { answerOf, handle, limitGuess } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { addressOf, text } from "../account-fields"

const credentials = z.strictObject({ email: text, password: text })

/** Signs the caller in; what they began as a guest becomes the account's. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { email: address, password } = await readJson(request, credentials)
    const email = addressOf(address)
    limitGuess(request, email)
    return answerOf(await services().accounts.signIn(request.headers, { email, password }))
  })
}
