import { connectorTool } from "./connector"
import type { AnyTool } from "./define"
import { handTool } from "./hand"
import { inkToolInHand } from "./ink"
import { lassoTool } from "./lasso"
import { placeTool } from "./place"
import { selectTool } from "./select"

/** Every tool, sorted by id. */
export const tools: readonly AnyTool[] = [
  connectorTool,
  inkToolInHand("eraser"),
  handTool,
  inkToolInHand("highlighter"),
  inkToolInHand("laser"),
  lassoTool,
  inkToolInHand("pen"),
  placeTool("definition"),
  placeTool("exercises"),
  placeTool("formula"),
  placeTool("frame"),
  placeTool("function"),
  placeTool("note"),
  placeTool("text"),
  selectTool,
]

/** The tool of an id; the select tool for an id that nobody has. */
export function toolOf(id: string): AnyTool {
  return tools.find((tool) => tool.id === id) ?? selectTool
}
