"use client"

import "./history.css"
import { BookmarkPlus, RotateCw, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react"
import { useStore } from "zustand"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Skeleton } from "@/components/ui/skeleton"
import { useLanguage } from "@/components/ui/use-language"
import { useBoard, useView } from "../session/board-context"
import { type BoardHistory, historyOf } from "./board-history"
import { NameForm } from "./name-form"
import { NowEntry } from "./now-entry"
import { backToNow } from "./use-restore"
import { useWhen } from "./use-when"
import type { Version } from "./version"
import { VersionEntry } from "./version-entry"

/** The versions of the board beside it; on a phone from the bottom of the screen. */
export function HistoryPanel() {
  const open = useView((view) => view.panel === "history")
  return open ? <Panel /> : null
}

function Panel() {
  const t = useTranslations("history")
  const ui = useTranslations("ui")
  const board = useBoard()
  const history = historyOf(board, useLanguage())
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    void history.load()
    const again = () => void history.load()
    window.addEventListener("online", again)
    return () => window.removeEventListener("online", again)
  }, [history])
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    return () => board.focusCanvas()
  }, [board])
  // A version that is shown stays: on a phone the list covers what belongs to it.
  const close = () => board.view.open(null)
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t("title")}
      className="history-panel"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return
        event.preventDefault()
        if (board.view.getState().previewed === null) close()
        else backToNow(board)
      }}
    >
      <header className="flex items-center gap-2 border-line border-b py-2 pr-2 pl-4">
        <h2 className="flex-1 font-semibold">{t("title")}</h2>
        <IconButton label={ui("close")} icon={<X aria-hidden />} onClick={close} />
      </header>
      <Contents history={history} />
    </section>
  )
}

function Contents({ history }: { readonly history: BoardHistory }) {
  const t = useTranslations("history")
  const list = useStore(history, (state) => state.list)
  const versions = useStore(history, (state) => state.versions)
  const [shown, setShown] = useState<"all" | "named">("all")
  const [naming, setNaming] = useState(false)
  const chosen = shown === "all" ? versions : versions.filter(({ name }) => name !== null)
  return (
    <>
      <div className="flex flex-col gap-3 px-4 pt-3 pb-2">
        {naming ? (
          <NameForm
            label={t("nameNow")}
            initial=""
            save={(name) => history.keep(name)}
            onEnd={() => setNaming(false)}
          />
        ) : (
          <Button icon={<BookmarkPlus aria-hidden className="size-4" />} onClick={() => setNaming(true)}>
            {t("keep")}
          </Button>
        )}
        <SegmentedControl
          size="sm"
          label={t("which")}
          value={shown}
          options={[
            { value: "all", label: t("all") },
            { value: "named", label: t("named") },
          ]}
          onChange={setShown}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus between the buttons inside */}
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-4" onKeyDown={moveByArrows}>
        {list === "loading" ? <Waiting /> : null}
        {list === "failed" ? <Failed onRetry={() => void history.load()} /> : null}
        {list === "ready" || versions.length > 0 ? <NowEntry history={history} /> : null}
        {list === "ready" && chosen.length === 0 ? (
          <p className="px-2 py-3 text-muted text-sm">{t(shown === "all" ? "empty" : "noneNamed")}</p>
        ) : null}
        <Days versions={chosen} history={history} />
      </div>
    </>
  )
}

function Days({
  versions,
  history,
}: {
  readonly versions: readonly Version[]
  readonly history: BoardHistory
}) {
  const when = useWhen()
  const days = useMemo(() => {
    const found: { key: string; title: string; versions: Version[] }[] = []
    for (const version of versions) {
      const key = when.dayKey(version.at)
      const day = found.at(-1)
      if (day?.key === key) day.versions.push(version)
      else found.push({ key, title: when.day(version.at), versions: [version] })
    }
    return found
  }, [versions, when])
  return days.map((day) => (
    <section key={day.key} aria-labelledby={`day-${day.key}`}>
      <h3 id={`day-${day.key}`} className="history-day">
        {day.title}
      </h3>
      <ol>
        {day.versions.map((version) => (
          <VersionEntry key={version.id} version={version} history={history} />
        ))}
      </ol>
    </section>
  ))
}

function Waiting() {
  const t = useTranslations("history")
  return (
    <div role="status" className="flex flex-col gap-2 px-2 pt-2">
      <span className="sr-only">{t("loading")}</span>
      {[0, 1, 2].map((line) => (
        <Skeleton key={line} className="h-14" />
      ))}
    </div>
  )
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations("history")
  return (
    <div role="alert" className="m-2 rounded-card border border-line p-3 text-sm">
      <p>{t("failed")}</p>
      <Button size="sm" className="mt-2" icon={<RotateCw aria-hidden className="size-4" />} onClick={onRetry}>
        {t("retry")}
      </Button>
    </div>
  )
}

/** Arrow keys, Home and End move through the entries. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const entries: Element[] = [...event.currentTarget.querySelectorAll("[data-history-entry]")]
  const here = document.activeElement === null ? -1 : entries.indexOf(document.activeElement)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: entries.length - 1,
  }
  const target = targets[event.key]
  if (target === undefined || here < 0) return
  event.preventDefault()
  const entry = entries[target]
  if (entry instanceof HTMLElement) entry.focus()
}
