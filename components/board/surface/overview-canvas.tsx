"use client"

import { useEffect, useRef } from "react"
import { cardParts } from "@/components/cards/card-parts"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { useBoard } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { visibleRect } from "./camera"
import type { Connectors } from "./connectors"
import { connectorRects, type OverviewCard, type OverviewColours, paintOverview } from "./overview-paint"
import { createOverviewPictures, type OverviewPictures } from "./overview-pictures"
import { withinPages } from "./within-pages"

/** The zoomed-out board on one canvas. It is painted only while it is shown, at most once a frame. */
export function OverviewCanvas({ connectors }: { readonly connectors: Connectors }) {
  const board = useBoard()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (element) return followBoard(element, board, connectors)
  }, [board, connectors])
  return <canvas ref={canvas} className="board-overview" />
}

/** Repaints whenever something changes that the overview shows. Gives the function that ends it. */
function followBoard(canvas: HTMLCanvasElement, board: BoardSession, connectors: Connectors): () => void {
  let frame = 0
  let colours: OverviewColours | null = null
  const names = createNames(board)
  const pictures = createOverviewPictures(board.images, () => schedule())
  const paint = () => {
    frame = 0
    if (!board.view.getState().overview) return
    colours ??= readColours(canvas)
    names.startFrame()
    paintBoard(canvas, board, connectors, { colours, names, pictures })
    if (names.areMissing()) schedule()
  }
  const schedule = () => {
    if (frame === 0 && board.view.getState().overview) frame = requestAnimationFrame(paint)
  }
  const recolour = () => {
    colours = null
    schedule()
  }
  const theme = new MutationObserver(recolour)
  theme.observe(document.documentElement, { attributeFilter: ["class"] })
  const system = window.matchMedia("(prefers-color-scheme: dark)")
  system.addEventListener("change", recolour)
  const endings = [
    cardParts.subscribe(schedule),
    board.surface.subscribe(schedule),
    board.layout.subscribe(schedule),
    board.view.subscribe(schedule),
    board.store.subscribe(schedule),
    board.presence.subscribe(schedule),
  ]
  return () => {
    cancelAnimationFrame(frame)
    theme.disconnect()
    system.removeEventListener("change", recolour)
    for (const end of endings) end()
  }
}

/** What a frame is painted with. */
interface Means {
  readonly colours: OverviewColours
  readonly names: Names
  readonly pictures: OverviewPictures
}

function paintBoard(
  canvas: HTMLCanvasElement,
  board: BoardSession,
  connectors: Connectors,
  { colours, names, pictures }: Means,
): void {
  const { width, height } = board.surface.size()
  const ratio = window.devicePixelRatio
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== w) canvas.width = w
  if (canvas.height !== h) canvas.height = h
  const context = canvas.getContext("2d")
  if (context === null) return
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  const camera = board.surface.camera()
  paintOverview(context, {
    camera,
    visible: visibleRect(camera, { width, height }),
    cards: cardsOf(board, names, pictures),
    connectors: connectorRects(
      withinPages(board, connectors.read(board.store.getSnapshot())),
      board.layout.rectOf,
    ),
    colours,
    fontFamily: getComputedStyle(canvas).fontFamily,
  })
}

function* cardsOf(board: BoardSession, names: Names, pictures: OverviewPictures): Generator<OverviewCard> {
  const { selection } = board.view.getState()
  const visible = visibleRect(board.surface.camera(), board.surface.size())
  const holders = new Map<string, string>()
  for (const peer of board.presence.getPeers()) {
    for (const id of peer.selection) holders.set(id, peer.user.color)
  }
  for (const id of board.layout.order()) {
    const rect = board.layout.rectOf(id)
    const card = board.store.getCard(id)
    if (rect === undefined || card === undefined) continue
    if (rect.x > visible.x + visible.width || rect.x + rect.width < visible.x) continue
    if (rect.y > visible.y + visible.height || rect.y + rect.height < visible.y) continue
    const signs = { isSelected: selection.has(id), heldBy: holders.get(id) ?? null }
    yield { rect, ...names.of(card), picture: pictures.of(card), ...signs }
  }
}

/** How long one frame may work on names that it has not shown before. */
const NAMES_MS = 5

type Name = Pick<OverviewCard, "name" | "signature" | "tone">

/** The names of cards, found a few at a time: each means that a formula is read. */
interface Names {
  startFrame(): void
  /** The name of a card, empty as long as its turn has not come. */
  of(card: CardSnapshot): Name
  /** Whether this frame left names out. */
  areMissing(): boolean
}

function createNames({ store }: BoardSession): Names {
  // What was asked for once is remembered where it is worked out, so that asking again costs nothing.
  const asked = new WeakSet<CardSnapshot>()
  let until = 0
  let missing = false
  return {
    startFrame() {
      until = performance.now() + NAMES_MS
      missing = false
    },
    of(card) {
      const parts = cardParts.now()
      const isOutOfTime = !asked.has(card) && performance.now() > until
      if (isOutOfTime || parts === null) {
        // Whoever waits for the parts is told when they come; the next turn for names has to be asked for.
        missing ||= parts !== null
        return { name: "", signature: "", tone: card.kind }
      }
      asked.add(card)
      return parts.overviewOf(card, store)
    },
    areMissing: () => missing,
  }
}

/** The page's colours, resolved: a canvas does not follow custom properties. */
function readColours(element: HTMLElement): OverviewColours {
  const resolve = (name: string): string => {
    element.style.color = `var(--color-${name})`
    return getComputedStyle(element).color
  }
  const colours = {
    sheet: resolve("sheet"),
    line: resolve("line-strong"),
    ink: resolve("ink"),
    muted: resolve("muted"),
    accent: resolve("accent"),
    accentSoft: resolve("accent-soft"),
    faint: resolve("faint"),
  }
  element.style.color = ""
  return colours
}
