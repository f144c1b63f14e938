import { defineTool, hasLeft, type ToolEffect, type ToolEvent } from "./define"

type Down = Extract<ToolEvent, { type: "down" }>
type State =
  | { readonly name: "aiming" }
  /** Pressed on the card where the connector begins. */
  | { readonly name: "pressing"; readonly down: Down; readonly from: string }
  | { readonly name: "drawing"; readonly down: Down; readonly from: string }

const AIMING: State = { name: "aiming" }
const SELECT: ToolEffect = { do: "use-tool", tool: "select" }
const END: ToolEffect = { do: "aim-connector", line: null }

/** Draws a connector by a drag from one card to another. A click on a card asks for the other one by name, for those who do not drag. */
export const connectorTool = defineTool<State>({
  id: "connector",
  pans: false,
  initial: AIMING,
  cursor: () => "crosshair",
  holds: (state) => state.name !== "aiming",
  step(state, event, sight) {
    if (event.type === "hold") return { state, effects: [] }
    if (event.type === "cancel") return { state: AIMING, effects: [END] }
    if (event.type === "down") {
      const id = event.target.on === "card" && sight.canWrite ? event.target.id : null
      // A second finger turns the press into a pinch.
      if (state.name !== "aiming" || id === null) return { state: AIMING, effects: [END] }
      return { state: { name: "pressing", down: event, from: id }, effects: [] }
    }
    if (state.name === "aiming") return { state, effects: [] }
    const { down, from } = state
    const isDrag = state.name === "drawing" || hasLeft(down.pixel, event.pixel, down.pointer)
    if (event.type === "up")
      return {
        state: AIMING,
        effects: [END, SELECT, { do: "connect", from, at: isDrag ? event.at : null }],
      }
    if (!isDrag) return { state, effects: [] }
    const line = { from: down.at, to: event.at }
    return { state: { name: "drawing", down, from }, effects: [{ do: "aim-connector", line }] }
  },
})
