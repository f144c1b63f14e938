/** The longest wait for a page that is never idle. */
const AT_LATEST_MS = 800

/**
 * Begins something once the page has painted and has nothing else to do. What `begin` gives ends it; the function given back does so, and
 * calls off what has not begun.
 */
export function whenIdle(begin: () => () => void): () => void {
  let end: (() => void) | null = null
  const run = () => {
    end = begin()
  }
  // Safari has no idle callbacks.
  const has = typeof requestIdleCallback !== "undefined"
  const handle = has
    ? requestIdleCallback(run, { timeout: AT_LATEST_MS })
    : window.setTimeout(run, AT_LATEST_MS / 4)
  return () => {
    if (has) cancelIdleCallback(handle)
    else clearTimeout(handle)
    end?.()
  }
}
