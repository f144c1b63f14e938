"use client"

import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { type DerivationFields, derivationCard, MOST_LINES } from "@/lib/cards/derivation-card"
import { derivationGoal, type Goal } from "@/lib/cards/derivation-goal"
import { useCardBoard } from "../card-board"
import { CardBody } from "../card-body"
import { CardHeader } from "../card-header"
import { CardSettings } from "../card-settings"
import type { CardViewProps } from "../card-view"
import { CopyButton } from "../copy-button"
import { ExerciseButton } from "../exercise-button"
import { ProblemNote } from "../problem-note"
import { useSource } from "../use-names"
import { promiseDeclarer } from "./declare-promise"
import { DerivationSettings } from "./derivation-settings"
import { GoalLine, MissingGoal } from "./goal-line"
import { HelpPanel } from "./help-panel"
import { type LineActions, lineActions } from "./line-actions"
import { LineList } from "./line-list"
import { ProgressBadge } from "./progress-badge"
import { RemovedLines } from "./removed-lines"
import { type JudgedDerivation, useJudgedLines } from "./use-judged-lines"
import { VerdictNote } from "./verdict-note"
import { WaySection } from "./way-section"

/** A derivation: its goal, its lines with what is thought of them, and help. */
export function DerivationView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("derivation")
  const board = useCardBoard()
  const fields = derivationCard.read(card)
  const source = useSource(fields.source)
  const read = derivationGoal(source, fields)
  const goal = read.ok ? read.goal : null
  const judged = useJudgedLines(card.id, goal, fields)
  const actions = lineActions(board, card.id, fields)
  // The letters of an exercise are not those of the function's card.
  const declares = fields.goal === "differentiate" && fields.variant === null
  const onPromise = promiseDeclarer(board, declares ? fields.source : null, source)
  const tab = reachable ? 0 : -1
  return (
    <>
      <CardHeader
        kind={t("kind")}
        actions={
          <>
            {goal && fields.lines.length > 0 ? (
              <CopyButton text={asAlignment(goal, fields)} reachable={reachable} />
            ) : null}
            <CardSettings label={t("settings")} editable={editable} reachable={reachable}>
              <DerivationSettings card={card} fields={fields} source={source} />
            </CardSettings>
          </>
        }
      >
        {fields.variant === null ? null : <Badge tone="accent">{t("exercise")}</Badge>}
        <ProgressBadge progress={judged.progress} />
      </CardHeader>
      <CardBody>
        {goal === null ? null : (
          <GoalLine card={card} fields={fields} goal={goal} editable={editable} reachable={reachable} />
        )}
        {read.ok ? null : (
          <MissingGoal
            card={card}
            fields={fields}
            source={source}
            problem={read.problem}
            editable={editable}
          />
        )}
        <Troubles judged={judged} reachable={reachable} />
        {judged.lines.length > 0 ? (
          <LineList
            cardId={card.id}
            fields={fields}
            lines={judged.lines}
            label={t("lines")}
            actions={actions}
            onPromise={editable ? onPromise : undefined}
            editable={editable}
            reachable={reachable}
          />
        ) : null}
        {editable ? <Begin fields={fields} goal={goal} actions={actions} tab={tab} /> : null}
        {fields.ways.map((way) => (
          <WaySection
            key={way.id}
            cardId={card.id}
            fields={fields}
            goal={goal}
            way={way}
            actions={actions}
            onPromise={editable ? onPromise : undefined}
            editable={editable}
            reachable={reachable}
          />
        ))}
        <RemovedLines fields={fields} actions={actions} editable={editable} reachable={reachable} />
        {goal !== null && goal.question !== null ? (
          <HelpPanel
            card={card}
            fields={fields}
            question={goal.question}
            judged={judged.lines}
            actions={actions}
            editable={editable}
            reachable={reachable}
          />
        ) : null}
        {editable && fields.variant !== null && fields.source !== null && fields.wrt !== null ? (
          <ExerciseButton
            sourceId={fields.source}
            wrt={fields.wrt}
            label={t("anotherExercise")}
            reachable={reachable}
          />
        ) : null}
      </CardBody>
    </>
  )
}

/** What keeps the lines from being judged, or the claim from being true. */
function Troubles({ judged, reachable }: { readonly judged: JudgedDerivation; readonly reachable: boolean }) {
  const t = useTranslations("derivation")
  return (
    <>
      {judged.refused ? <ProblemNote message={judged.refused.message} hint={judged.refused.hint} /> : null}
      {judged.start ? <ProblemNote message={judged.start.message} /> : null}
      {judged.claim && judged.start === null ? (
        <div className="flex flex-col gap-1">
          <p className="font-medium text-sm">{t("claimDoubtful")}</p>
          <VerdictNote state={judged.claim.verdict} verdict={judged.claim} reachable={reachable} />
        </div>
      ) : null}
      {judged.failed ? (
        <div role="alert" className="flex flex-wrap items-center gap-2 text-danger text-sm">
          <p className="min-w-0 flex-1">{t("failed")}</p>
          <Button size="sm" tabIndex={reachable ? 0 : -1} className="nodrag" onClick={judged.retry}>
            {t("retry")}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function Begin({
  fields,
  goal,
  actions,
  tab,
}: {
  readonly fields: DerivationFields
  readonly goal: Goal | null
  readonly actions: LineActions
  readonly tab: number
}) {
  const t = useTranslations("derivation")
  if (goal === null && fields.lines.length === 0) return null
  const count = fields.lines.length + fields.ways.reduce((sum, { lines }) => sum + lines.length, 0)
  if (count >= MOST_LINES) return <p className="text-muted text-sm">{t("full", { count: MOST_LINES })}</p>
  return (
    <button
      type="button"
      tabIndex={tab}
      onClick={() => void actions.begin(null)}
      className="nodrag touch-target flex min-h-9 items-center gap-2 rounded-control border border-line-strong/60 border-dashed px-3 text-muted text-sm hover:border-accent hover:text-accent"
    >
      <Plus aria-hidden className="size-4" />
      {t(fields.lines.length === 0 ? "firstLine" : "newLine")}
    </button>
  )
}

/** The whole derivation as one chain of equations. */
function asAlignment(goal: Goal, fields: DerivationFields): string {
  const lines = fields.lines.filter(({ latex }) => latex.trim() !== "").map(({ latex }) => latex)
  return `\\begin{aligned} ${goal.start} &= ${lines.map((line) => line.replace(/^\s*=\s*/, "")).join(" \\\\ &= ")} \\end{aligned}`
}
