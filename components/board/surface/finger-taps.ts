import { touchesOfPen } from "../ink/pen-touches"

/** How long a tap lasts at most, and how long the second one is waited for. */
const TAP_MS = 300
const AGAIN_MS = 400
/** How far a finger may tremble, in pixels. */
const SLACK = 14

/** Calls back when two fingers tap twice. A hand that rests beside a pen does not tap. Gives the function that ends it. */
export function listenForDoubleTaps(frame: HTMLElement, onDoubleTap: () => void): () => void {
  const stop = new AbortController()
  const options = { capture: true, passive: true, signal: stop.signal } as const
  const pen = touchesOfPen()
  let tap: { readonly at: number; fingers: number; readonly from: Map<number, Touch> } | null = null
  let lastAt = Number.NEGATIVE_INFINITY

  const onStart = (event: TouchEvent) => {
    if (event.touches.length === event.changedTouches.length)
      tap = { at: event.timeStamp, fingers: 0, from: new Map() }
    if (tap === null) return
    tap.fingers = Math.max(tap.fingers, event.touches.length)
    for (const touch of event.changedTouches) tap.from.set(touch.identifier, touch)
    if (tap.fingers > 2 || pen.isPalm(event.timeStamp)) tap = null
  }
  const onMove = (event: TouchEvent) => {
    for (const touch of event.changedTouches) {
      const from = tap?.from.get(touch.identifier)
      const way = from ? Math.hypot(touch.clientX - from.clientX, touch.clientY - from.clientY) : 0
      if (way > SLACK) tap = null
    }
  }
  const onEnd = (event: TouchEvent) => {
    if (event.touches.length > 0 || tap === null) return
    const { at, fingers } = tap
    tap = null
    if (fingers !== 2 || event.timeStamp - at > TAP_MS) return
    if (at - lastAt < AGAIN_MS) {
      lastAt = Number.NEGATIVE_INFINITY
      onDoubleTap()
    } else lastAt = event.timeStamp
  }
  const forget = () => {
    tap = null
  }
  for (const type of ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const)
    frame.addEventListener(type, pen.note, options)
  frame.addEventListener("touchstart", onStart, options)
  frame.addEventListener("touchmove", onMove, options)
  frame.addEventListener("touchend", onEnd, options)
  frame.addEventListener("touchcancel", forget, options)
  return () => stop.abort()
}
