"use client"

import { useTranslations } from "next-intl"
import { useCallback, useEffect, useState } from "react"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { said, useLanguage } from "@/components/ui/use-language"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { derivationCard } from "@/lib/cards/derivation-card"
import { derivationGoal } from "@/lib/cards/derivation-goal"
import { HELP_LEVELS } from "@/lib/cards/derivation-help"
import type { Line } from "@/lib/cards/derivation-line"
import { linesInTime } from "@/lib/cards/derivation-replay"
import {
  type DerivationState,
  minutesWithoutProgress,
  stackMistakes,
  stateOf,
} from "@/lib/cards/derivation-state"
import { useCardName } from "../card-name"
import { Scrolling } from "../scrolling"
import { useSource } from "../use-names"
import { ProgressBadge } from "./progress-badge"
import { type Progress, useJudgedLines } from "./use-judged-lines"

/** Derivations without progress for so many minutes are marked. */
const STUCK_MINUTES = 3
const TICK_MS = 15_000

interface OverviewProps {
  readonly cards: readonly CardSnapshot[]
  /** Brings a derivation into view. */
  readonly onGo: (cardId: string) => void
}

/** Where each derivation of a board stands, with equal mistakes put together. */
export function ProgressOverview({ cards, onGo }: OverviewProps) {
  const t = useTranslations("derivation.overview")
  const language = useLanguage()
  const [states, setStates] = useState<ReadonlyMap<string, DerivationState>>(new Map())
  const note = useCallback(
    (id: string, state: DerivationState) => setStates((known) => new Map(known).set(id, state)),
    [],
  )
  const nameOf = useCardName()
  const stacks = stackMistakes(
    cards.flatMap((card) => {
      const state = states.get(card.id)
      return state === undefined ? [] : [{ place: card, state }]
    }),
  )
  if (cards.length === 0) return <p className="text-muted text-sm">{t("empty")}</p>
  return (
    <div className="flex flex-col gap-4">
      {stacks.length > 0 ? (
        <section aria-label={t("mistakes")} className="flex flex-col gap-1.5">
          <h3 className="font-semibold text-sm">{t("mistakes")}</h3>
          <ul className="flex flex-col gap-1">
            {stacks.map(({ mistake, title, places }) => (
              <li key={mistake} data-mistake={mistake} className="flex items-start gap-2 text-sm leading-5">
                <span className="min-w-6 rounded-full bg-danger-soft px-1.5 text-center font-medium text-danger tabular-nums">
                  {places.length}
                </span>
                <span className="min-w-0 flex-1">
                  <MixedText text={said(title, language)} size={14} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ul aria-label={t("derivations")} className="flex flex-col gap-3">
        {cards.map((card) => (
          <DerivationRow key={card.id} card={card} name={nameOf(card)} onGo={onGo} onState={note} />
        ))}
      </ul>
    </div>
  )
}

/** The time, followed every few seconds. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

function DerivationRow({
  card,
  name,
  onGo,
  onState,
}: {
  readonly card: CardSnapshot
  readonly name: string
  readonly onGo: (cardId: string) => void
  readonly onState: (cardId: string, state: DerivationState) => void
}) {
  const fields = derivationCard.read(card)
  const source = useSource(fields.source)
  const read = derivationGoal(source, fields)
  const judged = useJudgedLines(card.id, read.ok ? read.goal : null, fields)
  const verdicts = new Map(
    judged.lines.flatMap(({ line, verdict }) => (verdict === null ? [] : [[line.id, verdict] as const])),
  )
  const state = stateOf(fields, verdicts)
  const key = JSON.stringify(state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the state
  useEffect(() => onState(card.id, state), [card.id, key, onState])
  return (
    <li data-derivation={card.id} className="flex flex-col gap-1.5 rounded-control border border-line p-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          onClick={() => onGo(card.id)}
          className="touch-target wrap-anywhere min-w-40 flex-1 text-left font-medium text-sm hover:text-accent"
        >
          {name}
        </button>
        <ProgressBadge progress={judged.progress} />
      </div>
      <StateFacts state={state} progress={judged.progress} />
      <Replay lines={linesInTime(card)} />
    </li>
  )
}

function StateFacts({ state, progress }: { readonly state: DerivationState; readonly progress: Progress }) {
  const t = useTranslations("derivation.overview")
  const help = useTranslations("derivation.help")
  const language = useLanguage()
  const minutes = minutesWithoutProgress(state, useNow())
  const { current, firstWrong } = state
  const used = HELP_LEVELS.flatMap((level) =>
    state.help[level] ? [`${help(level)} ×${state.help[level]}`] : [],
  )
  const isStuck = minutes !== null && minutes >= STUCK_MINUTES && progress.at !== "reached"
  return (
    <>
      {current === null ? (
        <p className="text-muted text-xs">{t("notBegun")}</p>
      ) : (
        <div className="flex items-center gap-2 text-sm">
          <span className="whitespace-nowrap text-muted text-xs">
            {t("line", { number: current.number })}
          </span>
          <Scrolling className="flex-1">
            <Formula tex={current.latex} size={15} />
          </Scrolling>
        </div>
      )}
      {firstWrong === null ? null : (
        <p className="rounded-control bg-danger-soft px-2 py-1 text-xs leading-5">
          {t("firstWrong", { number: firstWrong.number })}{" "}
          <MixedText text={said(firstWrong.mistake?.title ?? firstWrong.message, language)} size={12} />
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-muted text-xs leading-5">
        {state.authors.length > 0 ? <span>{state.authors.join(", ")}</span> : null}
        {minutes !== null && progress.at !== "reached" ? (
          <span className={isStuck ? "font-medium text-warn" : undefined}>
            {t("minutes", { count: minutes })}
          </span>
        ) : null}
        {used.length > 0 ? <span>{t("help", { uses: used.join(", ") })}</span> : null}
        {state.openThreads > 0 ? <span>{t("threads", { count: state.openThreads })}</span> : null}
      </p>
    </>
  )
}

/** The lines one after another, in the order in which they were begun. */
function Replay({ lines }: { readonly lines: readonly Line[] }) {
  const t = useTranslations("derivation.overview")
  const [at, setAt] = useState(0)
  const place = Math.min(at, lines.length - 1)
  const line = lines[place]
  if (line === undefined || lines.length < 2) return null
  return (
    <details>
      <summary className="w-fit cursor-pointer text-muted text-xs leading-6">{t("replay")}</summary>
      <div className="flex flex-col gap-1 pt-1">
        <input
          type="range"
          min={0}
          max={lines.length - 1}
          value={place}
          onChange={(event) => setAt(Number(event.target.value))}
          aria-label={t("replayPlace")}
          aria-valuetext={t("replayStep", {
            step: place + 1,
            count: lines.length,
            name: line.by?.name ?? "",
          })}
          className="w-full accent-accent"
        />
        <p className="text-muted text-xs">
          {t("replayStep", { step: place + 1, count: lines.length, name: line.by?.name ?? "" })}
          {line.removedBy === null ? null : ` · ${t("replayRemoved", { name: line.removedBy })}`}
        </p>
        <Scrolling>
          <Formula tex={line.latex} size={15} />
        </Scrolling>
      </div>
    </details>
  )
}
