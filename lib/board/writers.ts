import * as Y from "yjs"
import { BOARD_KEY, boardRoot, cardsRoot, inkRoot } from "./schema"

/** The clients that wrote something, each with the clock of the last piece it wrote there. */
type Pieces = ReadonlyMap<number, number>

/** By which clients the things on a board were written. What was removed does not say who removed it. */
export interface Writers {
  /** How many pieces the document holds of each client. */
  readonly clocks: Pieces
  readonly cards: ReadonlyMap<string, Pieces>
  readonly ink: ReadonlyMap<string, Pieces>
  readonly title: Pieces
}

type ByKey = Map<string, Map<number, number>>

const NOBODY: Pieces = new Map()

/** Reads from the pieces of a document who wrote what. */
export function writersIn(doc: Y.Doc): Writers {
  const cards: ByKey = new Map()
  const ink: ByKey = new Map()
  const board: ByKey = new Map()
  const under = new Map([
    [cardsRoot(doc), cards],
    [inkRoot(doc), ink],
    [boardRoot(doc), board],
  ])
  for (const [client, pieces] of doc.store.clients) {
    // The pieces of a client come in the order in which they were written.
    for (const piece of pieces) {
      if (!(piece instanceof Y.Item)) continue
      const place = placeOf(piece)
      const byKey = place && under.get(place.root)
      if (!byKey) continue
      const clients = byKey.get(place.key) ?? new Map<number, number>()
      byKey.set(place.key, clients.set(client, piece.id.clock + piece.length - 1))
    }
  }
  return {
    clocks: Y.decodeStateVector(Y.encodeStateVector(doc)),
    cards,
    ink,
    title: board.get(BOARD_KEY.title) ?? NOBODY,
  }
}

/** The root and the key in it under which a piece of a document lies; null for what hangs on nothing any more. */
function placeOf(piece: Y.Item): { readonly root: Y.Map<unknown>; readonly key: string } | null {
  let at: Y.Item = piece
  for (;;) {
    const { parent } = at
    if (!(parent instanceof Y.AbstractType)) return null
    if (parent._item === null)
      return at.parentSub === null ? null : { root: parent as Y.Map<unknown>, key: at.parentSub } // a root that is asked for as a map
    at = parent._item
  }
}

/** The clients that wrote at something after a document had these clocks. */
export const writtenSince = (pieces: Pieces | undefined, clocks: Pieces): readonly number[] =>
  [...(pieces ?? NOBODY)].flatMap(([client, last]) => (last >= (clocks.get(client) ?? 0) ? [client] : []))
