"use client"

import { ChevronLeft, ChevronRight, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useSyncExternalStore } from "react"
import { MixedText } from "@/components/math/mixed-text"
import { IconButton } from "@/components/ui/icon-button"
import { frameCard } from "@/lib/cards/frame-card"
import { useBoard, useView } from "../session/board-context"
import { currentPage, showPage, stopPresenting, turnPages } from "../session/presenting"

const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  " ": 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The bar of a presentation: back, where it stands, on, end. Arrow keys turn the pages, Escape ends. */
export function Presentation() {
  const t = useTranslations("board.present")
  const board = useBoard()
  const presented = useView((view) => view.presented)
  useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  useEffect(() => {
    if (presented === null) return
    const stop = new AbortController()
    const onKey = (event: KeyboardEvent) => {
      const by = KEYS[event.key]
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const isControl = event.target instanceof Element && event.target.closest("button, input, textarea")
      if (event.key === "Escape") stopPresenting(board)
      else if (by === undefined || (event.key === " " && isControl)) return
      else turnPages(board, by)
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener("keydown", onKey, { capture: true, signal: stop.signal })
    const onSize = () => showPage(board, presented)
    window.addEventListener("resize", onSize, { signal: stop.signal })
    return () => stop.abort()
  }, [board, presented])
  const page = presented === null ? null : currentPage(board)
  useEffect(() => {
    // The shown frame is gone: somebody removed it.
    if (presented !== null && page === null) stopPresenting(board)
  }, [board, presented, page])
  if (page === null) return null
  const card = board.store.getCard(page.id)
  const title = (card ? frameCard.read(card).title : "").split("\n")[0]?.trim() ?? ""
  return (
    <section aria-label={t("label")} className="board-presentation board-bar">
      <IconButton
        label={t("back")}
        icon={<ChevronLeft aria-hidden />}
        disabled={page.number === 1}
        onClick={() => turnPages(board, -1)}
      />
      <p aria-live="polite" className="min-w-24 max-w-[50vw] truncate px-2 text-center text-sm">
        <span className="tabular-nums">{t("page", { page: page.number, count: page.count })}</span>
        {title === "" ? null : (
          <span className="ml-2 text-muted">
            <MixedText text={title} />
          </span>
        )}
      </p>
      <IconButton
        label={t("next")}
        icon={<ChevronRight aria-hidden />}
        disabled={page.number === page.count}
        onClick={() => turnPages(board, 1)}
      />
      <IconButton label={t("end")} icon={<X aria-hidden />} onClick={() => stopPresenting(board)} />
    </section>
  )
}
