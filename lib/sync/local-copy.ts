import { IndexeddbPersistence } from "y-indexeddb"
import type * as Y from "yjs"

/** The browser's own copy of a board. */
export interface LocalCopy {
  /** Stops writing to it and keeps what it holds. */
  close(): Promise<void>
  /** Stops writing to it and forgets what it holds. */
  discard(): Promise<void>
}

const PROBE = "nabla-probe"
const UPDATES = "updates"
/** A database that does not answer for this long (blocked by another tab, broken profile) is done without. */
const PATIENCE_MS = 4_000

/**
 * Opens the browser's copy and loads it into the document. Gives null where the browser keeps nothing (private windows, refused or
 * broken storage); the board then works without a copy.
 */
export async function openLocalCopy(copyName: string, doc: Y.Doc): Promise<LocalCopy | null> {
  if (typeof indexedDB === "undefined" || !(await canOpen(PROBE))) return null
  const name = `nabla-board:${copyName}`
  const persistence = new IndexeddbPersistence(name, doc)
  const isLoaded = await within(persistence.whenSynced.then(() => true))
  if (isLoaded !== true) {
    void persistence.destroy()
    return null
  }
  return {
    close: () => persistence.destroy(),
    async discard() {
      await persistence.destroy()
      await clearUpdates(name)
    },
  }
}

/** Whether the browser lets a database be opened at all: y-indexeddb itself does not report that it could not. */
const canOpen = async (name: string): Promise<boolean> => {
  const database = await open(name)
  database?.close()
  return database !== null
}

const open = (name: string): Promise<IDBDatabase | null> =>
  within(
    new Promise<IDBDatabase | null>((resolve) => {
      try {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = (event) => {
          event.preventDefault()
          resolve(null)
        }
      } catch {
        resolve(null) // some browsers throw where storage is switched off
      }
    }),
  )

/** Empties the copy without deleting its database, which another tab with the same board would block. */
async function clearUpdates(name: string): Promise<void> {
  const database = await open(name)
  if (database === null) return
  if (database.objectStoreNames.contains(UPDATES)) {
    const transaction = database.transaction(UPDATES, "readwrite")
    transaction.objectStore(UPDATES).clear()
    await within(
      new Promise<null>((resolve) => {
        transaction.oncomplete = () => resolve(null)
        transaction.onabort = () => resolve(null)
      }),
    )
  }
  database.close()
}

const within = <T>(promise: Promise<T>): Promise<T | null> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS)
    promise.then(
      (value) => {
        clearTimeout(timer)
        resolve(value)
      },
      () => {
        clearTimeout(timer)
        resolve(null)
      },
    )
  })
