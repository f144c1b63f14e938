/** For how long after a pen was near the board a touch counts as the palm of its hand. */
const PALM_MS = 500

/** Remembers when a pen was last near. */
export function touchesOfPen() {
  let isDown = false
  let seenAt = Number.NEGATIVE_INFINITY
  return {
    /** Takes note of any pointer's event. */
    note({ pointerType, type, timeStamp }: Pick<PointerEvent, "pointerType" | "type" | "timeStamp">): void {
      if (pointerType !== "pen") return
      seenAt = timeStamp
      if (type === "pointerdown") isDown = true
      else if (type !== "pointermove") isDown = false
    },
    /** Whether a touch that begins now is a palm that rests on the board. */
    isPalm: (now: number = performance.now()): boolean => isDown || now - seenAt < PALM_MS,
  }
}
