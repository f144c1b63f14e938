/** Where to go on after signing in: a path of this product and nothing else; the start page where none is given or it leads elsewhere. */
export function backPath(given: string | null | undefined): string {
  const base = "http://nabla.invalid"
  if (!given?.startsWith("/") || given.length > 500 || !URL.canParse(given, base)) return "/"
  const { origin, pathname, search, hash } = new URL(given, base)
  // `//elsewhere` and its disguises are addresses of other sites.
  return origin === base && !pathname.startsWith("//") && !pathname.startsWith("/api/")
    ? pathname + search + hash
    : "/"
}
