/** How long the page works on its own after the server could not be reached. */
const RETRY_MS = 5000
const SERVER_LIMIT_MS = 8000

/** Whether the server can be asked, shared by everything that asks it. */
export interface ServerReach {
  /** What the server says to a body; null when it cannot say anything at this moment. Rejects with the signal's reason only. */
  post(address: string, body: string, signal: AbortSignal): Promise<unknown>
  /** The network is back: the server may be asked at once. */
  reset(): void
}

/** Asks with `ask` while `isOnline` says so, and leaves a server alone for a while that could not be reached or was overloaded. */
export function createServerReach(ask: typeof fetch, isOnline: () => boolean): ServerReach {
  let unreachableUntil = 0
  return {
    async post(address, body, signal) {
      if (!isOnline() || performance.now() < unreachableUntil) return null
      try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(SERVER_LIMIT_MS)])
        const headers = { "Content-Type": "application/json" }
        const response = await ask(address, { method: "POST", body, headers, signal: limit })
        const json: unknown = response.ok ? await response.json() : null
        if (json !== null) return json
        const seconds = Number(response.headers.get("Retry-After"))
        if (response.status >= 429) unreachableUntil = performance.now() + (seconds * 1000 || RETRY_MS)
        return null
      } catch {
        signal.throwIfAborted()
        unreachableUntil = performance.now() + RETRY_MS
        return null
      }
    },
    reset() {
      unreachableUntil = 0
    },
  }
}
