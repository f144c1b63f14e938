import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type * as Y from "yjs"
import { placeCard } from "@/lib/board/write-cards"
import type { GroupRight } from "@/lib/lessons/stage"
import { CLOSE } from "@/lib/sync/close-codes"
import { RawPeer } from "@/server/testing/raw-peer"
import type { TestServer, Visitor } from "@/server/testing/test-server"
import { until } from "@/server/testing/until"
import { PUT as settlePerson } from "../boards/[id]/members/[person]/route"
import { POST as makeGroups } from "./[id]/groups/route"
import { expectFailure, joinAs, newLesson, on, request, startSchool } from "./lesson.testing"

let server: TestServer
let teacher: Visitor
beforeAll(async () => {
  const school = await startSchool()
  server = school.server
  teacher = school.teacher
})
afterAll(() => server.remove())

const note = (doc: Y.Doc) => placeCard(doc, { kind: "note", at: { x: 0, y: 0 }, texts: { body: "mine" } })

/** A lesson with Aoki in the first group, Baba in the second, and Chiba in none. */
async function lessonWithGroups() {
  const lesson = await newLesson(server, teacher)
  const { cookie } = teacher
  const students = new Map<string, { cookie: string; id: string }>()
  for (const name of ["Aoki", "Baba", "Chiba"]) {
    const joined = await joinAs(lesson.code, name)
    const seats: { name: string; userId: string; id: string }[] = (await lesson.viewOf(cookie)).seats
    students.set(name, {
      cookie: joined.cookie,
      id: seats.find((seat) => seat.name === name)?.userId ?? "",
    })
  }
  const made = await makeGroups(request("POST", cookie, { count: 2, deals: false }), on(lesson.id))
  const { groups } = await made.json()
  const { seats } = await lesson.viewOf(cookie)
  for (const at of [0, 1])
    await lesson.doIn(cookie, "place-seats", { seats: [seats[at].id], group: groups[at].id })
  const enter = async (name: string, board: string) =>
    new RawPeer(`${server.syncUrl}/${board}?rights=1&ack=1`, {
      cookie: students.get(name)?.cookie ?? "",
    }).synced()
  const settle = (input: unknown) => lesson.doIn(cookie, "group-right", input)
  const rightOf = async (name: string, board: string) => {
    const view = await server.services.access.look(
      board,
      new Headers({ cookie: students.get(name)?.cookie ?? "" }),
    )
    if (view.kind !== "open") return view.kind
    const { writes, ownOnly } = view.right
    return writes ? (ownOnly ? "ownWriter" : "writer") : "reader"
  }
  return { ...lesson, groups, students, enter, settle, rightOf }
}

const told = (peer: RawPeer) => peer.rights.at(-1)?.right

describe("the rights of a group", () => {
  it("count at once for its people who are there, on the board that is meant, and are kept by the server", async () => {
    const { board, groups, enter, settle } = await lessonWithGroups()
    const [aoki, baba] = [await enter("Aoki", board), await enter("Baba", board)]
    const home = await enter("Aoki", groups[0].boardId)
    expect((await settle({ groups: [groups[0].id], board: "class", role: "reader" })).status).toBe(204)
    await until("the word", () => told(aoki)?.writes === false)
    aoki.hearRight()
    aoki.edit(note)
    expect(await aoki.closed()).toEqual({
      code: CLOSE.forbiddenWrite.code,
      reason: CLOSE.forbiddenWrite.reason,
    })
    for (const peer of [baba, home]) {
      peer.edit(note)
      await until("the acknowledgement", () => peer.acks.length === 1)
    }
    // For some minutes they write there all the same, until that is taken back.
    const back = await enter("Aoki", board)
    await settle({ groups: [groups[0].id], board: "class", minutes: 5 })
    await until("the word", () => told(back)?.writes)
    expect(told(back)?.until).toBeGreaterThan(Date.now() + 200_000)
    back.edit(note)
    await until("the acknowledgement", () => back.acks.length === 1)
    await settle({ groups: [groups[0].id], board: "class", minutes: null })
    await until("the word", () => told(back)?.writes === false)
    for (const peer of [baba, home, back]) peer.close()
  })

  it("hold for all groups and those in none at once, also for who comes into a group later", async () => {
    const { id, board, groups, settle, rightOf, doIn, viewOf, code } = await lessonWithGroups()
    const everybody = (role: GroupRight["role"]) => settle({ groups: "all", board: "class", role })
    const rights = () => Promise.all(["Aoki", "Baba", "Chiba"].map((name) => rightOf(name, board)))
    await everybody("ownWriter")
    expect(await rights()).toEqual(["ownWriter", "ownWriter", "ownWriter"])
    await settle({ groups: [groups[1].id], board: "own", role: "reader" })
    expect(await rightOf("Aoki", groups[0].boardId)).toBe("writer")
    expect(await rightOf("Baba", groups[1].boardId)).toBe("reader")
    const { seats } = await viewOf(teacher.cookie)
    await doIn(teacher.cookie, "place-seats", { seats: [seats[0].id], group: groups[1].id })
    expect(await rightOf("Aoki", groups[1].boardId)).toBe("reader")
    expect(await rightOf("Aoki", groups[0].boardId)).toBe("refused")
    const late = await joinAs(code, "Date")
    const view = await server.services.access.look(board, new Headers({ cookie: late.cookie }))
    expect(view).toMatchObject({ kind: "open", right: { writes: true, ownOnly: true } })
    // A group that is made later does not open what was closed.
    await everybody("reader")
    const made = await makeGroups(request("POST", teacher.cookie, { count: 1, deals: true }), on(id))
    expect(made.status).toBe(201)
    expect(await rights()).toEqual(["reader", "reader", "reader"])
    await everybody("writer")
    expect(await rights()).toEqual(["writer", "writer", "writer"])
    expect((await viewOf(teacher.cookie)).stage.groupRights).toEqual([
      { groupId: groups[1].id, board: "own", role: "reader", until: null },
    ])
  })

  it("leave what is settled for one person by hand, and nobody writes while the lesson is paused", async () => {
    const { board, groups, students, settle, rightOf, doIn } = await lessonWithGroups()
    const baba = students.get("Baba")?.id ?? ""
    const byHand = request("PUT", teacher.cookie, { role: "reader" })
    expect((await settlePerson(byHand, on(board, { person: baba }))).status).toBe(200)
    await settle({ groups: "all", board: "class", role: "ownWriter" })
    expect(await rightOf("Baba", board)).toBe("reader")
    expect(await rightOf("Aoki", board)).toBe("ownWriter")
    await doIn(teacher.cookie, "pause", { isPaused: true })
    await settle({ groups: [groups[0].id], board: "class", role: "writer", minutes: 5 })
    expect(await rightOf("Aoki", board)).toBe("reader")
    await doIn(teacher.cookie, "pause", { isPaused: false })
    expect(await rightOf("Aoki", board)).toBe("writer")
  })

  it("are settled by those who teach, for groups that there are", async () => {
    const { groups, students, settle, doIn } = await lessonWithGroups()
    const asked = { groups: [groups[0].id], board: "own", role: "writer" }
    await expectFailure(
      await doIn(students.get("Aoki")?.cookie ?? "", "group-right", asked),
      403,
      "not-in-lesson",
    )
    await expectFailure(await settle({ ...asked, groups: ["none"] }), 404, "no-such-group")
    await expectFailure(await settle({ ...asked, groups: [null] }), 404, "no-such-group")
    for (const wrong of [{ role: "owner" }, { minutes: 241 }, { board: "main" }, { groups: [] }])
      expect((await settle({ ...asked, ...wrong })).status).toBe(400)
    expect((await settle({ groups: "all", board: "class" })).status).toBe(400)
  })
})
