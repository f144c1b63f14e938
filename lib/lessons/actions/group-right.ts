import { z } from "zod"
import { withGroupRight } from "../group-rights"
import { withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { GROUP_BOARDS, GROUP_ROLES, type GroupRight } from "../stage"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

const MINUTE = 60_000

/**
 * Settles what groups may do on a kind of board. A null among the groups stands for the people who are in none; "all" is everybody. `minutes` lets them
 * write from now on for so long, whatever their role; null takes that back. What is left out stays.
 */
export const groupRight = defineTeacherAction({
  name: "group-right",
  input: z
    .strictObject({
      groups: z.union([z.literal("all"), z.array(someId.nullable()).min(1).max(100)]),
      board: z.enum(GROUP_BOARDS),
      role: z.enum(GROUP_ROLES).optional(),
      minutes: z.int().min(1).max(240).nullable().optional(),
    })
    .refine(({ role, minutes }) => role !== undefined || minutes !== undefined),
  samples: [
    { groups: "all", board: "class", role: "reader" },
    { groups: ["g1"], board: "own", role: "ownWriter" },
    { groups: ["g1", null], board: "class", minutes: 5 },
    { groups: ["g2"], board: "class", role: "writer", minutes: null },
  ],
  apply(lesson, { groups, board, role, minutes }, { now }) {
    const known = lesson.groups.map(({ id }): string | null => id)
    const everybody = board === "class" ? [...known, null] : known
    const meant = groups === "all" ? everybody : groups
    if (meant.length === 0 || meant.some((id) => !everybody.includes(id)))
      throw new LessonRefusal("no-such-group")
    const change: Partial<GroupRight> = {
      ...(role !== undefined && { role }),
      ...(minutes !== undefined && { until: minutes === null ? null : now + minutes * MINUTE }),
    }
    const groupRights = meant.reduce(
      (rights, groupId) => withGroupRight({ groupRights: rights }, { ...change, groupId, board }),
      lesson.stage.groupRights,
    )
    return withStage(lesson, { groupRights })
  },
})
