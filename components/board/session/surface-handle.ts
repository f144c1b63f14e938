import {
  type Camera,
  cameraToFit,
  cameraToReveal,
  type Insets,
  type ScreenSize,
  toBoard,
} from "../surface/camera"
import type { Point, Rect } from "../surface/rect"

/** What a canvas must be able to do to be the board's canvas. */
interface SurfaceDriver {
  /** Moves the camera; `animated` may be ignored where a person asked for less motion. */
  moveTo(camera: Camera, animated: boolean): void
}

/** The board's canvas as the rest of the board sees it: a camera and a size, whatever draws the cards. */
export interface SurfaceHandle {
  camera(): Camera
  /** Where the camera is going, or where it is when it rests: what the next step starts from. */
  aim(): Camera
  size(): ScreenSize
  /** Calls back on each change of the camera or the size, also during a movement. */
  subscribe(listener: () => void): () => void
  moveTo(camera: Camera, options?: { readonly animated?: boolean }): void
  /** Shows a rectangle whole, between the bars and not larger than life unless told otherwise. */
  fit(
    rect: Rect,
    options?: { readonly animated?: boolean; readonly insets?: Insets; readonly maxZoom?: number },
  ): void
  /** Moves the least way that brings a rectangle into view, with more room kept free at the bottom where an editor stands there. */
  reveal(rect: Rect, options?: { readonly aboveEditor?: boolean }): void
  /** The middle of the part of the screen that no bar covers. */
  centre(): Point
  /** For the canvas itself: takes part, and reports. Gives the function that ends it. */
  attach(driver: SurfaceDriver): () => void
  report(camera: Camera): void
  /** For the canvas itself: a movement has ended, or a person's hand took the camera over. */
  settle(): void
  resize(size: ScreenSize): void
}

/** Room for the bars: those at the top and those at the bottom. */
const INSETS: Insets = { top: 76, right: 28, bottom: 96, left: 28 }

/** The zoom below which a card is not made smaller only to be shown whole. */
const LEAST_READABLE = 0.6
/** What the formula editor takes at the bottom of the screen. */
const EDITOR_HEIGHT = 256

/** A handle without a canvas: moves are remembered and carried out by the canvas that attaches. */
export function createSurfaceHandle(): SurfaceHandle {
  const listeners = new Set<() => void>()
  let camera: Camera = { x: 0, y: 0, zoom: 1 }
  let size: ScreenSize = { width: 0, height: 0 }
  let driver: SurfaceDriver | null = null
  let aim: Camera | null = null
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const moveTo = (next: Camera, animated: boolean) => {
    if (driver) {
      aim = next
      driver.moveTo(next, animated && !wantsLessMotion())
      return
    }
    camera = next
    tell()
  }
  return {
    camera: () => camera,
    aim: () => aim ?? camera,
    size: () => size,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    moveTo: (next, options) => moveTo(next, options?.animated ?? true),
    fit(rect, options) {
      const { animated = true, insets = INSETS, maxZoom = 1 } = options ?? {}
      moveTo(cameraToFit(rect, size, insets, maxZoom), animated)
    },
    reveal(rect, options) {
      const bottom = options?.aboveEditor ? Math.min(EDITOR_HEIGHT, size.height * 0.55) : INSETS.bottom
      const insets = { ...INSETS, bottom }
      const room = size.width - insets.left - insets.right
      // A card that is wider than a phone's screen is shown whole, as long as it stays readable.
      const from = aim ?? camera
      const shrinks = rect.width * from.zoom > room && rect.width * LEAST_READABLE <= room
      const next = shrinks
        ? cameraToFit(rect, size, insets, from.zoom)
        : cameraToReveal(from, rect, size, insets)
      if (next !== from) moveTo(next, true)
    },
    centre() {
      const { width, height } = size
      return toBoard(camera, { x: width / 2, y: (height - INSETS.bottom + INSETS.top) / 2 })
    },
    attach(next) {
      driver = next
      driver.moveTo(camera, false)
      return () => {
        if (driver === next) driver = null
      }
    },
    settle() {
      aim = null
    },
    report(next) {
      if (next.x === camera.x && next.y === camera.y && next.zoom === camera.zoom) return
      camera = next
      tell()
    },
    resize(next) {
      if (next.width === size.width && next.height === size.height) return
      size = next
      tell()
    },
  }
}

const wantsLessMotion = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches
