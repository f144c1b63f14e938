import type { StrokePoint, StrokeTool } from "@/lib/board/stroke"
import { beginStroke, type InkDraft } from "@/lib/board/write-ink"
import type { BoardSession } from "../session/board-session"

/** What follows a press until it is lifted; `samples` are all places since the last call. */
export interface InkGesture {
  move(samples: readonly StrokePoint[], isStraight: boolean): void
  end(): void
  cancel(): void
}

/** How often the others are told of new points. */
const SHARE_MS = 50
/** How far the finished line may be from the hand's, in screen pixels. */
const TOLERANCE = 0.5
/** Points nearer to each other than this, in screen pixels, are one. */
const LEAST_STEP = 0.75
/** A straight line this near to upright, level or diagonal becomes so, in radians. */
const SNAP = 0.05

/** Draws a line that the others see growing. Null where the board takes no more ink. */
export function drawStroke(tool: StrokeTool, first: StrokePoint, board: BoardSession): InkGesture | null {
  const { ink, doc, undo, surface } = board
  const style = { tool, ...ink.view.getState().styles[tool] }
  let points: StrokePoint[] = [first]
  let draft: InkDraft | null = null
  let shared = 1
  let timer: ReturnType<typeof setTimeout> | null = null
  let isStraight = false

  const begin = (at: StrokePoint): boolean => {
    draft = beginStroke(doc, style, at)
    shared = 1
    points = [at]
    if (draft === null) board.say(FULL)
    return draft !== null
  }
  const show = () => ink.view.setState({ wet: draft && { ...style, points: [...points], draft: draft.id } })
  const share = () => {
    timer = null
    const fresh = points.slice(shared)
    if (draft === null || isStraight || fresh.length === 0) return
    shared = points.length
    const isRoom = draft.extend(fresh)
    const last = points.at(-1)
    if (isRoom || last === undefined) return
    // A line that has become too long goes on as another one.
    finish()
    begin(last)
  }
  const finish = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    undo.separate()
    draft?.finish(points, TOLERANCE / surface.camera().zoom)
    undo.separate()
    draft = null
  }
  if (!begin(first)) return null
  show()
  return {
    move(samples, straight) {
      const [from, last] = [points[0], samples.at(-1)]
      if (from === undefined || last === undefined || draft === null) return
      isStraight = straight
      if (straight) {
        points = [from, straightTo(from, last)]
        show()
        return
      }
      const step = LEAST_STEP / surface.camera().zoom
      for (const sample of samples) {
        const before = points.at(-1)
        if (before === undefined || Math.hypot(sample.x - before.x, sample.y - before.y) >= step)
          points.push(sample)
      }
      show()
      timer ??= setTimeout(share, SHARE_MS)
    },
    end() {
      finish()
      ink.view.setState({ wet: null })
    },
    cancel() {
      if (timer !== null) clearTimeout(timer)
      draft?.cancel()
      draft = null
      ink.view.setState({ wet: null })
    },
  }
}

const FULL = {
  en: "The line could not be drawn: the board holds as much ink as it can.",
  ja: "これ以上は手書きできません。ボードの線の数が上限に達しました。",
}

/** The end of a straight line, turned to the nearest eighth of a full turn where it is almost there. */
function straightTo(from: StrokePoint, to: StrokePoint): StrokePoint {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const angle = Math.atan2(dy, dx)
  const eighth = Math.round(angle / (Math.PI / 4)) * (Math.PI / 4)
  if (Math.abs(angle - eighth) > SNAP) return { ...to, pressure: from.pressure }
  const length = Math.hypot(dx, dy)
  const { pressure } = from
  return { x: from.x + length * Math.cos(eighth), y: from.y + length * Math.sin(eighth), pressure }
}
