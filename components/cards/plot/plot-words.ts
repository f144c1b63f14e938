"use client"

import { useTranslations } from "next-intl"
import { said, useLanguage } from "@/components/ui/use-language"
import { FIGURE_DEFINITIONS } from "@/lib/plots/figures"
import { axisEntries } from "@/lib/plots/readout"
import { numberText } from "@/lib/plots/scene"
import { plainName } from "../math-words"
import type { DrawnPlot } from "./drawn-plot"

const listed = (numbers: readonly number[]): string => numbers.map((number) => numberText(number)).join(", ")

/** Describes a picture in words: what is drawn over which numbers, and value and derivative at the point. */
export function usePlotDescription(): (plot: DrawnPlot) => string {
  const t = useTranslations("cards.plot.described")
  const language = useLanguage()
  return (plot) => {
    const [left, right, bottom, top] = plot.bounds.map((number) => numberText(number, 3))
    const [x, y] = axisEntries(plot)
    const name = plainName(plot.name ?? "f")
    const what = t("what", { figure: said(FIGURE_DEFINITIONS[plot.figure].title, language), name })
    const over = !x
      ? ""
      : y
        ? t("overTwo", {
            x: plainName(x.latex),
            left: left ?? "",
            right: right ?? "",
            y: plainName(y.latex),
            bottom: bottom ?? "",
            top: top ?? "",
          })
        : t("overOne", {
            x: plainName(x.latex),
            left: plot.track ? numberText(x.range[0]) : (left ?? ""),
            right: plot.track ? numberText(x.range[1]) : (right ?? ""),
          })
    const { value, partials } = plot.local
    const at = [x, y].flatMap((axis) =>
      axis ? [`${plainName(axis.latex)} = ${numberText(axis.value)}`] : [],
    )
    const isThere = value.every(Number.isFinite)
    const values = !isThere
      ? t("noValue", { at: at.join(", ") })
      : at.length === 0
        ? t("matrix", { value: listed(value) })
        : t("value", { at: at.join(", "), value: listed(value) })
    const slopes =
      isThere && partials.length > 0 && partials.flat().every(Number.isFinite)
        ? t("derivative", { value: listed(partials.flat()) })
        : ""
    const gaps = plot.gaps === "none" ? "" : t(plot.gaps === "some" ? "gapsSome" : "gapsEverywhere")
    const steps = plot.iterates?.at(-1)
    const descent = steps
      ? t("descent", {
          steps: (plot.iterates?.length ?? 1) - 1,
          at: listed(steps.at),
          value: numberText(steps.value),
        })
      : ""
    return [what, over, values, slopes, gaps, descent].filter((sentence) => sentence !== "").join(" ")
  }
}
