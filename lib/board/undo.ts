import * as Y from "yjs"
import { createCardMemory } from "./card-memory"
import { mayRepeat } from "./guard"
import { LOCAL } from "./origin"
import { boardRoot, cardsRoot, inkRoot } from "./schema"
import { mayTakeBack } from "./undo-filter"

/** What a page can undo at the moment. */
interface UndoState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Undo and redo of what the person on this page did, and of nothing else. */
export interface BoardUndo {
  undo(): void
  redo(): void
  /** Ends the current group: what follows is undone by itself, also within the grouping time. */
  separate(): void
  /** The same object as long as nothing changed. */
  getState(): UndoState
  subscribe(listener: () => void): () => void
  dispose(): void
}

/** Writes of one person within this time are undone together, as one burst of typing. */
const GROUPING_MS = 500

type Stack = Y.UndoManager["undoStack"]

/** Follows the document from here on. What stood in it before cannot be undone. */
export function createBoardUndo(doc: Y.Doc): BoardUndo {
  /** The stack that is being taken from, as it was before: the group in work is the first that is missing in it now. */
  let taking: { readonly before: Stack; readonly now: () => Stack } | null = null
  const manager = new Y.UndoManager([boardRoot(doc), cardsRoot(doc), inkRoot(doc)], {
    doc,
    trackedOrigins: new Set([LOCAL]),
    captureTimeout: GROUPING_MS,
    deleteFilter: (item) => mayTakeBack(doc, item, taking?.before[taking.now().length]),
  })
  const listeners = new Set<() => void>()
  let state: UndoState = { canUndo: false, canRedo: false }
  const update = (): void => {
    const [canUndo, canRedo] = [manager.canUndo(), manager.canRedo()]
    if (canUndo === state.canUndo && canRedo === state.canRedo) return
    state = { canUndo, canRedo }
    for (const listener of [...listeners]) listener()
  }
  manager.on("stack-item-added", update)
  manager.on("stack-item-popped", update)
  manager.on("stack-cleared", update)
  const memory = createCardMemory(doc)
  const take = (now: () => Stack, run: () => unknown): void => {
    // What lies in a card that was locked since cannot be taken back; what was done before it still can.
    for (let last = now().at(-1); last && !mayRepeat(doc, last); last = now().at(-1)) now().pop()
    taking = { before: [...now()], now }
    memory.completing(run)
    taking = null
    update()
  }
  return {
    undo: () =>
      take(
        () => manager.undoStack,
        () => manager.undo(),
      ),
    redo: () =>
      take(
        () => manager.redoStack,
        () => manager.redo(),
      ),
    separate: () => manager.stopCapturing(),
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      listeners.clear()
      memory.dispose()
      manager.destroy()
    },
  }
}
