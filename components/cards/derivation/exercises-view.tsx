"use client"

import { ArrowRight, GripVertical, Play, Trash2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState, useSyncExternalStore } from "react"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { IconButton } from "@/components/ui/icon-button"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { solutionCards } from "@/lib/board/solution-cards"
import { derivationCard } from "@/lib/cards/derivation-card"
import { derivationGoal, type GoalReading } from "@/lib/cards/derivation-goal"
import { exerciseKey, exercisesCard, type ListedExercise } from "@/lib/cards/exercises-card"
import { useCardBoard } from "../card-board"
import { CardBody } from "../card-body"
import { CardHeader } from "../card-header"
import type { CardViewProps } from "../card-view"
import { EditButton } from "../edit-button"
import { Scrolling } from "../scrolling"
import { useSource } from "../use-names"
import { AddExercise } from "./add-exercise"
import { ProgressBadge } from "./progress-badge"
import { useJudgedLines } from "./use-judged-lines"
import { type Reordering, useReorder } from "./use-reorder"

/** A list of exercises: what each is about, how far its derivations are, and a way to begin one. */
export function ExercisesView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards.exercises")
  const board = useCardBoard()
  const { title, exercises } = exercisesCard.read(card)
  const [said, setSaid] = useState("")
  const { items, dragged, handle } = useReorder(exercises, (id, by) => {
    const from = exercises.findIndex((exercise) => exercise.id === id)
    if (board.moveExercise(card.id, id, by)) setSaid(t("moved", { from: from + 1, to: from + by + 1 }))
  })
  return (
    <>
      <CardHeader
        kind={t("kind")}
        actions={editable ? <EditButton cardId={card.id} reachable={reachable} /> : null}
      >
        {title.trim() === "" ? null : (
          <span className="font-medium text-sm">
            <MixedText text={title} size={15} />
          </span>
        )}
      </CardHeader>
      <CardBody>
        {exercises.length === 0 ? <p className="text-muted text-sm">{t("empty")}</p> : null}
        <ol className="flex flex-col gap-2" aria-label={t("kind")}>
          {items.map((exercise, at) => (
            <ExerciseRow
              key={exercise.id}
              cardId={card.id}
              exercise={exercise}
              number={at + 1}
              editable={editable}
              reachable={reachable}
              grip={editable && exercises.length > 1 ? handle(exercise.id) : null}
              isDragged={dragged === exercise.id}
            />
          ))}
        </ol>
        <p role="status" className="sr-only">
          {said}
        </p>
        {editable ? <AddExercise card={card} count={exercises.length} reachable={reachable} /> : null}
      </CardBody>
    </>
  )
}

interface RowProps {
  readonly cardId: string
  readonly exercise: ListedExercise & { readonly id: string }
  /** From 1. */
  readonly number: number
  readonly editable: boolean
  readonly reachable: boolean
  /** How it is moved; null where there is nothing to move. */
  readonly grip: ReturnType<Reordering<ListedExercise>["handle"]> | null
  readonly isDragged: boolean
}

const NO_FIELDS = derivationCard.read({ texts: {}, values: {} })

function ExerciseRow({ cardId, exercise, number, editable, reachable, grip, isDragged }: RowProps) {
  const t = useTranslations("cards.exercises")
  const board = useCardBoard()
  const source = useSource(exercise.source)
  const { wrt, variant } = exercise
  const read = derivationGoal(source, { ...NO_FIELDS, wrt, variant })
  const begun = useDerivationsOf(exercise)
  const tab = reachable ? 0 : -1
  const begin = () =>
    variant === null
      ? board.addDerivation(exercise.source, wrt)
      : board.addExercise(exercise.source, wrt, variant)
  return (
    <li
      data-exercise={exercise.id}
      data-reorder-item
      className={classNames(
        "flex flex-col gap-1 border-line border-b pb-2 last:border-b-0",
        isDragged && "rounded-control bg-hover outline-2 outline-accent",
      )}
    >
      <div className="flex items-start gap-2">
        {grip === null ? null : (
          <IconButton
            size="sm"
            className="nodrag mt-1 -mr-1.5 cursor-grab touch-none text-muted active:cursor-grabbing"
            label={t("move", { number })}
            aria-description={t("moveHint")}
            icon={<GripVertical aria-hidden />}
            tabIndex={tab}
            {...grip}
          />
        )}
        <span className="w-6 pt-2 text-right text-muted text-xs tabular-nums">{number}.</span>
        {read.ok ? (
          <Scrolling className="flex-1">
            <Formula tex={read.goal.start} display size={16} className="[--formula-margin:0]" />
          </Scrolling>
        ) : (
          <p className="flex-1 py-1.5 text-muted text-sm">{t("gone")}</p>
        )}
        {editable && read.ok ? (
          <Button
            size="sm"
            className="nodrag mt-1"
            tabIndex={tab}
            icon={<Play aria-hidden className="size-4" />}
            aria-label={t("beginNumber", { number })}
            onClick={begin}
          >
            {t("begin")}
          </Button>
        ) : null}
        {editable ? (
          <IconButton
            size="sm"
            className="nodrag mt-1 text-muted"
            label={t("remove", { number })}
            icon={<Trash2 aria-hidden />}
            tabIndex={tab}
            onClick={() => board.setValues(cardId, { [exerciseKey(exercise.id)]: undefined })}
          />
        ) : null}
      </div>
      {begun.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5 pl-8" aria-label={t("begun", { number })}>
          {begun.map((derivation, at) => (
            <li key={derivation.id}>
              <Begun derivation={derivation} reading={read} number={at + 1} tab={tab} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** A derivation that somebody began from an exercise: who works on it, how far it is, and the way there. */
function Begun({
  derivation,
  reading,
  number,
  tab,
}: {
  readonly derivation: CardSnapshot
  readonly reading: GoalReading
  readonly number: number
  readonly tab: number
}) {
  const t = useTranslations("cards.exercises")
  const board = useCardBoard()
  const fields = derivationCard.read(derivation)
  const judged = useJudgedLines(derivation.id, reading.ok ? reading.goal : null, fields)
  const names = [...new Set(fields.lines.flatMap(({ by }) => (by === null ? [] : [by.name])))]
  return (
    <button
      type="button"
      tabIndex={tab}
      onClick={() => board.goTo(derivation.id)}
      className="nodrag touch-target inline-flex items-center gap-1.5 rounded-full border border-line px-2 py-0.5 text-xs hover:border-accent"
    >
      {names.length > 0 ? names.join(", ") : t("derivation", { number })}
      <ProgressBadge progress={judged.progress} />
      <ArrowRight aria-hidden className="size-3.5 text-muted" />
    </button>
  )
}

/** The derivations on the board that are about an exercise, the teacher's solution left out. */
function useDerivationsOf({ source, wrt, variant }: ListedExercise): readonly CardSnapshot[] {
  const { store } = useCardBoard()
  const board = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
  return [...board.cards.values()].filter((card) => {
    if (card.kind !== derivationCard.kind || solutionCards(board).has(card.id)) return false
    const fields = derivationCard.read(card)
    const isAbout = fields.goal === "differentiate" && fields.source === source && fields.variant === variant
    return isAbout && JSON.stringify(fields.wrt) === JSON.stringify(wrt)
  })
}
