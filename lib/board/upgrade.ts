import type * as Y from "yjs"
import { UPGRADE } from "./origin"
import { BOARD_KEY, boardRoot, FORMAT } from "./schema"

/**
 * Turns a document of one format into the next. Two pages may run it at the same time on two copies: it must write the same
 * whichever of them comes first, and must not read anything but the document.
 */
export type BoardUpgrade = (doc: Y.Doc) => void

/** The upgrades by the format that they start from; `FORMAT` is one more than the last. */
const UPGRADES: ReadonlyMap<number, BoardUpgrade> = new Map()

/** The format that a document says it has; a document without one, or with nonsense in its place, is of the first. */
export function formatOf(doc: Y.Doc): number {
  const format = boardRoot(doc).get(BOARD_KEY.format)
  return typeof format === "number" && Number.isInteger(format) && format >= 1 ? format : 1
}

/**
 * Brings a document up to this program's format, in one transaction that no person can undo, and says whether there was anything
 * to do. A newer document is left alone.
 */
export function upgradeBoard(doc: Y.Doc, upgrades = UPGRADES, format: number = FORMAT): boolean {
  const from = formatOf(doc)
  if (from >= format) return false
  doc.transact(() => {
    for (let at = from; at < format; at += 1) upgrades.get(at)?.(doc)
    boardRoot(doc).set(BOARD_KEY.format, format)
  }, UPGRADE)
  return true
}
