import type { Connection } from "./connection"
import { writeRightFrame } from "./frames"
import type { LiveDocument } from "./live-document"

/** Tells a connection what its person may do now, if it asked for that; says whether there was any news, asked for or not. */
export function tellRight(to: Connection, document: Pick<LiveDocument, "clientsOf">): boolean {
  const news = to.right.takeNews()
  if (news === null) return false
  const { role, mode, writes, ownOnly, group, until } = news.right
  const clients = ownOnly ? document.clientsOf(to.person.id) : []
  const right = { role, mode, writes, ownOnly, group, until: until?.getTime() ?? null, clients }
  if (to.right.isTold) to.send(writeRightFrame(news.version, right))
  return true
}

/** Where people change only what is theirs, their other pages must know under which new ids they write on one of them. */
export function tellOtherPages(
  from: Connection,
  connections: Iterable<Connection>,
  document: Pick<LiveDocument, "clientsOf">,
) {
  for (const other of connections) {
    if (other === from || other.person.id !== from.person.id || !other.right.at()?.ownOnly) continue
    other.right.touch()
    tellRight(other, document)
  }
}
