/** The one text of the board that this person edits. */
export interface EditTarget {
  readonly cardId: string
  readonly field: string
}

/** Who edits what on this page: at most one text at a time, in an editor outside the scaled canvas. */
export interface CardEditing {
  get(): EditTarget | null
  /** Calls back when an edit starts, moves or stops. Gives the function that ends it. */
  subscribe(listener: () => void): () => void
  start(cardId: string, field: string): void
  stop(): void
}

/** Makes the state of editing for one board on one page. */
export function createCardEditing(): CardEditing {
  const listeners = new Set<() => void>()
  let target: EditTarget | null = null
  const change = (next: EditTarget | null) => {
    if (target?.cardId === next?.cardId && target?.field === next?.field) return
    target = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => target,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: (cardId, field) => change({ cardId, field }),
    stop: () => change(null),
  }
}
