"use client"

import "./selection.css"
import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import type { Handle } from "@/lib/sync/presence-state"
import { movable } from "../session/belonging"
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
      <DragOverlay camera={camera} />
    </>
  )
}

/** Along what dragged cards stand, where copies come from, and the line of a lasso. */
function DragOverlay({ camera }: { readonly camera: Camera }) {
  const guides = useView((view) => view.guides)
  const ghosts = useView((view) => view.ghosts)
  const lasso = useView((view) => view.lasso)
  if (guides.length === 0 && ghosts.length === 0 && lasso === null) return null
  const scaled = (value: number, axis: "x" | "y") => value * camera.zoom + camera[axis]
  return (
    <svg aria-hidden="true" className="board-drag-overlay">
      {ghosts.map((rect) => {
        const { left, top, width, height } = boxOf(camera, rect)
        const key = `${rect.x},${rect.y}`
        return <rect key={key} data-part="ghost" x={left} y={top} width={width} height={height} rx={8} />
      })}
      {guides.map(({ axis, at, from, to }) => {
        const across = axis === "x" ? "y" : "x"
        const [place, start, end] = [scaled(at, axis), scaled(from, across), scaled(to, across)]
        const line = axis === "x" ? `M${place},${start}V${end}` : `M${start},${place}H${end}`
        return <path key={`${axis}${at}`} data-part="guide" d={line} />
      })}
      {lasso ? (
        <polygon
          data-part="lasso"
          points={lasso.map(({ x, y }) => `${scaled(x, "x")},${scaled(y, "y")}`).join(" ")}
        />
      ) : null}
    </svg>
  )
}

const HANDLES: readonly Handle[] = ["nw", "n", "ne", "e", "se", "s", "sw", "w"]

function SelectionFrame({ camera }: { readonly camera: Camera }) {
  const t = useTranslations("board")
  const board = useBoard()
  useLayoutVersion()
  const selection = useView((view) => view.selection)
  const count = selection.size
  const isDragging = useView((view) => view.dragging)
  const isSelecting = useView((view) => view.tool === "select" && view.marquee === null)
  const canWrite = useCanWrite()
  const rect = count > 0 ? selectedRect(board) : null
  if (rect === null) return null
  const box = boxOf(camera, rect)
  const hasHandles =
    count === 1 &&
    canWrite &&
    isSelecting &&
    !isDragging &&
    box.width > 60 &&
    box.height > 40 &&
    movable(board, selection).length === 1
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
