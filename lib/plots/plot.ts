import type { Bounds, FigureKind, PlotFields } from "../cards/plot-card"
import type { Bilingual } from "../engine/answer"
import type { NumericFunction, NumericQuestion } from "../engine/numeric-function"
import { axisMarks } from "./axes"
import { withEqualUnits } from "./bounds"
import { entriesOf, MOST_ENTRIES, type PlotEntry } from "./entries"
import { FIGURE_DEFINITIONS } from "./figures"
import type { Drawn, FigureDefinition } from "./figures/define"
import { recentFunction } from "./recent-functions"
import { type Scene, scaleOf } from "./scene"
import { type Local, localAt, type Subject } from "./subject"

/** What a picture is asked of. */
export interface PlotRequest {
  readonly question: NumericQuestion
  readonly inputs: readonly string[]
  readonly fields: PlotFields
  /** The size of the picture. */
  readonly width: number
  readonly height: number
}

/** What is known of a function that may be drawn, whether or not it can be. */
interface Known {
  /** LaTeX of the function's name; null where it has none. */
  readonly name: string | null
  readonly entries: readonly PlotEntry[]
  /** The keys of what lies along the axes. */
  readonly axes: readonly string[]
  /** The sizes of the function's value. */
  readonly dims: readonly number[]
  /** Open sizes and what stands for them. */
  readonly sizes: NumericFunction["sizes"]
}

/** A picture of a function, or the sentence that says why there is none. */
export type Plot =
  | (Known &
      Omit<Drawn, "marks"> & {
        readonly ok: true
        readonly figure: FigureKind
        /** The pictures that suit the function. */
        readonly figures: readonly FigureKind[]
        readonly bounds: Bounds
        readonly equal: boolean
        readonly scene: Scene
        readonly local: Local
      })
  | {
      readonly ok: false
      readonly message: Bilingual
      readonly hint?: Bilingual
      /** Null where not even the function could be read. */
      readonly known: Known | null
    }

const refusal = (known: Known | null, en: string, ja: string, hint?: Bilingual): Plot => ({
  ok: false,
  known,
  message: { en, ja },
  ...(hint ? { hint } : {}),
})

const FIGURE_LIST = Object.values(FIGURE_DEFINITIONS)

/** The sizes without those of one: a vector with one entry is drawn as a number. */
const essential = (dims: readonly number[]): readonly number[] => {
  const kept = dims.filter((size) => size !== 1)
  return kept.length === 2 ? dims : kept
}

const sameSizes = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join()

/**
 * What lies along the axes: what people chose, as far as the function still has it, else the entries of an input with two of them, else the first
 * inputs.
 */
function axesOf(
  entries: readonly PlotEntry[],
  chosen: readonly string[] | null,
  dims: readonly number[],
): PlotEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const kept = chosen?.flatMap((key) => byKey.get(key) ?? [])
  if (kept && kept.length === chosen?.length) return kept
  if (sameSizes(dims, [2, 2])) return []
  const inputs = entries.some((entry) => entry.input) ? entries.filter((entry) => entry.input) : entries
  const pair = inputs.find(
    (entry) =>
      entry.key === `${entry.name}.1` && inputs.filter(({ name }) => name === entry.name).length === 2,
  )
  return pair ? inputs.filter(({ name }) => name === pair.name) : inputs.slice(0, 2)
}

/** The entry of the value that people chose, counted row-major from 0; null where they chose none, or one that is not there. */
function partOf(dims: readonly number[], part: readonly number[] | null): number | null {
  const fits =
    part !== null && part.length === dims.length && part.every((at, axis) => at <= (dims[axis] ?? 0))
  return fits ? part.reduce((flat, at, axis) => flat * (dims[axis] ?? 1) + at - 1, 0) : null
}

/** The name of an entry of the value: `f_{2}`; that of a function with a subscript is put in brackets. */
const partName = (name: string | null, part: readonly number[]): string => {
  const whole = name ?? "f"
  return `${whole.includes("_") ? `(${whole})` : whole}_{${part.join("")}}`
}

/** Draws a function. The same request always gives the same picture; nothing is drawn where the function has no value. */
export function drawPlot({ question, inputs, fields, width, height }: PlotRequest): Plot {
  const read = recentFunction(question)
  if (!read.ok) return { ok: false, known: null, message: read.error.message, hint: read.error.hint }
  const fn = read.value
  const part = partOf(fn.dims, fields.part)
  const dims = part === null ? essential(fn.dims) : []
  const entries = entriesOf(fn, inputs, fields)
  const axes = axesOf(entries, fields.axes, dims)
  const { sizes } = fn
  const name = part === null ? fn.name : partName(fn.name, fields.part ?? [])
  const known = { name, entries, axes: axes.map(({ key }) => key), dims: fn.dims, sizes }
  const wrong = whyNot(fn, entries, dims, known)
  if (wrong) return wrong
  const suited = FIGURE_LIST.filter((one) => one.axes === axes.length && sameSizes(one.dims, dims))
  const figure = suited.find((one) => one.kind === fields.figure) ?? suited[0]
  if (!figure) return noFigure(axes.length, dims, known)
  const subject: Subject = { fn, entries, axes, part, dims }
  return {
    ...known,
    ...picture(figure, subject, fields, { width, height }),
    figures: suited.map(({ kind }) => kind),
  }
}

function picture(
  figure: FigureDefinition,
  subject: Subject,
  fields: PlotFields,
  size: { readonly width: number; readonly height: number },
) {
  const equal = fields.equal ?? figure.equal
  const wanted = fields.bounds ?? figure.bounds(subject)
  const bounds = equal ? withEqualUnits(wanted, size) : wanted
  const scale = scaleOf(bounds, size)
  const local = localAt(subject)
  const { marks, ...drawn } = figure.draw({ subject, local, scale, fields })
  const { below, above } = axisMarks(scale)
  // Colours fill the picture: the grid lies over them.
  const [bands, others] = [marks.filter(isBand), marks.filter((mark) => !isBand(mark))]
  const scene = { ...size, marks: [...bands, ...below, ...others, ...above] }
  return { ok: true as const, figure: figure.kind, bounds, equal, scene, local, ...drawn }
}

const isBand = ({ mark }: Scene["marks"][number]): boolean => mark === "band"

/** Why a function cannot be drawn whatever lies along the axes; null where it can be. */
function whyNot(
  fn: NumericFunction,
  entries: readonly PlotEntry[],
  dims: readonly number[],
  known: Known,
): Plot | null {
  const orthogonal = fn.variables.find((variable) => variable.orthogonal)
  if (orthogonal)
    return refusal(
      known,
      `$${orthogonal.latex}$ is promised to be orthogonal, and sliders for its entries would break that.`,
      `$${orthogonal.latex}$ は直交行列とされていますが、成分のスライダーを動かすとそうでなくなります。`,
      {
        en: "Write a rotation with an angle in its place.",
        ja: "代わりに、角度を使った回転行列を書いてください。",
      },
    )
  if (entries.length > MOST_ENTRIES)
    return refusal(
      known,
      `The function depends on ${entries.length} numbers; a plot has sliders for ${MOST_ENTRIES} at most.`,
      `この関数は ${entries.length} 個の数に依存しています。グラフのスライダーは ${MOST_ENTRIES} 個までです。`,
      {
        en: "Give some letters a value on a definition card.",
        ja: "いくつかの文字に定義カードで値を与えてください。",
      },
    )
  const isDrawable = dims.length === 0 || sameSizes(dims, [2]) || sameSizes(dims, [2, 2])
  if (isDrawable) return null
  const size = known.dims.join(" × ")
  return refusal(
    known,
    `The value has the size ${size}; a plot draws numbers, pairs and 2 × 2 matrices.`,
    `値の大きさは ${size} です。グラフに描けるのは数、2 次元ベクトル、2 × 2 行列です。`,
    { en: "Choose one entry of the value.", ja: "値の成分を 1 つ選んでください。" },
  )
}

/** Nothing suits what lies along the axes. */
function noFigure(axes: number, dims: readonly number[], known: Known): Plot {
  if (known.entries.length === 0)
    return refusal(
      known,
      "The function has no variable, so there is nothing to vary.",
      "この関数には変数がないため、描く対象がありません。",
    )
  if (sameSizes(dims, [2, 2]) && axes > 0)
    return refusal(
      known,
      "A matrix is drawn as what it does to the plane: nothing else can lie along the axes.",
      "行列は平面への作用として描かれるため、座標軸に変数を割り当てられません。",
      {
        en: "Leave the axes free, or choose one entry of the value.",
        ja: "座標軸の変数を外すか、値の成分を選んでください。",
      },
    )
  return refusal(known, "Choose what lies along the axes.", "座標軸に割り当てる変数を選んでください。")
}
