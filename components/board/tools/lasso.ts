import type { Point } from "../surface/rect"
import { defineTool, type ToolEffect, type ToolStep } from "./define"

type State =
  | { readonly name: "idle" }
  | { readonly name: "drawing"; readonly path: readonly Point[]; readonly adds: boolean }

const IDLE: State = { name: "idle" }
/** The least distance between two points of the line, in screen pixels, and the most points that it keeps. */
const STEP = 4
const MOST = 2_000

const to = (state: State, ...effects: ToolEffect[]): ToolStep<State> => ({ state, effects })

/** Selects the cards around whose middle a person draws a line, and hands over to the select tool. */
export const lassoTool = defineTool<State>({
  id: "lasso",
  pans: false,
  initial: IDLE,
  cursor: () => "crosshair",
  holds: (state) => state.name === "drawing",
  step(state, event) {
    if (event.type === "down") {
      if (state.name === "drawing") return to(IDLE, { do: "lasso", path: null })
      return to({ name: "drawing", path: [event.at], adds: event.adds })
    }
    if (state.name === "idle" || event.type === "hold") return to(state)
    if (event.type === "cancel") return to(IDLE, { do: "lasso", path: null })
    if (event.type === "up") {
      return to(
        IDLE,
        { do: "select-around", path: state.path, adds: state.adds },
        { do: "lasso", path: null },
        { do: "use-tool", tool: "select" },
      )
    }
    const last = state.path.at(-1)
    const isNear = last !== undefined && Math.hypot(event.at.x - last.x, event.at.y - last.y) < STEP
    if (isNear || state.path.length >= MOST) return to(state)
    const path = [...state.path, event.at]
    return to({ ...state, path }, { do: "lasso", path })
  },
})
