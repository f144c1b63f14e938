import { services } from "@/lib/services"

/** The whole address of a board, for people and programs to open: under the public address, else where the request came to. */
export function boardUrl(request: Request, boardId: string): string {
  return `${originFor(request)}/b/${boardId}`
}

/** Where the product is reached: under the public address, else where the request came to. */
export const originFor = (request: Request): string => services().publicUrl ?? originOf(request)

function originOf(request: Request): string {
  const { protocol, host } = new URL(request.url)
  // A proxy that ends TLS says so; whoever forges it only gets a wrong link for themselves.
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim()
  const scheme = forwarded === "https" || forwarded === "http" ? `${forwarded}:` : protocol
  return `${scheme}//${request.headers.get("host") ?? host}`
}
