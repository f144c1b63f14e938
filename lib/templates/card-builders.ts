import { memberKey } from "../cards/define"
import { lineKey } from "../cards/derivation-card"
import type { HelpLimit } from "../cards/derivation-help"
import type { REASONS } from "../cards/derivation-line"
import type { Wrt } from "../cards/derivative-card"
import { exerciseKey } from "../cards/exercises-card"
import type { Json } from "../cards/json"
import type { FigureKind } from "../cards/plot-card"
import type { Layout } from "../engine/answer"
import type { LessonCard } from "./define"

/** Words as they stand in the source, backslashes included, without the indentation of the source. */
function words(parts: TemplateStringsArray): string {
  const lines = String.raw(parts).replace(/^\n/, "").trimEnd().split("\n")
  const indent = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)), 80)
  return lines.map((line) => line.slice(indent)).join("\n")
}

/** Japanese words. */
export const ja = words
/** English words. */
export const en = words
/** A formula. */
export const tex = words

const NO_VALUES = {} as const

/** Paragraphs and lists with formulas. */
export const text = (japanese: string, english: string): LessonCard => ({
  kind: "text",
  texts: { body: { ja: japanese, en: english } },
  values: NO_VALUES,
})

type NoteColour = "yellow" | "blue" | "green" | "red" | "violet" | "orange"

/** A sticky note: yellow for a question to the class, blue for a remark, red for a trap, green for a rule to remember. */
export const note = (colour: NoteColour, japanese: string, english: string): LessonCard => ({
  kind: "note",
  texts: { body: { ja: japanese, en: english } },
  values: { "card:colour": colour },
})

/** A formula to look at. */
export const formula = (latex: string): LessonCard => ({
  kind: "formula",
  texts: { body: latex },
  values: NO_VALUES,
})

/** What a lesson says about a letter: its LaTeX and its sizes, and what may be relied on. */
interface Letter {
  readonly latex: string
  readonly shape: readonly (number | string)[]
  readonly promises?: readonly string[]
}

const KINDS = ["scalar", "vector", "matrix"] as const

/** A function. `letters` are the variables, by name, of which more is to be said than their letters say. */
export const fn = (
  id: string,
  latex: string,
  letters: Readonly<Record<string, Letter>> = {},
): LessonCard => ({
  id,
  kind: "function",
  texts: { body: latex },
  values: Object.fromEntries(
    Object.entries(letters).map(([name, { latex: letter, shape, promises = [] }]) => [
      memberKey("variable", name),
      { latex: letter, kind: KINDS[shape.length] ?? "matrix", shape: [...shape], promises: [...promises] },
    ]),
  ),
})

/** A variable, `x`, or one entry of it: `x.1`, `W.1.2`. */
function wrtOf(variable: string): Wrt {
  const [name = "", ...index] = variable.split(".")
  return { name, index: index.length === 0 ? null : index.map(Number) }
}

interface Derivative {
  readonly id?: string
  readonly order?: 1 | 2
  readonly layout?: Layout
  /** What stands open; `compact` and `expanded` where nothing is said. */
  readonly view?: readonly ("compact" | "index" | "expanded" | "steps")[]
  readonly lens?: "differentials" | "indices" | "entries"
  /** How small its steps are. */
  readonly detail?: "overview" | "rules"
}

/** The derivative of a function of the lesson. */
export const derivative = (source: string, variable: string, more: Derivative = {}): LessonCard => {
  const { id = `d-${source}-${variable.replaceAll(".", "")}${more.order === 2 ? "-2" : ""}`, ...rest } = more
  const { view, ...options } = rest
  const values: Record<string, Json> = { source, wrt: wrtOf(variable), ...options }
  if (view !== undefined) values.view = [...view]
  return { id, kind: "derivative", texts: {}, values }
}

interface Goal {
  readonly order?: 1 | 2
  readonly layout?: Layout
  readonly help?: HelpLimit
}

const goalOf = (source: string, variable: string, { help, ...options }: Goal): Record<string, Json> => ({
  goal: "differentiate",
  source,
  wrt: wrtOf(variable),
  ...options,
  ...(help === undefined ? {} : { helpLimit: help }),
})

/** A derivation to be worked out: only its goal stands there. */
export const derivation = (source: string, variable: string, goal: Goal = {}): LessonCard => ({
  kind: "derivation",
  texts: {},
  values: goalOf(source, variable, goal),
})

/** A line of a worked derivation, with the reason for it. */
type SolvedLine = string | readonly [latex: string, reason: keyof typeof REASONS]

function linesOf(lines: readonly SolvedLine[]): Pick<LessonCard, "texts" | "values"> {
  const texts: Record<string, string> = {}
  const values: Record<string, Json> = {}
  for (const [at, line] of lines.entries()) {
    const [latex, reason] = typeof line === "string" ? [line, null] : line
    const id = `l${at + 1}`
    texts[lineKey(id)] = latex
    // Fractional keys in order; a solution has fewer lines than there are digits.
    values[lineKey(id)] = { order: `a${at}`, by: null, at: null, removedBy: null, way: null }
    if (reason !== null) values[memberKey("reason", id)] = reason
  }
  return { texts, values }
}

/** A derivation with all its lines. */
export const solved = (
  source: string,
  variable: string,
  lines: readonly SolvedLine[],
  goal: Goal = {},
): LessonCard => {
  const written = linesOf(lines)
  return {
    kind: "derivation",
    texts: written.texts,
    values: { ...goalOf(source, variable, goal), ...written.values },
  }
}

/** A claim to be shown: the two sides of an equation. `lines` are its proof, none where it is to be found. */
export const claim = (left: string, right: string, lines: readonly SolvedLine[] = []): LessonCard => {
  const written = linesOf(lines)
  return {
    kind: "derivation",
    texts: { left, right, ...written.texts },
    values: { goal: "show-equal", ...written.values },
  }
}

/** A list of exercises: functions of the lesson to differentiate, each with its variable. */
export const exercises = (
  japanese: string,
  english: string,
  list: readonly (readonly [source: string, variable: string])[],
): LessonCard => ({
  kind: "exercises",
  texts: { title: { ja: japanese, en: english } },
  values: Object.fromEntries(
    list.map(([source, variable], at) => [
      exerciseKey(`e${at + 1}`),
      { source, wrt: wrtOf(variable), variant: null, at },
    ]),
  ),
})

interface Plot {
  readonly figure?: FigureKind
  readonly axes?: readonly string[]
  readonly bounds?: readonly [number, number, number, number]
  readonly descent?: { readonly rate: number; readonly steps: number }
  /** The numbers of entries of variables: `{ "x.1": 2 }`. */
  readonly at?: Readonly<Record<string, number>>
}

/** A picture of a function of the lesson. */
export const plot = (source: string, { axes, bounds, descent, at = {}, figure }: Plot = {}): LessonCard => ({
  kind: "plot",
  texts: {},
  values: {
    source,
    ...(figure === undefined ? {} : { figure }),
    ...(axes === undefined ? {} : { axes: [...axes] }),
    ...(bounds === undefined ? {} : { bounds: [...bounds] }),
    ...(descent === undefined ? {} : { descent: true, ...descent }),
    ...Object.fromEntries(Object.entries(at).map(([entry, value]) => [memberKey("at", entry), value])),
  },
})
