"use client"

import { useEffect } from "react"
import { type Camera, ZOOM } from "../surface/camera"
import { union } from "../surface/rect"
import { useBoard } from "./board-context"
import type { BoardSession } from "./board-session"

const SAVE_AFTER_MS = 400

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
    const all = union(board.layout.all().values())
    if (camera) board.surface.moveTo(camera, { animated: false })
    else if (all) board.surface.fit(all, { animated: false })
  }
  const endings = [board.connection.subscribe(look), board.surface.subscribe(look)]
  const stop = () => {
    for (const end of endings) end()
  }
  look()
  return stop
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
