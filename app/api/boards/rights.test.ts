import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestServer, type TestServer, type Visitor } from "@/server/testing/test-server"
import { DELETE as forget, PUT as settlePerson } from "./[id]/members/[person]/route"
import { GET as getRights, PATCH as settleBoard } from "./[id]/rights/route"
import { GET as getBoard, PATCH as retitle } from "./[id]/route"
import { GET as listBoards } from "./route"

let server: TestServer
let owner: Visitor
let colleague: Visitor
let student: Visitor
let board: string
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.newVisitor()
  colleague = await server.newVisitor()
  student = await server.newVisitor()
  board = (await server.services.boards.create(owner.person.id, "Private")).id
})
afterAll(() => server.remove())

function request(who: Visitor | null, method = "GET", body?: unknown, headers: Record<string, string> = {}) {
  return new Request("http://nabla.test/api", {
    method,
    headers: {
      host: "nabla.test",
      "accept-language": "en",
      ...(who && { cookie: who.cookie }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}
const on = (id: string) => ({ params: Promise.resolve({ id }) })
const of = (person: string) => ({ params: Promise.resolve({ id: board, person }) })

const rules = (who: Visitor, change: unknown, headers?: Record<string, string>) =>
  settleBoard(request(who, "PATCH", change, headers), on(board))
const settle = (who: Visitor, person: Visitor, change: unknown) =>
  settlePerson(request(who, "PUT", change), of(person.person.id))
const look = async (who: Visitor) => {
  const response = await getBoard(request(who), on(board))
  return response.status === 200 ? ((await response.json()).role as string) : response.status
}

describe("a new board", () => {
  it("is private: nobody but its owner gets in by its address", async () => {
    expect(await look(owner)).toBe("owner")
    expect(await look(student)).toBe(403)
  })

  it("opens by its link as far as its owner says, until its owner takes that back", async () => {
    expect((await rules(owner, { linkRole: "read" })).status).toBe(200)
    expect(await look(student)).toBe("reader")
    const listed = async () =>
      (await (await listBoards(request(student))).json()).boards.map(({ id }: { id: string }) => id)
    expect(await listed()).toContain(board)
    await rules(owner, { linkExpiresAt: new Date(Date.now() - 1000).toISOString() })
    expect(await look(student)).toBe(403)
    expect(await listed()).not.toContain(board)
    await rules(owner, { linkRole: "write", linkExpiresAt: null })
    expect(await look(student)).toBe("writer")
  })
})

describe("what is settled for a person", () => {
  it("counts more than the link, in both directions, until it is forgotten", async () => {
    await rules(owner, { linkRole: "write" })
    await settle(owner, student, { role: "reader" })
    expect(await look(student)).toBe("reader")
    await settle(owner, student, { role: "none" })
    expect(await look(student)).toBe(403)
    await forget(request(owner, "DELETE"), of(student.person.id))
    expect(await look(student)).toBe("writer")
    await rules(owner, { linkRole: "none" })
    await settle(owner, student, { role: "reader", minutes: 10 })
    expect(await look(student)).toBe("writer")
    await settle(owner, student, { minutes: null })
    expect(await look(student)).toBe("reader")
  })

  it("is listed with who else was there, for those who teach only", async () => {
    const { people } = await (await getRights(request(owner), on(board))).json()
    expect(people).toMatchObject([
      { id: owner.person.id, role: "owner", isYou: true },
      { id: student.person.id, role: "reader", name: student.person.name },
    ])
    expect((await getRights(request(student), on(board))).status).toBe(403)
    expect((await getRights(request(null), on(board))).status).toBe(401)
  })

  it("takes a title from writers, but not where they change only what is theirs", async () => {
    const title = () => retitle(request(student, "PATCH", { title: "New" }), on(board))
    await settle(owner, student, { role: "writer" })
    expect((await title()).status).toBe(200)
    await rules(owner, { ownOnly: true })
    expect((await title()).status).toBe(403)
    await rules(owner, { ownOnly: false, mode: "viewOnly" })
    expect((await title()).status).toBe(403)
    await rules(owner, { mode: "open" })
  })
})

describe("those who may settle", () => {
  beforeAll(async () => {
    await settle(owner, colleague, { role: "coTeacher" })
  })

  it("are the owner and co-teachers, and nobody else", async () => {
    await settle(owner, student, { role: "writer" })
    expect((await settle(student, student, { role: "coTeacher" })).status).toBe(403)
    expect((await rules(student, { mode: "paused" })).status).toBe(403)
    expect((await forget(request(student, "DELETE"), of(student.person.id))).status).toBe(403)
    expect((await rules(colleague, { mode: "paused" })).status).toBe(200)
    expect((await rules(colleague, { mode: "open" })).status).toBe(200)
    expect((await settle(colleague, student, { role: "reader" })).status).toBe(200)
  })

  it("cannot touch the owner, and only the owner makes co-teachers or dismisses them", async () => {
    for (const who of [owner, colleague])
      expect((await settle(who, owner, { role: "none" })).status).toBe(403)
    expect((await settle(colleague, student, { role: "coTeacher" })).status).toBe(403)
    const third = await server.newVisitor()
    await settle(owner, third, { role: "coTeacher" })
    expect((await settle(colleague, third, { role: "reader" })).status).toBe(403)
    expect((await forget(request(colleague, "DELETE"), of(third.person.id))).status).toBe(403)
    expect((await forget(request(third, "DELETE"), of(third.person.id))).status).toBe(200)
    expect(await look(third)).toBe(403)
  })

  it("may do so at the same moment: one of the two counts, whole, and both get an answer", async () => {
    const roles = ["writer", "reader"] as const
    for (let round = 0; round < 10; round++) {
      const fresh = await server.newVisitor()
      const answers = await Promise.all([
        settle(owner, fresh, { role: roles[round % 2], minutes: 5 }),
        settle(colleague, fresh, { role: roles[(round + 1) % 2], minutes: 10 }),
        rules(owner, { linkRole: "read" }),
        rules(colleague, { ownOnly: round % 2 === 0 }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      const member = await server.services.members.find(board, fresh.person.id)
      expect(roles).toContain(member?.role)
      const settled = await server.services.boards.find(board)
      expect([settled?.linkRole, settled?.ownOnly]).toEqual(["read", round % 2 === 0])
    }
  })
})

describe("what is refused", () => {
  it.each<[string, unknown]>([
    ["a role that is none", { linkRole: "owner" }],
    ["a mode that is none", { mode: "locked" }],
    ["a moment that is none", { linkExpiresAt: "tomorrow" }],
    ["a key that is none", { ownerId: "me" }],
  ])("for a board: %s", async (_what, body) => {
    expect((await rules(owner, body)).status).toBe(400)
  })

  it.each<[string, unknown]>([
    ["the owner's role", { role: "owner" }],
    ["no minutes at all", { minutes: 0 }],
    ["a part of a minute", { minutes: 0.5 }],
    ["days", { minutes: 10_000 }],
    ["a group without a name", { group: " " }],
  ])("for a person: %s", async (_what, body) => {
    expect((await settle(owner, student, body)).status).toBe(400)
  })

  it("is a person who is not there, and a call from another site", async () => {
    const nobody = await settlePerson(request(owner, "PUT", { role: "reader" }), of("nobody"))
    expect(nobody.status).toBe(404)
    expect((await rules(owner, { mode: "paused" }, { origin: "https://evil.example" })).status).toBe(403)
    expect((await server.services.boards.find(board))?.mode).toBe("open")
  })
})
