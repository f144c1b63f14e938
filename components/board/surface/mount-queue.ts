/** Lets cards show their contents a few at a time, so that no frame pays for many of them. */
export interface MountQueue {
  /** Calls back in one of the next frames, in the order of asking. Returns a function that withdraws the wish. */
  ask(ready: () => void): () => void
  /** Serves nobody for a time. */
  rest(ms: number): void
}

/** A queue that serves at most `perFrame` wishes in each frame; `nextFrame` runs a function in the next frame. */
export function createMountQueue(
  perFrame: number,
  nextFrame: (run: () => void) => void,
  now: () => number = performance.now.bind(performance),
): MountQueue {
  const waiting = new Set<() => void>()
  let scheduled = false
  let restsUntil = 0
  const serve = () => {
    scheduled = false
    if (now() < restsUntil) {
      schedule()
      return
    }
    let served = 0
    for (const ready of waiting) {
      if (served === perFrame) break
      waiting.delete(ready)
      served += 1
      ready()
    }
    if (waiting.size > 0) schedule()
  }
  const schedule = () => {
    if (scheduled) return
    scheduled = true
    nextFrame(serve)
  }
  return {
    ask(ready) {
      waiting.add(ready)
      schedule()
      return () => waiting.delete(ready)
    },
    rest(ms) {
      restsUntil = now() + ms
    },
  }
}
