import { typesetter } from "#typesetter"
import type { TexElement, TexOptions } from "./tex-element"

/** Longer sources are not set: they would hold up the page. */
export const TEX_LIMIT = 4096

const CACHE_LIMIT = 2000
const cache = new Map<string, TexElement>()

/**
 * The light element for a formula, the same object for the same source, display and size. It never throws: an empty, overlong
 * or faulty source gives the reason. In a page whose typesetter is still under way the reason is `waiting`, and not remembered.
 */
export function texToElement(tex: string, options: TexOptions): TexElement {
  if (tex.length > TEX_LIMIT) return { ok: false, reason: "too-long", position: null }
  if (tex.trim() === "") return { ok: false, reason: "empty", position: null }
  const key = `${options.display ? "d" : "i"}${options.size}:${tex}`
  const known = cache.get(key)
  if (known) {
    // Moved to the end, so that what is in use is dropped last.
    cache.delete(key)
    cache.set(key, known)
    return known
  }
  const setter = typesetter.now()
  if (setter === null) return { ok: false, reason: "waiting", position: null }
  const element = setter.typeset(tex, options)
  cache.set(key, element)
  if (cache.size > CACHE_LIMIT)
    for (const oldest of cache.keys()) {
      cache.delete(oldest)
      break
    }
  return element
}
