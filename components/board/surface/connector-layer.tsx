"use client"

import { ViewportPortal } from "@xyflow/react"
import { memo, useSyncExternalStore } from "react"
import { useBoard, useLayoutVersion, useSurface, useView } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { visibleRect } from "./camera"
import { type Connectors, connectorBend, connectorEnds } from "./connectors"
import { intersects, type Rect, union } from "./rect"

/** Connectors are looked for again when the camera comes into another square of this size, in board units. */
const SQUARE = 1_000

/** The part of the board around what is on the screen, in whole squares, as text: it changes seldom while the camera moves. */
function squaresInSight({ surface }: BoardSession): string {
  const { x, y, width, height } = visibleRect(surface.camera(), surface.size())
  const edges = [x / SQUARE - 1, y / SQUARE - 1, (x + width) / SQUARE + 1, (y + height) / SQUARE + 1]
  return edges.map((edge, i) => (i < 2 ? Math.floor(edge) : Math.ceil(edge))).join(" ")
}

function rectOfSquares(squares: string): Rect {
  const [left = 0, top = 0, right = 0, bottom = 0] = squares.split(" ").map((edge) => Number(edge) * SQUARE)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The lines from cards to the cards that use them, under the cards and moving with them. */
export function ConnectorLayer({ connectors }: { readonly connectors: Connectors }) {
  const board = useBoard()
  const { store, layout } = board
  useLayoutVersion()
  const isOverview = useView((view) => view.overview)
  const sight = rectOfSquares(useSurface(squaresInSight))
  const list = useSyncExternalStore(store.subscribe, () => connectors.read(store.getSnapshot()))
  if (isOverview) return null
  return (
    <ViewportPortal>
      <svg className="board-connectors" aria-hidden="true">
        {list.map(({ id, from, to }) => {
          const [a, b] = [layout.rectOf(from), layout.rectOf(to)]
          const around = a && b && union([a, b])
          return around && intersects(around, sight) ? <ConnectorLine key={id} from={a} to={b} /> : null
        })}
      </svg>
    </ViewportPortal>
  )
}

/** Drawn again only when one of its cards moved: rectangles keep their identity. */
const ConnectorLine = memo(function ConnectorLine({ from, to }: { readonly from: Rect; readonly to: Rect }) {
  const ends = connectorEnds(from, to)
  const [c1, c2] = connectorBend(ends)
  const turn = { left: 0, top: 90, right: 180, bottom: 270 }[ends.to.side]
  return (
    <g>
      <path
        d={`M${ends.from.x},${ends.from.y} C${c1.x},${c1.y} ${c2.x},${c2.y} ${ends.to.x},${ends.to.y}`}
        fill="none"
      />
      <path
        d="M-9,-4.5 L0,0 L-9,4.5"
        fill="none"
        transform={`translate(${ends.to.x},${ends.to.y}) rotate(${turn})`}
      />
      <circle cx={ends.from.x} cy={ends.from.y} r={3} />
    </g>
  )
})
