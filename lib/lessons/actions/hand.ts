import { z } from "zod"
import { HANDS, withSeat } from "../lesson"
import { defineSeatAction } from "./define"

/** Raises one's hand, for help or to be looked at, or takes it down. A hand that is up keeps its place when its kind changes. */
export const hand = defineSeatAction({
  name: "hand",
  input: z.strictObject({ hand: z.enum(HANDS).nullable() }),
  samples: [{ hand: "help" }, { hand: "check" }, { hand: null }],
  apply: (lesson, { hand: kind }, { seat, now }) =>
    withSeat(lesson, seat.id, { hand: kind === null ? null : { kind, at: seat.hand?.at ?? now } }),
})
