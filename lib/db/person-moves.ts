import { strongerRole } from "./board-rules"
import { Prisma } from "./generated/sqlite/client"
import type { Queries } from "./open-database"
import { MOVING_COLUMNS, MOVING_TEXTS } from "./person-columns"

/** Makes what one person has another's. */
export interface PersonMoves {
  /**
   * Moves everything that a guest has to an account and removes the guest, in one transaction. Where both have a row of the same board the account's stays, with
   * the stronger of two rights; whoever was shut out stays so. Does nothing but move what came late when the guest is gone already.
   */
  move(guestId: string, accountId: string): Promise<void>
}

type Transaction = Parameters<Parameters<Queries["$transaction"]>[0]>[0]

const name = (identifier: string) => Prisma.raw(`"${identifier}"`)

/** Moves in the database. */
export function createPersonMoves(queries: Queries): PersonMoves {
  return {
    async move(guestId, accountId) {
      await queries.$transaction(async (transaction) => {
        await mergeMemberships(transaction, guestId, accountId)
        await moveTexts(transaction, guestId, accountId)
        for (const one of MOVING_COLUMNS) {
          const [table, column] = [name(one.table), name(one.column)]
          if ("oncePer" in one) {
            const key = name(one.oncePer)
            await transaction.$executeRaw`DELETE FROM ${table} WHERE ${column} = ${guestId}
              AND ${key} IN (SELECT ${key} FROM ${table} WHERE ${column} = ${accountId})`
          }
          await transaction.$executeRaw`UPDATE ${table} SET ${column} = ${accountId} WHERE ${column} = ${guestId}`
        }
        await transaction.user.deleteMany({ where: { id: guestId } })
      })
    },
  }
}

/** Gives the account the stronger right where both are members of a board; the guest's row goes with the rest. */
async function mergeMemberships(transaction: Transaction, guestId: string, accountId: string) {
  const theirs = await transaction.boardMember.findMany({ where: { userId: guestId } })
  for (const { boardId, role } of theirs) {
    const where = { boardId_userId: { boardId, userId: accountId } }
    const own = await transaction.boardMember.findUnique({ where })
    if (own) await transaction.boardMember.update({ where, data: { role: strongerRole(own.role, role) } })
  }
}

/** Ids are words of letters and digits, so a quoted one stands for nobody else inside the JSON. */
async function moveTexts(transaction: Transaction, guestId: string, accountId: string) {
  for (const one of MOVING_TEXTS) {
    const [table, column] = [name(one.table), name(one.column)]
    const [before, after] = [JSON.stringify(guestId), JSON.stringify(accountId)]
    await transaction.$executeRaw`UPDATE ${table} SET ${column} = REPLACE(${column}, ${before}, ${after})
      WHERE ${name(one.of.column)} IN (SELECT ${name(one.of.column)} FROM ${name(one.of.by)} WHERE ${name(one.of.person)} = ${guestId})`
  }
}
