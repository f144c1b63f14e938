import type { BoardFile } from "@/lib/board/board-file"
import type { Writers } from "@/lib/board/writers"

/** A kept version of a board as the server lists it. */
export interface Version {
  readonly id: string
  /** What a person called it; null for one that was kept by the clock. */
  readonly name: string | null
  /** The names of those who wrote since the version before. */
  readonly authors: readonly string[]
  readonly at: Date
}

/** A board as it stood at a moment: what it held, and its cards by their short names. */
export interface Moment {
  readonly file: BoardFile
  /** The kind of a card with its name or its first words, by the card's id, in the language of the page. */
  readonly names: ReadonlyMap<string, string>
  /** Who wrote what, where the board was read from its pieces. */
  readonly writers?: Writers
}

/** The longest name that a version can be given. */
export const MOST_NAME = 100

/** The names of those who wrote on a board, by the clients under which they did. */
export type ClientNames = ReadonlyMap<number, string>

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A version from what the server says of it; null for anything that is none. */
export function readVersion(value: unknown): Version | null {
  if (!isFields(value) || typeof value.id !== "string" || typeof value.at !== "string") return null
  const at = new Date(value.at)
  if (Number.isNaN(at.getTime())) return null
  const authors = Array.isArray(value.authors)
    ? value.authors.filter((name): name is string => typeof name === "string")
    : []
  return { id: value.id, name: typeof value.name === "string" ? value.name : null, authors, at }
}

/** The versions of a list from the server, the latest first. */
export function readVersions(answer: unknown): readonly Version[] {
  const list: unknown = isFields(answer) ? answer.versions : null
  if (!Array.isArray(list)) throw new Error("the list of versions is none")
  return list.map(readVersion).filter((version) => version !== null)
}

/** The names of those who wrote, from such a list. */
export function readWriters(answer: unknown): ClientNames {
  const writers: unknown = isFields(answer) ? answer.writers : null
  if (!isFields(writers)) return new Map()
  return new Map(
    Object.entries(writers).flatMap(([client, name]) =>
      typeof name === "string" ? [[Number(client), name] as const] : [],
    ),
  )
}
