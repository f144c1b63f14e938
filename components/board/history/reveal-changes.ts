import type { BoardSession } from "../session/board-session"
import type { Insets } from "../surface/camera"
import { toScreen } from "../surface/camera"
import { type Rect, union } from "../surface/rect"
import { MARKS, type Sight } from "./sight"

/** Moves the board of the past to what changed, where nothing of that is in sight between the bars. */
export function revealChanges({ surface, layout }: BoardSession, { changes, base }: Sight): void {
  const before = new Map((base?.file.cards ?? []).map((card) => [card.id, card as Rect]))
  const rects = MARKS.flatMap((mark) =>
    changes.difference[mark].flatMap((id) => (mark === "removed" ? before.get(id) : layout.rectOf(id)) ?? []),
  )
  const all = union(rects)
  if (all === null) return
  const insets = freeInsets()
  const { width, height } = surface.size()
  const camera = surface.aim()
  const isInSight = (rect: Rect) => {
    const from = toScreen(camera, rect)
    const to = toScreen(camera, { x: rect.x + rect.width, y: rect.y + rect.height })
    return (
      from.x >= insets.left &&
      from.y >= insets.top &&
      to.x <= width - insets.right &&
      to.y <= height - insets.bottom
    )
  }
  if (!rects.every(isInSight)) surface.fit(all, { insets })
}

const EDGE = 36

/** What the bars of the past and the list of versions leave free, as they stand in the page. */
function freeInsets(): Insets {
  const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
  const [bar, foot, panel] = [".history-bar", ".history-foot", ".history-panel"].map(boxOf)
  const isBeside = panel !== undefined && panel.width < window.innerWidth * 0.8
  const bottom =
    panel !== undefined && !isBeside ? panel.top : foot?.height ? foot.top : window.innerHeight - 100
  return {
    top: (bar?.bottom ?? 130) + EDGE,
    right: isBeside ? window.innerWidth - panel.left + EDGE : EDGE,
    bottom: window.innerHeight - bottom + EDGE,
    left: EDGE,
  }
}
