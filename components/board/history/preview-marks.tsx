"use client"

import { Undo2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { useMemo, useSyncExternalStore } from "react"
import { useBoard, useLayoutVersion } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { toScreen, visibleRect } from "../surface/camera"
import { intersects, type Rect } from "../surface/rect"
import type { BoardHistory } from "./board-history"
import { type Base, MARKS, type Sight } from "./sight"
import { useRestore } from "./use-restore"

/** Below this width on the screen a mark keeps its line and loses its word. */
const LEAST_WIDTH = 54

/** Outlines what was added, changed, moved and removed, over the cards of the past; what was removed stands as an empty outline with its name. */
export function PreviewMarks({
  sight,
  base,
  board,
  history,
}: {
  readonly sight: Sight | null
  readonly base: Base
  readonly board: BoardSession
  readonly history: BoardHistory
}) {
  const t = useTranslations("history")
  const { surface, layout } = useBoard()
  const restore = useRestore(board, history)
  const camera = useSyncExternalStore(surface.subscribe, surface.camera)
  useLayoutVersion()
  const gone = useMemo(
    () => new Map((sight?.base?.file.cards ?? []).map((card) => [card.id, card as Rect])),
    [sight],
  )
  if (sight === null) return null
  const visible = visibleRect(camera, surface.size())
  const marked = MARKS.flatMap((mark) =>
    sight.changes.difference[mark].flatMap((id) => {
      const rect = mark === "removed" ? gone.get(id) : layout.rectOf(id)
      return rect && intersects(rect, visible) ? [{ mark, id, rect }] : []
    }),
  )
  return (
    <div className="history-marks">
      {marked.map(({ mark, id, rect }) => {
        const { x, y } = toScreen(camera, rect)
        const [width, height] = [rect.width * camera.zoom, rect.height * camera.zoom]
        const name = mark === "removed" ? sight.base?.names.get(id) : undefined
        const { base: before } = sight
        return (
          <div
            key={`${mark} ${id}`}
            data-mark={mark}
            data-marked-card={id}
            className="history-mark"
            style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          >
            {width >= LEAST_WIDTH ? (
              <span className="history-mark-word">
                {t(`marks.${mark}`)}
                {name ? <bdi className="font-normal"> {name}</bdi> : null}
              </span>
            ) : null}
            {mark === "removed" && base === "before" && before && width > 120 && height > 60 ? (
              <button
                type="button"
                className="history-bring-back touch-target"
                onClick={() => restore.cards(before, [id])}
              >
                <Undo2 aria-hidden className="size-4" />
                {t("bringBack")}
              </button>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
