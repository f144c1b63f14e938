"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { plotCard } from "@/lib/cards/plot-card"
import type { Nested } from "@/lib/engine/answer"
import { plotQuestion } from "@/lib/plots/plot-question"
import { pointEquation, rankOf, valueEquation } from "@/lib/plots/point-tex"
import { useBoardCard, useCardBoard, useTurnedCard } from "../card-board"
import { Scrolling } from "../scrolling"
import { useSource } from "../use-names"
import type { PointValuesProps } from "./point-values-props"
import { usePlot } from "./use-plot"

/** The values at the point of a plot, followed while it moves. */
export function PointValuesView({
  sourceId,
  plotId,
  derivative,
  reachable,
}: PointValuesProps & { readonly plotId: string }) {
  const t = useTranslations("cards.plot")
  const board = useCardBoard()
  const plot = useTurnedCard(useBoardCard(plotId))
  const asked = plotQuestion(useSource(sourceId))
  const fields = plotCard.read(plot ?? { texts: {}, values: {} })
  const by = derivative?.fields.wrt ? { ...derivative.fields.wrt, order: derivative.fields.order } : null
  const state = usePlot(
    `numbers:${sourceId}:${plotId}:${JSON.stringify(by)}`,
    asked.ok
      ? {
          numbers: {
            question: asked.question,
            inputs: asked.inputs,
            fields: { values: fields.values, ranges: fields.ranges },
            ...(by ? { wrt: by } : {}),
          },
        }
      : null,
  )
  const point = state.answer && "point" in state.answer ? state.answer.point : null
  if (!asked.ok || point === null) return null
  const numbers: Nested | null = derivative ? point.derivative : point.value
  const tex =
    numbers === null
      ? null
      : derivative
        ? valueEquation(derivative.notation, numbers, {
            layout: derivative.fields.layout,
            outputs: point.value === null ? 0 : rankOf(point.value),
          })
        : valueEquation(point.name ?? "f", numbers)
  if (numbers !== null && tex === null) return null
  return (
    <div className="flex min-w-0 flex-col gap-0.5 rounded-control bg-sunken px-3 py-1.5">
      <button
        type="button"
        tabIndex={reachable ? 0 : -1}
        title={t("goTo")}
        onClick={() => board.goTo(plotId)}
        className="nodrag touch-target w-fit text-left text-muted text-xs hover:text-accent"
      >
        {t("atPoint")}
      </button>
      <Scrolling className="!py-0">
        <div className="flex items-center gap-x-5">
          <Formula tex={pointEquation(point.entries)} size={14} className="text-muted" />
          {tex === null ? (
            <span className="text-sm text-warn">{t(derivative ? "noDerivative" : "noValue")}</span>
          ) : (
            <Formula tex={tex} size={15} />
          )}
        </div>
      </Scrolling>
    </div>
  )
}
