"use client"

import "./plot.css"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Formula } from "@/components/math/formula"
import { Badge } from "@/components/ui/badge"
import { Spinner } from "@/components/ui/spinner"
import { said, useLanguage } from "@/components/ui/use-language"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { type Bounds, type PlotFields, plotCard } from "@/lib/cards/plot-card"
import { FIGURE_DEFINITIONS } from "@/lib/plots/figures"
import type { Plot } from "@/lib/plots/plot"
import { type PlotQuestion, plotQuestion } from "@/lib/plots/plot-question"
import { useCardBoard, useTurnedCard } from "../card-board"
import { CardBody } from "../card-body"
import { CardHeader } from "../card-header"
import type { CardViewProps } from "../card-view"
import { lastGood } from "../last-good"
import { ProblemNote } from "../problem-note"
import { SourcePicker } from "../source-picker"
import { useSource } from "../use-names"
import { DescentPanel } from "./descent-panel"
import { PlotFailure } from "./plot-failure"
import { PlotFigure } from "./plot-figure"
import { PlotReadout } from "./plot-readout"
import { PartPicker, PlotSettings } from "./plot-settings"
import { PlotSliders } from "./plot-sliders"
import { type PlotState, usePlot } from "./use-plot"

/** Padding and border of a card beside its picture. */
const AROUND = 34
/** The height of a picture beside its width. */
const HEIGHT = 0.74

/** The size of the picture on a card. */
function figureSize({ geometry }: Pick<CardSnapshot, "geometry">): { width: number; height: number } {
  const width = Math.max(200, Math.round(geometry.width - AROUND))
  return { width, height: Math.round(width * HEIGHT) }
}

/** A plot: its picture, the numbers at its point, its sliders, and what is wrong. */
export function PlotView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards.plot")
  const language = useLanguage()
  const fields = plotCard.read(useTurnedCard(card))
  const [seen, setSeen] = useState<Bounds | null>(null)
  const source = useSource(fields.source)
  const asked = plotQuestion(source)
  const state = usePlot(card.id, taskOf(asked, seen === null ? fields : { ...fields, bounds: seen }, card))
  const plot = state.answer && "plot" in state.answer ? state.answer.plot : null
  const shown = lastGood(`picture:${card.id}`, plot?.ok ? plot : null)
  const stale = shown !== null && shown !== plot
  const name = shown?.name ?? null
  return (
    <>
      <CardHeader
        kind={t("kind")}
        actions={
          <PlotSettings card={card} fields={fields} plot={plot} editable={editable} reachable={reachable} />
        }
      >
        {shown ? (
          <Badge>
            {name ? <Formula tex={name} size={14} /> : null}
            <span className={name ? "ml-1.5" : ""}>
              {said(FIGURE_DEFINITIONS[shown.figure].title, language)}
            </span>
          </Badge>
        ) : null}
        {state.working && shown === null ? <Spinner label={t("working")} className="size-3.5" /> : null}
      </CardHeader>
      <CardBody>
        <PlotProblem
          card={card}
          fields={fields}
          asked={asked}
          plot={plot}
          state={state}
          editable={editable}
        />
        {shown ? (
          <div className={stale ? "flex flex-col gap-3 opacity-50" : "flex flex-col gap-3"}>
            <PlotFigure card={card} plot={shown} editable={editable} reachable={reachable} onSee={setSeen} />
            <PlotReadout plot={shown} />
            <PlotSliders card={card} plot={shown} editable={editable} reachable={reachable} />
            {fields.descent && shown.descent ? (
              <DescentPanel
                card={card}
                fields={fields}
                plot={shown}
                descent={shown.descent}
                editable={editable}
                reachable={reachable}
              />
            ) : null}
          </div>
        ) : null}
        {shown === null && state.working ? <p className="text-muted text-sm">{t("working")} …</p> : null}
      </CardBody>
    </>
  )
}

function taskOf(asked: PlotQuestion, fields: PlotFields, card: CardSnapshot) {
  if (!asked.ok) return null
  const { question, inputs } = asked
  return { draw: { question, inputs, fields, ...figureSize(card) } }
}

/** Why there is no picture, with the choice that is missing at hand. */
function PlotProblem({
  card,
  fields,
  asked,
  plot,
  state,
  editable,
}: {
  readonly card: CardSnapshot
  readonly fields: PlotFields
  readonly asked: PlotQuestion
  readonly plot: Plot | null
  readonly state: PlotState
  readonly editable: boolean
}) {
  const board = useCardBoard()
  if (!asked.ok) {
    const isChoice = asked.problem.code !== "source"
    return (
      <>
        <ProblemNote message={asked.problem.message} calm />
        {editable && isChoice ? (
          <div className="nodrag">
            <SourcePicker
              chosen={fields.source}
              onChoose={(id) => board.setValues(card.id, { source: id })}
            />
          </div>
        ) : null}
      </>
    )
  }
  if (state.failure) return <PlotFailure why={state.failure} onRetry={state.retry} />
  if (!plot || plot.ok) return null
  return (
    <>
      <ProblemNote message={plot.message} hint={plot.hint ?? null} calm />
      {editable && plot.known && plot.known.dims.length > 0 ? (
        <div className="nodrag">
          <PartPicker card={card} fields={fields} dims={plot.known.dims} />
        </div>
      ) : null}
    </>
  )
}
