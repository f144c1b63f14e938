import { middle, type Point, type Rect } from "./rect"

/** Where the board stands on the screen: screen = board · zoom + (x, y). */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** The size of the visible part of the board in screen pixels. */
export interface ScreenSize {
  readonly width: number
  readonly height: number
}

/** How far a person can zoom out and in. */
export const ZOOM = { min: 0.05, max: 4, step: 1.25 } as const

/** The screen pixel, relative to the canvas, of a point of the board. */
export function toScreen(camera: Camera, point: Point): Point {
  return { x: point.x * camera.zoom + camera.x, y: point.y * camera.zoom + camera.y }
}

/** The point of the board under a screen pixel relative to the canvas. */
export function toBoard(camera: Camera, pixel: Point): Point {
  return { x: (pixel.x - camera.x) / camera.zoom, y: (pixel.y - camera.y) / camera.zoom }
}

/** The part of the board that is on the screen. */
export function visibleRect(camera: Camera, size: ScreenSize): Rect {
  const corner = toBoard(camera, { x: 0, y: 0 })
  return { ...corner, width: size.width / camera.zoom, height: size.height / camera.zoom }
}

/** The nearest zoom that is allowed. */
function clampZoom(zoom: number): number {
  return Math.min(ZOOM.max, Math.max(ZOOM.min, zoom))
}

/** The camera at another zoom, with the board standing still under one screen pixel. */
export function zoomAround(camera: Camera, pixel: Point, zoom: number): Camera {
  const clamped = clampZoom(zoom)
  const ratio = clamped / camera.zoom
  return {
    x: pixel.x - (pixel.x - camera.x) * ratio,
    y: pixel.y - (pixel.y - camera.y) * ratio,
    zoom: clamped,
  }
}

/** Free space kept at each side of the screen for the bars around the canvas. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** The camera that shows a rectangle whole and as large as `maxZoom` allows, in the middle of what the insets leave free. */
export function cameraToFit(rect: Rect, size: ScreenSize, insets: Insets, maxZoom = 1): Camera {
  const width = Math.max(1, size.width - insets.left - insets.right)
  const height = Math.max(1, size.height - insets.top - insets.bottom)
  const fitting = Math.min(width / Math.max(1, rect.width), height / Math.max(1, rect.height))
  const zoom = clampZoom(Math.min(maxZoom, fitting))
  const centre = middle(rect)
  return {
    x: insets.left + width / 2 - centre.x * zoom,
    y: insets.top + height / 2 - centre.y * zoom,
    zoom,
  }
}

/** The camera moved by the least way that brings a rectangle between the insets; the same object when it is there already. */
export function cameraToReveal(camera: Camera, rect: Rect, size: ScreenSize, insets: Insets): Camera {
  const from = toScreen(camera, rect)
  const to = toScreen(camera, { x: rect.x + rect.width, y: rect.y + rect.height })
  const dx = shiftInto(from.x, to.x, insets.left, size.width - insets.right)
  const dy = shiftInto(from.y, to.y, insets.top, size.height - insets.bottom)
  return dx === 0 && dy === 0 ? camera : { x: camera.x + dx, y: camera.y + dy, zoom: camera.zoom }
}

/** How far the span from–to must move to lie in min–max; a span that is too long is aligned at its start. */
function shiftInto(from: number, to: number, min: number, max: number): number {
  if (from < min || to - from > max - min) return from === min ? 0 : min - from
  return to > max ? max - to : 0
}
