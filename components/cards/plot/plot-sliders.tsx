"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { rangeKeyOf, readRange, valueKeyOf } from "@/lib/cards/plot-card"
import type { PlotEntry } from "@/lib/plots/entries"
import type { Plot } from "@/lib/plots/plot"
import { useCardBoard } from "../card-board"
import { keepWheel } from "../keep-wheel"
import { plainName } from "../math-words"
import { NumberField } from "./number-field"

interface SlidersProps {
  readonly card: CardSnapshot
  readonly plot: Pick<Plot & { ok: true }, "entries" | "axes">
  readonly editable: boolean
  readonly reachable: boolean
}

/** A slider for every number that the function depends on. What one person slides, all see. */
export function PlotSliders({ card, plot, editable, reachable }: SlidersProps) {
  const t = useTranslations("cards.plot")
  if (plot.entries.length === 0) return null
  return (
    <ul
      aria-label={t("sliders")}
      className="flex max-h-52 flex-col gap-0.5 overflow-y-auto"
      onPointerEnter={keepWheel}
    >
      {plot.entries.map((entry) => (
        <li key={entry.key} className="flex items-center gap-3">
          <span className="w-9 shrink-0 text-right">
            <Formula tex={entry.latex} size={15} label="" />
          </span>
          <EntrySlider card={card} entry={entry} editable={editable} tab={reachable ? 0 : -1} />
        </li>
      ))}
    </ul>
  )
}

/** How far one press of a key moves a slider: a hundredth of its range, as a round number. */
export function stepOf([least, most]: readonly [number, number]): number {
  const rough = (most - least) / 200
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
}

function EntrySlider({
  card,
  entry,
  editable,
  tab,
}: {
  readonly card: CardSnapshot
  readonly entry: PlotEntry
  readonly editable: boolean
  readonly tab: number
}) {
  const { dials } = useCardBoard()
  const key = valueKeyOf(entry.key)
  const name = plainName(entry.latex)
  const [least, most] = entry.range
  const step = stepOf(entry.range)
  const settle = () => dials.settle(card.id)
  return (
    <>
      <input
        type="range"
        aria-label={name}
        className="plot-slider nodrag nopan"
        disabled={!editable}
        tabIndex={tab}
        min={least}
        max={most}
        step={step}
        value={Math.min(most, Math.max(least, entry.value))}
        onChange={(event) =>
          dials.turn(card.id, { [key]: Number(Number(event.target.value).toPrecision(12)) })
        }
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <NumberField
        label={name}
        value={entry.value}
        disabled={!editable}
        tabIndex={tab}
        onChange={(value) => {
          if (Math.abs(value) > 1e9) return false
          // A number beyond the slider takes the slider along.
          const range = readRange([Math.min(least, value), Math.max(most, value)]) ?? entry.range
          const isInside = value >= least && value <= most
          return dials.set(card.id, {
            [key]: value,
            ...(isInside ? {} : { [rangeKeyOf(entry.key)]: [...range] }),
          })
        }}
      />
    </>
  )
}
