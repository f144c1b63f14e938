import type { z } from "zod"
import { admit } from "./admit"
import { answerSpotlight } from "./answer-spotlight"
import { changePoll } from "./change-poll"
import { chooseGroup } from "./choose-group"
import { closeCode } from "./close-code"
import type { LessonAction } from "./define"
import { groupRight } from "./group-right"
import { hand } from "./hand"
import { lowerHand } from "./lower-hand"
import { message } from "./message"
import { pace } from "./pace"
import { pause } from "./pause"
import { placeSeats } from "./place-seats"
import { poll } from "./poll"
import { react } from "./react"
import { remove } from "./remove"
import { renameGroup } from "./rename-group"
import { renameSeat } from "./rename-seat"
import { settings } from "./settings"
import { show } from "./show"
import { spotlight } from "./spotlight"
import { summon } from "./summon"
import { timer } from "./timer"
import { tray } from "./tray"
import { vote } from "./vote"

/** Every action, sorted by name. */
export const LESSON_ACTIONS = {
  admit,
  "answer-spotlight": answerSpotlight,
  "change-poll": changePoll,
  "choose-group": chooseGroup,
  "close-code": closeCode,
  "group-right": groupRight,
  hand,
  "lower-hand": lowerHand,
  message,
  pace,
  pause,
  "place-seats": placeSeats,
  poll,
  react,
  remove,
  "rename-group": renameGroup,
  "rename-seat": renameSeat,
  settings,
  show,
  spotlight,
  summon,
  timer,
  tray,
  vote,
} as const satisfies Readonly<Record<string, LessonAction>>

/** The name of an action. */
export type LessonActionName = keyof typeof LESSON_ACTIONS

/** What comes with an action of a name. */
export type LessonActionInput<Name extends LessonActionName> = z.input<(typeof LESSON_ACTIONS)[Name]["input"]>

/** Whether there is an action of that name. */
export const isActionName = (name: string): name is LessonActionName => Object.hasOwn(LESSON_ACTIONS, name)
