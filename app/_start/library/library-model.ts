import { isFields } from "../call-api"

/** Where a board stands: among the boards, put away, or thrown away. */
const SHELVES = ["boards", "archive", "trash"] as const
export type Shelf = (typeof SHELVES)[number]

/** A board as a list shows it. */
export interface LibraryBoard {
  readonly id: string
  readonly title: string
  readonly mine: boolean
  readonly shelf: Shelf
  readonly folderId: string | null
  /** The number of its last edit. */
  readonly head: number
  readonly createdAt: Date
  readonly visitedAt: Date
  readonly updatedAt: Date
}

/** A folder of boards and folders. */
export interface LibraryFolder {
  readonly id: string
  readonly name: string
  /** Null at the top. */
  readonly parentId: string | null
}

/** What the page shows: a folder among the boards (null: the top), the archive or the trash. */
export type Place =
  | { readonly shelf: "boards"; readonly folderId: string | null }
  | { readonly shelf: "archive" | "trash" }

/** By what boards are put in order. */
export const ORDERS = ["visited", "edited", "created", "title"] as const
export type Order = (typeof ORDERS)[number]

/** What the server says of one board; null for anything that is none. */
export function readBoard(item: unknown): LibraryBoard | null {
  if (!isFields(item) || typeof item.id !== "string") return null
  const [createdAt, visitedAt, updatedAt] = [item.createdAt, item.visitedAt, item.updatedAt].map(readDate)
  if (!createdAt || !visitedAt || !updatedAt) return null
  return {
    id: item.id,
    title: typeof item.title === "string" ? item.title.trim() : "",
    mine: item.mine === true,
    shelf: SHELVES.find((shelf) => shelf === item.shelf) ?? "boards",
    folderId: typeof item.folderId === "string" ? item.folderId : null,
    head: typeof item.head === "number" ? item.head : 0,
    createdAt,
    visitedAt,
    updatedAt,
  }
}

/** What the server says of one folder; null for anything that is none. */
export function readFolder(item: unknown): LibraryFolder | null {
  if (!isFields(item) || typeof item.id !== "string" || typeof item.name !== "string") return null
  return { id: item.id, name: item.name, parentId: typeof item.parentId === "string" ? item.parentId : null }
}

function readDate(value: unknown): Date | null {
  const date = new Date(typeof value === "string" ? value : Number.NaN)
  return Number.isNaN(date.getTime()) ? null : date
}

/** A folder, and the folders around it from the top; empty for the top and for a folder that is gone. */
export function pathOf(folders: readonly LibraryFolder[], id: string | null): readonly LibraryFolder[] {
  const path: LibraryFolder[] = []
  for (let at = id; at !== null; ) {
    const folder = folders.find((one) => one.id === at)
    if (folder === undefined || path.includes(folder)) break
    path.unshift(folder)
    at = folder.parentId
  }
  return path
}

/** All folders as a tree in one list: each after the one around it, with its depth, by name. */
export function treeOf(
  folders: readonly LibraryFolder[],
  locale: string,
): readonly { readonly folder: LibraryFolder; readonly depth: number }[] {
  const compare = new Intl.Collator(locale, { numeric: true }).compare
  const known = new Set(folders.map(({ id }) => id))
  const under = (parent: string | null, depth: number): { folder: LibraryFolder; depth: number }[] =>
    folders
      // A folder whose parent is gone stands at the top, so that it can be reached.
      .filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === parent)
      .sort((a, b) => compare(a.name, b.name))
      .flatMap((folder) => [{ folder, depth }, ...under(folder.id, depth + 1)])
  return under(null, 0)
}

/** A text as it is searched: full-width and half-width, capital and small letters are the same. */
const plain = (text: string): string => text.normalize("NFKC").toLocaleLowerCase()

/** The boards of a place, or those that a search finds: by all its words, in all folders and in the archive, or in the trash where that is shown. */
export function boardsAt(
  boards: readonly LibraryBoard[],
  place: Place,
  words: string,
): readonly LibraryBoard[] {
  const sought = plain(words).split(/\s+/).filter(Boolean)
  if (sought.length > 0) {
    const isTrash = place.shelf === "trash"
    return boards.filter(({ title, shelf }) => {
      const text = plain(title)
      return (shelf === "trash") === isTrash && sought.every((word) => text.includes(word))
    })
  }
  if (place.shelf !== "boards") return boards.filter(({ shelf }) => shelf === place.shelf)
  return boards.filter(({ shelf, folderId }) => shelf === "boards" && folderId === place.folderId)
}

/** The boards in an order: the latest first, or by title with those that have none at the end. */
export function inOrder(
  boards: readonly LibraryBoard[],
  order: Order,
  locale: string,
): readonly LibraryBoard[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const by: Record<Order, (a: LibraryBoard, b: LibraryBoard) => number> = {
    visited: (a, b) => b.visitedAt.getTime() - a.visitedAt.getTime(),
    edited: (a, b) => b.updatedAt.getTime() - a.updatedAt.getTime(),
    created: (a, b) => b.createdAt.getTime() - a.createdAt.getTime(),
    title: (a, b) => Number(a.title === "") - Number(b.title === "") || compare(a.title, b.title),
  }
  return [...boards].sort((a, b) => by[order](a, b) || (a.id < b.id ? -1 : 1))
}

/** The place that the address of the page names. */
export function readPlace(params: { get(name: string): string | null }): Place {
  const shelf = params.get("shelf")
  if (shelf === "archive" || shelf === "trash") return { shelf }
  return { shelf: "boards", folderId: params.get("folder") }
}

/** The address of a place, on the start page. */
export function addressOf(place: Place): string {
  if (place.shelf !== "boards") return `/?shelf=${place.shelf}`
  return place.folderId === null ? "/" : `/?folder=${encodeURIComponent(place.folderId)}`
}
