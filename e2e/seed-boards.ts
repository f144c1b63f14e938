import { join } from "node:path"
import { openDatabase } from "../lib/db/open-database"

/** `tsx e2e/seed-boards.ts <data folder> <board> <count>`: gives the owner of a board more boards, beside a running server. */
async function seed(dataDir: string, boardId: string, count: number): Promise<void> {
  const database = await openDatabase(`file:${join(dataDir, "nabla.db")}`, join(process.cwd(), "prisma"))
  const { ownerId } = await database.queries.board.findUniqueOrThrow({ where: { id: boardId } })
  const data = Array.from({ length: count }, (_, i) => ({ id: `seed${i}`, title: `Board ${i}`, ownerId }))
  await database.queries.board.createMany({ data })
  await database.close()
}

const [dataDir = "", boardId = "", count = "0"] = process.argv.slice(2)
seed(dataDir, boardId, Number(count)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
