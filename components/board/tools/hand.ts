import { defineTool } from "./define"

type State = { readonly name: "open" } | { readonly name: "closed" }

/** Moves the board itself; the surface pans while this tool is in hand, and cards are left alone. */
export const handTool = defineTool<State>({
  id: "hand",
  pans: true,
  initial: { name: "open" },
  cursor: (state) => (state.name === "closed" ? "grabbing" : "grab"),
  holds: () => false,
  step(state, event) {
    if (event.type === "down") return { state: { name: "closed" }, effects: [] }
    if (event.type === "move" || event.type === "hold") return { state, effects: [] }
    return { state: { name: "open" }, effects: [] }
  },
})
