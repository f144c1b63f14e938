"use client"

import { ChevronLeft, ChevronRight } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Spinner } from "@/components/ui/spinner"
import { FORMAT_PREVIEW } from "./format-options"
import type { Format } from "./formats"
import { usePreview } from "./use-preview"

interface PreviewPaneProps {
  readonly boardId: string
  readonly format: Format
  readonly query: Readonly<Record<string, string>>
}

/** As many pages as can be turned through here; the rest are in the file. */
const MOST_PAGES = 50

/** The file page by page, or its first lines, as it would be written now. */
export function PreviewPane({ boardId, format, query }: PreviewPaneProps) {
  const t = useTranslations("board.share")
  const [page, setPage] = useState(1)
  const preview = usePreview(boardId, format, query, page)
  const hasPages = FORMAT_PREVIEW[format] === "pages"
  // A page behind the last one is the last one again.
  const [before, setBefore] = useState<{ readonly page: number; readonly size: number } | null>(null)
  const isBeyond =
    preview.state === "picture" && before !== null && before.page === page - 1 && before.size === preview.size
  useEffect(() => {
    if (isBeyond) setPage((now) => Math.max(1, now - 1))
  }, [isBeyond])
  const turn = (by: number) => {
    if (by > 0 && preview.state === "picture") setBefore({ page, size: preview.size })
    setPage((now) => Math.min(MOST_PAGES, Math.max(1, now + by)))
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-48 items-center justify-center overflow-hidden rounded-control border border-line bg-sunken p-2">
        {preview.state === "working" ? <Spinner label={t("previewWorking")} className="size-5" /> : null}
        {preview.state === "failed" ? (
          <p role="alert" className="text-danger text-sm">
            {preview.message ?? t("failed")}
          </p>
        ) : null}
        {preview.state === "lines" ? (
          <pre className="max-h-72 w-full overflow-auto whitespace-pre-wrap break-words font-mono text-xs leading-5">
            {preview.text}
          </pre>
        ) : null}
        {preview.state === "picture" ? (
          // biome-ignore lint/performance/noImgElement: an address in the memory of this page
          <img
            src={preview.address}
            alt={t("previewOf", { page })}
            className="max-h-80 max-w-full rounded-sm border border-line object-contain"
          />
        ) : null}
      </div>
      {preview.state === "lines" ? (
        <p className="text-muted text-sm" aria-live="polite">
          {t("firstLines", { kilobytes: Math.max(1, Math.round(preview.size / 1000)) })}
          {preview.files.length > 0 ? ` ${t("filesInside", { files: preview.files.join(", ") })}` : null}
        </p>
      ) : null}
      {hasPages ? (
        <div className="flex items-center justify-center gap-2">
          <IconButton
            size="sm"
            label={t("pageBefore")}
            icon={<ChevronLeft aria-hidden />}
            onClick={() => turn(-1)}
            disabled={page === 1}
          />
          <span className="text-muted text-sm tabular-nums" aria-live="polite">
            {t("page", { page })}
          </span>
          <IconButton
            size="sm"
            label={t("pageAfter")}
            icon={<ChevronRight aria-hidden />}
            onClick={() => turn(1)}
            disabled={page >= MOST_PAGES || preview.state !== "picture"}
          />
        </div>
      ) : null}
    </div>
  )
}
