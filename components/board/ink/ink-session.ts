import type * as Y from "yjs"
import { createStore, type StoreApi } from "zustand/vanilla"
import { createInkStore, type InkStore } from "@/lib/board/ink-store"
import { distanceToSegment } from "@/lib/board/simplify-stroke"
import type { Stroke, StrokeColour, StrokePoint, StrokeStyle, StrokeTool } from "@/lib/board/stroke"
import type { Point } from "../surface/rect"

/** The tools that a hand draws with; `laser` leaves nothing behind. */
export const INK_TOOLS = ["pen", "highlighter", "eraser", "laser"] as const
export type InkTool = (typeof INK_TOOLS)[number]

/** Whether a tool is one of ink, and which. */
export const inkTool = (tool: string): InkTool | null => INK_TOOLS.find((one) => one === tool) ?? null

/** The widths that a person can choose from, in board units. */
export const WIDTHS: Readonly<Record<StrokeTool, readonly [number, number, number]>> = {
  pen: [2, 4, 8],
  highlighter: [12, 20, 32],
}

/** A line under this person's hand. */
interface WetStroke extends StrokeStyle {
  readonly points: readonly StrokePoint[]
  /** Under which id the others see it. */
  readonly draft: string
}

/** What is true of the ink on this screen only. */
interface InkView {
  readonly styles: Readonly<Record<StrokeTool, { readonly colour: StrokeColour; readonly width: number }>>
  readonly selection: ReadonlySet<string>
  /** What goes when the eraser is lifted. */
  readonly erasing: ReadonlySet<string>
  /** The lines that are dragged, and how far; where copies are dragged, the lines themselves stay. */
  readonly moving: { readonly ids: ReadonlySet<string>; readonly by: Point; readonly copies: boolean } | null
  readonly wet: WetStroke | null
  /** The place of this person's laser pointer. */
  readonly laser: Point | null
  /** A pen has been used here: fingers move the board from now on. */
  readonly penSeen: boolean
}

/** The ink of an open board. */
export interface InkSession {
  readonly store: InkStore
  readonly view: StoreApi<InkView>
  select(ids: Iterable<string>): void
  /** The front line within a distance of a point, in board units. */
  hit(at: Point, within: number): Stroke | null
  dispose(): void
}

const NONE: ReadonlySet<string> = new Set()

/** Opens the ink of a document. */
export function createInkSession(doc: Y.Doc): InkSession {
  const store = createInkStore(doc)
  const view = createStore<InkView>(() => ({
    styles: {
      pen: { colour: "ink", width: WIDTHS.pen[1] },
      highlighter: { colour: "orange", width: WIDTHS.highlighter[1] },
    },
    selection: NONE,
    erasing: NONE,
    moving: null,
    wet: null,
    laser: null,
    penSeen: false,
  }))
  const end = store.subscribe(() => {
    const { selection } = view.getState()
    const left = [...selection].filter((id) => store.get(id) !== undefined)
    if (left.length !== selection.size) view.setState({ selection: new Set(left) })
  })
  return {
    store,
    view,
    select(ids) {
      const next = new Set(ids)
      const before = view.getState().selection
      if (next.size === 0 && before.size === 0) return
      view.setState({ selection: next })
    },
    hit(at, within) {
      return store.ordered().findLast((stroke) => !stroke.isDraft && isNear(stroke, at, within)) ?? null
    },
    dispose() {
      end()
      store.dispose()
    },
  }
}

/** Whether a point lies on a line or within a distance of it. */
export function isNear({ bounds, points, width }: Stroke, at: Point, within: number): boolean {
  if (at.x < bounds.x - within || at.x > bounds.x + bounds.width + within) return false
  if (at.y < bounds.y - within || at.y > bounds.y + bounds.height + within) return false
  const reach = width / 2 + within
  return points.some((from, i) => distanceToSegment(at, from, points[i + 1] ?? from).distance <= reach)
}
