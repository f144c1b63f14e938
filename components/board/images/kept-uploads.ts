import { createStores, del, getAllKeysValues, openDB, put, transact } from "lib0/indexeddb"
import { imageTypeOf } from "@/lib/images/formats"

/** Pictures that the server does not have yet, kept in this browser so that closing the page loses none. */
export interface KeptUploads {
  all(): Promise<readonly { readonly hash: string; readonly bytes: Blob }[]>
  keep(hash: string, bytes: Blob): Promise<void>
  drop(hash: string): Promise<void>
}

const DATABASE = "nabla-pictures"
const STORE = "waiting"

const asFile = (bytes: ArrayBuffer): Blob =>
  new Blob([bytes], { type: imageTypeOf(new Uint8Array(bytes)) ?? "" })

let opening: Promise<IDBDatabase | null> | null = null

/** The database of this page, which all boards that are opened in it share; null where the browser keeps nothing. */
function openOnce(): Promise<IDBDatabase | null> {
  opening ??= openDB(DATABASE, (db) => createStores(db, [[STORE]])).catch(() => {
    opening = null
    return null
  })
  return opening
}

/** The pictures of one person on one board. A browser that keeps nothing is no fault: the page itself still holds them. */
export function createKeptUploads(boardId: string, personId: string): KeptUploads {
  const prefix = `${personId}:${boardId}:`
  const withStore = async <T>(otherwise: T, work: (store: IDBObjectStore) => Promise<T>): Promise<T> => {
    const db = await openOnce()
    const [store] = db === null ? [] : transact(db, [STORE])
    return store === undefined ? otherwise : work(store).catch(() => otherwise)
  }
  return {
    all: () =>
      withStore([], async (store) => {
        const entries = await getAllKeysValues(store, IDBKeyRange.bound(prefix, `${prefix}g`))
        return entries.flatMap(({ k, v }) =>
          typeof k === "string" && v instanceof ArrayBuffer
            ? [{ hash: k.slice(prefix.length), bytes: asFile(v) }]
            : [],
        )
      }),
    async keep(hash, bytes) {
      const buffer = await bytes.arrayBuffer()
      await withStore(undefined, async (store) => {
        await put(store, buffer, prefix + hash)
      })
    },
    drop: (hash) => withStore(undefined, (store) => del(store, prefix + hash)),
  }
}
