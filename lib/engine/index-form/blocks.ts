import type { Size } from "../shape"
import type { Index, Node, Place } from "./nodes"
import { mapParts } from "./substitute"

/** The length of the blocks into which a part of the place of an index splits its axis. */
function blockIn(place: Place, index: Index): Size | null {
  if (place.at === "pair") return blockIn(place.major, index) ?? blockIn(place.minor, index)
  if (place.at !== "major" && place.at !== "minor") return null
  return place.of.at === "index" && place.of.index.id === index.id ? place.by : blockIn(place.of, index)
}

const placesOf = (node: Node): readonly Place[] => {
  switch (node.node) {
    case "entry":
    case "tensor":
    case "call":
      return node.at
    case "delta":
      return [node.i, node.j]
    case "ordinal":
    case "pick":
      return [node.place]
    default:
      return []
  }
}

/** The length of the blocks in which a node looks at an index; null when it uses the index as a whole only. */
export function blockOf(node: Node, index: Index): Size | null {
  if (!node.free.some((one) => one.id === index.id)) return null
  for (const place of placesOf(node)) {
    const block = blockIn(place, index)
    if (block !== null) return block
  }
  let found: Size | null = null
  mapParts(node, (part) => {
    found ??= blockOf(part, index)
    return part
  })
  return found
}
