"use client"

import { type Edge, type EdgeProps, useInternalNode } from "@xyflow/react"
import { connectorBend, connectorEnds } from "./connectors"
import type { Rect } from "./rect"

/** A connector as React Flow holds it. */
export type ConnectorEdgeData = Edge<Record<string, never>, "connector">

/** Draws the line from a card to a card that uses it, with an arrow head at the user's end. */
export function ConnectorEdge({ source, target }: EdgeProps<ConnectorEdgeData>) {
  const from = useNodeRect(source)
  const to = useNodeRect(target)
  if (from === null || to === null) return null
  const ends = connectorEnds(from, to)
  const [c1, c2] = connectorBend(ends)
  const path = `M${ends.from.x},${ends.from.y} C${c1.x},${c1.y} ${c2.x},${c2.y} ${ends.to.x},${ends.to.y}`
  const turn = { left: 0, top: 90, right: 180, bottom: 270 }[ends.to.side]
  return (
    <g className="board-connector">
      <path d={path} fill="none" />
      <path
        className="board-connector-head"
        d="M-9,-4.5 L0,0 L-9,4.5"
        fill="none"
        transform={`translate(${ends.to.x},${ends.to.y}) rotate(${turn})`}
      />
      <circle cx={ends.from.x} cy={ends.from.y} r={3} />
    </g>
  )
}

function useNodeRect(id: string): Rect | null {
  const node = useInternalNode(id)
  if (node === undefined) return null
  const { width = 0, height = 0 } = node.measured
  return { ...node.internals.positionAbsolute, width, height }
}
