"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { useBoard, useView } from "../session/board-context"
import type { BoardHistory } from "./board-history"
import { type Changes, changesBetween } from "./deeds"
import { useDeedWords } from "./use-deed-words"
import { backToNow } from "./use-restore"

/** How long the board rests before what happened since the last version is worked out anew. */
const RESTS_MS = 1_200

/** The board as it stands, with what happened since the last version; a press leads back to it. */
export function NowEntry({ history }: { readonly history: BoardHistory }) {
  const t = useTranslations("history")
  const board = useBoard()
  const say = useDeedWords()
  const isShown = useView((view) => view.previewed === null)
  const changes = useChangesSince(history)
  return (
    <div className="history-line mt-1" data-shown={isShown || undefined}>
      <button
        type="button"
        data-history-entry
        aria-current={isShown || undefined}
        onClick={() => backToNow(board)}
        className="touch-target min-w-0 flex-1 rounded-control px-2 py-2 text-left"
      >
        <span className="block font-medium text-sm">{t("now")}</span>
        {changes ? (
          <span className="block break-words text-muted text-xs leading-5">
            {changes.deeds.length === 0
              ? t("nothingSince")
              : t("since", { did: say(changes.deeds).join(t("semicolon")) })}
          </span>
        ) : null}
      </button>
    </div>
  )
}

/** What lies between the latest version and the board; null while there is no version or it cannot be read. */
function useChangesSince(history: BoardHistory): Changes | null {
  const board = useBoard()
  const latest = useStore(history, (state) => state.versions[0]?.id)
  const [changes, setChanges] = useState<Changes | null>(null)
  useEffect(() => {
    if (latest === undefined) return setChanges(null)
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    const work = () => {
      Promise.all([history.moment(latest), history.now()]).then(
        ([before, now]) => {
          if (!isOver) setChanges(changesBetween(before, now))
        },
        (problem: unknown) => console.error("The last version could not be read.", problem),
      )
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(work, RESTS_MS)
    }
    work()
    const endings = [board.store.subscribe(later), board.ink.store.subscribe(later)]
    return () => {
      isOver = true
      clearTimeout(timer)
      for (const end of endings) end()
    }
  }, [board, history, latest])
  return changes
}
