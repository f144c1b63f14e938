import type { Point } from "../surface/rect"
import { defineTool, hasLeft, type ToolEvent } from "./define"

type Down = Extract<ToolEvent, { type: "down" }>
type State = { readonly name: "aiming" } | { readonly name: "pressing"; readonly down: Down }

const AIMING: State = { name: "aiming" }

const place = (at: Point) => [
  { do: "place", kind: "function", at } as const,
  { do: "use-tool", tool: "select" } as const,
]

/** Places a function card where a person clicks, and hands over to the select tool. A drag with a finger moves the board instead. */
export const placeFunctionTool = defineTool<State>({
  id: "place-function",
  pans: false,
  initial: AIMING,
  cursor: () => "crosshair",
  holds: () => false,
  step(state, event) {
    if (event.type === "down") {
      // A second finger turns the press into a pinch.
      return { state: state.name === "aiming" ? { name: "pressing", down: event } : AIMING, effects: [] }
    }
    if (state.name === "aiming" || event.type === "hold") return { state, effects: [] }
    if (event.type === "up") return { state: AIMING, effects: place(state.down.at) }
    if (event.type === "cancel") return { state: AIMING, effects: [] }
    const { down } = state
    const pans = down.pointer === "touch" && hasLeft(down.pixel, event.pixel, "touch")
    return { state: pans ? AIMING : state, effects: [] }
  },
})
