"use client"

import { Pause, Play, SkipBack, StepBack, StepForward } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useId, useRef, useState } from "react"
import { Formula } from "@/components/math/formula"
import { IconButton } from "@/components/ui/icon-button"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { MOST_STEPS, type PlotFields, readRate } from "@/lib/cards/plot-card"
import type { Iterate } from "@/lib/plots/figures/define"
import { axisEntries, movingPoint } from "@/lib/plots/readout"
import { numberText } from "@/lib/plots/scene"
import { useCardBoard } from "../card-board"
import { keepWheel } from "../keep-wheel"
import type { DrawnPlot } from "./drawn-plot"
import { NumberField } from "./number-field"

/** Between two steps while they are played. */
const PACE_MS = 350
/** Where the gradient is this short, descent has arrived. */
const ARRIVED = 1e-4
/** The slider of the rate runs over powers of ten. */
const [LEAST, MOST] = [-3, 1]

interface DescentProps {
  readonly card: CardSnapshot
  readonly fields: PlotFields
  readonly plot: DrawnPlot
  readonly descent: NonNullable<DrawnPlot["descent"]>
  readonly editable: boolean
  readonly reachable: boolean
}

/** Gradient descent from the point: its rate, its steps one by one or played, and the list of where they led. */
export function DescentPanel(props: DescentProps) {
  const { card, fields, plot, descent, editable, reachable } = props
  const { iterates, endsEarly } = descent
  const t = useTranslations("cards.plot.descent")
  const { dials } = useCardBoard()
  const [isPlaying, setPlaying] = useState(false)
  const tab = reachable ? 0 : -1
  const moving = movingPoint(axisEntries(plot))
  const last = iterates.at(-1)
  const hasEnded = endsEarly || (last?.slope ?? 0) < ARRIVED || fields.steps >= MOST_STEPS
  const setSteps = (steps: number) => dials.set(card.id, { steps: Math.min(MOST_STEPS, Math.max(0, steps)) })
  const plays = isPlaying && editable && !hasEnded
  useEffect(() => {
    if (!plays) return
    const timer = setTimeout(() => dials.turn(card.id, { steps: fields.steps + 1 }), PACE_MS)
    return () => clearTimeout(timer)
  }, [plays, fields.steps, dials, card.id])
  // What was played is written once, when it ends: the steps are one thing to undo.
  useEffect(() => {
    if (plays || !isPlaying) return
    setPlaying(false)
    dials.settle(card.id)
  }, [plays, isPlaying, dials, card.id])
  const pause = () => {
    setPlaying(false)
    dials.settle(card.id)
  }
  return (
    <section aria-label={t("title")} className="flex flex-col gap-2 border-line border-t pt-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Formula
          tex={`${moving} \\Leftarrow ${moving} - \\alpha\\nabla ${plot.name ?? "f"}`}
          size={15}
          label={t("title")}
        />
        {editable ? (
          <div className="nodrag ml-auto flex items-center">
            <IconButton
              size="sm"
              tabIndex={tab}
              label={t("reset")}
              icon={<SkipBack aria-hidden />}
              disabled={fields.steps === 0}
              onClick={() => setSteps(0)}
            />
            <IconButton
              size="sm"
              tabIndex={tab}
              label={t("back")}
              icon={<StepBack aria-hidden />}
              disabled={fields.steps === 0}
              onClick={() => setSteps(Math.min(fields.steps, iterates.length) - 1)}
            />
            {plays ? (
              <IconButton
                size="sm"
                tabIndex={tab}
                label={t("pause")}
                icon={<Pause aria-hidden />}
                onClick={pause}
              />
            ) : (
              <IconButton
                size="sm"
                tabIndex={tab}
                label={t("play")}
                icon={<Play aria-hidden />}
                disabled={hasEnded}
                onClick={() => setPlaying(true)}
              />
            )}
            <IconButton
              size="sm"
              tabIndex={tab}
              label={t("step")}
              icon={<StepForward aria-hidden />}
              disabled={hasEnded}
              onClick={() => setSteps(fields.steps + 1)}
            />
          </div>
        ) : null}
      </div>
      <RateSlider card={card} rate={fields.rate} editable={editable} tab={tab} />
      {endsEarly ? <p className="text-sm text-warn">{t("ended", { steps: iterates.length - 1 })}</p> : null}
      <Iterates plot={plot} iterates={iterates} tab={tab} />
    </section>
  )
}

function RateSlider({
  card,
  rate,
  editable,
  tab,
}: {
  readonly card: CardSnapshot
  readonly rate: number
  readonly editable: boolean
  readonly tab: number
}) {
  const t = useTranslations("cards.plot.descent")
  const { dials } = useCardBoard()
  const settle = () => dials.settle(card.id)
  return (
    <div className="flex items-center gap-3">
      <span className="w-9 shrink-0 text-right">
        <Formula tex="\alpha" size={15} label="" />
      </span>
      <input
        type="range"
        aria-label={t("rate")}
        aria-valuetext={numberText(rate, 3)}
        className="plot-slider nodrag nopan"
        disabled={!editable}
        tabIndex={tab}
        min={LEAST}
        max={MOST}
        step={0.02}
        value={Math.min(MOST, Math.max(LEAST, Math.log10(rate)))}
        onChange={(event) =>
          dials.turn(card.id, { rate: Number((10 ** Number(event.target.value)).toPrecision(2)) })
        }
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <NumberField
        label={t("rate")}
        value={rate}
        disabled={!editable}
        tabIndex={tab}
        onChange={(value) => readRate(value) !== undefined && dials.set(card.id, { rate: value })}
      />
    </div>
  )
}

/** Where the steps led, the last ones in sight. */
function Iterates({
  plot,
  iterates,
  tab,
}: {
  readonly plot: DrawnPlot
  readonly iterates: readonly Iterate[]
  readonly tab: 0 | -1
}) {
  const t = useTranslations("cards.plot.descent")
  const id = useId()
  const list = useRef<HTMLElement>(null)
  const count = iterates.length
  useEffect(() => {
    // The list stands from its end upwards: there its last row is.
    if (list.current && count > 0) list.current.scrollTop = 0
  }, [count])
  const axes = axisEntries(plot)
  return (
    <section
      ref={list}
      tabIndex={tab}
      aria-labelledby={id}
      className="flex max-h-16 flex-col-reverse overflow-y-auto"
      onPointerEnter={keepWheel}
    >
      <table aria-labelledby={id} className="w-full text-right text-sm tabular-nums">
        <caption id={id} className="sr-only">
          {t("iterates")}
        </caption>
        <thead className="sticky top-0 bg-sheet text-muted text-xs">
          <tr>
            <th scope="col" className="pr-2 font-normal">
              {t("number")}
            </th>
            {axes.map(({ key, latex }) => (
              <th key={key} scope="col" className="pr-2 font-normal">
                <Formula tex={latex} size={13} />
              </th>
            ))}
            <th scope="col" className="pr-2 font-normal">
              <Formula tex={plot.name ?? "f"} size={13} />
            </th>
            <th scope="col" className="font-normal">
              <Formula tex={`\\|\\nabla ${plot.name ?? "f"}\\|`} size={13} />
            </th>
          </tr>
        </thead>
        <tbody>
          {iterates.map(({ at, value, slope }, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an iterate is known by its number
            <tr key={k} className="border-line border-t">
              <th scope="row" className="pr-2 font-normal text-muted">
                {k}
              </th>
              {axes.map(({ key }, axis) => (
                <td key={key} className="pr-2">
                  {numberText(at[axis] ?? Number.NaN, 5)}
                </td>
              ))}
              <td className="pr-2">{numberText(value, 5)}</td>
              <td>{numberText(slope, 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
