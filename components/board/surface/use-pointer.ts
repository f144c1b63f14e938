"use client"

import type { MouseEvent, PointerEvent, RefObject, TouchEvent } from "react"
import { useMemo } from "react"
import { groupOf } from "@/lib/cards/common-values"
import type { Handle } from "@/lib/sync/presence-state"
import { useBoard } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { placeAround, startEditing } from "../session/card-actions"
import type { Target, ToolEvent } from "../tools/define"
import { toBoard } from "./camera"
import type { Point } from "./rect"

/** What inside a card works by itself: a press on it is not the tools' business. */
const CONTROLS =
  "button, a, input, textarea, select, label, summary, math-field, [contenteditable=true], [role=button], [role=menuitem], .nodrag"

/** Where the browser's own menu is about text. */
const TYPING = "input, textarea, math-field, [contenteditable=true]"

/** How long a finger rests until it counts as held. */
const HOLD_MS = 450

const NONE: ReadonlySet<string> = new Set()

/** The handlers that bring a pointer's events to the tool in hand. */
export interface PointerHandlers {
  onPointerDown(event: PointerEvent): void
  onTouchStartCapture(event: TouchEvent): void
  onPointerMove(event: PointerEvent): void
  onPointerLeave(event: PointerEvent): void
  onContextMenu(event: MouseEvent): void
  onDoubleClick(event: MouseEvent): void
}

/** Brings presses, drags and double clicks on the canvas to the tool in hand, and the cursor to the other people. */
export function usePointer(frame: RefObject<HTMLElement | null>): PointerHandlers {
  const board = useBoard()
  return useMemo(() => pointerHandlers(board, frame), [board, frame])
}

function pointerHandlers(board: BoardSession, frame: RefObject<HTMLElement | null>): PointerHandlers {
  const pixelOf = (event: { clientX: number; clientY: number }): Point => {
    const box = frame.current?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  const placesOf = (event: { clientX: number; clientY: number }) => {
    const pixel = pixelOf(event)
    return { pixel, at: toBoard(board.surface.camera(), pixel) }
  }
  const send = (event: ToolEvent) => {
    // Beside a pen a finger only moves the board: to it, no card is selected that it could drag.
    const isIdle = event.type === "down" && event.pointer === "touch" && board.ink.view.getState().penSeen
    const sight = {
      selection: isIdle ? NONE : board.view.getState().selection,
      canWrite: board.access.getState().refusal === null,
    }
    const hand = board.view.toolInHand()
    board.effects.apply(hand.handle(event, sight))
  }
  return {
    onPointerDown(event) {
      if (event.button !== 0 || isControl(event.target)) return
      const { pixel, at } = placesOf(event)
      send({
        type: "down",
        at,
        pixel,
        pointer: event.pointerType === "touch" || event.pointerType === "pen" ? event.pointerType : "mouse",
        adds: event.shiftKey || event.ctrlKey || event.metaKey,
        copies: event.altKey,
        target: targetOf(event.target, at, board),
      })
      const resting =
        event.pointerType === "touch" ? setTimeout(() => send({ type: "hold" }), HOLD_MS) : undefined
      followPointer(event.pointerId, (type, moved) => {
        if (type !== "move") clearTimeout(resting)
        if (type === "cancel") send({ type })
        else if (type === "up") send({ type, ...placesOf(moved) })
        else send({ type, ...placesOf(moved), isFree: moved.ctrlKey || moved.metaKey })
      })
    },
    onTouchStartCapture(event) {
      // The press has reached the tool already; what it holds, the board must not drag along.
      if (board.view.toolInHand().holds) event.stopPropagation()
    },
    onPointerMove(event) {
      if (event.pointerType !== "touch") board.presence.set({ cursor: placesOf(event).at })
    },
    onContextMenu(event) {
      // The browser's own menu stays where text is typed, and is there everywhere with Shift.
      if (event.shiftKey || (event.target instanceof Element && event.target.closest(TYPING))) return
      event.preventDefault()
      const { nativeEvent } = event
      // A finger that rests is the tools' business.
      if (nativeEvent instanceof globalThis.PointerEvent && nativeEvent.pointerType === "touch") return
      const { at } = placesOf(event)
      const id = cardUnder(event, at, board)
      const { selection } = board.view.getState()
      if (id === null) board.effects.apply([{ do: "deselect" }])
      else if (!selection.has(id)) board.effects.apply([{ do: "select", ids: [id], adds: false }])
      board.effects.apply([{ do: "menu", pixel: { x: event.clientX, y: event.clientY } }])
    },
    onPointerLeave() {
      board.presence.set({ cursor: null })
    },
    onDoubleClick(event) {
      if (isControl(event.target) || board.view.getState().tool !== "select") return
      const { at } = placesOf(event)
      const id = hitAt(board, at)
      if (id !== null) goInto(board, id)
      else if (board.access.getState().refusal === null) placeAround(board, { kind: "function" }, at)
    },
  }
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest(CONTROLS) !== null

function targetOf(target: EventTarget, at: Point, board: BoardSession): Target {
  const handle = target instanceof Element ? target.closest<HTMLElement>("[data-handle]") : null
  // The attribute is written by our own handles only.
  if (handle) return { on: "handle", handle: handle.dataset.handle as Handle }
  const id = hitAt(board, at)
  return id === null ? { on: "canvas" } : { on: "card", id }
}

const hitAt = (board: BoardSession, at: Point): string | null =>
  board.layout.hit(at, board.view.getState().overview)

/** The card that a call for the menu is about: under the pointer, or the one with the focus where a key asked. */
function cardUnder(event: MouseEvent, at: Point, board: BoardSession): string | null {
  const focused = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-card-id]") : null
  return event.button === 2 ? hitAt(board, at) : (focused?.dataset.cardId ?? hitAt(board, at))
}

/** A double click goes into the group of a card first, and then into the card. */
function goInto(board: BoardSession, id: string): void {
  const card = board.store.getCard(id)
  const group = card ? groupOf(card) : null
  if (group === null || group === board.view.getState().entered) {
    startEditing(board, id)
    return
  }
  board.view.setState({ entered: group })
  board.view.select([id])
}

type Follow = (type: "move" | "up" | "cancel", event: globalThis.PointerEvent) => void

/** Follows one pointer wherever it goes until it is lifted or lost; movements are passed on once a frame. */
function followPointer(pointerId: number, follow: Follow): void {
  let last: globalThis.PointerEvent | null = null
  let frame = 0
  const flush = () => {
    frame = 0
    if (last) follow("move", last)
    last = null
  }
  const onMove = (event: globalThis.PointerEvent) => {
    if (event.pointerId !== pointerId) return
    last = event
    if (frame === 0) frame = requestAnimationFrame(flush)
  }
  const onEnd = (event: globalThis.PointerEvent) => {
    if (event.pointerId !== pointerId) return
    stop.abort()
    if (frame !== 0) cancelAnimationFrame(frame)
    flush()
    follow(event.type === "pointerup" ? "up" : "cancel", event)
  }
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener("pointermove", onMove, { signal })
  window.addEventListener("pointerup", onEnd, { signal })
  window.addEventListener("pointercancel", onEnd, { signal })
}
