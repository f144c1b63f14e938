"use client"

import { Lock } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useSyncExternalStore } from "react"
import { framePages } from "@/lib/board/frame-pages"
import type { Stage } from "@/lib/lessons/stage"
import { useBoard, useLayoutVersion } from "../session/board-context"
import { toScreen } from "../surface/camera"

/** The frames that are not open are covered, and say so; when others open, the first of them comes into sight. What stands in them is no secret: hidden cards are. */
export function LaterFrames({ pace }: { readonly pace: NonNullable<Stage["pace"]> }) {
  const t = useTranslations("lesson.pace")
  const board = useBoard()
  const camera = useSyncExternalStore(board.surface.subscribe, board.surface.camera)
  useLayoutVersion()
  useOpenFrame(pace)
  const pages = framePages(board.store.getSnapshot())
  const later = pages.flatMap((id, at) => {
    const rect = at + 1 < pace.from || at + 1 > pace.to ? board.layout.rectOf(id) : undefined
    return rect === undefined ? [] : [{ id, rect, number: at + 1 }]
  })
  return (
    <div className="lesson-later">
      {later.map(({ id, rect, number }) => {
        const { x, y } = toScreen(camera, rect)
        const style = { left: x, top: y, width: rect.width * camera.zoom, height: rect.height * camera.zoom }
        return (
          <div key={id} role="img" aria-label={t("laterNumber", { number })} style={style}>
            <span>
              <Lock aria-hidden className="size-4" />
              {t(number < pace.from ? "over" : "later")}
            </span>
          </div>
        )
      })}
    </div>
  )
}

function useOpenFrame({ from, to }: NonNullable<Stage["pace"]>): void {
  const board = useBoard()
  const shown = useRef("")
  const { cards } = useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  useEffect(() => {
    const key = `${from} ${to}`
    const id = framePages({ cards })[from - 1]
    const rect = id === undefined ? undefined : board.layout.rectOf(id)
    if (rect === undefined || shown.current === key || board.view.getState().following !== null) return
    shown.current = key
    board.surface.fit(rect)
  }, [board, cards, from, to])
}
