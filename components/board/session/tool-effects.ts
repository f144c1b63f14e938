import { LOCAL } from "@/lib/board/origin"
import { setGeometry } from "@/lib/board/write-geometry"
import { moveStrokes } from "@/lib/board/write-ink"
import { carries } from "@/lib/cards"
import { groupOf, isLocked } from "@/lib/cards/common-values"
import type { Handle } from "@/lib/sync/presence-state"
import { visibleRect } from "../surface/camera"
import { isInsidePath } from "../surface/inside-path"
import { inProportion, pullRect } from "../surface/pull-rect"
import { intersects, middle, type Point, type Rect, union } from "../surface/rect"
import { snapMove, snapPull } from "../surface/snap"
import type { ToolEffect } from "../tools/define"
import { isInside, movable, unlocked, withCarried, withGroups } from "./belonging"
import type { BoardSession, ToolEffects } from "./board-session"
import { aspectOf, copyBy, minimalSize, placeAround } from "./card-actions"
import { connectCards } from "./connector-actions"
import { inkAlong } from "./ink-along"

const NOWHERE: ReadonlyMap<string, Rect> = new Map()

/** What a gesture started from. */
interface Gesture {
  /** What moves: the selected cards that are not locked, and all that stands on them. */
  readonly rects: ReadonlyMap<string, Rect>
  /** The selected ones among them. */
  readonly selected: ReadonlyMap<string, Rect>
  /** The rectangle around the selected ones. */
  readonly frame: Rect | null
  readonly selection: ReadonlySet<string>
  /** The lines of ink that go along. */
  readonly lines: ReadonlySet<string>
}

/** Carries out one kind of effect. `start` gives what the gesture of this moment began with. */
type Doer<E> = (board: BoardSession, effect: E, start: () => Gesture) => void
type Doers = { readonly [K in ToolEffect["do"]]: Doer<Extract<ToolEffect, { do: K }>> }

const doers: Doers = {
  select(board, { ids, adds }) {
    const { selection, entered } = board.view.getState()
    const wanted = withGroups(board, ids, entered)
    stayInGroup(board, ids)
    board.view.select(adds ? [...selection, ...wanted] : wanted)
    if (!adds) board.ink.select([])
  },
  toggle(board, { id }) {
    const { selection, entered } = board.view.getState()
    const out = withGroups(board, [id], entered)
    board.view.select([...selection].filter((other) => !out.has(other)))
  },
  deselect({ view }) {
    view.setState({ entered: null })
    view.select([])
  },
  move(board, { by, isFree, copies }, start) {
    const { rects, frame, lines } = start()
    if (frame === null && lines.size === 0) return
    const snapped =
      isFree || frame === null
        ? NOT_SNAPPED
        : snapMove(
            { ...frame, x: frame.x + by.x, y: frame.y + by.y },
            othersInSight(board, rects),
            reachOf(board),
          )
    const way = { x: by.x + snapped.by.x, y: by.y + snapped.by.y }
    board.layout.show(moved(rects, way))
    board.view.setState({
      dragging: true,
      guides: snapped.guides,
      ghosts: copies ? [...rects.values()] : [],
    })
    if (lines.size > 0) board.ink.view.setState({ moving: { ids: lines, by: way, copies: copies === true } })
    // A copy leaves its original where it stands: others see it when it is dropped.
    const [dx, dy] = [Math.round(way.x), Math.round(way.y)]
    board.presence.set({ drag: copies || rects.size === 0 ? null : { ids: [...rects.keys()], dx, dy } })
  },
  resize(board, { handle, by, isFree }, start) {
    const { selected } = start()
    const [only] = selected.values()
    if (only === undefined) return
    const wanted = pullRect(only, handle, by, { width: 1, height: 1 })
    const others = isFree ? [] : othersInSight(board, selected)
    const snapped = snapPull(wanted, handle, others, reachOf(board))
    const way = { x: by.x + snapped.by.x, y: by.y + snapped.by.y }
    board.layout.show(pulled(board, selected, handle, way))
    board.view.setState({ dragging: true, guides: snapped.guides })
    const [dx, dy] = [Math.round(way.x), Math.round(way.y)]
    board.presence.set({ drag: { ids: [...selected.keys()], dx, dy, handle } })
  },
  drop: (board, { copies }) => (copies ? dropCopies(board) : commit(board)),
  revert: () => undefined,
  marquee(board, { rect, adds }, start) {
    const { layout, view, store } = board
    const inside = layout.within(rect).filter((id) => {
      const card = store.getCard(id)
      const own = layout.rectOf(id)
      if (card === undefined || own === undefined || isLocked(card)) return false
      return !carries(card.kind) || isInside(own, rect)
    })
    const wanted = withGroups(board, inside, view.getState().entered)
    view.select(adds ? [...start().selection, ...wanted] : wanted)
    view.setState({ marquee: rect })
  },
  "end-marquee": () => undefined,
  place(board, { kind, at, size }) {
    placeAround(board, size ? { kind, size } : { kind }, at)
  },
  draw: ({ view }, { rect }) => view.setState({ marquee: rect }),
  lasso: ({ view }, { path }) => view.setState({ lasso: path }),
  "select-around"(board, { path, adds }) {
    const inside = [...board.layout.all()].filter(([, rect]) => isInsidePath(middle(rect), path))
    const wanted = withGroups(
      board,
      unlocked(
        board,
        inside.map(([id]) => id),
      ),
      null,
    )
    board.view.select(adds ? [...board.view.getState().selection, ...wanted] : wanted)
    const lines = board.ink.store
      .ordered()
      .filter(({ bounds, isDraft }) => !isDraft && isInsidePath(middle(bounds), path))
      .map(({ id }) => id)
    board.ink.select(adds ? [...board.ink.view.getState().selection, ...lines] : lines)
  },
  "aim-connector": ({ view }, { line }) => view.setState({ connecting: line }),
  connect(board, { from, at }) {
    const { layout, view } = board
    if (at !== null) return connectCards(board, from, layout.hit(at, true))
    view.select([from])
    view.open("connect")
  },
  menu: ({ view }, { pixel }) => view.setState({ menu: pixel }),
  "use-tool": ({ view }, { tool }) => view.pickUp(tool),
}

/** A press outside the group that a person went into leads out of it. */
function stayInGroup({ view, store }: BoardSession, ids: readonly string[]): void {
  const { entered } = view.getState()
  const isWithin = ids.some((id) => {
    const card = store.getCard(id)
    return card !== undefined && groupOf(card) === entered
  })
  if (entered !== null && !isWithin) view.setState({ entered: null })
}

const NOT_SNAPPED = { by: { x: 0, y: 0 }, guides: [] }

/** How near a line must be to draw a card to it, in screen pixels, and among how many cards it is looked for. */
const REACH = 6
const MOST_OTHERS = 300

const reachOf = ({ surface }: BoardSession): number => REACH / surface.camera().zoom

/** The cards on the screen that do not move. */
function othersInSight({ layout, surface }: BoardSession, moving: ReadonlyMap<string, Rect>): Rect[] {
  const sight = visibleRect(surface.camera(), surface.size())
  const others: Rect[] = []
  for (const [id, rect] of layout.all()) {
    if (others.length < MOST_OTHERS && !moving.has(id) && intersects(rect, sight)) others.push(rect)
  }
  return others
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
    board.view.setState({ dragging: false, marquee: null, guides: [], ghosts: [] })
    if (board.ink.view.getState().moving !== null) board.ink.view.setState({ moving: null })
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
  const rectsOf = (ids: Iterable<string>) => {
    const rects = new Map<string, Rect>()
    for (const id of ids) {
      const rect = board.layout.rectOf(id)
      if (rect) rects.set(id, rect)
    }
    return rects
  }
  const free = new Set(movable(board, selection))
  const selected = rectsOf(free)
  const rects = rectsOf(withCarried(board, free))
  return { rects, selected, frame: union(selected.values()), selection, lines: inkAlong(board, free) }
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
      const card = board.store.getCard(id)
      const least = minimalSize(card?.kind ?? "")
      return [
        id,
        inProportion(pullRect(rect, handle, by, least), handle, card ? aspectOf(card) : null, least),
      ]
    }),
  )
}

/** Leaves what is dragged where it stood and places copies where it was dropped. */
function dropCopies(board: BoardSession): void {
  const [shown] = board.layout.shown()
  const from = shown && board.layout.standingOf(shown[0])
  const by = board.ink.view.getState().moving?.by
  const way = by ?? (shown && from ? { x: shown[1].x - from.x, y: shown[1].y - from.y } : null)
  if (way !== null) copyBy(board, new Set(board.layout.shown().keys()), way)
}

/** Writes what is shown to the board, as one change that undo takes back at once. */
function commit(board: BoardSession): void {
  const { moving } = board.ink.view.getState()
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
  board.doc.transact(() => {
    setGeometry(board.doc, changes)
    if (moving !== null) moveStrokes(board.doc, moving.ids, moving.by)
  }, LOCAL)
  board.undo.separate()
}
