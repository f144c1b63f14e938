import { setGeometry } from "@/lib/board/write-geometry"
import type { Handle } from "@/lib/sync/presence-state"
import { pullRect } from "../surface/pull-rect"
import type { Point, Rect } from "../surface/rect"
import type { ToolEffect } from "../tools/define"
import type { BoardSession, ToolEffects } from "./board-session"
import { minimalSize, placeAround } from "./card-actions"

const NOWHERE: ReadonlyMap<string, Rect> = new Map()

/** What a gesture started from. */
interface Gesture {
  readonly rects: ReadonlyMap<string, Rect>
  readonly selection: ReadonlySet<string>
}

/** Carries out one kind of effect. `start` gives what the gesture of this moment began with. */
type Doer<E> = (board: BoardSession, effect: E, start: () => Gesture) => void
type Doers = { readonly [K in ToolEffect["do"]]: Doer<Extract<ToolEffect, { do: K }>> }

const doers: Doers = {
  select: ({ view }, { ids, adds }) => view.select(adds ? [...view.getState().selection, ...ids] : ids),
  toggle: ({ view }, { id }) => view.select([...view.getState().selection].filter((other) => other !== id)),
  deselect: ({ view }) => view.select([]),
  move(board, { by }, start) {
    const { rects } = start()
    board.layout.show(moved(rects, by))
    board.view.setState({ dragging: true })
    board.presence.set({ drag: { ids: [...rects.keys()], dx: Math.round(by.x), dy: Math.round(by.y) } })
  },
  resize(board, { handle, by }, start) {
    const { rects } = start()
    board.layout.show(pulled(board, rects, handle, by))
    board.view.setState({ dragging: true })
    const [dx, dy] = [Math.round(by.x), Math.round(by.y)]
    board.presence.set({ drag: { ids: [...rects.keys()], dx, dy, handle } })
  },
  drop: (board) => commit(board),
  revert: () => undefined,
  marquee({ layout, view }, { rect, adds }, start) {
    const inside = layout.within(rect)
    view.select(adds ? [...start().selection, ...inside] : inside)
    view.setState({ marquee: rect })
  },
  "end-marquee": () => undefined,
  place(board, { kind, at }) {
    placeAround(board, { kind }, at)
  },
  "use-tool": ({ view }, { tool }) => view.pickUp(tool),
}

/** The effects after which nothing of a gesture is left. */
const ENDINGS: ReadonlySet<ToolEffect["do"]> = new Set(["drop", "revert", "end-marquee"])

/** The hands of a board's tools. */
export function createToolEffects(board: BoardSession): ToolEffects {
  let gesture: Gesture | null = null
  const start = (): Gesture => {
    gesture ??= gestureFrom(board)
    return gesture
  }
  const end = () => {
    gesture = null
    board.layout.show(NOWHERE)
    board.presence.set({ drag: null })
    board.view.setState({ dragging: false, marquee: null })
  }
  return {
    apply(effects) {
      for (const effect of effects) {
        // The entry of the table takes just this kind of effect; the compiler cannot tie the two together.
        const doer = doers[effect.do] as Doer<ToolEffect>
        doer(board, effect, start)
        if (ENDINGS.has(effect.do)) end()
      }
    },
  }
}

function gestureFrom(board: BoardSession): Gesture {
  const { selection } = board.view.getState()
  const rects = new Map<string, Rect>()
  for (const id of selection) {
    const rect = board.layout.rectOf(id)
    if (rect) rects.set(id, rect)
  }
  return { rects, selection }
}

function moved(rects: ReadonlyMap<string, Rect>, by: Point): Map<string, Rect> {
  return new Map([...rects].map(([id, rect]) => [id, { ...rect, x: rect.x + by.x, y: rect.y + by.y }]))
}

function pulled(
  board: BoardSession,
  rects: ReadonlyMap<string, Rect>,
  handle: Handle,
  by: Point,
): Map<string, Rect> {
  return new Map(
    [...rects].map(([id, rect]) => {
      const least = minimalSize(board.store.getCard(id)?.kind ?? "")
      return [id, pullRect(rect, handle, by, least)]
    }),
  )
}

/** Writes what is shown to the board, as one change that undo takes back at once. */
function commit(board: BoardSession): void {
  const changes = new Map<string, Partial<Rect>>()
  for (const [id, shown] of board.layout.shown()) {
    // A side that was not pulled is not written: the height on the screen may be that of the contents.
    const before = board.layout.standingOf(id)
    changes.set(id, {
      x: shown.x,
      y: shown.y,
      ...(before?.width === shown.width ? {} : { width: shown.width }),
      ...(before?.height === shown.height ? {} : { height: shown.height }),
    })
  }
  board.undo.separate()
  setGeometry(board.doc, changes)
  board.undo.separate()
}
