import { documentOf } from "../board/board-file"
import { type BoardStore, createBoardStore } from "../board/board-store"
import { type Scope, scopeOf } from "../board/scope"
import type { CardSnapshot } from "../board/snapshot"
import { sourceOf } from "../board/source-of"
import { cardKind } from "../cards"
import { textFieldOf } from "../cards/define"
import type { Source } from "../cards/derivative-question"
import { type ProseBlock, readProse } from "../cards/prose"
import type { Language } from "../language/language"
import type { Lesson } from "./define"
import { lessonBoard } from "./lay-out"

/** A built-in lesson as a board that stands still. */
export interface OpenedLesson {
  readonly language: Language
  readonly store: BoardStore
  readonly cards: readonly CardSnapshot[]
  readonly scope: Scope
}

/** Opens a lesson in one language as the product would. */
export function openLesson(lesson: Lesson, language: Language): OpenedLesson {
  const store = createBoardStore(documentOf(lessonBoard(lesson, language)))
  const board = store.getSnapshot()
  return { language, store, cards: [...board.cards.values()], scope: scopeOf(board) }
}

/** The function of a card of a lesson. */
export const sourceIn = ({ store, scope }: OpenedLesson, id: string | null): Source =>
  sourceOf(id, (at) => store.getCard(at), scope)

/** The formulas of prose, in order. */
export const formulasIn = (prose: string): readonly string[] =>
  readProse(prose).flatMap((block: ProseBlock) =>
    block.block === "formula"
      ? [block.latex]
      : block.spans.flatMap((span) => (span.span === "formula" ? [span.latex] : [])),
  )

/** Whether a text of a card is prose, with formulas between dollar signs. */
export function isProse({ kind }: CardSnapshot, field: string): boolean {
  const known = cardKind(kind)
  return known !== null && textFieldOf(known, field)?.holds === "prose"
}
