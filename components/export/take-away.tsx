"use client"

import { FileDown } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { Spinner } from "@/components/ui/spinner"
import { fetchFile, handOver } from "./fetch-file"
import { FORMATS, type Format } from "./formats"

/** What goes on: nothing, a file is being written, or there was none and why. */
type Progress =
  | { readonly state: "idle" | "done" }
  | { readonly state: "writing"; readonly stop: AbortController }
  | { readonly state: "refused"; readonly message: string }

/** The board as a file in a format of one's choice. Writing goes on in the server; it can be called off. */
export function TakeAway({ boardId }: { readonly boardId: string }) {
  const t = useTranslations("board.share")
  const [format, setFormat] = useState<Format>("pdf")
  const [progress, setProgress] = useState<Progress>({ state: "idle" })
  const current = useRef<AbortController | null>(null)
  useEffect(() => () => current.current?.abort(), [])
  const write = async () => {
    const stop = new AbortController()
    current.current = stop
    setProgress({ state: "writing", stop })
    const outcome = await fetchFile(boardId, format, stop.signal)
    if (current.current !== stop) return
    if (outcome.ok) handOver(outcome.file, outcome.name)
    setProgress(
      outcome.ok
        ? { state: "done" }
        : outcome.stopped
          ? { state: "idle" }
          : { state: "refused", message: outcome.message ?? t("failed") },
    )
  }
  const isWriting = progress.state === "writing"
  return (
    <section className="flex flex-col gap-3 border-line border-t pt-4">
      <h3 className="font-medium text-sm">{t("takeAway")}</h3>
      <Select
        label={t("format")}
        value={format}
        options={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
        onChange={(next) => {
          current.current?.abort()
          setProgress({ state: "idle" })
          setFormat(next)
        }}
      />
      <p className="text-muted text-sm">{t(`formatHints.${format}`)}</p>
      <div className="flex flex-wrap items-center gap-3">
        {isWriting ? (
          <>
            <Spinner label={t("writing")} className="size-4" />
            <span className="text-muted text-sm">{t("writing")}</span>
            <Button onClick={() => progress.stop.abort()}>{t("stop")}</Button>
          </>
        ) : (
          <Button onClick={() => void write()} icon={<FileDown aria-hidden className="size-4" />}>
            {t("download")}
          </Button>
        )}
        <span role="status" className="text-sm">
          {progress.state === "done" ? t("done") : null}
        </span>
      </div>
      {progress.state === "refused" ? (
        <p role="alert" className="text-danger text-sm">
          {progress.message}
        </p>
      ) : null}
    </section>
  )
}
