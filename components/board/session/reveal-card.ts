import type { Camera } from "../surface/camera"
import type { BoardSession } from "./board-session"

/** How long the contents of a card that was brought into view may still come and make it higher. */
const GROWS_FOR_MS = 2_500

/** Brings a card into view, whole also when its contents come a moment later and make it higher; from a movement of the person's own on it stays where it is. */
export function revealCard(board: BoardSession, id: string): void {
  const { layout, surface } = board
  const rect = layout.rectOf(id)
  if (rect === undefined) return
  surface.reveal(rect)
  let aim = surface.aim()
  let { height } = rect
  const unfollow = layout.subscribe(() => {
    const now = layout.rectOf(id)
    if (now === undefined || !isSame(surface.aim(), aim)) stop()
    else if (now.height > height) {
      height = now.height
      surface.reveal(now)
      aim = surface.aim()
    }
  })
  const timer = setTimeout(unfollow, GROWS_FOR_MS)
  const stop = () => {
    clearTimeout(timer)
    unfollow()
  }
}

/** Whether two cameras show the same, but for rounding. */
const isSame = (a: Camera, b: Camera): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 1e-3
