import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as Y from "yjs"
import { readBoardFile } from "@/lib/board/board-file"
import { createCardId } from "@/lib/board/card-id"
import { fileStroke } from "@/lib/board/stroke"
import { placeCard } from "@/lib/board/write-cards"
import { insertLine } from "@/lib/board/write-lines"
import { csvField } from "@/lib/lessons/report"
import { RawPeer } from "@/server/testing/raw-peer"
import type { TestServer, Visitor } from "@/server/testing/test-server"
import { until } from "@/server/testing/until"
import { POST as startLesson } from "../boards/[id]/lesson/route"
import { GET as readVersion } from "../boards/[id]/versions/[version]/route"
import { GET as listVersions } from "../boards/[id]/versions/route"
import { GET as answers } from "./[id]/answers/route"
import { POST as collect } from "./[id]/collect/route"
import { POST as end } from "./[id]/end/route"
import { GET as picture } from "./[id]/exhibits/[exhibit]/picture/route"
import { POST as reveal } from "./[id]/exhibits/[exhibit]/reveal/route"
import { POST as makeGroups } from "./[id]/groups/route"
import { POST as handIn } from "./[id]/hand-in/route"
import { POST as handOut } from "./[id]/hand-out/route"
import { POST as hide } from "./[id]/hidden/route"
import { DELETE as forgetPeople } from "./[id]/people/route"
import { GET as progress } from "./[id]/progress/route"
import { GET as report } from "./[id]/report/route"
import { GET as look } from "./[id]/route"
import { expectFailure, joinAs, newLesson, on, request, startSchool } from "./lesson.testing"

let server: TestServer
let teacher: Visitor
beforeAll(async () => {
  const school = await startSchool()
  server = school.server
  teacher = school.teacher
})
afterAll(() => server.remove())

const AUTHOR = { id: "someone", name: "Someone", color: "#15803d" }

/** Makes a person's edit on a board; gives what `change` gave. */
async function edit<T>(board: string, person: string, change: (doc: Y.Doc) => T): Promise<T> {
  const given: T[] = []
  await server.services.documents.edit(board, person, (document) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, document)
    const before = Y.encodeStateVector(doc)
    given.push(change(doc))
    return Y.encodeStateAsUpdate(doc, before)
  })
  return given[0] as T // `change` was called once
}

async function fileOf(board: string) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await server.services.documents.read(board)) ?? new Uint8Array())
  return readBoardFile(doc)
}

const place = (
  board: string,
  kind: string,
  texts: Record<string, string>,
  values = {},
  at = { x: 0, y: 0 },
) => edit(board, teacher.person.id, (doc) => placeCard(doc, { kind, at, texts, values }) ?? "")

/** A lesson with a frame, a function and a derivation of it, four students, and two groups. */
async function lessonWithGroups() {
  const lesson = await newLesson(server, teacher)
  const source = await place(lesson.board, "function", { body: "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}" })
  const task = await place(
    lesson.board,
    "derivation",
    {},
    { source, wrt: { name: "x", index: null } },
    { x: 0, y: 400 },
  )
  const students: ({ name: string } & Awaited<ReturnType<typeof joinAs>>)[] = []
  for (const name of ["Aoki", "Baba", "Chiba", "Date"])
    students.push({ name, ...(await joinAs(lesson.code, name)) })
  const made = await makeGroups(request("POST", teacher.cookie, { count: 2, deals: true }), on(lesson.id))
  expect(made.status).toBe(201)
  const { groups } = await made.json()
  const seats: { name: string; userId: string; groupId: string }[] = (await lesson.viewOf(teacher.cookie))
    .seats
  const inGroup = (at: number) => {
    const seat = seats.find(({ groupId }) => groupId === groups[at].id)
    const student = students.find(({ name }) => name === seat?.name)
    if (!seat || !student) throw new Error("every group has people")
    return { ...student, userId: seat.userId }
  }
  return { ...lesson, source, task, students, groups, seats, inGroup }
}

describe("groups", () => {
  it("get boards with what stands on the board of all; each is open to its own people alone", async () => {
    const { board, groups, seats, students } = await lessonWithGroups()
    const main = await fileOf(board)
    for (const group of groups) {
      expect((await fileOf(group.boardId)).cards).toEqual(main.cards)
      expect(seats.filter(({ groupId }) => groupId === group.id)).toHaveLength(2)
      for (const { name, cookie } of students) {
        const isOwn = seats.find((seat) => seat.name === name)?.groupId === group.id
        const view = await server.services.access.look(group.boardId, new Headers({ cookie }))
        expect(view.kind).toBe(isOwn ? "open" : "refused")
      }
    }
  })

  it("are made by teachers only, and not without end", async () => {
    const { id, inGroup } = await lessonWithGroups()
    const { cookie } = inGroup(0)
    await expectFailure(
      await makeGroups(request("POST", cookie, { count: 1, deals: false }), on(id)),
      403,
      "not-in-lesson",
    )
    await expectFailure(
      await makeGroups(request("POST", teacher.cookie, { count: 29, deals: false }), on(id)),
      409,
      "not-now",
    )
    expect(
      (await makeGroups(request("POST", teacher.cookie, { count: 0, deals: false }), on(id))).status,
    ).toBe(400)
  })

  it("are given cards of the board of all, and their work is collected without their names", async () => {
    const { id, board, groups, viewOf, doIn, inGroup } = await lessonWithGroups()
    const note = await place(board, "note", { body: "Which $A$ makes it zero?" }, {}, { x: 900, y: 0 })
    const given = await handOut(request("POST", teacher.cookie, { cards: [note] }), on(id))
    expect(await given.json()).toEqual({ groups: 2 })
    for (const group of groups)
      expect((await fileOf(group.boardId)).cards.map((card) => card.id)).toContain(note)
    await expectFailure(
      await handOut(request("POST", teacher.cookie, { cards: ["none"] }), on(id)),
      409,
      "not-now",
    )

    const collected = await collect(request("POST", teacher.cookie, { groups: "all", frame: null }), on(id))
    expect(await collected.json()).toEqual({ collected: 2 })
    const { lesson } = await viewOf(teacher.cookie)
    expect(lesson.exhibits.map(({ label }: { label: string }) => label)).toEqual(["Work 1", "Work 2"])
    // A student sees one once the teacher puts it before all, and no other.
    const [first, second] = lesson.exhibits
    const { cookie } = inGroup(0)
    const look = (exhibit: string, who: string) => picture(request("GET", who), on(id, { exhibit }))
    await expectFailure(await look(first.id, cookie), 404, "no-such-exhibit")
    await doIn(teacher.cookie, "show", { exhibit: first.id })
    const shown = await look(first.id, cookie)
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"])
    await expectFailure(await look(second.id, cookie), 404, "no-such-exhibit")
    expect(JSON.stringify((await viewOf(cookie)).shown)).toBe(
      JSON.stringify({ id: first.id, label: "Work 1" }),
    )
    const stranger = await server.newVisitor()
    await expectFailure(await look(first.id, stranger.cookie), 404, "no-such-lesson")
  }, 60_000)

  it("see the answers of others only once they handed in themselves, while the teacher allows it", async () => {
    const { id, doIn, viewOf, inGroup } = await lessonWithGroups()
    const [one, other] = [inGroup(0), inGroup(1)]
    const seenBy = async (cookie: string) =>
      (await (await answers(request("GET", cookie), on(id))).json()).answers
    await doIn(teacher.cookie, "settings", { sharesAnswers: true })
    expect((await handIn(request("POST", other.cookie), on(id))).status).toBe(204)
    expect(await seenBy(one.cookie)).toEqual([])
    expect((await handIn(request("POST", one.cookie), on(id))).status).toBe(204)
    expect((await handIn(request("POST", one.cookie), on(id))).status).toBe(204)
    const [answer] = await seenBy(one.cookie)
    expect(await seenBy(one.cookie)).toHaveLength(1)
    expect((await picture(request("GET", one.cookie), on(id, { exhibit: answer }))).status).toBe(200)
    // Handing in again took the place of the first answer.
    const { lesson } = await viewOf(teacher.cookie)
    expect(lesson.exhibits.filter(({ kind }: { kind: string }) => kind === "answer")).toHaveLength(2)
    await doIn(teacher.cookie, "settings", { sharesAnswers: false })
    expect(await seenBy(one.cookie)).toEqual([])
  }, 60_000)
})

describe("frames of solutions", () => {
  it("are in nothing that a student's socket is sent, from the beginning of the lesson until they are revealed", async () => {
    const board = await server.newBoard(teacher)
    const secret = "SECRET-SOLUTION"
    const sheet = { x: 2000, y: 0 }
    await edit(board, teacher.person.id, (doc) => {
      placeCard(doc, { kind: "note", at: { x: 0, y: 0 }, texts: { body: "TASK" } })
      const size = { width: 800, height: 600 }
      placeCard(doc, {
        kind: "frame",
        at: sheet,
        size,
        texts: { title: "Answers" },
        values: { role: "solutions" },
      })
      placeCard(doc, { kind: "note", at: { x: 2100, y: 100 }, texts: { body: secret } })
      const points = [
        { x: 2200, y: 200, pressure: 0.5 },
        { x: 2300, y: 260, pressure: 0.5 },
      ]
      doc
        .getMap("ink")
        .set(createCardId(), fileStroke({ tool: "pen", colour: "ink", width: 3, order: 0, points }))
    })
    const started = await startLesson(request("POST", teacher.cookie), on(board))
    const { id, code } = await started.json()
    const { cookie } = await joinAs(code, "Aoki")
    const groupsMade = await makeGroups(request("POST", teacher.cookie, { count: 1, deals: true }), on(id))
    const [group] = (await groupsMade.json()).groups

    /** All that a student's socket is sent of a board, whatever it asks for. */
    const sentOf = async (boardId: string) => {
      const peer = await new RawPeer(`${server.syncUrl}/${boardId}`, { cookie }).synced()
      const bytes = Buffer.from(Y.encodeStateAsUpdate(peer.doc)).toString("latin1")
      const lines = [...peer.doc.getMap("ink").keys()].length
      peer.close()
      return { holdsTask: bytes.includes("TASK"), holdsSecret: bytes.includes(secret), lines }
    }
    for (const boardId of [board, group.boardId])
      expect(await sentOf(boardId)).toEqual({ holdsTask: true, holdsSecret: false, lines: 0 })

    const view = await (await look(request("GET", teacher.cookie), on(id))).json()
    const [exhibit] = view.view.lesson.exhibits
    expect(exhibit).toMatchObject({ kind: "hidden", label: "Answers" })
    await reveal(request("POST", teacher.cookie), on(id, { exhibit: exhibit.id }))
    for (const boardId of [board, group.boardId])
      expect(await sentOf(boardId)).toEqual({ holdsTask: true, holdsSecret: true, lines: 1 })
    const back = (await fileOf(group.boardId)).cards.find(({ kind }) => kind === "frame")
    expect(back).toMatchObject({ ...sheet, texts: { title: "Answers" } })
  })
})

describe("hidden cards", () => {
  it("stand in nothing that a student can open until they are revealed, and then where they stood", async () => {
    const { id, board, groups, inGroup, viewOf } = await lessonWithGroups()
    const secret = "SECRET-SOLUTION"
    const card = await place(board, "note", { body: `${secret} $2A\\bm{x}$` }, {}, { x: 1200, y: 300 })
    await handOut(request("POST", teacher.cookie, { cards: [card] }), on(id))
    await server.services.documents.keepVersion(board, "with the solution")
    const before = (await fileOf(board)).cards.find((one) => one.id === card)
    expect((await hide(request("POST", teacher.cookie, { cards: [card] }), on(id))).status).toBe(204)

    const student = inGroup(0)
    const bytesOf = async (boardId: string) =>
      Buffer.from((await server.services.documents.read(boardId)) ?? []).toString("latin1")
    for (const boardId of [board, ...groups.map((group: { boardId: string }) => group.boardId)])
      expect(await bytesOf(boardId)).not.toContain(secret)
    expect(JSON.stringify(await viewOf(student.cookie))).not.toContain(secret)
    const versions = async (cookie: string) =>
      (await (await listVersions(request("GET", cookie), on(board))).json()).versions
    const [old] = await versions(teacher.cookie)
    expect(old.name).toBe("with the solution")
    expect(await versions(student.cookie)).toEqual([])
    await expectFailure(
      await readVersion(request("GET", student.cookie), on(board, { version: old.id })),
      404,
      "no-such-version",
    )
    const [exhibit] = (await viewOf(teacher.cookie)).lesson.exhibits
    await expectFailure(
      await picture(request("GET", student.cookie), on(id, { exhibit: exhibit.id })),
      404,
      "no-such-exhibit",
    )
    await expectFailure(
      await reveal(request("POST", student.cookie), on(id, { exhibit: exhibit.id })),
      403,
      "not-in-lesson",
    )

    expect((await reveal(request("POST", teacher.cookie), on(id, { exhibit: exhibit.id }))).status).toBe(204)
    for (const boardId of [board, ...groups.map((group: { boardId: string }) => group.boardId)]) {
      const back = (await fileOf(boardId)).cards.find((one) => one.id === card)
      expect([back?.x, back?.y, back?.texts]).toEqual([before?.x, before?.y, before?.texts])
    }
    await expectFailure(
      await reveal(request("POST", teacher.cookie), on(id, { exhibit: exhibit.id })),
      409,
      "not-now",
    )
  })
})

describe("where groups stand", () => {
  it("is told per task: begun, wrong with the mistake, done; and goes into the report", async () => {
    const { id, task, groups, inGroup } = await lessonWithGroups()
    const write = (boardId: string, person: string, ...lines: string[]) =>
      edit(boardId, person, (doc) => {
        let after: string | null = null
        for (const latex of lines) after = insertLine(doc, task, after, AUTHOR, latex) ?? after
      })
    const cells = async () => {
      const answer = await (await progress(request("GET", teacher.cookie), on(id))).json()
      expect(answer.tasks).toMatchObject([{ cardId: task }])
      return answer.groups.map(
        ({ cells: row }: { cells: Record<string, { state: string }> }) => row[task]?.state,
      )
    }
    expect(await cells()).toEqual(["empty", "empty"])
    await write(groups[0].boardId, inGroup(0).userId, "A\\bm{x} + A^\\top\\bm{x}")
    await write(groups[1].boardId, inGroup(1).userId, "A\\bm{x}")
    expect(await cells()).toEqual(["done", "wrong"])
    await expectFailure(await progress(request("GET", inGroup(0).cookie), on(id)), 403, "not-in-lesson")

    const csv = await report(request("GET", teacher.cookie), on(id))
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    const rows = (await csv.text()).split("\r\n")
    expect(rows[0]).toMatch(/^Group,People,Task/)
    expect(rows[1]).toMatch(/^Group A,.*,done,1,1,/)
    expect(rows[2]).toMatch(/^Group B,.*,a line is wrong,1,0,1,/)
    await expectFailure(await report(request("GET", inGroup(0).cookie), on(id)), 403, "not-in-lesson")
  }, 60_000)

  it("comes to the teacher's line at most once a second, while groups type", async () => {
    const { id, groups, task, inGroup } = await lessonWithGroups()
    const { lessons } = server.services
    let calls = 0
    const leave = await lessons.live.attend(id, null, () => calls++)
    const [start, userId] = [Date.now(), inGroup(0).userId]
    while (Date.now() - start < 2500)
      await edit(groups[0].boardId, userId, (doc) => insertLine(doc, task, null, AUTHOR, "A"))
    await until("the teacher is told", () => calls > 0)
    expect(calls).toBeLessThanOrEqual(4)
    leave()
  })
})

describe("after a lesson", () => {
  it("its people go on with their boards until the teacher forgets them; the work stays", async () => {
    const { id, board, groups, inGroup, viewOf } = await lessonWithGroups()
    const student = inGroup(0)
    await expectFailure(await forgetPeople(request("DELETE", teacher.cookie), on(id)), 409, "not-now")
    await end(request("POST", teacher.cookie), on(id))
    const kind = async (boardId: string) =>
      (await server.services.access.look(boardId, new Headers({ cookie: student.cookie }))).kind
    expect([await kind(board), await kind(groups[0].boardId)]).toEqual(["open", "open"])
    await expectFailure(await forgetPeople(request("DELETE", student.cookie), on(id)), 403, "not-in-lesson")
    expect((await forgetPeople(request("DELETE", teacher.cookie), on(id))).status).toBe(204)
    expect((await viewOf(teacher.cookie)).seats).toEqual([])
    expect([await kind(board), await kind(groups[0].boardId)]).toEqual(["refused", "refused"])
    expect((await fileOf(groups[0].boardId)).cards.length).toBeGreaterThan(0)
  })
})

describe("a report's fields", () => {
  it("are never formulas of a spreadsheet, and keep what is in them", () => {
    expect(csvField('=HYPERLINK("http://evil")')).toBe(`"'=HYPERLINK(""http://evil"")"`)
    expect(csvField("-2x")).toBe(`"'-2x"`)
    expect(csvField(-2)).toBe("-2")
    expect(csvField('a "b", c')).toBe('"a ""b"", c"')
  })
})
