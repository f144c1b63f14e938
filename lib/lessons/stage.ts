import { z } from "zod"
import { BOARD_MODES, type Membership } from "../db/board-rules"
import { languages } from "../language/language"

/** How much a stage may hold. */
export const STAGE_LIMITS = {
  polls: 60,
  messages: 100,
  options: 8,
  question: 300,
  option: 120,
  message: 500,
  reactions: 60,
} as const

/** What a student can let the teacher know with one press. */
export const REACTIONS = ["clear", "slower", "lost", "bravo"] as const
export type Reaction = (typeof REACTIONS)[number]

/** A reaction is shown for this long. */
export const REACTION_MS = 30_000

/** What can be settled for a group on a board, the strongest first: all of it, only what people placed themselves, or looking on. */
export const GROUP_ROLES = ["writer", "ownWriter", "reader"] as const satisfies readonly Membership["role"][]

/** Which boards rights of groups are settled on: the class's, and each group's own. */
export const GROUP_BOARDS = ["class", "own"] as const

const id = z.string().max(64)
const time = z.number().int()

const poll = z.object({
  id,
  question: z.string(),
  options: z.array(z.string()).min(2).max(STAGE_LIMITS.options),
  /** The number of the option that each seat chose, by the id of the seat. */
  votes: z.record(id, z.number().int().min(0)),
  isOpen: z.boolean(),
  /** Whether everybody sees how many chose what. */
  isShared: z.boolean(),
})

/** A quick question to all. */
export type Poll = z.infer<typeof poll>

const message = z.object({
  id,
  /** A group, a seat, or everybody. */
  to: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("all") }),
    z.object({ kind: z.literal("group"), id }),
    z.object({ kind: z.literal("seat"), id }),
  ]),
  text: z.string(),
  at: time,
})

/** Something that the teacher wrote to students. */
export type LessonMessage = z.infer<typeof message>

const groupRight = z.object({
  /** Null: the people who are in no group. */
  groupId: id.nullable(),
  board: z.enum(GROUP_BOARDS),
  role: z.enum(GROUP_ROLES),
  /** Until then they may write all the same. */
  until: time.nullable(),
})

/** What was settled for a group on one kind of board. */
export type GroupRight = z.infer<typeof groupRight>

const stage = z.object({
  language: z.enum(languages).catch("ja"),
  /** Those who join wait until they are admitted. */
  waitingRoom: z.boolean().catch(false),
  /** Mathematicians' names stand in for people's. */
  isAnonymous: z.boolean().catch(false),
  isPaused: z.boolean().catch(false),
  /** What each board let people do before the pause, by its id. */
  modesBefore: z.record(id, z.enum(BOARD_MODES)).catch({}),
  /** The frames that are open, by their numbers from 1; null where all are. */
  pace: z
    .object({ from: z.number().int().min(1), to: z.number().int().min(1) })
    .nullable()
    .catch(null),
  /** Runs while `endsAt` is set; stands with `leftMs` left otherwise. */
  timer: z.object({ lengthMs: time, leftMs: time, endsAt: time.nullable() }).nullable().catch(null),
  /** Everybody is called to where this person is. */
  summons: z.object({ personId: id, boardId: id, at: time }).nullable().catch(null),
  /** A student, or a group of which anybody may agree, who was asked to be followed by all. `seatId` is the one who agreed once `isOn`. */
  spotlight: z
    .object({
      seatId: id.nullable(),
      groupId: id.nullable().catch(null),
      /** The seats of the group that would rather not. */
      declined: z.array(id).catch([]),
      isOn: z.boolean(),
      at: time,
    })
    .nullable()
    .catch(null),
  polls: z.array(poll).catch([]),
  messages: z.array(message).catch([]),
  /** Without whose they are. */
  reactions: z.array(z.object({ id, sign: z.enum(REACTIONS), at: time })).catch([]),
  /** The exhibit that stands before everybody. */
  shown: id.nullable().catch(null),
  /** Students choose their groups themselves. */
  mayChooseGroup: z.boolean().catch(false),
  /** A group that has handed in sees the answers of three others. */
  sharesAnswers: z.boolean().catch(false),
  /** What groups may do on boards; where nothing is settled, they write. */
  groupRights: z.array(groupRight).catch([]),
})

/** What the teacher has switched on at the moment. */
export type Stage = z.infer<typeof stage>

/** The stage of a stored lesson; what cannot be read in it is as at the beginning. */
export function readStage(stored: string): Stage {
  let value: unknown = {}
  try {
    value = JSON.parse(stored)
  } catch {
    // as at the beginning
  }
  return stage.parse(typeof value === "object" && value !== null ? value : {})
}

/** The stage of a lesson that begins. */
export const firstStage = (language: Stage["language"]): Stage => stage.parse({ language })
