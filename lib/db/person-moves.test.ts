import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Database, openDatabase } from "./open-database"
import { MOVING_COLUMNS, MOVING_TEXTS, STAYING_COLUMNS } from "./person-columns"
import { createPersonMoves } from "./person-moves"

const prisma = join(__dirname, "../../prisma")
const folder = mkdtempSync(join(tmpdir(), "nabla-moves-"))
let database: Database

beforeAll(async () => {
  database = await openDatabase(process.env.TEST_DATABASE_URL ?? `file:${join(folder, "nabla.db")}`, prisma)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

/** Every column of the schema that names people: what refers to a user, and what is called so without a reference. */
function columnsOfPeople(): string[] {
  const schema = readFileSync(join(prisma, "sqlite/schema.prisma"), "utf8")
  return [...schema.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].flatMap(([, body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? ""
    const referring = [...body.matchAll(/\sUser\??\s+@relation\(.*?fields: \[(\w+)\]/g)]
    const named = [
      ...body.matchAll(
        /^\s+(\w*(?:user|owner|person|author|member|teacher|student|host)(?:Ids?|s)?)\s+String/gim,
      ),
    ]
    const columns = [...referring, ...named].map(([, column]) => column ?? "")
    return [...new Set(columns)].map((column) => `${table}.${column}`)
  })
}

let count = 0
async function newUser(isAnonymous: boolean): Promise<string> {
  const id = `u${Date.now()}x${count++}`
  await database.queries.user.create({ data: { id, name: id, email: `${id}@example.org`, isAnonymous } })
  return id
}

async function newBoard(ownerId: string): Promise<string> {
  const id = `b${Date.now()}x${count++}`
  await database.queries.board.create({ data: { id, title: "Ring", ownerId } })
  return id
}

describe("what moves from a guest to an account", () => {
  it("is settled for every column that names a person", () => {
    const settled = [...MOVING_COLUMNS, ...MOVING_TEXTS, ...STAYING_COLUMNS]
    const names = settled.map(({ table, column }) => `${table}.${column}`)
    expect(columnsOfPeople().length).toBeGreaterThan(10)
    for (const column of columnsOfPeople()) expect(names).toContain(column)
  })

  it("is everything: afterwards nothing in any table names the guest", async () => {
    const { queries } = database
    const [guest, account, other] = [await newUser(true), await newUser(false), await newUser(false)]
    const [own, foreign] = [await newBoard(guest), await newBoard(other)]
    const parent = await queries.boardFolder.create({
      data: { id: `f${own}`, ownerId: guest, name: "F", parentId: null },
    })
    await queries.boardVisit.create({ data: { boardId: own, userId: guest, folderId: parent.id } })
    await queries.boardMember.create({ data: { boardId: foreign, userId: guest, role: "writer" } })
    await queries.boardUpdate.create({
      data: { boardId: own, seq: 1, bytes: new Uint8Array([0]), userId: guest },
    })
    await queries.boardClient.create({ data: { boardId: own, clientId: 7n, userId: guest } })
    const authors = JSON.stringify([other, guest])
    await queries.boardVersion.create({
      data: { id: `v${own}`, boardId: own, bytes: new Uint8Array([0]), authors },
    })
    const image = {
      hash: `h${own}`,
      mediaType: "image/png",
      width: 1,
      height: 1,
      size: 1,
      bytes: new Uint8Array([0]),
    }
    await queries.image.create({ data: image })
    await queries.boardImage.create({ data: { boardId: own, hash: image.hash, userId: guest } })
    await queries.session.create({
      data: { id: `s${own}`, token: `t${own}`, userId: guest, expiresAt: new Date() },
    })

    const stage = JSON.stringify({ summons: { personId: guest, boardId: own, at: 1 } })
    await queries.lesson.create({ data: { id: `l${own}`, boardId: own, hostId: guest, stage } })
    const seat = {
      id: `e${own}`,
      lessonId: `l${own}`,
      userId: guest,
      name: "Emmy",
      number: 1,
      state: "admitted",
    }
    await queries.lessonSeat.create({ data: seat })
    const template = {
      title: "",
      description: "",
      topic: "",
      level: 1,
      minutes: 5,
      language: "en",
      version: 1,
    }
    await queries.template.create({ data: { ...template, id: `p${own}`, ownerId: guest } })
    await createPersonMoves(queries).move(guest, account)

    for (const { table, column } of [...MOVING_COLUMNS, ...STAYING_COLUMNS, ...MOVING_TEXTS]) {
      const rows = await queries.$queryRawUnsafe<unknown[]>(
        `SELECT "${column}" FROM "${table}" WHERE "${column}" LIKE '%${guest}%'`,
      )
      expect(rows, `${table}.${column}`).toEqual([])
    }
    expect(await queries.user.count({ where: { id: guest } })).toBe(0)
    expect(await queries.board.findUnique({ where: { id: own } })).toMatchObject({ ownerId: account })
    expect(await queries.boardVisit.findMany({ where: { userId: account } })).toMatchObject([
      { boardId: own, folderId: parent.id },
    ])
    expect(await queries.boardMember.findMany({ where: { userId: account } })).toMatchObject([
      { boardId: foreign, role: "writer" },
    ])
    expect(await queries.boardVersion.findUnique({ where: { id: `v${own}` } })).toMatchObject({
      authors: JSON.stringify([other, account]),
    })
    expect(
      await queries.lesson.findUnique({ where: { id: `l${own}` }, include: { seats: true } }),
    ).toMatchObject({
      hostId: account,
      stage: stage.replace(guest, account),
      seats: [{ userId: account }],
    })
    // A second time there is nothing to do.
    await createPersonMoves(queries).move(guest, account)
    expect(await queries.boardUpdate.findMany({ where: { userId: account } })).toHaveLength(1)
  })

  it.each([
    ["reader", "coTeacher", "coTeacher"],
    ["coTeacher", "writer", "coTeacher"],
    ["none", "writer", "none"],
    ["writer", "none", "none"],
  ])("leaves an account that is %s on a board where the guest is %s as %s", async (own, guests, expected) => {
    const { queries } = database
    const [guest, account, other] = [await newUser(true), await newUser(false), await newUser(false)]
    const boardId = await newBoard(other)
    await queries.boardMember.createMany({
      data: [
        { boardId, userId: guest, role: guests },
        { boardId, userId: account, role: own },
      ],
    })
    await queries.boardVisit.createMany({
      data: [
        { boardId, userId: guest },
        { boardId, userId: account, shelf: "archive" },
      ],
    })
    await createPersonMoves(queries).move(guest, account)
    expect(await queries.boardMember.findMany({ where: { boardId } })).toMatchObject([
      { userId: account, role: expected },
    ])
    expect(await queries.boardVisit.findMany({ where: { boardId } })).toMatchObject([
      { userId: account, shelf: "archive" },
    ])
  })

  it("is nothing where a part fails", async () => {
    const { queries } = database
    const guest = await newUser(true)
    const boardId = await newBoard(guest)
    await expect(createPersonMoves(queries).move(guest, "nobody")).rejects.toThrow()
    expect(await queries.board.findUnique({ where: { id: boardId } })).toMatchObject({ ownerId: guest })
    expect(await queries.user.count({ where: { id: guest } })).toBe(1)
  })
})
