"use client"

import { FileUp } from "lucide-react"
import { useTranslations } from "next-intl"
import { type DragEvent, useId, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { Dialog } from "@/components/ui/dialog"
import { Select } from "@/components/ui/select"
import { Spinner } from "@/components/ui/spinner"
import { fieldClasses } from "@/components/ui/text-field"
import { said, useLanguage } from "@/components/ui/use-language"
import { IMPORTERS, importerOfFile, importerOfText } from "@/lib/import"
import type { Draft } from "@/lib/import/drafts"
import { markdownImporter } from "@/lib/import/markdown/markdown-importer"
import { DraftPreview } from "./draft-preview"
import { readFileText } from "./read-file"
import { type Reading, useDraft } from "./use-draft"

/** A text that is brought in, with the name of its file; empty where it has none. */
export interface Brought {
  readonly name: string
  readonly text: string
}

interface ImportDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What stands in the dialog when it opens. */
  readonly brought: Brought
  /** The words on the button that makes the cards. */
  readonly action: string
  /** Makes the cards of a draft. Gives the sentence that says why it could not; the dialog stays open then, with the text in it. */
  readonly onImport: (draft: Draft, brought: Brought) => Promise<string | null>
}

const AUTO = "auto"

/** Longer texts stand in the dialog by their length alone: a field of ten megabytes would hold the page up. */
const SHOWN_TEXT = 200_000

/** A text or a file on its way to becoming cards: what will be made of it is shown before anything is made. */
export function ImportDialog({ open, onOpenChange, brought, action, onImport }: ImportDialogProps) {
  const t = useTranslations("import")
  const [source, setSource] = useState(brought)
  const [format, setFormat] = useState<string>(AUTO)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const guess = importerOfFile(source.name) ?? importerOfText(source.text) ?? markdownImporter
  const importer = IMPORTERS.find((one) => one.format === format) ?? guess
  const reading = useDraft(open ? source.text : "", importer)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const limit = (importerOfFile(file.name) ?? markdownImporter).limit
    const read = await readFileText(file, limit)
    setFormat(AUTO)
    if (read.ok) setSource({ name: file.name, text: read.text })
    setProblem(read.ok ? null : t(read.why, { name: file.name, limit: Math.round(limit / 1024 / 1024) }))
  }
  const bring = async () => {
    if (reading.state !== "read") return
    setBusy(true)
    setProblem(await onImport(reading.draft, source))
    setBusy(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      description={t("lead")}
      wide
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t("cancel")}</Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabled={reading.state !== "read"}
            onClick={() => void bring()}
          >
            {action}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SourceField
          source={source}
          onText={(text) => setSource({ name: "", text })}
          onFile={(file) => void take(file)}
        />
        <Select
          label={t("format")}
          value={format}
          options={[
            { value: AUTO, label: t("auto") },
            ...IMPORTERS.map((one) => ({ value: one.format, label: t(`formats.${one.format}`) })),
          ]}
          onChange={setFormat}
        />
        {problem === null ? null : (
          <p role="alert" className="text-danger text-sm">
            {problem}
          </p>
        )}
        <Outcome reading={reading} />
      </div>
    </Dialog>
  )
}

function Outcome({ reading }: { readonly reading: Reading }) {
  const t = useTranslations("import")
  const language = useLanguage()
  if (reading.state === "read") return <DraftPreview draft={reading.draft} />
  if (reading.state === "refused")
    return (
      <p role="alert" className="text-danger text-sm">
        {said(reading.message, language)}
      </p>
    )
  if (reading.state === "empty") return <p className="text-muted text-sm">{t("empty")}</p>
  return (
    <p className="flex items-center gap-3 text-muted text-sm">
      <Spinner label={t("reading")} className="size-4" />
      {t("readingProgress", { percent: Math.round(reading.progress * 100) })}
    </p>
  )
}

interface SourceFieldProps {
  readonly source: Brought
  readonly onText: (text: string) => void
  readonly onFile: (file: File | undefined) => void
}

/** The text, to be typed, pasted, dropped or chosen as a file. */
function SourceField({ source, onText, onFile }: SourceFieldProps) {
  const t = useTranslations("import")
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const isLong = source.text.length > SHOWN_TEXT
  const drop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    onFile(event.dataTransfer.files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file has the button below as its equal for keys
    <div
      className="flex flex-col gap-2"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="flex flex-wrap items-end justify-between gap-2">
        <label htmlFor={id} className="font-medium text-sm">
          {t("text")}
        </label>
        <Button
          size="sm"
          icon={<FileUp aria-hidden className="size-4" />}
          onClick={() => picker.current?.click()}
        >
          {t("file")}
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        accept={IMPORTERS.flatMap(({ extensions }) => extensions).join(",")}
        aria-label={t("file")}
        tabIndex={-1}
        className="hidden"
        onChange={(event) => {
          onFile(event.target.files?.[0])
          event.target.value = ""
        }}
      />
      {isLong ? (
        <p className="rounded-control border border-line px-3 py-2 text-sm">
          {t("long", { name: source.name || t("pasted"), count: source.text.length })}
        </p>
      ) : (
        <textarea
          id={id}
          data-autofocus
          value={source.text}
          onChange={(event) => onText(event.target.value)}
          rows={6}
          spellCheck={false}
          placeholder={t("placeholder")}
          className={classNames(
            fieldClasses,
            "resize-y py-2 font-mono text-base leading-5 md:text-xs",
            isOver && "border-accent",
          )}
        />
      )}
      {source.name === "" || isLong ? null : <p className="text-muted text-xs">{source.name}</p>}
    </div>
  )
}
