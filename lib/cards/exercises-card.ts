import { type CardContent, defineCard, memberKey, memberOf } from "./define"
import { isTime, readVariant } from "./derivation-line"
import { readSource, readWrt, type Wrt } from "./derivative-card"
import type { Json } from "./json"

const EXERCISE = "exercise"

/** As many exercises as one list holds. */
export const MOST_EXERCISES = 40

/** The key of an exercise. */
export const exerciseKey = (exercise: string): string => memberKey(EXERCISE, exercise)

/** One exercise: a function to differentiate, or one of the same structure. A type, so that it is plain JSON by construction. */
export type ListedExercise = {
  readonly source: string
  readonly wrt: Wrt
  /** Which function of the structure is meant; null for the function itself. */
  readonly variant: number | null
  /** When it was added, in milliseconds since 1970. */
  readonly at: number
  /** Where it was moved to, as a fractional key; those without one come after the others, in the order in which they were added. */
  readonly order: string | null
}

/** The typed fields of a list of exercises. */
interface ExercisesFields {
  readonly title: string
  readonly exercises: readonly (ListedExercise & { readonly id: string })[]
}

/** An exercise as a document may hold it; undefined for what no page writes. */
function readExercise(json: Json): ListedExercise | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const raw = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  const source = readSource(raw.source ?? null)
  const wrt = readWrt(raw.wrt ?? null)
  const variant = readVariant(raw.variant ?? null)
  if (source == null || wrt == null || variant === undefined || !isTime(raw.at)) return undefined
  const order = raw.order ?? null
  if (order !== null && (typeof order !== "string" || order.length > 400)) return undefined
  return { source, wrt, variant, at: raw.at, order }
}

const byPlace = (
  a: ListedExercise & { readonly id: string },
  b: ListedExercise & { readonly id: string },
): number => {
  if (a.order !== b.order) {
    if (a.order === null || b.order === null) return a.order === null ? 1 : -1
    return a.order < b.order ? -1 : 1
  }
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}

function readFields({ texts, values }: CardContent): ExercisesFields {
  const exercises = Object.entries(values).flatMap(([key, json]) => {
    const found = memberOf(key)
    const exercise = found?.family === EXERCISE ? readExercise(json) : undefined
    return exercise === undefined || found === null ? [] : [{ id: found.member, ...exercise }]
  })
  return {
    title: texts.title ?? "",
    exercises: exercises.sort(byPlace),
  }
}

/** A list of exercises, each with a goal of its own; how far people are stands on the derivations that they begin from it. */
export const exercisesCard = defineCard({
  kind: "exercises",
  version: 1,
  title: { en: "Exercises", ja: "演習" },
  texts: { title: { label: { en: "Title", ja: "題名" }, empty: "", holds: "prose" } },
  values: {},
  families: { [EXERCISE]: { label: { en: "Exercise", ja: "練習問題" }, read: readExercise } },
  defaultSize: { width: 420, height: 200 },
  minimalSize: { width: 260, height: 120 },
  upgrades: [],
  read: readFields,
  declares: () => [],
  defines: () => null,
  needs: (content) => ({
    names: [],
    cards: [...new Set(readFields(content).exercises.map(({ source }) => source))],
  }),
  pointElsewhere: (content, ids) => ({
    ...content,
    values: Object.fromEntries(
      Object.entries(content.values).map(([key, json]) => {
        const exercise = memberOf(key)?.family === EXERCISE ? readExercise(json) : undefined
        const moved = exercise === undefined ? undefined : ids.get(exercise.source)
        return [key, exercise === undefined || moved === undefined ? json : { ...exercise, source: moved }]
      }),
    ),
  }),
  samples: [
    {
      texts: { title: "Gradients of $\\|A\\bm{x} - \\bm{b}\\|^2$" },
      values: {
        "exercise:one": {
          source: "sample",
          wrt: { name: "x", index: null },
          variant: null,
          at: 1_760_000_000_000,
          order: null,
        },
        "exercise:two": {
          source: "sample",
          wrt: { name: "x", index: null },
          variant: 12345,
          at: 1_760_000_001_000,
          order: "a0",
        },
      },
    },
    { texts: { title: "" }, values: {} },
  ],
})
