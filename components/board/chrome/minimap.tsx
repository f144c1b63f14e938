"use client"

import { useTranslations } from "next-intl"
import { type PointerEvent, useEffect, useRef } from "react"
import { carries } from "@/lib/cards"
import { useBoard } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { cameraToFit, toBoard, visibleRect } from "../surface/camera"
import { inflate, type Point, type Rect, union } from "../surface/rect"

const SIZE = { width: 208, height: 140 }
const INSETS = { top: 6, right: 6, bottom: 6, left: 6 }

/** The whole board in a corner, with the part that is on the screen; a press there brings the screen to it. */
export function Minimap() {
  const t = useTranslations("board.minimap")
  const board = useBoard()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (element) return follow(element, board)
  }, [board])
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const at = toBoard(cameraOf(board), { x: event.clientX - box.left, y: event.clientY - box.top })
    lookAt(board, at)
  }
  return (
    <section aria-label={t("label")} className="contents">
      <canvas
        ref={canvas}
        width={SIZE.width}
        height={SIZE.height}
        role="img"
        aria-label={t("label")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          go(event)
        }}
        onPointerMove={go}
        className="board-minimap"
        style={SIZE}
      />
    </section>
  )
}

/** Brings a point to the middle of the screen. */
function lookAt({ surface }: BoardSession, at: Point): void {
  const { zoom } = surface.camera()
  const { width, height } = surface.size()
  surface.moveTo({ x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom, zoom }, { animated: false })
}

const sightOf = ({ surface }: BoardSession): Rect => visibleRect(surface.camera(), surface.size())

/** The camera that shows all cards and the screen in the minimap. */
function cameraOf(board: BoardSession) {
  const all = union([...board.layout.all().values(), sightOf(board)]) ?? sightOf(board)
  return cameraToFit(inflate(all, 20), SIZE, INSETS, 1)
}

/** Paints whenever the board or the camera changes, at most once a frame. */
function follow(canvas: HTMLCanvasElement, board: BoardSession): () => void {
  let frame = 0
  const paint = () => {
    frame = 0
    const ratio = window.devicePixelRatio
    canvas.width = SIZE.width * ratio
    canvas.height = SIZE.height * ratio
    const context = canvas.getContext("2d")
    if (context === null) return
    const camera = coloursAndCamera(canvas, board)
    context.setTransform(ratio * camera.zoom, 0, 0, ratio * camera.zoom, camera.x * ratio, camera.y * ratio)
    for (const id of board.layout.order()) {
      const rect = board.layout.rectOf(id)
      if (rect === undefined) continue
      context.globalAlpha = carries(board.store.getCard(id)?.kind ?? "") ? 0.18 : 0.55
      context.fillStyle = camera.ink
      context.fillRect(rect.x, rect.y, rect.width, rect.height)
    }
    const sight = sightOf(board)
    context.globalAlpha = 1
    context.strokeStyle = camera.accent
    context.lineWidth = 2 / camera.zoom
    context.strokeRect(sight.x, sight.y, sight.width, sight.height)
  }
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
  const theme = new MutationObserver(schedule)
  theme.observe(document.documentElement, { attributeFilter: ["class"] })
  const endings = [board.surface.subscribe(schedule), board.layout.subscribe(schedule)]
  schedule()
  return () => {
    cancelAnimationFrame(frame)
    theme.disconnect()
    for (const end of endings) end()
  }
}

function coloursAndCamera(canvas: HTMLCanvasElement, board: BoardSession) {
  const { color, outlineColor } = getComputedStyle(canvas)
  return { ...cameraOf(board), ink: color, accent: outlineColor }
}
