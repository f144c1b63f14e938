"use client"

import { History } from "lucide-react"
import { useTranslations } from "next-intl"
import { useMemo, useSyncExternalStore } from "react"
import { useStore } from "zustand"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { useBoard } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import type { BoardHistory } from "./board-history"
import { ReplayBar } from "./replay-bar"
import { type Base, MARKS, type Sight } from "./sight"
import { backToNow, useRestore } from "./use-restore"
import { useWhen } from "./use-when"
import { WhoDidWhat } from "./version-entry"

interface PreviewBarProps {
  /** The board of the past. */
  readonly session: BoardSession
  readonly history: BoardHistory
  readonly sight: Sight | null
  readonly base: Base
  readonly onBase: (base: Base) => void
}

/** Says which version is shown and what its outlines mean, and leads back: with the version, with some of its cards, or without. */
export function PreviewBar({ session, history, sight, base, onBase }: PreviewBarProps) {
  const t = useTranslations("history")
  const board = useBoard()
  const when = useWhen()
  const restore = useRestore(board, history)
  const versions = useStore(history, (state) => state.versions)
  const version = versions.find(({ id }) => id === sight?.id)
  const selected = useSelected(session)
  if (sight === null || version === undefined) return null
  const called = version.name ?? when.moment(version.at)
  return (
    <>
      <section aria-label={t("pastLabel")} className="history-bar">
        <div className="min-w-0 flex-1 basis-56">
          <p aria-live="polite" className="flex flex-wrap items-baseline gap-x-2">
            <bdi className="break-words font-semibold">{called}</bdi>
            {version.name === null ? null : (
              <span className="text-muted text-xs">{when.moment(version.at)}</span>
            )}
          </p>
          <WhoDidWhat version={version} history={history} />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => backToNow(board)}>
            {t("backToNow")}
          </Button>
          {selected.length > 0 ? (
            <Button size="sm" variant="primary" onClick={() => restore.cards(sight.moment, selected)}>
              {t("restoreCards", { count: selected.length })}
            </Button>
          ) : (
            <Button
              size="sm"
              variant="primary"
              busy={restore.isBusy}
              onClick={() => void restore.whole(sight.moment, called)}
            >
              {t("restoreThis")}
            </Button>
          )}
          <IconButton
            size="sm"
            label={t("title")}
            icon={<History aria-hidden />}
            onClick={() => board.view.open("history")}
            className="history-reopen"
          />
        </div>
      </section>
      <section aria-label={t("replay.label")} className="history-foot">
        <Legend sight={sight} />
        <SegmentedControl
          size="sm"
          label={t("compareWith")}
          value={base}
          options={[
            { value: "before", label: t("base.before") },
            { value: "now", label: t("base.now") },
          ]}
          onChange={onBase}
        />
        <ReplayBar history={history} shown={sight.id} />
      </section>
    </>
  )
}

/** What each kind of outline means, with how often it is there. */
function Legend({ sight }: { readonly sight: Sight }) {
  const t = useTranslations("history")
  const { difference } = sight.changes
  const present = MARKS.filter((mark) => difference[mark].length > 0)
  if (present.length === 0) return <p className="text-muted text-xs">{t("noMarks")}</p>
  return (
    <ul
      aria-label={t("legend")}
      className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 text-xs"
    >
      {present.map((mark) => (
        <li key={mark} className="flex items-center gap-1.5">
          <span aria-hidden="true" data-mark={mark} className="history-swatch" />
          {t(`marks.${mark}`)} {difference[mark].length}
        </li>
      ))}
    </ul>
  )
}

const NONE: readonly string[] = []

/** The cards of the past that are selected. */
function useSelected({ view }: BoardSession): readonly string[] {
  const selection = useSyncExternalStore(view.subscribe, () => view.getState().selection)
  return useMemo(() => (selection.size === 0 ? NONE : [...selection]), [selection])
}
