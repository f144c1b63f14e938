import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Database, openDatabase } from "./open-database"

const folder = mkdtempSync(join(tmpdir(), "nabla-connection-"))
const file = join(folder, "nabla.db")
let database: Database

beforeAll(async () => {
  database = await openDatabase(`file:${file}`, join(__dirname, "../../prisma"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const user = (id: string) => database.queries.user.create({ data: { id, name: id, email: id } })
const ids = async () => (await database.queries.user.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)

describe("one connection for queries and transactions", () => {
  it.runIf(existsSync("/proc/self/fd"))(
    "opens no more files, however many transactions there are",
    async () => {
      const openFiles = () => readdirSync("/proc/self/fd").length
      const before = openFiles()
      for (let i = 0; i < 100; i++) {
        await database.queries.$transaction([database.queries.user.count(), database.queries.board.count()])
      }
      expect(openFiles()).toBeLessThan(before + 10)
    },
  )

  it("keeps all of a transaction or nothing, and works on after a failed one", async () => {
    await user("a")
    await expect(database.queries.$transaction([user("b"), user("a")])).rejects.toThrow()
    expect(await ids()).toEqual(["a"])
    await database.queries.$transaction([user("c"), user("d")])
    expect(await ids()).toEqual(["a", "c", "d"])
  })

  it("lets no other query slip into a transaction", async () => {
    const failing = database.queries.$transaction(async (inside) => {
      await inside.user.create({ data: { id: "x", name: "x", email: "x" } })
      await new Promise((resolve) => setTimeout(resolve, 30))
      throw new Error("no")
    })
    const beside = user("beside")
    await expect(failing).rejects.toThrow("no")
    await beside
    expect(await ids()).toEqual(["a", "beside", "c", "d"])
  })

  it("leaves everything in the one file when it is closed, so that a copy of it is whole", async () => {
    await database.close()
    expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0)
    const again = await openDatabase(`file:${file}`, join(__dirname, "../../prisma"))
    expect(await again.queries.user.count()).toBe(4)
    await again.close()
  })
})
