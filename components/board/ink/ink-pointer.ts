import type { StrokePoint } from "@/lib/board/stroke"
import { removeStrokes } from "@/lib/board/write-ink"
import type { BoardSession } from "../session/board-session"
import { toBoard } from "../surface/camera"
import type { Point } from "../surface/rect"
import { drawStroke, type InkGesture } from "./draw-stroke"
import { type InkTool, inkTool, isNear } from "./ink-session"
import { touchesOfPen } from "./pen-touches"

/** What inside a card works by itself. */
const CONTROLS =
  "button, a, input, textarea, select, label, math-field, [contenteditable=true], [data-handle]"
/** How near to a line a press must be to take it, in screen pixels. */
const REACH = { mouse: 6, pen: 8, touch: 14 } as const
/** How far a finger may tremble. */
const TAP = 10

/** Brings presses on the canvas to the ink, before anything else on the canvas sees them. Gives the function that ends it. */
export function listenForInk(frame: HTMLElement, board: BoardSession): () => void {
  const stop = new AbortController()
  const options = { capture: true, signal: stop.signal } as const
  const pen = touchesOfPen()
  let active: { readonly id: number; readonly isTouch: boolean; readonly gesture: InkGesture } | null = null

  const sampleOf = (event: PointerEvent): StrokePoint => {
    const box = frame.getBoundingClientRect()
    const pixel = { x: event.clientX - box.left, y: event.clientY - box.top }
    const pressure = event.pointerType === "pen" && event.pressure > 0 ? event.pressure : 0.5
    return { ...toBoard(board.surface.camera(), pixel), pressure }
  }
  const take = (event: PointerEvent, gesture: InkGesture) => {
    event.stopPropagation()
    event.preventDefault()
    frame.setPointerCapture(event.pointerId)
    board.focusCanvas()
    active = { id: event.pointerId, isTouch: event.pointerType === "touch", gesture }
  }
  const cancel = () => {
    active?.gesture.cancel()
    active = null
  }
  const onDown = (event: PointerEvent) => {
    pen.note(event)
    if (event.pointerType === "pen") board.ink.view.setState({ penSeen: true })
    if (event.pointerType === "touch" && pen.isPalm()) {
      event.stopPropagation()
      return
    }
    if (active !== null) {
      // A second finger: the hand wants to move the board.
      if (active.isTouch) cancel()
      return
    }
    const tool = toolOf(event, board)
    if (tool !== null) {
      const gesture = begin(tool, event, sampleOf(event), board)
      if (gesture) take(event, gesture)
      return
    }
    const gesture = takeHold(event, sampleOf(event), board)
    if (gesture) take(event, gesture)
  }
  const onMove = (event: PointerEvent) => {
    pen.note(event)
    if (active?.id !== event.pointerId) return
    const events = event.getCoalescedEvents()
    active.gesture.move((events.length > 0 ? events : [event]).map(sampleOf), event.shiftKey)
  }
  const onEnd = (event: PointerEvent) => {
    pen.note(event)
    if (active?.id !== event.pointerId) return
    const { gesture } = active
    active = null
    if (event.type === "pointerup") gesture.end()
    else gesture.cancel()
  }
  const onTouchStart = (event: TouchEvent) => {
    // What the ink holds, and what a resting palm does, must not move the board.
    if ((active !== null && event.touches.length === 1) || pen.isPalm()) event.stopPropagation()
  }
  frame.addEventListener("pointerdown", onDown, options)
  frame.addEventListener("pointermove", onMove, options)
  frame.addEventListener("pointerup", onEnd, options)
  frame.addEventListener("pointercancel", onEnd, options)
  frame.addEventListener("touchstart", onTouchStart, { ...options, passive: true })
  const endings = [
    board.view.subscribe((now, before) => {
      if (now.tool !== before.tool) cancel()
      if (now.marquee !== before.marquee && now.marquee) selectWithin(board, now.marquee)
    }),
  ]
  return () => {
    cancel()
    stop.abort()
    for (const end of endings) end()
  }
}

/** The tool of ink for a press: the one in hand, or the eraser at the other end of a pen. Null for a press that is not the ink's. */
function toolOf(event: PointerEvent, { view, ink }: BoardSession): InkTool | null {
  const tool = inkTool(view.getState().tool)
  if (event.pointerType === "pen" && (event.button === 5 || (event.buttons & 32) !== 0)) return "eraser"
  if (event.button !== 0) return null
  return event.pointerType === "touch" && ink.view.getState().penSeen ? null : tool
}

function begin(tool: InkTool, event: PointerEvent, at: StrokePoint, board: BoardSession): InkGesture | null {
  if (tool === "laser") return pointLaser(at, board)
  if (board.access.getState().refusal !== null) return null
  if (tool === "eraser") return erase(at, REACH[kindOf(event)] / board.surface.camera().zoom, board)
  return drawStroke(tool, at, board)
}

const kindOf = ({ pointerType }: PointerEvent): keyof typeof REACH =>
  pointerType === "pen" || pointerType === "touch" ? pointerType : "mouse"

function pointLaser(first: Point, { ink, presence }: BoardSession): InkGesture {
  const show = (at: Point | null) => {
    ink.view.setState({ laser: at })
    presence.set({ laser: at })
  }
  show(first)
  return {
    move(samples) {
      for (const { x, y } of samples) show({ x, y })
    },
    end: () => show(null),
    cancel: () => show(null),
  }
}

/** Fades the lines that the eraser touches, and removes them together when it is lifted. */
function erase(first: Point, reach: number, board: BoardSession): InkGesture {
  const { ink, doc, undo } = board
  let last = first
  const touch = (at: Point) => {
    const { erasing } = ink.view.getState()
    // A quick hand leaves gaps between its places.
    const steps = Math.max(1, Math.ceil(Math.hypot(at.x - last.x, at.y - last.y) / reach))
    const found = new Set(erasing)
    for (let step = 1; step <= steps; step += 1) {
      const place = {
        x: last.x + ((at.x - last.x) * step) / steps,
        y: last.y + ((at.y - last.y) * step) / steps,
      }
      for (const stroke of ink.store.ordered()) if (isNear(stroke, place, reach)) found.add(stroke.id)
    }
    last = at
    if (found.size > erasing.size) ink.view.setState({ erasing: found })
  }
  const forget = () => ink.view.setState({ erasing: new Set() })
  touch(first)
  return {
    move: (samples) => samples.forEach(touch),
    end() {
      const { erasing } = ink.view.getState()
      undo.separate()
      removeStrokes(doc, erasing)
      undo.separate()
      forget()
      const count = erasing.size
      if (count === 0) return
      board.say({
        en: count === 1 ? "Line erased." : `${count} lines erased.`,
        ja: `${count}本の線を消しました。`,
      })
    },
    cancel: forget,
  }
}

/** With the select tool, takes hold of the line under a press; a press elsewhere lets go of the lines. */
function takeHold(event: PointerEvent, at: StrokePoint, board: BoardSession): InkGesture | null {
  const { ink, view, surface } = board
  if (event.button !== 0 || view.getState().tool !== "select") return null
  if (event.target instanceof Element && event.target.closest(CONTROLS)) return null
  const adds = event.shiftKey || event.ctrlKey || event.metaKey
  const { selection } = ink.view.getState()
  const card = board.layout.hit(at, view.getState().overview)
  const stroke = ink.hit(at, card !== null ? 0 : REACH[kindOf(event)] / surface.camera().zoom)
  if (stroke === null) {
    // A press on a selected card may drag all that is selected.
    if (!adds && !(card !== null && view.getState().selection.has(card))) ink.select([])
    return null
  }
  const isSelected = selection.has(stroke.id)
  if (event.pointerType === "touch" && !isSelected) {
    // A finger that moves on pans the board; only a tap selects.
    selectOnTap(event, stroke.id, board)
    return null
  }
  if (!adds && !isSelected) view.select([])
  if (!isSelected) ink.select(adds ? [...selection, stroke.id] : [stroke.id])
  return drag(at, board, adds && isSelected ? stroke.id : null)
}

function selectOnTap(down: PointerEvent, id: string, { ink }: BoardSession): void {
  const onUp = (up: PointerEvent) => {
    if (up.pointerId !== down.pointerId) return
    stop.abort()
    const way = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY)
    if (up.type === "pointerup" && way < TAP) ink.select([id])
  }
  const stop = new AbortController()
  window.addEventListener("pointerup", onUp, { signal: stop.signal })
  window.addEventListener("pointercancel", onUp, { signal: stop.signal })
}

/** Drags the selected lines, with the cards that are selected beside them; a press that does not move lets go of `toggled`. */
function drag(from: Point, board: BoardSession, toggled: string | null): InkGesture {
  const { effects, ink } = board
  const canWrite = board.access.getState().refusal === null
  let isDrag = false
  return {
    move(samples) {
      const at = samples.at(-1)
      if (at === undefined || !canWrite) return
      const by = { x: at.x - from.x, y: at.y - from.y }
      isDrag ||= Math.hypot(by.x, by.y) * board.surface.camera().zoom > 4
      if (isDrag) effects.apply([{ do: "move", by }])
    },
    end() {
      if (isDrag) effects.apply([{ do: "drop" }])
      else if (toggled !== null) ink.select([...ink.view.getState().selection].filter((id) => id !== toggled))
    },
    cancel: () => effects.apply([{ do: "revert" }]),
  }
}

/** Selects the lines that lie wholly inside the selection rectangle. */
function selectWithin(
  { ink }: BoardSession,
  marquee: Point & { readonly width: number; readonly height: number },
) {
  const inside = ink.store.ordered().filter(({ bounds, isDraft, width }) => {
    const [left, top] = [bounds.x + width / 2, bounds.y + width / 2]
    const [right, bottom] = [bounds.x + bounds.width - width / 2, bounds.y + bounds.height - width / 2]
    const isRight = right <= marquee.x + marquee.width && bottom <= marquee.y + marquee.height
    return !isDraft && left >= marquee.x && top >= marquee.y && isRight
  })
  ink.select(inside.map(({ id }) => id))
}
