import type { Handle } from "@/lib/sync/presence-state"
import { type Point, rectBetween } from "../surface/rect"
import { defineTool, hasLeft, type ToolEffect, type ToolEvent, type ToolSight, type ToolStep } from "./define"

type Down = Extract<ToolEvent, { type: "down" }>

/** What follows a press. */
type Lasting = Exclude<ToolEvent, Down | { type: "hold" }>

type State =
  | { readonly name: "idle" }
  /** Pressed on a card; it is not decided yet whether this is a click or a drag. */
  | {
      readonly name: "pressing-card"
      readonly down: Down
      readonly id: string
      readonly wasSelected: boolean
    }
  | { readonly name: "pressing-canvas"; readonly down: Down }
  /** A finger on something that only a tap can select: dragging it moves the board, which is not this tool's business. */
  | { readonly name: "tapping"; readonly down: Down }
  | { readonly name: "moving"; readonly from: Point; readonly copies: boolean }
  | { readonly name: "resizing"; readonly from: Point; readonly handle: Handle }
  | { readonly name: "marquee"; readonly from: Point; readonly adds: boolean }

const IDLE: State = { name: "idle" }
const to = (state: State, ...effects: ToolEffect[]): ToolStep<State> => ({ state, effects })
const distance = (from: Point, at: Point): Point => ({ x: at.x - from.x, y: at.y - from.y })

/** Selects, moves and resizes cards, and draws the selection rectangle on empty canvas. */
export const selectTool = defineTool<State>({
  id: "select",
  pans: false,
  initial: IDLE,
  cursor: (state) => (state.name === "moving" ? "grabbing" : "default"),
  holds: (state) => state.name === "pressing-card" || state.name === "moving" || state.name === "resizing",
  step(state, event, sight) {
    if (event.type === "down") return state.name === "idle" ? press(event, sight) : cancel(state)
    if (event.type === "hold") return hold(state, sight)
    switch (state.name) {
      case "idle":
        return to(state)
      case "pressing-card":
        return pressingCard(state, event, sight)
      case "pressing-canvas":
        return pressingCanvas(state, event)
      case "tapping":
        return tapping(state, event)
      case "moving":
        if (event.type === "move") return to(state, move(state, event))
        return event.type === "up" ? to(IDLE, { do: "drop", ...copying(state) }) : cancel(state)
      case "resizing":
        if (event.type === "move") {
          const { handle } = state
          return to(state, { do: "resize", handle, by: distance(state.from, event.at), ...freely(event) })
        }
        return event.type === "up" ? to(IDLE, { do: "drop" }) : cancel(state)
      case "marquee":
        if (event.type === "move") {
          const rect = rectBetween(state.from, event.at)
          return to(state, { do: "marquee", rect, adds: state.adds })
        }
        return to(IDLE, { do: "end-marquee" })
    }
  },
})

/**
 * A finger that rests asks for the menu: of the card below it, of what is selected, or of the board. While other cards are selected, it
 * adds the card to them.
 */
function hold(state: State, { selection }: ToolSight): ToolStep<State> {
  if (state.name !== "tapping" && state.name !== "pressing-card") return to(state)
  const { target, pixel, pointer } = state.down
  if (pointer !== "touch") return to(state)
  if (target.on !== "card" || selection.has(target.id)) return to(IDLE, { do: "menu", pixel })
  const select: ToolEffect = { do: "select", ids: [target.id], adds: true }
  return selection.size > 0 ? to(IDLE, select) : to(IDLE, select, { do: "menu", pixel })
}

const copying = ({ copies }: { readonly copies: boolean }) => (copies ? { copies } : {})
const freely = ({ isFree }: { readonly isFree?: boolean }) => (isFree ? { isFree } : {})

const move = (
  state: Extract<State, { name: "moving" }>,
  event: Extract<ToolEvent, { type: "move" }>,
): ToolEffect => ({
  do: "move",
  by: distance(state.from, event.at),
  ...freely(event),
  ...copying(state),
})

function press(down: Down, sight: ToolSight): ToolStep<State> {
  const { target } = down
  if (target.on === "handle") {
    if (!sight.canWrite) return to(IDLE)
    return to({ name: "resizing", from: down.at, handle: target.handle })
  }
  if (target.on === "canvas") {
    return to({ name: down.pointer === "touch" ? "tapping" : "pressing-canvas", down })
  }
  const wasSelected = sight.selection.has(target.id)
  if (down.pointer === "touch" && !wasSelected) return to({ name: "tapping", down })
  const pressing: State = { name: "pressing-card", down, id: target.id, wasSelected }
  // A card that is part of a selection keeps the selection until the press turns out to be a click.
  if (wasSelected) return to(pressing)
  return to(pressing, { do: "select", ids: [target.id], adds: down.adds })
}

function pressingCard(
  state: Extract<State, { name: "pressing-card" }>,
  event: Lasting,
  sight: ToolSight,
): ToolStep<State> {
  if (event.type === "cancel") return to(IDLE)
  if (event.type === "move") {
    if (!sight.canWrite || !hasLeft(state.down.pixel, event.pixel, state.down.pointer)) return to(state)
    const moving = { name: "moving", from: state.down.at, copies: state.down.copies === true } as const
    return to(moving, move(moving, event))
  }
  if (!state.wasSelected) return to(IDLE)
  if (state.down.adds) return to(IDLE, { do: "toggle", id: state.id })
  return to(IDLE, { do: "select", ids: [state.id], adds: false })
}

function pressingCanvas(state: Extract<State, { name: "pressing-canvas" }>, event: Lasting): ToolStep<State> {
  const { down } = state
  if (event.type === "cancel") return to(IDLE)
  if (event.type === "up") return down.adds ? to(IDLE) : to(IDLE, { do: "deselect" })
  if (!hasLeft(down.pixel, event.pixel, down.pointer)) return to(state)
  const rect = rectBetween(down.at, event.at)
  return to({ name: "marquee", from: down.at, adds: down.adds }, { do: "marquee", rect, adds: down.adds })
}

function tapping(state: Extract<State, { name: "tapping" }>, event: Lasting): ToolStep<State> {
  const { down } = state
  if (event.type === "cancel") return to(IDLE)
  if (event.type === "move") return hasLeft(down.pixel, event.pixel, "touch") ? to(IDLE) : to(state)
  if (down.target.on === "card") return to(IDLE, { do: "select", ids: [down.target.id], adds: down.adds })
  return to(IDLE, { do: "deselect" })
}

function cancel(state: State): ToolStep<State> {
  if (state.name === "moving" || state.name === "resizing") return to(IDLE, { do: "revert" })
  return state.name === "marquee" ? to(IDLE, { do: "end-marquee" }) : to(IDLE)
}
