import type { VersionRecord } from "@/lib/db/board-versions"
import type { Person } from "./person"

/** What the rest of the process may ask of the live documents. */
export interface BoardDocuments {
  /** The document as it is stored or live, as a Yjs update; null when there is no such board. */
  read(boardId: string): Promise<Uint8Array | null>
  /** Gives a board that was just made, and that nobody has opened, its first document. Durable when it resolves. */
  begin(boardId: string, ownerId: string, document: Uint8Array): Promise<void>
  /** Keeps the document as it stands as a version with a name; null when there is no such board. */
  keepVersion(boardId: string, name: string): Promise<VersionRecord | null>
  /** Deletes a board with its document and closes the sockets of those who have it open. */
  discard(boardId: string): Promise<void>
  /** Shows the new name of a person to those who share a board with them. */
  renamed(person: Person): void
}
