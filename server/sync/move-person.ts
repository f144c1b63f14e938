import type { Room } from "./room"

/**
 * What a guest did on a live board is an account's from now on, and so are the guest's sockets: they are of the browser that now has the account's session. Says
 * whether the board had anything of the guest.
 */
export function movePerson(
  room: Room,
  guestId: string,
  account: { readonly id: string; readonly sessionId: string },
): boolean {
  const wrote = room.document.moveClients(guestId, account.id)
  const theirs = [...room.connections].filter(({ person }) => person.id === guestId)
  for (const connection of theirs) {
    connection.person = { ...connection.person, id: account.id, isGuest: false }
    connection.sessionId = account.sessionId
    // The page keeps the ids under which it writes by whose they are.
    connection.right.touch()
    room.refreshPresence(connection)
  }
  return wrote || theirs.length > 0
}
