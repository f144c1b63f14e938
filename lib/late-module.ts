/** A part of the program that a page loads after its first paint, and that other programs have from the beginning. */
export interface LateModule<T> {
  /** The module, or null as long as it is not loaded. */
  now(): T | null
  /** Loads it. All callers share one load; after a failed one, the next call tries again. */
  load(): Promise<T>
  /** Tells once when the module is there. */
  subscribe(listener: () => void): () => void
}

/** A module that `bring` loads when it is first asked for. */
export function lateModule<T>(bring: () => Promise<T>): LateModule<T> {
  const listeners = new Set<() => void>()
  let module: T | null = null
  let underWay: Promise<T> | null = null
  const arrive = (loaded: T): T => {
    module = loaded
    for (const listener of [...listeners]) listener()
    listeners.clear()
    return loaded
  }
  return {
    now: () => module,
    load() {
      underWay ??= bring().then(arrive, (problem: unknown) => {
        underWay = null
        throw problem
      })
      return underWay
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A module that is there from the beginning, for programs that have no first paint. */
export function presentModule<T>(module: T): LateModule<T> {
  return { now: () => module, load: async () => module, subscribe: () => () => undefined }
}
