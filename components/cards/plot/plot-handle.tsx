"use client"

import { useTranslations } from "next-intl"
import { type PointerEvent, type RefObject, useRef } from "react"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { axisEntries } from "@/lib/plots/readout"
import { numberText, scaleOf } from "@/lib/plots/scene"
import { useCardBoard } from "../card-board"
import { plainName } from "../math-words"
import { type DrawnPlot, placeIn } from "./drawn-plot"
import { pointAt, pointMovedBy } from "./point-moves"

/** How large the point is to the eye and to a finger, in units of the picture. */
const [SEEN, FELT] = [6, 22]

interface HandleProps {
  readonly card: CardSnapshot
  readonly plot: DrawnPlot
  readonly svg: RefObject<SVGSVGElement | null>
  readonly tab: number
}

/** The point of a plot: it is dragged, or moved by arrow keys (Shift: ten steps). Everybody sees it move; letting go is one step to undo. */
export function PlotHandle({ card, plot, svg, tab }: HandleProps) {
  const t = useTranslations("cards.plot")
  const { dials } = useCardBoard()
  const pointer = useRef<number | null>(null)
  const [x, y] = plot.handle ?? [Number.NaN, Number.NaN]
  const scale = scaleOf(plot.bounds, plot.scene)
  const axes = axisEntries(plot)
  const turn = (event: PointerEvent) => dials.turn(card.id, pointAt(plot, placeIn(svg.current, plot, event)))
  const settle = () => dials.settle(card.id)
  const end = (event: PointerEvent) => {
    if (pointer.current !== event.pointerId) return
    pointer.current = null
    settle()
  }
  const words = axes.map(({ latex, value }) => `${plainName(latex)} = ${numberText(value)}`).join(", ")
  return (
    <g
      className="plot-handle nodrag nopan"
      role="slider"
      tabIndex={tab}
      aria-label={t("point")}
      aria-valuenow={axes[0]?.value ?? 0}
      aria-valuetext={words}
      transform={`translate(${scale.x(x)} ${scale.y(y)})`}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        pointer.current = event.pointerId
      }}
      onPointerMove={(event) => {
        if (pointer.current === event.pointerId) turn(event)
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={(event) => {
        const moved = pointMovedBy(plot, event)
        if (moved === null) return
        event.preventDefault()
        event.stopPropagation()
        dials.turn(card.id, moved)
      }}
      onKeyUp={settle}
      onBlur={settle}
    >
      <circle r={FELT} />
      <circle r={SEEN} />
    </g>
  )
}
