"use client"

import { useEffect, useRef } from "react"
import { useBoard } from "../session/board-context"

/** The distance of the dots in board units at full size, and the least distance that they keep on the screen. */
const GAP = { board: 24, screen: 22 } as const

/** The distance of the dots on the screen: at small zooms only every second, fourth, … dot is left. */
export function dotDistance(zoom: number): number {
  let distance = GAP.board * zoom
  while (distance < GAP.screen) distance *= 2
  return distance
}

/** The dots of the paper. They follow the camera without React, and cost the same at every zoom. */
export function DotGrid() {
  const { surface } = useBoard()
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = () => {
      const style = grid.current?.style
      if (style === undefined) return
      const { x, y, zoom } = surface.camera()
      const distance = dotDistance(zoom)
      style.backgroundSize = `${distance}px ${distance}px`
      style.backgroundPosition = `${x - distance / 2}px ${y - distance / 2}px`
    }
    follow()
    return surface.subscribe(follow)
  }, [surface])
  return <div ref={grid} aria-hidden="true" className="board-dots" />
}
