import { handle, limit, peerOf } from "@/app/api/_http/handle"
import { services } from "@/lib/services"

/** Where the OpenID Connect provider sends people back to. The state in a signed cookie holds it to the browser that went there. */
export function GET(request: Request) {
  return handle(request, async () => {
    limit("guess-peer", peerOf(request))
    const { publicUrl, accounts } = services()
    const { search } = new URL(request.url)
    return accounts.finishProvider(`${publicUrl}/api/auth/callback/oidc${search}`, request.headers)
  })
}
