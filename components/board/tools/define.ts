import type { Handle } from "@/lib/sync/presence-state"
import type { Point, Rect } from "../surface/rect"

/** What lies under the pointer. */
export type Target =
  | { readonly on: "canvas" }
  | { readonly on: "card"; readonly id: string }
  | { readonly on: "handle"; readonly handle: Handle }

/** Something that a hand did, in board units (`at`) and in screen pixels (`pixel`). */
export type ToolEvent =
  | {
      readonly type: "down"
      readonly at: Point
      readonly pixel: Point
      readonly pointer: "mouse" | "touch" | "pen"
      /** Shift, Control or Command is held: the selection is added to. */
      readonly adds: boolean
      /** Alt is held: what is dragged is copied. */
      readonly copies?: boolean
      readonly target: Target
    }
  | {
      readonly type: "move"
      readonly at: Point
      readonly pixel: Point
      /** Control or Command is held: nothing snaps. */
      readonly isFree?: boolean
    }
  | { readonly type: "up"; readonly at: Point; readonly pixel: Point }
  /** A finger has rested where it came down. */
  | { readonly type: "hold" }
  /** The hand was interrupted: Escape, a second finger, a lost pointer. */
  | { readonly type: "cancel" }

/** What a tool may know of the board. */
export interface ToolSight {
  readonly selection: ReadonlySet<string>
  readonly canWrite: boolean
}

/** What a tool wants to happen. The board carries the effects out; a tool itself changes nothing. */
export type ToolEffect =
  | { readonly do: "select"; readonly ids: readonly string[]; readonly adds: boolean }
  | { readonly do: "toggle"; readonly id: string }
  | { readonly do: "deselect" }
  /** Shows the selection moved by a distance from where it stood when the drag began. */
  | { readonly do: "move"; readonly by: Point; readonly isFree?: boolean; readonly copies?: boolean }
  /** Shows the selected card pulled at a handle by a distance. */
  | { readonly do: "resize"; readonly handle: Handle; readonly by: Point; readonly isFree?: boolean }
  /** Writes what is shown to the board. */
  | { readonly do: "drop"; readonly copies?: boolean }
  /** Forgets what is shown. */
  | { readonly do: "revert" }
  | { readonly do: "marquee"; readonly rect: Rect; readonly adds: boolean }
  | { readonly do: "end-marquee" }
  /** Places a card with its middle at a point, as large as its kind says or as it was drawn. */
  | {
      readonly do: "place"
      readonly kind: string
      readonly at: Point
      readonly size?: { readonly width: number; readonly height: number }
    }
  /** Shows the rectangle of a card that is being drawn; null ends it. */
  | { readonly do: "draw"; readonly rect: Rect | null }
  /** Shows the line of a lasso; null ends it. */
  | { readonly do: "lasso"; readonly path: readonly Point[] | null }
  /** Selects the cards whose middle lies inside a closed line. */
  | { readonly do: "select-around"; readonly path: readonly Point[]; readonly adds: boolean }
  /** Shows the line of a connector that is being drawn; null ends it. */
  | { readonly do: "aim-connector"; readonly line: { readonly from: Point; readonly to: Point } | null }
  /** Draws a connector from a card to the one at a point; without a point it asks for the other one. */
  | { readonly do: "connect"; readonly from: string; readonly at: Point | null }
  /** Opens the menu of what lies at a point of the screen. */
  | { readonly do: "menu"; readonly pixel: Point }
  | { readonly do: "use-tool"; readonly tool: string }

/** The next state, and what is to happen on the way there. */
export interface ToolStep<State> {
  readonly state: State
  readonly effects: readonly ToolEffect[]
}

/**
 * A tool as a small state chart: plain states, one pure transition function, no access to the page. `pans` says that the
 * primary button moves the board itself while the tool is in hand.
 */
export interface Tool<State extends { readonly name: string } = { readonly name: string }> {
  readonly id: string
  readonly pans: boolean
  readonly initial: State
  cursor(state: State): string
  /** Whether the tool has hold of something in this state, so that a finger must not move the board. */
  holds(state: State): boolean
  step(state: State, event: ToolEvent, sight: ToolSight): ToolStep<State>
}

/** A tool whose states nobody outside needs to know. */
export interface AnyTool {
  readonly id: string
  readonly pans: boolean
  /** A fresh hand at this tool, in its first state. */
  pickUp(): ToolInHand
}

/** A tool in use: it remembers its state. */
export interface ToolInHand {
  readonly stateName: string
  readonly cursor: string
  readonly holds: boolean
  handle(event: ToolEvent, sight: ToolSight): readonly ToolEffect[]
}

/** Types a tool and hides its states. */
export function defineTool<State extends { readonly name: string }>(tool: Tool<State>): AnyTool {
  return {
    id: tool.id,
    pans: tool.pans,
    pickUp() {
      let state = tool.initial
      return {
        get stateName() {
          return state.name
        },
        get cursor() {
          return tool.cursor(state)
        },
        get holds() {
          return tool.holds(state)
        },
        handle(event, sight) {
          const next = tool.step(state, event, sight)
          state = next.state
          return next.effects
        },
      }
    },
  }
}

/** How far a pointer may tremble before a press becomes a drag, in screen pixels. */
const SLACK = { mouse: 4, pen: 6, touch: 10 } as const

/** Whether a pointer has left the place of its press. */
export function hasLeft(from: Point, to: Point, pointer: keyof typeof SLACK): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > SLACK[pointer]
}
