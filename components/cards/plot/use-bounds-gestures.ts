"use client"

import { type PointerEvent, type RefObject, useEffect, useRef } from "react"
import { type Bounds, readBounds } from "@/lib/cards/plot-card"
import { useCardBoard } from "../card-board"
import { type DrawnPlot, placeIn, tidy } from "./drawn-plot"
import { pointAt } from "./point-moves"

/** A press that moves less than this, in pixels of the screen, puts the point where it was. */
const SLACK = 5
/** After the last turn of the wheel the bounds are written. */
const REST_MS = 350

interface GestureProps {
  readonly cardId: string
  readonly plot: DrawnPlot
  readonly svg: RefObject<SVGSVGElement | null>
  readonly canMove: boolean
  readonly onSee: (bounds: Bounds | null) => void
}

interface Press {
  readonly clientX: number
  readonly clientY: number
}

/** Bounds zoomed about a place: `factor` above 1 shows more. */
function zoomed(
  [left, right, bottom, top]: Bounds,
  [x, y]: readonly [number, number],
  factor: number,
): Bounds {
  return [
    x + (left - x) * factor,
    x + (right - x) * factor,
    y + (bottom - y) * factor,
    y + (top - y) * factor,
  ]
}

const moved = ([left, right, bottom, top]: Bounds, dx: number, dy: number): Bounds => [
  left + dx,
  right + dx,
  bottom + dy,
  top + dy,
]

/** Moving and zooming the axes by drag, wheel, two fingers and buttons. The bounds are this page's own until the hand lets go. */
export function useBoundsGestures({ cardId, plot, svg, canMove, onSee }: GestureProps) {
  const { dials } = useCardBoard()
  const presses = useRef(new Map<number, Press>())
  const start = useRef<{ readonly plot: DrawnPlot; readonly presses: ReadonlyMap<number, Press> } | null>(
    null,
  )
  const seen = useRef<Bounds | null>(null)
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(plot)
  latest.current = plot

  const see = (bounds: Bounds) => {
    if (readBounds([...bounds]) === undefined) return
    seen.current = bounds
    onSee(bounds)
  }
  const write = (bounds: Bounds) => {
    const [left, right, bottom, top] = bounds
    const tidied = [
      tidy(left, right - left),
      tidy(right, right - left),
      tidy(bottom, top - bottom),
      tidy(top, top - bottom),
    ]
    if (readBounds(tidied)) dials.set(cardId, { bounds: tidied })
    seen.current = null
    onSee(null)
  }
  const settle = () => {
    if (seen.current) write(seen.current)
  }
  const follow = () => {
    const from = start.current
    if (!from) return
    const now = [...presses.current]
    const before = now.flatMap(([id]) => from.presses.get(id) ?? [])
    if (before.length !== now.length) return
    const middle = (list: readonly Press[]): Press => ({
      clientX: list.reduce((sum, one) => sum + one.clientX, 0) / list.length,
      clientY: list.reduce((sum, one) => sum + one.clientY, 0) / list.length,
    })
    const spread = ([a, b]: readonly Press[]) =>
      a && b ? Math.max(20, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)) : 1
    const current = now.map(([, press]) => press)
    const [x0, y0] = placeIn(svg.current, from.plot, middle(before))
    const [x1, y1] = placeIn(svg.current, from.plot, middle(current))
    const factor = before.length > 1 ? spread(before) / spread(current) : 1
    const turned = zoomed(from.plot.bounds, [x0, y0], factor)
    see(moved(turned, (x0 - x1) * factor, (y0 - y1) * factor))
  }
  const begin = () => {
    start.current =
      presses.current.size === 0 ? null : { plot: latest.current, presses: new Map(presses.current) }
  }
  const hasMoved = (event: Press): boolean =>
    [...(start.current?.presses.values() ?? [])].some(
      (press) => Math.hypot(press.clientX - event.clientX, press.clientY - event.clientY) > SLACK,
    )

  // React listens to the wheel passively, so the page would scroll as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener reads what is latest through refs
  useEffect(() => {
    const element = svg.current
    if (!element || !canMove) return
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      event.stopPropagation()
      const shown = { ...latest.current, bounds: seen.current ?? latest.current.bounds }
      see(
        zoomed(
          shown.bounds,
          placeIn(element, shown, event),
          Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 300),
        ),
      )
      clearTimeout(rest.current)
      rest.current = setTimeout(settle, REST_MS)
    }
    element.addEventListener("wheel", onWheel, { passive: false })
    return () => element.removeEventListener("wheel", onWheel)
  }, [canMove, svg])

  const end = (event: PointerEvent, isTap: boolean) => {
    if (!presses.current.delete(event.pointerId)) return
    if (isTap && seen.current === null && presses.current.size === 0 && plot.handle)
      dials.set(cardId, pointAt(plot, placeIn(svg.current, plot, event)))
    else if (presses.current.size === 0) settle()
    begin()
  }
  return {
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        presses.current.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY })
        begin()
      },
      onPointerMove(event: PointerEvent) {
        if (!presses.current.has(event.pointerId)) return
        if (seen.current === null && !hasMoved(event)) return
        presses.current.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY })
        follow()
      },
      onPointerUp: (event: PointerEvent) => end(event, true),
      onPointerCancel: (event: PointerEvent) => end(event, false),
    },
    zoom(factor: number) {
      const [left, right, bottom, top] = plot.bounds
      write(zoomed(plot.bounds, [(left + right) / 2, (bottom + top) / 2], factor))
    },
    reset() {
      // A turn of the wheel that is still to be written would undo the reset.
      seen.current = null
      onSee(null)
      dials.set(cardId, { bounds: null })
    },
  }
}
