import type { VersionRecord } from "@/lib/db/board-versions"
import type { Person } from "./person"

/** What the rest of the process may ask of the live documents. */
export interface BoardDocuments {
  /** The document as it is stored or live, as a Yjs update; null when there is no such board. */
  read(boardId: string): Promise<Uint8Array | null>
  /** Gives a board that was just made, and that nobody has opened, its first document. Durable when it resolves. */
  begin(boardId: string, ownerId: string, document: Uint8Array): Promise<void>
  /**
   * Makes a person's edit in a document, live or not: `change` gives the Yjs update, or null for none. Durable, and shown to everybody there,
   * when it resolves. Whether the person may is the caller's matter. Rejects where the edit is not taken.
   */
  edit(boardId: string, personId: string, change: (document: Uint8Array) => Uint8Array | null): Promise<void>
  /** Keeps the document as it stands as a version, with a name if it is given one; null when there is no such board. */
  keepVersion(boardId: string, name: string | null): Promise<VersionRecord | null>
  /** Deletes a board with its document and closes the sockets of those who have it open. */
  discard(boardId: string): Promise<void>
  /**
   * What is settled for a board, or for one of its people alone, was changed: it counts at once for those who have it open. When a class comes in,
   * that is one person at a time, and nobody else need be looked up. Never rejects.
   */
  rightsChanged(boardId: string, personId?: string): Promise<void>
  /** Shows the new name of a person to those who share a board with them; on some boards, by id, another one. */
  renamed(person: Person, boards?: ReadonlyMap<string, string>): void
}
