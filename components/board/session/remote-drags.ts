import type { Drag } from "@/lib/sync/presence-state"
import { pullRect } from "../surface/pull-rect"
import type { Rect } from "../surface/rect"

/** What is needed of another person to show their drag. */
interface Dragger {
  readonly clientId: number
  readonly drag: Drag | null
}

/** Shows the drags of others without a jump at their end. */
export interface RemoteDrags {
  /** Takes in what the others do at the moment and gives the cards that stand elsewhere. */
  follow(draggers: readonly Dragger[]): ReadonlyMap<string, Rect>
  /** The board itself moved these cards: what lingers of their drags is over. */
  landed(ids: Iterable<string>): ReadonlyMap<string, Rect>
}

/** How long a card stays where it was dropped while its new place is on its way. */
const LINGER_MS = 1_000

/**
 * A drag counts from where a card stood when the drag was first seen, so that the drop itself, which may be heard before the
 * end of the drag, does not count twice. `leastOf` gives how small a pulled card may become. After the drag the card lingers until the board says where it is; `later`
 * runs a function after a time, and `changed` is called when lingering ended by itself.
 */
export function createRemoteDrags(
  standingOf: (id: string) => Rect | undefined,
  leastOf: (id: string) => { readonly width: number; readonly height: number },
  changed: (shown: ReadonlyMap<string, Rect>) => void,
  later: (run: () => void, ms: number) => void = setTimeout,
): RemoteDrags {
  const starts = new Map<number, Map<string, Rect>>()
  let live = new Map<string, Rect>()
  const lingering = new Map<string, Rect>()

  const shown = () => new Map([...lingering, ...live])
  const linger = (id: string, rect: Rect) => {
    lingering.set(id, rect)
    later(() => {
      if (lingering.get(id) !== rect) return
      lingering.delete(id)
      changed(shown())
    }, LINGER_MS)
  }
  return {
    follow(draggers) {
      const before = live
      live = new Map()
      const dragging = new Set<number>()
      for (const { clientId, drag } of draggers) {
        if (drag === null) continue
        dragging.add(clientId)
        const from = starts.get(clientId) ?? new Map<string, Rect>()
        starts.set(clientId, from)
        for (const id of drag.ids) {
          const start = from.get(id) ?? standingOf(id)
          if (start === undefined) continue
          from.set(id, start)
          live.set(id, shownAt(start, drag, leastOf(id)))
        }
      }
      for (const clientId of [...starts.keys()]) if (!dragging.has(clientId)) starts.delete(clientId)
      for (const [id, rect] of before) {
        const standing = standingOf(id)
        const hasLanded = standing?.x === rect.x && standing.y === rect.y && standing.width === rect.width
        if (!live.has(id) && standing && !hasLanded) linger(id, rect)
      }
      return shown()
    },
    landed(ids) {
      for (const id of ids) lingering.delete(id)
      return shown()
    },
  }
}

/** Where a card is shown that somebody moves, or pulls at a border. */
function shownAt(start: Rect, drag: Drag, least: { readonly width: number; readonly height: number }): Rect {
  const by = { x: drag.dx, y: drag.dy }
  return drag.handle === undefined
    ? { ...start, x: start.x + by.x, y: start.y + by.y }
    : pullRect(start, drag.handle, by, least)
}
