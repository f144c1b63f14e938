"use client"

import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import type { Handle } from "@/lib/sync/presence-state"
import { useBoard, useCanWrite, useLayoutVersion, useView } from "../session/board-context"
import { selectedRect } from "../session/card-actions"
import { type Camera, toScreen } from "./camera"
import type { Rect } from "./rect"

/** The rectangle of a marquee and the frame with handles around the selection, in screen pixels over the canvas. */
export function SelectionOverlay() {
  const { surface } = useBoard()
  const camera = useSyncExternalStore(surface.subscribe, surface.camera)
  const marquee = useView((view) => view.marquee)
  return (
    <>
      <SelectionFrame camera={camera} />
      {marquee ? <div className="board-marquee" style={boxOf(camera, marquee)} /> : null}
    </>
  )
}

const HANDLES: readonly Handle[] = ["nw", "n", "ne", "e", "se", "s", "sw", "w"]

function SelectionFrame({ camera }: { readonly camera: Camera }) {
  const t = useTranslations("board")
  const board = useBoard()
  useLayoutVersion()
  const count = useView((view) => view.selection.size)
  const isDragging = useView((view) => view.dragging)
  const isSelecting = useView((view) => view.tool === "select" && view.marquee === null)
  const canWrite = useCanWrite()
  const rect = count > 0 ? selectedRect(board) : null
  if (rect === null) return null
  const box = boxOf(camera, rect)
  const hasHandles =
    count === 1 && canWrite && isSelecting && !isDragging && box.width > 60 && box.height > 40
  return (
    <div className="board-selection" data-many={count > 1 || undefined} style={box}>
      {hasHandles
        ? HANDLES.map((handle) => (
            <div key={handle} data-handle={handle} className="board-handle" title={t("canvas.resize")} />
          ))
        : null}
    </div>
  )
}

function boxOf(camera: Camera, rect: Rect) {
  const { x, y } = toScreen(camera, rect)
  return { left: x, top: y, width: rect.width * camera.zoom, height: rect.height * camera.zoom }
}
