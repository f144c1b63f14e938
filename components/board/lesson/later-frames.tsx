"use client"

import { Lock } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useSyncExternalStore } from "react"
import { Button } from "@/components/ui/button"
import { framePages } from "@/lib/board/frame-pages"
import type { Stage } from "@/lib/lessons/stage"
import { useBoard, useLayoutVersion, useView } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { toScreen } from "../surface/camera"
import { contains, middle, type Rect } from "../surface/rect"

type Pace = NonNullable<Stage["pace"]>

/** A frame that is not open at the moment. */
interface LaterFrame {
  readonly id: string
  readonly rect: Rect
  readonly number: number
}

function laterFrames(board: BoardSession, pace: Pace): readonly LaterFrame[] {
  return framePages(board.store.getSnapshot()).flatMap((id, at) => {
    const rect = at + 1 < pace.from || at + 1 > pace.to ? board.layout.rectOf(id) : undefined
    return rect === undefined ? [] : [{ id, rect, number: at + 1 }]
  })
}

/** The first frame that is open; undefined where none of those that there are is. */
function openFrame(board: BoardSession, pace: Pace): Rect | undefined {
  const id = framePages(board.store.getSnapshot())[pace.from - 1]
  return id === undefined ? undefined : board.layout.rectOf(id)
}

/**
 * The frames that are not open are covered, and say so wherever they are in sight; when others open, the first of them comes into sight and it is
 * said. What stands in them is no secret: hidden cards are.
 */
export function LaterFrames({ pace }: { readonly pace: Pace }) {
  const t = useTranslations("lesson.pace")
  const board = useBoard()
  const camera = useSyncExternalStore(board.surface.subscribe, board.surface.camera)
  useLayoutVersion()
  useOpenFrame(pace)
  const { width, height } = board.surface.size()
  return (
    <div className="lesson-later">
      {laterFrames(board, pace).map(({ id, rect, number }) => {
        const { x, y } = toScreen(camera, rect)
        const [wide, high] = [rect.width * camera.zoom, rect.height * camera.zoom]
        // The words stand in the middle of what is in sight of the frame.
        const inSight = (at: number, length: number, screen: number) =>
          (Math.max(0, -at) + Math.min(length, screen - at)) / 2
        return (
          <div
            key={id}
            role="img"
            aria-label={t("laterNumber", { number })}
            style={{ left: x, top: y, width: wide, height: high }}
          >
            <span style={{ left: inSight(x, wide, width), top: inSight(y, high, height) }}>
              <Lock aria-hidden className="size-4" />
              {t(number < pace.from ? "over" : "later")}
            </span>
          </div>
        )
      })}
    </div>
  )
}

/** Says to somebody who looks at a frame that is not open, or has chosen a card there, that it is not, and leads back to one that is. */
export function WayToOpenFrame({ pace }: { readonly pace: Pace | null }) {
  const t = useTranslations("lesson.pace")
  const board = useBoard()
  useSyncExternalStore(board.surface.subscribe, board.surface.camera)
  useLayoutVersion()
  const selection = useView((view) => view.selection)
  const closed = pace === null ? [] : laterFrames(board, pace)
  const chosen = [...selection].flatMap((id) => board.layout.rectOf(id) ?? []).map(middle)
  const places = [board.surface.centre(), ...chosen]
  const here = closed.find(({ rect }) => places.some((place) => contains(rect, place)))
  const open = pace && openFrame(board, pace)
  const goBack = (to: Rect) => {
    board.view.select([])
    board.surface.fit(to)
  }
  return (
    <div role="status">
      {here ? (
        <div className="lesson-chip">
          <Lock aria-hidden className="size-4 shrink-0 text-accent" />
          <span className="min-w-0 flex-1">{t("laterNumber", { number: here.number })}</span>
          {open ? (
            <Button size="sm" variant="primary" onClick={() => goBack(open)}>
              {t("toOpen")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

/** When other frames open, the first comes into sight, and whoever wrote in one that has closed does not go on unseen. */
function useOpenFrame(pace: Pace): void {
  const board = useBoard()
  const shown = useRef("")
  const { cards } = useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  const { from, to } = pace
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame may come later than the pace
  useEffect(() => {
    const key = `${from} ${to}`
    const rect = openFrame(board, { from, to })
    if (rect === undefined || shown.current === key) return
    shown.current = key
    leaveClosedFrames(board, { from, to })
    board.say(opened({ from, to }))
    if (board.view.getState().following === null) board.surface.fit(rect)
  }, [board, cards, from, to])
}

function leaveClosedFrames(board: BoardSession, pace: Pace): void {
  const closed = laterFrames(board, pace)
  const isClosed = (id: string) => {
    const rect = board.layout.rectOf(id)
    return rect !== undefined && closed.some((frame) => contains(frame.rect, middle(rect)))
  }
  const edited = board.editing.get()
  if (edited !== null && isClosed(edited.cardId)) board.editing.stop()
  const { selection } = board.view.getState()
  const kept = [...selection].filter((id) => !isClosed(id))
  if (kept.length < selection.size) board.view.select(kept)
}

const opened = ({ from, to }: Pace) =>
  from === to
    ? { en: `Frame ${from} is open now.`, ja: `フレーム${from}が開きました。` }
    : { en: `Frames ${from} to ${to} are open now.`, ja: `フレーム${from}〜${to}が開きました。` }
