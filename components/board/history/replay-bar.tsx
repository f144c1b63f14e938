"use client"

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { IconButton } from "@/components/ui/icon-button"
import { useBoard } from "../session/board-context"
import type { BoardHistory } from "./board-history"
import { useWhen } from "./use-when"

/** How long each version is shown while the history is played. */
const STEP_MS = 1_600
/** More ticks than this would be a grey line. */
const MOST_TICKS = 80

/** Goes through the versions from the first to the last: by steps, by a slider with a tick for each, or by itself. */
export function ReplayBar({ history, shown }: { readonly history: BoardHistory; readonly shown: string }) {
  const t = useTranslations("history.replay")
  const board = useBoard()
  const when = useWhen()
  const versions = useStore(history, (state) => state.versions)
  const [plays, setPlays] = useState(false)
  const last = versions.length - 1
  // The list begins with the latest, the slider with the earliest.
  const at = last - versions.findIndex(({ id }) => id === shown)
  const go = (place: number) => {
    const version = versions[last - Math.min(last, Math.max(0, place))]
    if (version) board.view.setState({ previewed: version.id })
  }
  const step = (place: number) => {
    setPlays(false)
    go(place)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version that is reached sets the clock anew
  useEffect(() => {
    if (!plays) return
    if (at >= last) return setPlays(false)
    const timer = setTimeout(() => go(at + 1), STEP_MS)
    return () => clearTimeout(timer)
  }, [plays, at, last])
  const version = versions[last - at]
  if (version === undefined) return null
  return (
    <div className="flex w-full items-center gap-1">
      <IconButton
        size="sm"
        label={t("first")}
        icon={<ChevronFirst aria-hidden />}
        disabled={at === 0}
        onClick={() => step(0)}
      />
      <IconButton
        size="sm"
        label={t("back")}
        icon={<ChevronLeft aria-hidden />}
        disabled={at === 0}
        onClick={() => step(at - 1)}
      />
      <IconButton
        size="sm"
        label={t(plays ? "pause" : "play")}
        icon={plays ? <Pause aria-hidden /> : <Play aria-hidden />}
        disabled={last === 0}
        onClick={() => {
          if (!plays && at >= last) go(0)
          setPlays(!plays)
        }}
      />
      <IconButton
        size="sm"
        label={t("next")}
        icon={<ChevronRight aria-hidden />}
        disabled={at === last}
        onClick={() => step(at + 1)}
      />
      <IconButton
        size="sm"
        label={t("last")}
        icon={<ChevronLast aria-hidden />}
        disabled={at === last}
        onClick={() => step(last)}
      />
      <span className="history-slider">
        <input
          type="range"
          min={0}
          max={Math.max(1, last)}
          step={1}
          value={at}
          disabled={last === 0}
          aria-label={t("slider")}
          aria-valuetext={t("at", {
            name: version.name ?? when.moment(version.at),
            place: at + 1,
            count: last + 1,
          })}
          onChange={(event) => step(Number(event.target.value))}
          onKeyDown={(event) => event.stopPropagation()}
        />
        {last > 0 && last < MOST_TICKS ? (
          <span aria-hidden="true" className="history-ticks">
            {versions.map(({ id, name }) => (
              <i key={id} data-named={name !== null || undefined} />
            ))}
          </span>
        ) : null}
      </span>
    </div>
  )
}
