"use client"

import { exercisesCard } from "@/lib/cards/exercises-card"
import { firstWords } from "@/lib/cards/prose"
import type { CardView, CardViewProps } from "./card-view"
import { LateCardView, lateCardPart } from "./late-card-view"

const part = lateCardPart(() => import("./derivation/exercises-view").then((module) => module.ExercisesView))

function LateExercises(props: CardViewProps) {
  return <LateCardView part={part} {...props} />
}

/** How a list of exercises looks and how it is called. */
export const exercisesView: CardView = {
  View: LateExercises,
  spokenName(card, _store, words) {
    const { title, exercises } = exercisesCard.read(card)
    const text = firstWords(title)
    const count = exercises.length
    return text === ""
      ? words("exercises.spokenPlain", { count })
      : words("exercises.spoken", { text, count })
  },
  overview: (card) => ({ name: "", signature: firstWords(exercisesCard.read(card).title, 40) }),
}
