import type { CardKindName } from "../cards"
import type { Json } from "../cards/json"
import type { Bilingual } from "../engine/answer"
import type { Level, Topic } from "./about"

/** A card of a built-in lesson, without its place: that follows from the frame. */
export interface LessonCard {
  /** By which other cards of the lesson, and its board, know it. */
  readonly id?: string
  readonly kind: CardKindName
  readonly texts: Readonly<Record<string, Bilingual | string>>
  readonly values: Readonly<Record<string, Json>>
}

/** Cards in columns of the same width; all columns of a band begin at the same height. */
export type Band = readonly (readonly LessonCard[])[]

/** What a frame is for in a lesson. */
export type LessonPart = "goal" | "explanation" | "example" | "together" | "exercises" | "check" | "solutions"

/** A page of a lesson. */
export interface LessonFrame {
  readonly part: LessonPart
  readonly title: Bilingual
  /** From top to bottom. */
  readonly bands: readonly Band[]
  /** Lines from one card of the lesson to another. */
  readonly links: readonly (readonly [from: string, to: string])[]
}

/** A lesson that comes with the product, in both languages: the same cards with the same formulas, in other words. */
export interface Lesson {
  /** Its folder in `lib/templates/lessons`. */
  readonly id: string
  readonly topic: Topic
  readonly level: Level
  /** How long it takes with a class. */
  readonly minutes: number
  readonly title: Bilingual
  readonly description: Bilingual
  readonly frames: readonly LessonFrame[]
}

/** Types a lesson and hands it back. */
export const defineLesson = (lesson: Lesson): Lesson => lesson

/** A page of a lesson. `links` are the lines between its cards. */
export const frame = (
  part: LessonPart,
  title: Bilingual,
  bands: readonly Band[],
  links: LessonFrame["links"] = [],
): LessonFrame => ({ part, title, bands, links })
