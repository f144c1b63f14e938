"use client"

import { useEffect } from "react"
import { readingOrder } from "@/lib/board/reading-order"
import { type Camera, ZOOM } from "../surface/camera"
import { type Rect, union } from "../surface/rect"
import { useBoard } from "./board-context"
import type { BoardSession } from "./board-session"

const SAVE_AFTER_MS = 400

/** Formulas can be read without effort down to about this zoom. */
const READABLE_ZOOM = 0.6

const keyOf = (board: BoardSession) => `nabla:camera:${board.id}`

/** Opens a board where this tab last saw it, else at its contents; and remembers where it stands. */
export function useFirstSight(): void {
  const board = useBoard()
  useEffect(() => {
    const stopLooking = lookOnce(board)
    let timer: ReturnType<typeof setTimeout> | undefined
    const stopSaving = board.surface.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => save(board), SAVE_AFTER_MS)
    })
    return () => {
      stopLooking()
      stopSaving()
      clearTimeout(timer)
    }
  }, [board])
}

/** Moves the camera as soon as there is a board and a canvas to show it on. */
function lookOnce(board: BoardSession): () => void {
  const look = () => {
    if (!board.connection.getState().ready || board.surface.size().width === 0) return
    stop()
    const camera = remembered(board)
    const view = firstView(board)
    if (camera) board.surface.moveTo(camera, { animated: false })
    else if (view) board.surface.fit(view, { animated: false })
  }
  const endings = [board.connection.subscribe(look), board.surface.subscribe(look)]
  const stop = () => {
    for (const end of endings) end()
  }
  look()
  return stop
}

/**
 * What somebody sees first: all cards where they can be read like that, else as much as can be read, beginning with the first card. Null on
 * an empty board.
 */
function firstView(board: BoardSession): Rect | null {
  const cards = board.layout.all()
  const all = union(cards.values())
  const first = cards.get(readingOrder(cards)[0] ?? "")
  if (all === null || first === undefined) return all
  const size = board.surface.size()
  const [width, height] = [size.width / READABLE_ZOOM, size.height / READABLE_ZOOM]
  return all.width <= width && all.height <= height ? all : { x: first.x, y: first.y, width, height }
}

function save(board: BoardSession): void {
  try {
    sessionStorage.setItem(keyOf(board), JSON.stringify(board.surface.camera()))
  } catch {
    // A page without storage opens the board at its contents the next time.
  }
}

function remembered(board: BoardSession): Camera | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(board)) ?? "null")
    return isCamera(stored) ? stored : null
  } catch {
    return null // no storage, or something else stands in it
  }
}

function isCamera(value: unknown): value is Camera {
  if (typeof value !== "object" || value === null) return false
  const { x, y, zoom } = value as Partial<Record<keyof Camera, unknown>> // each part is checked below
  if (typeof zoom !== "number" || !(zoom >= ZOOM.min && zoom <= ZOOM.max)) return false
  return Number.isFinite(x) && Number.isFinite(y)
}
