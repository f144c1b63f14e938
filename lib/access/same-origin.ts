/**
 * Whether a request that changes something, or opens a socket, comes from our own pages. A browser always says so: by Origin, or
 * by Sec-Fetch-Site. A program that sends neither is no browser and carries nobody's cookies but its own.
 */
export function isSameOrigin(headers: Pick<Headers, "get">, publicUrl: string | null): boolean {
  const origin = headers.get("origin")
  if (origin === null) {
    const site = headers.get("sec-fetch-site")
    return site === null || site === "same-origin" || site === "none"
  }
  if (publicUrl !== null && origin === publicUrl) return true
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  return (protocol === "http:" || protocol === "https:") && host === headers.get("host")?.toLowerCase()
}
