import type { IncomingMessage } from "node:http"

/** The path of a request without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/"
}

/** What of a request's headers decides who asks and from where. */
export function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const name of ["cookie", "origin", "host", "sec-fetch-site"]) {
    const value = request.headers[name]
    if (typeof value === "string") headers.set(name, value)
  }
  return headers
}
