import type * as Y from "yjs"
import { inkRoot, isCardId } from "./schema"
import { readStroke, STROKE_LIMITS, type Stroke, type StrokeBounds } from "./stroke"

/** The ink of a board as plain data that follows the document. */
export interface InkStore {
  get(id: string): Stroke | undefined
  size(): number
  /** All lines in the order in which they were drawn; the same array as long as nothing changed. */
  ordered(): readonly Stroke[]
  /** Calls back once a transaction with what has to be painted again. Gives the function that ends it. */
  subscribe(listener: (changed: readonly StrokeBounds[]) => void): () => void
  dispose(): void
}

/** Follows a document. Only the lines that a transaction touched are read again. */
export function createInkStore(doc: Y.Doc): InkStore {
  const root = inkRoot(doc)
  const strokes = new Map<string, Stroke>()
  const listeners = new Set<(changed: readonly StrokeBounds[]) => void>()
  let ordered: readonly Stroke[] | null = null

  const readInto = (id: string): StrokeBounds[] => {
    const before = strokes.get(id)
    const isRoom = before !== undefined || strokes.size < STROKE_LIMITS.strokes
    const after = isCardId(id) && root.has(id) && isRoom ? readStroke(id, root.get(id)) : null
    if (after === null) strokes.delete(id)
    else strokes.set(id, after)
    return [before, after].flatMap((stroke) => (stroke ? [stroke.bounds] : []))
  }
  const onInk = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const touched = new Set<string>()
    for (const event of events) {
      if (event.target === root) for (const id of event.changes.keys.keys()) touched.add(id)
      else touched.add(String(event.path[0]))
    }
    const changed = [...touched].flatMap(readInto)
    if (changed.length === 0) return
    ordered = null
    for (const listener of [...listeners]) listener(changed)
  }

  for (const id of root.keys()) readInto(id)
  root.observeDeep(onInk)
  return {
    get: (id) => strokes.get(id),
    size: () => strokes.size,
    ordered() {
      ordered ??= [...strokes.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      return ordered
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      root.unobserveDeep(onInk)
      listeners.clear()
    },
  }
}
