import { describe, expect, it } from "vitest"
import { CODE_LIVES_MS, makeCode, readCode } from "./code"
import { effectsBetween } from "./effects"
import { groupRightOn, withNewGroups } from "./group-rights"
import { joinLesson } from "./join"
import type { Lesson } from "./lesson"
import { NOW, testLesson } from "./lesson.testing"
import { perform } from "./perform"
import { cleanName, isTeachersName } from "./seat-name"

const world = { now: NOW, newId: () => "new" }
const WRITES = { role: "writer", until: null } as const
const comer = { personId: "u9", name: "Sato", isTeacher: false, teachers: ["Emmy Noether", "佐藤先生"] }

describe("codes", () => {
  it("are read as people type them", () => {
    const code = makeCode(() => 0)
    expect(code).toBe("222222")
    for (const typed of ["ab2 cd3", "AB2-CD3", "  ab2cd3 ", "ＡＢ２ＣＤ３"])
      expect(readCode(typed)).toBe("AB2CD3")
    for (const typed of ["", "AB2CD", "AB2CD34", "AB2CD0", "AB2CDI", "AB2CDL", "AB2CD<", "%%%%%%"])
      expect(readCode(typed)).toBeNull()
  })
})

describe("names", () => {
  it("are one line that says what it is", () => {
    expect(cleanName("  Sato \n Hanako\u0000 ")).toBe("Sato Hanako")
    expect(cleanName("\u202Eadmin\u202C")).toBe("admin")
    expect(cleanName("\u200b\u2060 ")).toBe("")
    expect(cleanName("<script>alert(1)</script>")).toBe("<script>alert(1)</script>")
    expect([...cleanName("z\u0300\u0301\u0302\u0303\u0304")].length).toBeLessThanOrEqual(3)
    expect([...cleanName("長".repeat(100))].length).toBe(40)
  })

  it.each([
    "Emmy Noether",
    "emmy  noether",
    "EMMY-NOETHER",
    "Еmmу Nоеthеr",
    "Emmy Noéther",
    "E m m y Noether!",
    "佐藤先生",
    "Teacher",
    "先生",
  ])("are refused where they would be taken for the teacher's: %s", (name) => {
    expect(isTeachersName(name, comer.teachers)).toBe(true)
  })

  it("are free otherwise", () => {
    for (const name of ["Emmy", "佐藤", "Teacherson", "Noether", "🙂"])
      expect(isTeachersName(name, comer.teachers)).toBe(false)
  })
})

describe("joining", () => {
  const refusal = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return (error as Error).message
    }
    return null
  }

  it("gives one seat to one person, however often they come, under the name they gave last", () => {
    const once = joinLesson(testLesson, comer, world)
    const twice = joinLesson(once.lesson, { ...comer, name: "Sato H." }, world)
    expect(twice.lesson.seats).toHaveLength(testLesson.seats.length + 1)
    expect(twice.seat).toMatchObject({ id: once.seat.id, number: 6, name: "Sato H." })
  })

  it("tells two of one name apart", () => {
    const { lesson } = joinLesson(testLesson, comer, world)
    expect(joinLesson(lesson, { ...comer, personId: "u10" }, world).seat.name).toBe("Sato 2")
  })

  it("lets people wait where there is a waiting room, and shuts the board to them meanwhile", () => {
    const lesson = { ...testLesson, stage: { ...testLesson.stage, waitingRoom: true } }
    const joined = joinLesson(lesson, comer, world)
    expect(joined.seat.state).toBe("waiting")
    expect(effectsBetween(lesson, joined.lesson)).toEqual([
      { kind: "member", boardId: "main", userId: "u9", before: null, after: null },
    ])
  })

  it("is refused to whoever was sent out, after the end, behind a closed door and with an old code", () => {
    expect(refusal(() => joinLesson(testLesson, { ...comer, personId: "u5" }, world))).toBe(
      "removed-from-lesson",
    )
    expect(refusal(() => joinLesson({ ...testLesson, state: "ended" }, comer, world))).toBe("lesson-ended")
    expect(refusal(() => joinLesson({ ...testLesson, code: null }, comer, world))).toBe("wrong-code")
    const late = { ...world, now: testLesson.codeAt + CODE_LIVES_MS }
    expect(refusal(() => joinLesson(testLesson, comer, late))).toBe("wrong-code")
    // Whoever has a seat comes back all the same.
    expect(joinLesson({ ...testLesson, code: null }, { ...comer, personId: "u1" }, late).seat.id).toBe("s1")
  })

  it("is refused without a name, and under the teacher's", () => {
    expect(refusal(() => joinLesson(testLesson, { ...comer, name: " \u200b" }, world))).toBe("name-missing")
    expect(refusal(() => joinLesson(testLesson, { ...comer, name: "emmy noether" }, world))).toBe(
      "name-reserved",
    )
  })
})

describe("what a change means for boards", () => {
  it("opens the boards of a group to its people alone, and shuts those they leave", () => {
    const placed = {
      ...testLesson,
      seats: testLesson.seats.map((seat) => (seat.id === "s3" ? { ...seat, groupId: "g2" } : seat)),
    }
    expect(effectsBetween(testLesson, placed)).toEqual([
      { kind: "member", boardId: "b2", userId: "u3", before: null, after: WRITES },
      { kind: "member", boardId: "b1", userId: "u3", before: WRITES, after: null },
    ])
  })

  it("gives a group's people what is settled for it, also those who come into it later, and nobody else", () => {
    const settle = (lesson: Lesson, input: unknown): Lesson => {
      const teacher = { personId: "teacher", isTeacher: true }
      const after = perform(lesson, teacher, { name: "group-right", input }, { now: NOW, newId: () => "new" })
      if (after === null) throw new Error("this is no input")
      return after
    }
    const looks = settle(testLesson, { groups: ["g1"], board: "class", role: "reader" })
    const onMain = { kind: "member", boardId: "main", userId: "u3" } as const
    const reader = { role: "reader", until: null } as const
    expect(effectsBetween(testLesson, looks)).toEqual([{ ...onMain, before: WRITES, after: reader }])
    const unlocked = settle(looks, { groups: ["g1"], board: "class", minutes: 5 })
    const timed = { role: "reader", until: NOW + 300_000 } as const
    expect(effectsBetween(looks, unlocked)).toEqual([{ ...onMain, before: reader, after: timed }])
    const joined = {
      ...unlocked,
      seats: unlocked.seats.map((seat) => (seat.id === "s1" ? { ...seat, groupId: "g1" } : seat)),
    }
    expect(effectsBetween(unlocked, joined)).toEqual([
      { kind: "member", boardId: "main", userId: "u1", before: WRITES, after: timed },
      { kind: "member", boardId: "b1", userId: "u1", before: null, after: WRITES },
    ])
    const all = settle(testLesson, { groups: "all", board: "class", role: "ownWriter" })
    expect(effectsBetween(testLesson, all).map((effect) => "userId" in effect && effect.userId)).toEqual([
      "u1",
      "u2",
      "u3",
    ])
    // Nobody is asked for twice.
    expect(effectsBetween(all, settle(all, { groups: "all", board: "class", role: "ownWriter" }))).toEqual([])
    expect(() => settle(testLesson, { groups: [null], board: "own", role: "reader" })).toThrow(
      "no-such-group",
    )
  })

  it("keeps a new group to what held its people before, and its board to what all groups have in common", () => {
    const stage = {
      groupRights: [
        { groupId: null, board: "class", role: "reader", until: null },
        { groupId: "g1", board: "own", role: "ownWriter", until: null },
      ],
    } as const
    const rights = (groups: readonly string[]) => {
      const groupRights = withNewGroups({ groupRights: [...stage.groupRights] }, groups, ["g3"])
      return (["class", "own"] as const).map((board) => groupRightOn({ groupRights }, "g3", board).role)
    }
    expect(rights(["g1"])).toEqual(["reader", "ownWriter"])
    expect(rights(["g1", "g2"])).toEqual(["reader", "writer"])
  })

  it("holds every board while the lesson is paused, also one that a group gets meanwhile", () => {
    const paused = { ...testLesson, stage: { ...testLesson.stage, isPaused: true } }
    const boards = effectsBetween(testLesson, paused)
    expect(boards).toEqual(
      ["main", "b1", "b2"].map((boardId) => ({ kind: "pause", boardId, mode: "paused" })),
    )
    const group = { id: "g3", boardId: "b3", name: "C", position: 2, handedInAt: null }
    expect(effectsBetween(paused, { ...paused, groups: [...paused.groups, group] })).toEqual([
      { kind: "pause", boardId: "b3", mode: "paused" },
    ])
  })

  it("lets boards do after a pause what they did before it", () => {
    const modesBefore = { main: "viewOnly", b1: "open" } as const
    const paused = { ...testLesson, stage: { ...testLesson.stage, isPaused: true, modesBefore } }
    expect(effectsBetween(paused, testLesson)).toEqual([
      { kind: "pause", boardId: "main", mode: "viewOnly" },
      { kind: "pause", boardId: "b1", mode: "open" },
      { kind: "pause", boardId: "b2", mode: "open" },
    ])
  })

  it("shows other names while names are hidden, and the own ones again after it", () => {
    const hidden = { ...testLesson, stage: { ...testLesson.stage, isAnonymous: true } }
    expect(effectsBetween(testLesson, hidden)).toContainEqual({ kind: "name", userId: "u2", name: "Euler" })
    expect(effectsBetween(hidden, testLesson)).toContainEqual({
      kind: "name",
      userId: "u2",
      name: "Student 2",
    })
  })
})
