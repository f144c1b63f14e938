import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { LiveLessons } from "@/lib/lessons/live-lessons"
import { teacherView } from "@/lib/lessons/views"
import type { TestServer, Visitor } from "@/server/testing/test-server"
import { until } from "@/server/testing/until"
import { POST as startLesson } from "../boards/[id]/lesson/route"
import { POST as join } from "../join/route"
import { PATCH as rename } from "../session/route"
import { POST as act } from "./[id]/actions/route"
import { POST as renewCode } from "./[id]/code/route"
import { POST as end } from "./[id]/end/route"
import { GET as look } from "./[id]/route"
import {
  newLesson as begin,
  expectFailure,
  joinAs,
  moveAway,
  on,
  request,
  startSchool,
} from "./lesson.testing"

let server: TestServer
let teacher: Visitor
beforeAll(async () => {
  const school = await startSchool()
  server = school.server
  teacher = school.teacher
})
afterAll(() => server.remove())

const newLesson = () => begin(server, teacher)

describe("starting a lesson", () => {
  it("gives a code of six characters and the link that fills it in; asking again gives the same lesson", async () => {
    const lesson = await newLesson()
    expect(lesson.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
    expect(lesson.url).toBe(`http://nabla.test/join?code=${lesson.code}`)
    const again = await (await startLesson(request("POST", teacher.cookie), on(lesson.board))).json()
    expect(again).toMatchObject({ id: lesson.id, code: lesson.code })
  })

  it("is refused to students, strangers and foreign sites", async () => {
    const { board, code } = await newLesson()
    const { cookie } = await joinAs(code, "Aoki")
    await expectFailure(await startLesson(request("POST", cookie), on(board)), 403, "no-right")
    await expectFailure(await startLesson(request("POST", ""), on(board)), 401, "no-session")
    const foreign = request("POST", teacher.cookie, undefined, { origin: "https://evil.example" })
    await expectFailure(await startLesson(foreign, on(board)), 403, "foreign-origin")
  })
})

describe("joining a lesson", () => {
  it("gives somebody without an account a seat and the board, and the same seat again with the cookie", async () => {
    const { board, code, viewOf } = await newLesson()
    const first = await joinAs(code.toLowerCase(), "  Aoki <b> ")
    expect(first.response.status).toBe(200)
    expect(first.body).toMatchObject({
      boardId: board,
      url: `http://nabla.test/b/${board}`,
      role: "student",
      name: "Aoki <b>",
    })
    const right = await server.services.access.look(board, new Headers({ cookie: first.cookie }))
    expect(right).toMatchObject({ kind: "open", right: { role: "writer", writes: true } })
    const second = await joinAs(code, "Aoki", first.cookie)
    expect(second.response.status).toBe(200)
    expect((await viewOf(teacher.cookie)).seats).toMatchObject([{ name: "Aoki", state: "admitted" }])
  })

  it("does not let a forged or another's spoilt cookie pass for a seat", async () => {
    const { code, doIn, id, viewOf } = await newLesson()
    const { cookie } = await joinAs(code, "Aoki")
    const forged = `${cookie.slice(0, -12)}AAAAAAAAAAAA`
    await expectFailure(await look(request("GET", forged), on(id)), 401, "no-session")
    await expectFailure(await doIn(forged, "hand", { hand: "help" }), 401, "no-session")
    await joinAs(code, "Aoki", forged)
    expect((await viewOf(teacher.cookie)).seats.map((seat: { name: string }) => seat.name)).toEqual([
      "Aoki",
      "Aoki 2",
    ])
  })

  it("comes to an end for whoever guesses codes, in one session and in ever new ones", async () => {
    const { code } = await newLesson()
    const stranger = await server.newVisitor()
    for (let i = 0; i < 10; i++)
      expect((await joinAs("ZZZZZ2", "X", stranger.cookie)).response.status).toBe(404)
    const stopped = await joinAs(code, "X", stranger.cookie)
    await expectFailure(
      await join(request("POST", stranger.cookie, { code, name: "X" })),
      429,
      "too-many-requests",
    )
    expect(Number(stopped.response.headers.get("retry-after"))).toBeGreaterThan(0)
    let tried = 0
    while (tried < 400 && (await joinAs(`ZZZZ${(tried % 8) + 2}Z`, "X")).response.status !== 429) tried++
    expect(tried).toBeLessThan(130)
    // A class at another address joins all the same.
    moveAway()
    expect((await joinAs(code, "Aoki")).response.status).toBe(200)
  })

  it("lets nobody pass for the teacher, at the door or afterwards", async () => {
    const { code } = await newLesson()
    await expectFailure((await joinAs(code, "emmy  noether")).response, 409, "name-reserved")
    const { cookie } = await joinAs(code, "Aoki")
    await expectFailure(
      await rename(request("PATCH", cookie, { name: "Еmmy Nоether" })),
      409,
      "name-reserved",
    )
    expect((await rename(request("PATCH", cookie, { name: "Aoki K." }))).status).toBe(200)
  })

  it("refuses what is no code, no name or no JSON", async () => {
    const { code } = await newLesson()
    for (const body of [
      "[",
      { code },
      { code, name: 3 },
      { code: ["A"], name: "x" },
      { code, name: "x", as: "teacher" },
    ])
      expect((await join(request("POST", "", body))).status).toBe(400)
    await expectFailure((await joinAs(code, "\u200b")).response, 400, "name-missing")
    await expectFailure((await joinAs("", "Aoki")).response, 404, "wrong-code")
    const foreign = request("POST", "", { code, name: "A" }, { origin: "https://evil.example" })
    await expectFailure(await join(foreign), 403, "foreign-origin")
  })

  it("ends with a renewed code, for those who come; those who are in stay in", async () => {
    const { code, id, viewOf } = await newLesson()
    const { cookie } = await joinAs(code, "Aoki")
    const renewed = await (await renewCode(request("POST", teacher.cookie), on(id))).json()
    await expectFailure((await joinAs(code, "Late")).response, 404, "wrong-code")
    expect((await viewOf(cookie)).seat.state).toBe("admitted")
    expect((await joinAs(renewed.code, "Late")).response.status).toBe(200)
    await expectFailure(await renewCode(request("POST", cookie), on(id)), 403, "not-in-lesson")
  })
})

describe("the waiting room", () => {
  it("shows nothing of the board until the teacher admits, and nothing again to whoever is removed", async () => {
    const { board, code, doIn, viewOf } = await newLesson()
    await doIn(teacher.cookie, "settings", { waitingRoom: true })
    const { cookie, body } = await joinAs(code, "Aoki")
    expect(body.role).toBe("waiting")
    const boardFor = async () => (await server.services.access.look(board, new Headers({ cookie }))).kind
    expect(await boardFor()).toBe("refused")
    await expectFailure(await doIn(cookie, "hand", { hand: "help" }), 403, "not-in-lesson")
    await expectFailure(await doIn(cookie, "admit", { seats: "all" }), 403, "not-in-lesson")
    await doIn(teacher.cookie, "admit", { seats: "all" })
    expect(await boardFor()).toBe("open")
    const [seat] = (await viewOf(teacher.cookie)).seats
    await doIn(teacher.cookie, "remove", { seat: seat.id })
    expect(await boardFor()).toBe("refused")
    await expectFailure((await joinAs(code, "Aoki", cookie)).response, 403, "removed-from-lesson")
  })
})

describe("a lesson under way", () => {
  it("is paused for students and not for the teacher", async () => {
    const { board, code, doIn } = await newLesson()
    const { cookie } = await joinAs(code, "Aoki")
    const writes = async (who: string) => {
      const view = await server.services.access.look(board, new Headers({ cookie: who }))
      return view.kind === "open" && view.right.writes
    }
    await doIn(teacher.cookie, "pause", { isPaused: true })
    expect([await writes(cookie), await writes(teacher.cookie)]).toEqual([false, true])
    await doIn(teacher.cookie, "pause", { isPaused: false })
    expect(await writes(cookie)).toBe(true)
  })

  it("takes no action that there is not, and none with what it does not take", async () => {
    const { doIn } = await newLesson()
    for (const [action, input] of [
      ["explode", {}],
      ["__proto__", {}],
      ["pause", { isPaused: "yes" }],
      ["admit", { seats: [1] }],
    ] as const)
      await expectFailure(await doIn(teacher.cookie, action, input), 400, "wrong-body")
    await expectFailure(
      await act(request("POST", teacher.cookie, { action: "pause", input: { isPaused: true } }), on("none")),
      404,
      "no-such-lesson",
    )
  })

  it("is as it was after the server started again", async () => {
    const { id, code, doIn, viewOf } = await newLesson()
    const { cookie } = await joinAs(code, "Aoki")
    await doIn(cookie, "hand", { hand: "check" })
    await doIn(teacher.cookie, "poll", { question: "Why?", options: ["a", "b"] })
    const { poll } = await viewOf(cookie)
    await doIn(cookie, "vote", { poll: poll.id, option: 1 })
    const before = await viewOf(teacher.cookie)
    const fresh = new LiveLessons({ ...server.services.lessons.live.around })
    const lesson = await fresh.find(id)
    const { heads: _, ...seen } = before
    expect(lesson && JSON.parse(JSON.stringify(teacherView(lesson, () => false)))).toMatchObject(seen)
  })

  it("ends for good", async () => {
    const { id, code, doIn, viewOf } = await newLesson()
    const { cookie } = await joinAs(code, "Aoki")
    await expectFailure(await end(request("POST", cookie), on(id)), 403, "not-in-lesson")
    expect((await end(request("POST", teacher.cookie), on(id))).status).toBe(204)
    await expectFailure(await doIn(cookie, "hand", { hand: "help" }), 410, "lesson-ended")
    await expectFailure((await joinAs(code, "Late")).response, 404, "wrong-code")
    expect((await viewOf(cookie)).state).toBe("ended")
  })
})

describe("the line of a lesson", () => {
  const listen = (id: string, headers: Record<string, string>, query = "") => {
    const socket = new WebSocket(`${server.syncUrl.replace("/sync", "/live")}/${id}${query}`, { headers })
    const heard: { view: Record<string, unknown> | null }[] = []
    const line = { socket, heard, closed: 0, last: () => heard.at(-1)?.view ?? null }
    socket.on("message", (data) => {
      const message = JSON.parse(String(data))
      if ("view" in message) heard.push(message)
    })
    socket.on("close", (code) => {
      line.closed = code
    })
    socket.on("error", () => undefined)
    return line
  }

  it("tells each page what it may see, as soon as something changes", async () => {
    const { id, code, doIn } = await newLesson()
    const { cookie } = await joinAs(code, "Aoki")
    const lines = {
      teacher: listen(id, { cookie: teacher.cookie }),
      student: listen(id, { cookie }),
      projector: listen(id, { cookie: teacher.cookie }, "?as=projector"),
    }
    await until("all have heard", () => Object.values(lines).every(({ heard }) => heard.length > 0))
    await until("the teacher sees who is here", () =>
      JSON.stringify(lines.teacher.last()).includes('"isHere":true'),
    )
    await doIn(cookie, "hand", { hand: "help" })
    await until("the hand is seen", () => JSON.stringify(lines.teacher.last()).includes('"kind":"help"'))
    await doIn(teacher.cookie, "pause", { isPaused: true })
    await until("the pause is seen", () => lines.student.last()?.isPaused && lines.projector.last()?.isPaused)
    expect(JSON.stringify(lines.projector.heard)).not.toContain("Aoki")
    lines.student.socket.close()
    await until("the teacher sees who has left", () =>
      JSON.stringify(lines.teacher.last()).includes('"isHere":false'),
    )
    for (const { socket } of Object.values(lines)) socket.close()
  })

  it("goes on when the teacher's connection is lost, and the teacher finds all of it", async () => {
    const { id, code, doIn } = await newLesson()
    const { cookie } = await joinAs(code, "Aoki")
    await doIn(teacher.cookie, "poll", { question: "Why?", options: ["a", "b"] })
    const desk = listen(id, { cookie: teacher.cookie })
    const student = listen(id, { cookie })
    await until("both have heard", () => desk.heard.length > 0 && student.heard.length > 0)
    desk.socket.terminate()
    await doIn(cookie, "hand", { hand: "help" })
    const { poll } = student.last() as { poll: { id: string } } // a student's page
    expect((await doIn(cookie, "vote", { poll: poll.id, option: 1 })).status).toBe(204)
    await joinAs(code, "Baba")
    await until("the student goes on hearing", () => JSON.stringify(student.last()).includes('"mine":1'))
    const back = listen(id, { cookie: teacher.cookie })
    await until("the teacher is back", () => back.heard.length > 0)
    const seen = JSON.stringify(back.last())
    for (const part of ["Aoki", "Baba", '"kind":"help"', '"counts":[0,1]']) expect(seen).toContain(part)
    for (const { socket } of [student, back]) socket.close()
  })

  it("is shut to strangers, to people without a session, to other sites, and to what is no lesson", async () => {
    const { id } = await newLesson()
    const stranger = await server.newVisitor()
    const closings = [
      listen(id, { cookie: stranger.cookie }),
      listen(id, {}),
      listen(id, { cookie: teacher.cookie, origin: "https://evil.example" }),
      listen("none", { cookie: teacher.cookie }),
      listen("..%2f", { cookie: teacher.cookie }),
    ]
    await until("all are closed", () => closings.every(({ closed }) => closed > 0))
    expect(closings.map(({ closed }) => closed)).toEqual([4403, 4401, 4403, 4404, 4404])
    expect(closings.flatMap(({ heard }) => heard)).toEqual([])
  })

  it("bears garbage and floods without taking anything in", async () => {
    const { id, code } = await newLesson()
    const { cookie } = await joinAs(code, "Aoki")
    const student = listen(id, { cookie })
    const other = listen(id, { cookie: teacher.cookie })
    await until("both have heard", () => student.heard.length > 0 && other.heard.length > 0)
    student.socket.send('{"view":{"as":"teacher"}}')
    student.socket.send(Buffer.alloc(5000, 1))
    await until("the flood is cut off", () => student.closed > 0)
    expect(other.closed).toBe(0)
    other.socket.close()
  })
})
