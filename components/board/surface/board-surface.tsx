"use client"

import "@xyflow/react/dist/base.css"
import "./board-surface.css"
import { type NodeTypes, ReactFlow, ReactFlowProvider, useReactFlow, type Viewport } from "@xyflow/react"
import { useTranslations } from "next-intl"
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react"
import { commandOf } from "../commands"
import { useBoard, useLayoutVersion, useView } from "../session/board-context"
import { type BoardSession, CANVAS_ID } from "../session/board-session"
import { toolOf } from "../tools"
import { visibleRect, ZOOM } from "./camera"
import { CardNodeView } from "./card-node"
import { type CardNode, createCardNodes } from "./card-nodes"
import { ConnectorLayer } from "./connector-layer"
import { createConnectors } from "./connectors"
import { DotGrid } from "./dot-grid"
import { listenForDoubleTaps } from "./finger-taps"
import { OverviewCanvas } from "./overview-canvas"
import { needsOverview } from "./overview-zoom"
import type { Rect } from "./rect"
import { usePointer } from "./use-pointer"

const nodeTypes: NodeTypes = { card: CardNodeView }
const MOVE_MS = 220
const ZOOM_RESTS_MS = 90

/**
 * The board's canvas. React Flow draws the cards in view and moves the camera; selecting, dragging and resizing belong to the tools,
 * and the zoomed-out board to one canvas of ours. `children` lie over it in screen pixels.
 */
export function BoardSurface({ children }: { readonly children?: ReactNode }) {
  return (
    <ReactFlowProvider>
      <Canvas>{children}</Canvas>
    </ReactFlowProvider>
  )
}

function Canvas({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("board")
  const board = useBoard()
  const frame = useRef<HTMLDivElement>(null)
  const connectors = useMemo(createConnectors, [])
  const nodes = useNodes()
  const pans = useView((view) => toolOf(view.tool).pans)
  const overview = useView((view) => view.overview)
  const tool = useView((view) => view.tool)
  const isDragging = useView((view) => view.dragging)
  const pointer = usePointer(frame)
  useCameraDriver()
  useFrameSize(frame)
  useUndoByFingers(frame)
  const onViewportChange = useCallback((viewport: Viewport) => report(board, viewport), [board])
  const setMoving = (moving: boolean) => frame.current?.toggleAttribute("data-moving", moving)
  return (
    <div
      ref={frame}
      className="board-surface"
      data-overview={overview || undefined}
      data-dragging={isDragging || undefined}
      data-tool={tool}
      {...pointer}
    >
      <DotGrid />
      <ReactFlow<CardNode>
        id={CANVAS_ID}
        tabIndex={0}
        aria-label={t("canvas.label")}
        nodes={nodes}
        nodeTypes={nodeTypes}
        onViewportChange={onViewportChange}
        onMoveStart={(event) => {
          // Movements that the board itself began come without an event.
          if (event) board.surface.settle()
          setMoving(true)
        }}
        onMoveEnd={() => setMoving(false)}
        onlyRenderVisibleElements
        minZoom={ZOOM.min}
        maxZoom={ZOOM.max}
        panOnDrag={pans ? PAN_BY_PRIMARY : PAN_BY_MIDDLE}
        panOnScroll
        panOnScrollSpeed={1}
        zoomOnPinch
        zoomOnDoubleClick={false}
        {...OURS}
        attributionPosition="bottom-right"
      >
        <ConnectorLayer connectors={connectors} />
      </ReactFlow>
      <OverviewCanvas connectors={connectors} />
      {children}
    </div>
  )
}

const UNDO = commandOf("undo")
const PAN_BY_PRIMARY = [0, 1]
const PAN_BY_MIDDLE = [1]

/** What the tools and commands do in React Flow's place. */
const OURS = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  elevateNodesOnSelect: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  panActivationKeyCode: null,
} as const

/** All cards as nodes, that of the keyboard held; during a drag those around what is in sight, in the overview only those that were drawn when it began, so that nothing is drawn for it behind the scenes. */
function useNodes(): CardNode[] {
  const board = useBoard()
  const version = useLayoutVersion()
  const overview = useView((view) => view.overview)
  const dragging = useView((view) => view.dragging)
  const reachable = useView((view) => view.reachable)
  const reader = useMemo(() => createCardNodes(board.layout), [board])
  const frozen = useMemo(
    () =>
      overview
        ? reader.read(board.view.getState().reachable).filter((node) => board.drawn.has(node.id))
        : null,
    [overview, reader, board],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the reader reads
  return useMemo(() => {
    if (frozen) return frozen
    return dragging ? reader.within(aroundSight(board)) : reader.read(reachable)
  }, [frozen, dragging, reachable, reader, board, version])
}

/** What is in sight and as much again on each side: while thousands of cards are dragged the canvas is told of these only. */
function aroundSight({ surface }: BoardSession): Rect {
  const { x, y, width, height } = visibleRect(surface.camera(), surface.size())
  return { x: x - width, y: y - height, width: 3 * width, height: 3 * height }
}

/** Takes the camera's commands for the board. */
function useCameraDriver(): void {
  const board = useBoard()
  const { setViewport } = useReactFlow()
  useEffect(
    () =>
      board.surface.attach({
        moveTo(camera, animated) {
          // The overview comes first: a jump would draw every card for one frame.
          if (mayShowOverview(board) && needsOverview(camera.zoom, false))
            board.view.setState({ overview: true })
          const options = animated ? { duration: MOVE_MS } : {}
          requestAnimationFrame(() => {
            void setViewport(camera, options).then(() => {
              if (board.surface.aim() === camera) board.surface.settle()
            })
          })
        },
      }),
    [board, setViewport],
  )
}

/** A presented frame is shown as it is, however small the screen: little else is in sight. */
const mayShowOverview = ({ view }: BoardSession): boolean => view.getState().presented === null

function report(board: BoardSession, { x, y, zoom }: Viewport): void {
  // While the zoom changes, cards come into sight faster than they can be filled: they wait until it rests.
  if (zoom !== board.surface.camera().zoom) board.mounts.rest(ZOOM_RESTS_MS)
  board.surface.report({ x, y, zoom })
  const { overview } = board.view.getState()
  const next = mayShowOverview(board) && needsOverview(zoom, overview)
  if (next !== overview) board.view.setState({ overview: next })
}

/** Two fingers that tap twice take back what this person did last. */
function useUndoByFingers(frame: { readonly current: HTMLDivElement | null }): void {
  const board = useBoard()
  useEffect(() => {
    if (frame.current === null) return
    return listenForDoubleTaps(frame.current, () => {
      const refusal = UNDO.refusal(board)
      if (refusal) board.tell(refusal)
      else UNDO.run(board)
    })
  }, [board, frame])
}

function useFrameSize(frame: { readonly current: HTMLDivElement | null }): void {
  const { surface } = useBoard()
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = () => surface.resize({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [frame, surface])
}
