import { type AnyTool, defineTool } from "./define"

/** A tool of ink. The ink layer hears of presses before the board's tools do, so what reaches the tool is not its business. */
export const inkToolInHand = (id: string): AnyTool =>
  defineTool<{ readonly name: "idle" }>({
    id,
    pans: false,
    initial: { name: "idle" },
    cursor: () => "crosshair",
    holds: () => false,
    step: (state) => ({ state, effects: [] }),
  })
