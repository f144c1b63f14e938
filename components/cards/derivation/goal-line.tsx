"use client"

import { Pencil, Target } from "lucide-react"
import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { IconButton } from "@/components/ui/icon-button"
import { SegmentedControl } from "@/components/ui/segmented-control"
import type { CardSnapshot } from "@/lib/board/snapshot"
import type { DerivationFields } from "@/lib/cards/derivation-card"
import type { Goal, GoalProblem } from "@/lib/cards/derivation-goal"
import type { Source } from "@/lib/cards/derivative-question"
import { readingOf } from "@/lib/cards/function-card"
import { useCardBoard } from "../card-board"
import { FormulaProblem, ProblemNote } from "../problem-note"
import { Scrolling } from "../scrolling"
import { SourcePicker } from "../source-picker"
import { WrtPicker } from "../wrt-picker"

/** What is to be worked out or shown, as the first line of the derivation. */
export function GoalLine({
  card,
  fields,
  goal,
  editable,
  reachable,
}: {
  readonly card: CardSnapshot
  readonly fields: DerivationFields
  readonly goal: Goal
  readonly editable: boolean
  readonly reachable: boolean
}) {
  const t = useTranslations("derivation")
  const { editing } = useCardBoard()
  const claim = goal.end === null ? goal.start : `${goal.start} = ${goal.end}`
  return (
    <div className="flex items-start gap-2">
      <span className="flex h-9 items-center gap-1.5 text-accent">
        <Target aria-hidden className="size-4" />
        <span className="w-[2.4rem] whitespace-nowrap font-medium text-xs">
          {t(goal.end === null ? "find" : "show")}
        </span>
      </span>
      <Scrolling className="flex-1">
        <Formula tex={claim} display size={17} className="[--formula-margin:0]" />
      </Scrolling>
      {editable && fields.goal === "show-equal" ? (
        <span className="flex">
          {(["left", "right"] as const).map((side) => (
            <IconButton
              key={side}
              size="sm"
              label={t(side === "left" ? "editLeft" : "editRight")}
              icon={<Pencil aria-hidden />}
              tabIndex={reachable ? 0 : -1}
              className="nodrag mt-1"
              onClick={() => editing.start(card.id, side)}
            />
          ))}
        </span>
      ) : null}
    </div>
  )
}

/** What a derivation lacks before it has a goal, with the choice that is missing at hand. */
export function MissingGoal({
  card,
  fields,
  source,
  problem,
  editable,
}: {
  readonly card: CardSnapshot
  readonly fields: DerivationFields
  readonly source: Source
  readonly problem: GoalProblem
  readonly editable: boolean
}) {
  const isClaim = fields.goal === "show-equal"
  const broken = problem.code === "left-broken" ? fields.left : fields.right
  return (
    <>
      <ProblemNote message={problem.message} calm />
      {isClaim && problem.error ? <FormulaProblem error={problem.error} source={broken} /> : null}
      {editable ? (
        <div className="nodrag flex flex-col gap-3">
          <GoalChoice card={card} fields={fields} source={source} />
        </div>
      ) : null}
    </>
  )
}

/** Chooses what the derivation is about. */
export function GoalChoice({
  card,
  fields,
  source,
}: {
  readonly card: CardSnapshot
  readonly fields: DerivationFields
  readonly source: Source
}) {
  const t = useTranslations("derivation")
  const board = useCardBoard()
  const variables = source.state === "function" && source.reading.ok ? source.reading.variables : []
  return (
    <>
      <SegmentedControl
        label={t("goal")}
        size="sm"
        className="self-start"
        value={fields.goal}
        options={[
          { value: "differentiate", label: t("differentiate") },
          { value: "show-equal", label: t("showEqual") },
        ]}
        onChange={(goal) => board.setValues(card.id, { goal })}
      />
      {fields.goal === "differentiate" ? (
        <>
          <SourcePicker
            chosen={fields.source}
            onChoose={(id) => board.setValues(card.id, { source: id, wrt: firstInput(board, id) })}
          />
          {variables.length > 0 ? (
            <WrtPicker
              variables={variables}
              wrt={fields.wrt}
              onChange={(wrt) => board.setValues(card.id, { wrt })}
            />
          ) : null}
        </>
      ) : (
        <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
          <SideButton card={card} side="left" latex={fields.left} />
          <span aria-hidden="true">=</span>
          <SideButton card={card} side="right" latex={fields.right} />
        </div>
      )}
    </>
  )
}

function SideButton({
  card,
  side,
  latex,
}: {
  readonly card: CardSnapshot
  readonly side: "left" | "right"
  readonly latex: string
}) {
  const t = useTranslations("derivation")
  const { editing } = useCardBoard()
  const label = t(side === "left" ? "editLeft" : "editRight")
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => editing.start(card.id, side)}
      className="touch-target min-h-11 min-w-0 overflow-hidden rounded-control border border-line-strong/60 border-dashed px-2 text-muted hover:border-accent"
    >
      {latex.trim() === "" ? (
        <span className="text-sm">{t(side)}</span>
      ) : (
        <Formula tex={latex} size={16} label="" />
      )}
    </button>
  )
}

/** The input by which a function is differentiated if nobody says otherwise; null where it has none. */
/** The first input of the function on a card, as what is differentiated by; null where it has none. */
export function firstInput({ store }: ReturnType<typeof useCardBoard>, id: string) {
  const card = store.getCard(id)
  const reading = card === undefined ? null : readingOf(card)
  const input = reading?.ok ? reading.variables.find((variable) => variable.input) : undefined
  return input === undefined ? null : { name: input.name, index: null }
}
