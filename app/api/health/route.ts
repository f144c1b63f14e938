import { services } from "@/lib/services"
import { Failure } from "../_http/failure"
import { handle } from "../_http/handle"

/** Says whether the process and its database work. */
export function GET(request: Request) {
  return handle(request, async () => {
    const { pingDatabase, databaseDialect, version } = services()
    try {
      await pingDatabase()
    } catch {
      throw new Failure("storage-unavailable")
    }
    return Response.json({ ok: true, database: databaseDialect, version })
  })
}
