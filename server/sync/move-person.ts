import type { Room } from "./room"

/** The person who takes over what a guest began, with the session that the guest's browser has from now on. */
export interface Successor {
  readonly id: string
  readonly sessionId: string
  readonly isGuest: boolean
}

/** What a guest did on a live board is a successor's from now on, and so are the guest's sockets. Says whether the board had anything of the guest. */
export function movePerson(room: Room, guestId: string, successor: Successor): boolean {
  const wrote = room.document.moveClients(guestId, successor.id)
  const theirs = [...room.connections].filter(({ person }) => person.id === guestId)
  for (const connection of theirs) {
    connection.person = { ...connection.person, id: successor.id, isGuest: successor.isGuest }
    connection.sessionId = successor.sessionId
    // The page keeps the ids under which it writes by whose they are.
    connection.right.touch()
    room.refreshPresence(connection)
  }
  return wrote || theirs.length > 0
}
