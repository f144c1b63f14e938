import { type CardKindName, cardKind } from "@/lib/cards"
import { type Point, rectBetween } from "../surface/rect"
import { type AnyTool, defineTool, hasLeft, type ToolEffect, type ToolEvent } from "./define"

type Down = Extract<ToolEvent, { type: "down" }>
type State =
  | { readonly name: "aiming" }
  | { readonly name: "pressing"; readonly down: Down }
  /** The card is drawn from corner to corner. */
  | { readonly name: "drawing"; readonly from: Point; readonly to: Point }

const AIMING: State = { name: "aiming" }
const SELECT: ToolEffect = { do: "use-tool", tool: "select" }

/**
 * A tool that places a card of a kind: by a click around it, by a drag with a mouse or a pen from corner to corner. It hands over to the
 * select tool. A drag with a finger moves the board instead.
 */
export function placeTool(kind: CardKindName): AnyTool {
  const least = cardKind(kind)?.minimalSize ?? { width: 0, height: 0 }
  const placed = (at: Point): ToolEffect[] => [{ do: "place", kind, at }, SELECT]
  const drawn = (from: Point, to: Point): ToolEffect[] => {
    const { x, y, width, height } = rectBetween(from, to)
    const size = { width: Math.max(least.width, width), height: Math.max(least.height, height) }
    const middle = { x: x + size.width / 2, y: y + size.height / 2 }
    return [{ do: "draw", rect: null }, { do: "place", kind, at: middle, size }, SELECT]
  }
  return defineTool<State>({
    id: `place-${kind}`,
    pans: false,
    initial: AIMING,
    cursor: () => "crosshair",
    holds: (state) => state.name === "drawing",
    step(state, event) {
      if (event.type === "down") {
        // A second finger turns the press into a pinch.
        const next: State = state.name === "aiming" ? { name: "pressing", down: event } : AIMING
        return { state: next, effects: state.name === "drawing" ? [{ do: "draw", rect: null }] : [] }
      }
      if (state.name === "aiming" || event.type === "hold") return { state, effects: [] }
      if (event.type === "cancel") {
        return { state: AIMING, effects: state.name === "drawing" ? [{ do: "draw", rect: null }] : [] }
      }
      const from = state.name === "drawing" ? state.from : state.down.at
      if (event.type === "up") {
        return { state: AIMING, effects: state.name === "drawing" ? drawn(from, event.at) : placed(from) }
      }
      if (state.name === "pressing" && !hasLeft(state.down.pixel, event.pixel, state.down.pointer))
        return { state, effects: [] }
      if (state.name === "pressing" && state.down.pointer === "touch") return { state: AIMING, effects: [] }
      return {
        state: { name: "drawing", from, to: event.at },
        effects: [{ do: "draw", rect: rectBetween(from, event.at) }],
      }
    },
  })
}
