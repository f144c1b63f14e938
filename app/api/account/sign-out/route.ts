import { services } from "@/lib/services"
import { answerOf, handle } from "../../_http/handle"

/** Ends the caller's session. */
export function POST(request: Request) {
  return handle(request, async () => answerOf(await services().accounts.signOut(request.headers)))
}
