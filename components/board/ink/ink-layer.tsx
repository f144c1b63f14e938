"use client"

import "./ink.css"
import { useEffect, useRef } from "react"
import { useBoard } from "../session/board-context"
import { listenForInk } from "./ink-pointer"
import { showInkTiles } from "./ink-tiles"
import { showWetInk } from "./wet-ink"

/** The ink over the cards. It lies inside the board's canvas and hears of presses there before the cards do. */
export function InkLayer() {
  const board = useBoard()
  const root = useRef<HTMLDivElement>(null)
  const tiles = useRef<HTMLDivElement>(null)
  const wet = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const frame = root.current?.parentElement
    if (!frame || tiles.current === null || wet.current === null) return
    const endings = [
      showInkTiles(tiles.current, board),
      showWetInk(wet.current, board),
      listenForInk(frame, board),
    ]
    return () => {
      for (const end of endings) end()
    }
  }, [board])
  return (
    <div ref={root} className="board-ink" aria-hidden="true">
      <div ref={tiles} className="board-ink-tiles" />
      <canvas ref={wet} className="board-ink-wet" />
    </div>
  )
}
