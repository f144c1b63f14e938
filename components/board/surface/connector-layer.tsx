"use client"

import "./connectors.css"
import { ViewportPortal } from "@xyflow/react"
import { memo, useSyncExternalStore } from "react"
import { connectorBend, connectorEnds } from "@/lib/board/connector-path"
import { colourOf } from "@/lib/cards/common-values"
import { useBoard, useLayoutVersion, useSurface, useView } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { visibleRect } from "./camera"
import { type Connector, type Connectors, lookOf } from "./connectors"
import { inflate, intersects, type Rect, union } from "./rect"
import { withinPages } from "./within-pages"

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
  const draft = useView((view) => view.connecting)
  if (isOverview) return null
  return (
    <ViewportPortal>
      <svg className="board-connectors" aria-hidden="true">
        {withinPages(board, list).map((connector) => {
          const [a, b] = [layout.rectOf(connector.from), layout.rectOf(connector.to)]
          const around = a && b && union([a, b])
          return around && intersects(inflate(around, BULGE), sight) ? (
            <ConnectorLine key={connector.id} connector={connector} from={a} to={b} />
          ) : null
        })}
        {draft ? (
          <path
            className="board-connector-draft"
            d={`M${draft.from.x},${draft.from.y}L${draft.to.x},${draft.to.y}`}
          />
        ) : null}
      </svg>
    </ViewportPortal>
  )
}

/** How far a curve may leave the rectangle around its two cards, in board units. */
const BULGE = 170

const TURN = { left: 0, top: 90, right: 180, bottom: 270 } as const

interface LineProps {
  readonly connector: Connector
  readonly from: Rect
  readonly to: Rect
}

/** Drawn again only when one of its cards moved: rectangles keep their identity. */
const ConnectorLine = memo(function ConnectorLine({ connector, from, to }: LineProps) {
  const { drawn } = connector
  const { shape, heads, sides } = lookOf(connector)
  const ends = connectorEnds(from, to, sides)
  const [c1, c2] = connectorBend(ends, shape)
  const isSelected = useView((view) => drawn !== null && view.selection.has(drawn.id))
  // A straight line arrives in its own direction, a curve at a right angle to the card.
  const slope = (Math.atan2(ends.to.y - ends.from.y, ends.to.x - ends.from.x) * 180) / Math.PI
  const atEnd = shape === "straight" ? slope : TURN[ends.to.side]
  const atStart = shape === "straight" ? slope + 180 : TURN[ends.from.side]
  return (
    <g
      data-connector={drawn?.id}
      data-selected={isSelected || undefined}
      data-colour={(drawn && colourOf(drawn)) ?? undefined}
    >
      <path
        d={`M${ends.from.x},${ends.from.y} C${c1.x},${c1.y} ${c2.x},${c2.y} ${ends.to.x},${ends.to.y}`}
        fill="none"
      />
      {heads === "end" || heads === "both" ? <Head at={ends.to} turn={atEnd} /> : null}
      {heads === "start" || heads === "both" ? <Head at={ends.from} turn={atStart} /> : null}
      {drawn === null ? <circle cx={ends.from.x} cy={ends.from.y} r={3} /> : null}
    </g>
  )
})

function Head({
  at,
  turn,
}: {
  readonly at: { readonly x: number; readonly y: number }
  readonly turn: number
}) {
  return (
    <path d="M-9,-4.5 L0,0 L-9,4.5" fill="none" transform={`translate(${at.x},${at.y}) rotate(${turn})`} />
  )
}
