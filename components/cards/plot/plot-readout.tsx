"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { legendOf } from "@/lib/plots/legend"
import type { Plot } from "@/lib/plots/plot"
import { readout } from "@/lib/plots/readout"
import { numberText } from "@/lib/plots/scene"
import { Scrolling } from "../scrolling"

type Drawn = Extract<Plot, { ok: true }>

/** The numbers at the point: where it is, the value and the derivative; and what arrows, levels and open sizes stand for. */
export function PlotReadout({ plot }: { readonly plot: Drawn }) {
  const t = useTranslations("cards.plot")
  const { point, value, derivative } = readout(plot)
  const sizes = plot.sizes.map(({ name, number }) => `${name} = ${number}`).join(", ")
  return (
    <div className="flex flex-col gap-1">
      <Scrolling className="!py-0.5">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {point ? <Formula tex={point} size={15} className="text-muted" /> : null}
          {value ? (
            <Formula tex={value} size={15} />
          ) : (
            <span className="text-sm text-warn">{t("noValue")}</span>
          )}
          {derivative ? <Formula tex={derivative} size={15} /> : null}
          {value && !derivative && plot.axes.length > 0 ? (
            <span className="text-sm text-warn">{t("noDerivative")}</span>
          ) : null}
        </div>
      </Scrolling>
      <ul className="flex flex-wrap items-center gap-x-4 text-muted text-xs">
        {legendOf(plot).map(({ tone, latex }) => (
          <li key={tone} className="flex items-center gap-1.5">
            <svg aria-hidden="true" viewBox="0 0 26 8" className="plot-key w-6.5">
              <path className={`plot-line plot-${tone}`} d="M1 4H18" />
              <path className={`plot-head plot-${tone}`} d="M25 4L17 0.6V7.4Z" />
            </svg>
            <Formula tex={latex} size={13} />
          </li>
        ))}
        {sizes === "" ? null : <li>{t("sizes", { sizes })}</li>}
        {plot.gaps === "everywhere" ? <li className="text-warn">{t("gapsEverywhere")}</li> : null}
        {plot.gaps === "some" ? <li>{t("gapsSome")}</li> : null}
        {plot.longest ? <li>{t("longest", { length: numberText(plot.longest, 2) })}</li> : null}
        <Levels levels={plot.levels ?? []} />
      </ul>
    </div>
  )
}

/** Which values the level lines have. */
function Levels({ levels }: { readonly levels: readonly number[] }) {
  const t = useTranslations("cards.plot")
  const [first, second] = levels
  const last = levels.at(-1)
  if (first === undefined || second === undefined || last === undefined) return null
  const words = { least: numberText(first), most: numberText(last), step: numberText(second - first) }
  const isEven = Math.abs((last - first) / (second - first) - (levels.length - 1)) < 1e-6
  return <li>{t(isEven ? "levels" : "levelsUneven", words)}</li>
}
