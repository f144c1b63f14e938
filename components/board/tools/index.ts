import type { AnyTool } from "./define"

import { handTool } from "./hand"
import { placeFunctionTool } from "./place-function"
import { selectTool } from "./select"

/** Every tool, sorted by id. */
export const tools: readonly AnyTool[] = [handTool, placeFunctionTool, selectTool]

/** The tool of an id; the select tool for an id that nobody has. */
export function toolOf(id: string): AnyTool {
  return tools.find((tool) => tool.id === id) ?? selectTool
}
