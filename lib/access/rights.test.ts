import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BOARD_MODES, LINK_ROLES, MEMBER_ROLES } from "@/lib/db/board-rules"
import { rightOn, roleOn, type Standing, teaches } from "./rights"

const NOW = new Date("2026-11-29T10:00:00Z")
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const moment = fc.option(fc.integer({ min: -60, max: 60 }).map(at))

const standings: fc.Arbitrary<Standing> = fc.record({
  board: fc.record({
    ownerId: fc.constant("owner"),
    linkRole: fc.constantFrom(...LINK_ROLES),
    linkExpiresAt: moment,
    mode: fc.constantFrom(...BOARD_MODES),
    ownOnly: fc.boolean(),
  }),
  membership: fc.option(
    fc.record({
      role: fc.constantFrom(...MEMBER_ROLES),
      writeUntil: moment,
      group: fc.option(fc.constantFrom("A", "B")),
    }),
  ),
  personId: fc.constantFrom("owner", "other", null),
})

const board: Standing["board"] = {
  ownerId: "owner",
  linkRole: "none",
  linkExpiresAt: null,
  mode: "open",
  ownOnly: false,
}
const member = (role: (typeof MEMBER_ROLES)[number], writeUntil: Date | null = null) => ({
  role,
  writeUntil,
  group: null,
})

describe("the right on a board", () => {
  it.each<[string, Partial<Standing["board"]>, Standing["membership"], string | null, boolean]>([
    ["a stranger on a private board", {}, null, null, false],
    ["whoever holds a link to write", { linkRole: "write" }, null, "writer", true],
    ["whoever holds a link to look", { linkRole: "read" }, null, "reader", false],
    ["whoever holds an expired link", { linkRole: "write", linkExpiresAt: at(0) }, null, null, false],
    [
      "whoever holds a link that expires soon",
      { linkRole: "write", linkExpiresAt: at(1) },
      null,
      "writer",
      true,
    ],
    ["a reader where all others may write", { linkRole: "write" }, member("reader"), "reader", false],
    ["a writer where nobody else may look", {}, member("writer"), "writer", true],
    ["somebody who is shut out, with the link", { linkRole: "write" }, member("none"), null, false],
    [
      "a member after the link expired",
      { linkRole: "write", linkExpiresAt: at(-1) },
      member("writer"),
      "writer",
      true,
    ],
    ["somebody who changes their own things", {}, member("ownWriter"), "writer", true],
    ["the same on a board that is view only", { mode: "viewOnly" }, member("ownWriter"), "writer", false],
    ["a reader with minutes", {}, member("reader", at(5)), "writer", true],
    ["a reader whose minutes are over", {}, member("reader", at(0)), "reader", false],
    ["somebody shut out who still has minutes", {}, member("none", at(5)), null, false],
    ["a writer on a board that is view only", { mode: "viewOnly" }, member("writer"), "writer", false],
    ["a writer with minutes there", { mode: "viewOnly" }, member("writer", at(5)), "writer", true],
    ["a writer with minutes on a paused board", { mode: "paused" }, member("writer", at(5)), "writer", false],
    [
      "a co-teacher on a paused board",
      { mode: "paused", ownOnly: true },
      member("coTeacher"),
      "coTeacher",
      true,
    ],
  ])("of %s", (_who, rules, membership, role, writes) => {
    const right = rightOn({ board: { ...board, ...rules }, membership, personId: "other" }, NOW)
    expect(right?.role ?? null).toBe(role)
    expect(right?.writes ?? false).toBe(writes)
  })

  it.each([
    ["an own writer", "ownWriter", false, null, true],
    ["an own writer with minutes", "ownWriter", false, at(5), false],
    ["a writer", "writer", false, null, false],
    ["a writer where it holds for all", "writer", true, null, true],
    ["an own writer with minutes where it holds for all", "ownWriter", true, at(5), true],
  ] as const)("of %s says whether it ends at their own things", (_who, role, ownOnly, until, isOwnOnly) => {
    const standing = { board: { ...board, ownOnly }, membership: member(role, until), personId: "other" }
    expect(rightOn(standing, NOW)?.ownOnly).toBe(isOwnOnly)
  })

  it("of the owner cannot be taken by anything that is settled", () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const right = rightOn({ ...standing, personId: "owner" }, NOW)
        expect(right).toMatchObject({ role: "owner", writes: true, ownOnly: false, until: null })
      }),
    )
  })

  it("lasts exactly until the moment that it names", () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 0, max: 3_599_999 }), (standing, later) => {
        const right = rightOn(standing, NOW)
        const then = new Date(NOW.getTime() + later)
        if (right?.until == null || then < right.until) expect(rightOn(standing, then)).toEqual(right)
        else expect(rightOn(standing, right.until)).not.toEqual(right)
      }),
    )
  })

  it("holds nobody who teaches, and lets nobody else write on a paused board", () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const role = roleOn(standing, NOW)
        const right = rightOn(standing, NOW)
        if (role !== null && teaches(role)) expect(right).toMatchObject({ writes: true, ownOnly: false })
        else if (standing.board.mode === "paused") expect(right?.writes ?? false).toBe(false)
      }),
    )
  })
})
