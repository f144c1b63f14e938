"use client"

import { ChevronLeft, ChevronRight, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect } from "react"
import { IconButton } from "@/components/ui/icon-button"
import type { DeskRow } from "./rows"

/** One group's board beside the wall, live: whoever opens it appears there. Alt with the arrow keys goes from group to group. */
export function Beside(props: {
  readonly row: DeskRow
  readonly onStep: (by: number) => void
  readonly onClose: () => void
}) {
  const { row, onStep, onClose } = props
  const t = useTranslations("lesson.desk")
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0
      if (!event.altKey || by === 0) return
      event.preventDefault()
      onStep(by)
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [onStep])
  return (
    <section aria-label={row.name} className="desk-board">
      <div className="flex items-center gap-1 border-line border-b px-2 py-1">
        <IconButton label={t("previous")} icon={<ChevronLeft aria-hidden />} onClick={() => onStep(-1)} />
        <bdi className="min-w-0 flex-1 truncate text-center font-semibold text-sm">{row.name}</bdi>
        <IconButton label={t("next")} icon={<ChevronRight aria-hidden />} onClick={() => onStep(1)} />
        <IconButton label={t("close")} icon={<X aria-hidden />} onClick={onClose} />
      </div>
      <iframe key={row.boardId} src={`/b/${row.boardId}`} title={row.name} />
    </section>
  )
}
