"use client"

import { FileDown } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { Spinner } from "@/components/ui/spinner"
import { Switch } from "@/components/ui/switch"
import { ChoiceFields } from "./choice-fields"
import { fetchFile, handOver } from "./fetch-file"
import { type Choices, FIRST_CHOICES, FORMAT_CHOICES } from "./format-options"
import { FORMATS, type Format } from "./formats"
import { PreviewPane } from "./preview-pane"

/** What goes on: nothing, a file is being written, or there was none and why. */
type Progress =
  | { readonly state: "idle" | "done" }
  | { readonly state: "writing"; readonly stop: AbortController }
  | { readonly state: "refused"; readonly message: string }

/** A part of the board that can be taken away by itself, with the parameters of the address that ask for it. */
export interface Part {
  readonly id: string
  readonly label: string
  readonly query: Readonly<Record<string, string>>
}

interface TakeAwayProps {
  readonly boardId: string
  /** The whole board first. */
  readonly parts: readonly Part[]
}

/** The board as a file in a format of one's choice. Writing goes on in the server; it can be called off. */
export function TakeAway({ boardId, parts }: TakeAwayProps) {
  const t = useTranslations("board.share")
  const [format, setFormat] = useState<Format>("pdf")
  const [choices, setChoices] = useState<Choices>(FIRST_CHOICES)
  const [partId, setPartId] = useState("")
  const [isShown, setShown] = useState(false)
  const part = parts.find(({ id }) => id === partId) ?? parts[0]
  // Only the whole board has several frames, and only some boards have any.
  const hasFrames = part === parts[0] && parts.some((one) => "frame" in one.query)
  const wanted = FORMAT_CHOICES[format].filter((name) => name !== "pages" || hasFrames)
  const query = {
    ...part?.query,
    ...Object.fromEntries(wanted.map((name) => [name, choices[name]])),
  }
  const changed = () => {
    current.current?.abort()
    setProgress({ state: "idle" })
  }
  const [progress, setProgress] = useState<Progress>({ state: "idle" })
  const current = useRef<AbortController | null>(null)
  useEffect(() => () => current.current?.abort(), [])
  const write = async () => {
    const stop = new AbortController()
    current.current = stop
    setProgress({ state: "writing", stop })
    const outcome = await fetchFile(boardId, format, stop.signal, query)
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
    <section className="flex flex-col gap-3">
      <Select
        label={t("format")}
        value={format}
        options={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
        onChange={(next) => {
          changed()
          setFormat(next)
        }}
      />
      <p className="text-muted text-sm">{t(`formatHints.${format}`)}</p>
      {parts.length > 1 ? (
        <Select
          label={t("part")}
          value={part?.id ?? ""}
          options={parts.map(({ id, label }) => ({ value: id, label }))}
          onChange={(next) => {
            changed()
            setPartId(next)
          }}
        />
      ) : null}
      <ChoiceFields
        wanted={wanted}
        choices={choices}
        onChange={(next) => {
          changed()
          setChoices(next)
        }}
      />
      <Switch label={t("preview")} checked={isShown} onChange={setShown} />
      {isShown ? <PreviewPane key={format} boardId={boardId} format={format} query={query} /> : null}
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
