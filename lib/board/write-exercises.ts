import type * as Y from "yjs"
import { exerciseKey, exercisesCard } from "../cards/exercises-card"
import { isOrderKey, keysBetween } from "./order"
import { readCard } from "./read-card"
import { cardMap, valueKey } from "./schema"
import { write } from "./write"

/** Moves an exercise by a number of places in its list, up where it is negative; false where there is nowhere to go. */
export function moveExercise(doc: Y.Doc, cardId: string, exercise: string, by: number): boolean {
  return write(doc, false, () => {
    const stored = cardMap(doc, cardId)
    const card = stored === null ? null : readCard(cardId, stored)
    if (stored === null || card === null || card.kind !== exercisesCard.kind) return false
    const { exercises } = exercisesCard.read(card)
    const from = exercises.findIndex(({ id }) => id === exercise)
    const to = Math.min(exercises.length - 1, Math.max(0, from + by))
    const moved = exercises[from]
    if (moved === undefined || from === to) return false
    const list = exercises.toSpliced(from, 1).toSpliced(to, 0, moved)
    const sound = (at: number): string | null => {
      const order = list[at]?.order ?? null
      return order !== null && isOrderKey(order) ? order : null
    }
    // Exercises before it that were never moved get keys as well, or they would stand behind it.
    let start = to
    while (start > 0 && sound(start - 1) === null) start -= 1
    const before = sound(start - 1)
    let end = to + 1
    const after = () => (end < list.length ? sound(end) : null)
    while (end < list.length && before !== null && (after() ?? "~") <= before) end += 1
    const keys = keysBetween(before, after(), end - start)
    list.slice(start, end).forEach(({ id, ...content }, k) => {
      stored.set(valueKey(exerciseKey(id)), { ...content, order: keys[k] ?? null })
    })
    return true
  })
}
