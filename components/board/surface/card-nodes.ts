import type { Node } from "@xyflow/react"
import type { BoardLayout } from "../session/layout"
import type { Rect } from "./rect"

/** A card as React Flow holds it: a place and a size, nothing of what the card is. */
export type CardNode = Node<Record<string, never>, "card">

/** Turns the layout into React Flow's nodes. */
export interface CardNodes {
  /**
   * All nodes from the back to the front; a card that did not move keeps its node object, and nothing changed keeps the array.
   * One card can be held: it is drawn wherever it is, so that the keyboard's focus stays with it.
   */
  read(held?: string | null): CardNode[]
  /** Those of them that share an area with a rectangle: what costs something for each node can leave out the others for a while. */
  within(area: Rect): CardNode[]
}

/**
 * Nodes with what React Flow needs to leave cards out of the page that are not in view: `handles` and `measured` are always
 * given, or every node would be drawn once to be measured; `dragging` only for the held one, because such a node is always drawn.
 */
export function createCardNodes(layout: BoardLayout): CardNodes {
  const known = new Map<string, { rect: Rect; node: CardNode }>()
  let nodes: CardNode[] = []
  let version = -1
  let held: string | null = null
  const nodeOf = (id: string): CardNode | null => {
    const rect = layout.rectOf(id)
    if (rect === undefined) return null
    let entry = known.get(id)
    if (entry?.rect !== rect) {
      entry = { rect, node: nodeAt(id, rect, id === held) }
      known.set(id, entry)
    }
    return entry.node
  }
  const hold = (id: string | null) => {
    for (const changed of [held, id]) if (changed !== null) known.delete(changed)
    held = id
    version = -1
  }
  return {
    within: (area) => layout.within(area).flatMap((id) => nodeOf(id) ?? []),
    read(wanted = null) {
      if (wanted !== held) hold(wanted)
      if (version === layout.version()) return nodes
      version = layout.version()
      const next = layout.order().flatMap((id) => nodeOf(id) ?? [])
      if (known.size > next.length) {
        for (const id of [...known.keys()]) if (layout.rectOf(id) === undefined) known.delete(id)
      }
      const same = next.length === nodes.length && next.every((node, i) => node === nodes[i])
      if (!same) nodes = next
      return nodes
    },
  }
}

const NO_DATA: Record<string, never> = {}

function nodeAt(id: string, { x, y, width, height }: Rect, isHeld: boolean): CardNode {
  return {
    id,
    type: "card",
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    data: NO_DATA,
    ...(isHeld ? { dragging: true } : {}),
  }
}
