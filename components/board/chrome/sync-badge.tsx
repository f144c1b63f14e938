"use client"

import { Check, CloudOff, LoaderCircle } from "lucide-react"
import { useTranslations } from "next-intl"
import { useLayoutEffect, useSyncExternalStore } from "react"
import type { ConnectionState } from "@/lib/sync/connection-state"
import { useBoard } from "../session/board-context"

const ICONS = { offline: CloudOff, saving: LoaderCircle, saved: Check } as const

/** The state of the board's connection, followed live. */
export function useConnection(): ConnectionState {
  const { connection } = useBoard()
  return useSyncExternalStore(connection.subscribe, connection.getState)
}

/** Says whether everything on this page is safe on the server. The page's `data-sync` attribute says the same to programs. */
export function SyncBadge() {
  const t = useTranslations("board")
  const { sync, pending } = useConnection()
  useSyncAttribute()
  const Icon = ICONS[sync]
  const words = sync === "offline" && pending > 0 ? t("sync.waiting", { count: pending }) : t(`sync.${sync}`)
  return (
    <span role="status" className="board-sync" data-state={sync} title={t(`sync.${sync}Hint`)}>
      <Icon aria-hidden className={sync === "saving" ? "size-4 motion-safe:animate-spin" : "size-4"} />
      <span className="max-sm:sr-only">{words}</span>
    </span>
  )
}

/** Keeps `data-sync` on the page as truthful as the connection itself: it changes in the tick in which an edit is made, not with the next paint. */
function useSyncAttribute(): void {
  const { connection } = useBoard()
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    const follow = () => {
      dataset.sync = connection.getState().sync
    }
    follow()
    const stop = connection.subscribe(follow)
    return () => {
      stop()
      delete dataset.sync
    }
  }, [connection])
}
