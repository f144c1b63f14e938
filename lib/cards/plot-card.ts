import { type CardContent, defineCard, memberKey, memberOf } from "./define"
import { readSource } from "./derivative-card"
import type { Json } from "./json"

/** The pictures that a plot can be. */
export const FIGURES = ["curve", "contours", "field", "image", "path", "grid"] as const
/** How a function is drawn: its graph, level lines, arrows, the image of a grid, the curve of its values, or what a matrix does to the grid. */
export type FigureKind = (typeof FIGURES)[number]

/** The parts of a picture that a person can leave out. */
export const LAYERS = ["colours", "labels", "arrows", "jacobian"] as const
/** A part of a picture. */
export type Layer = (typeof LAYERS)[number]

/** The bounds of the axes: left, right, bottom, top. */
export type Bounds = readonly [left: number, right: number, bottom: number, top: number]

/** The typed fields of a plot card: what people chose. What is drawn follows from them and is never stored. */
export interface PlotFields {
  /** The id of the card whose function is drawn; null until one is chosen. */
  readonly source: string | null
  /** Null: the first picture that suits the function. */
  readonly figure: FigureKind | null
  /** The entries of variables along the axes, such as `x` or `x.1`; null: the first inputs. */
  readonly axes: readonly string[] | null
  /** The entry of the value that is drawn, 1-based; null for the whole value. */
  readonly part: readonly number[] | null
  /** Null: bounds that suit the function. */
  readonly bounds: Bounds | null
  /** Whether one unit is as long on both axes; null: as is usual for the picture. */
  readonly equal: boolean | null
  readonly hidden: readonly Layer[]
  /** Whether gradient descent from the point is shown, with its rate and how many steps of it. */
  readonly descent: boolean
  readonly rate: number
  readonly steps: number
  /** The numbers that entries of variables have, by their keys; others have the usual ones. */
  readonly values: Readonly<Record<string, number>>
  /** The ranges of sliders that people changed. */
  readonly ranges: Readonly<Record<string, readonly [least: number, most: number]>>
}

/** The family of the numbers that entries of variables have: the point, and what the sliders say. */
const AT = "at"
/** The family of the ranges of sliders. */
const RANGE = "range"
/** Numbers beyond this are of no use on an axis, and lose their digits. */
const FARTHEST = 1e9
/** Steps of gradient descent that one picture shows at most. */
export const MOST_STEPS = 500

/** The key of the number that an entry of a variable has: `at:x.1`. */
export const valueKeyOf = (entry: string): string => memberKey(AT, entry)
/** The key of the range of the slider of an entry. */
export const rangeKeyOf = (entry: string): string => memberKey(RANGE, entry)

const isNumber = (json: Json | undefined): json is number =>
  typeof json === "number" && Number.isFinite(json) && Math.abs(json) <= FARTHEST
const readNumber = (json: Json): number | undefined => (isNumber(json) ? json : undefined)
const isRange = (least: number, most: number): boolean =>
  most - least > 1e-9 * Math.max(1, Math.abs(least), Math.abs(most))

/** The two ends of a range as a document may hold them. */
export function readRange(json: Json): readonly [number, number] | undefined {
  if (!Array.isArray(json) || json.length !== 2) return undefined
  const [least, most] = json
  return isNumber(least) && isNumber(most) && isRange(least, most) ? [least, most] : undefined
}

/** The bounds of the axes as a document may hold them. */
export function readBounds(json: Json): Bounds | null | undefined {
  if (json === null) return null
  if (!Array.isArray(json) || json.length !== 4) return undefined
  const [left, right, bottom, top] = json
  if (!(isNumber(left) && isNumber(right) && isNumber(bottom) && isNumber(top))) return undefined
  return isRange(left, right) && isRange(bottom, top) ? [left, right, bottom, top] : undefined
}

const readFigure = (json: Json): FigureKind | null | undefined =>
  json === null ? null : FIGURES.find((figure) => figure === json)

function readAxes(json: Json): readonly string[] | null | undefined {
  if (json === null) return null
  if (!Array.isArray(json) || json.length > 2) return undefined
  const keys = json.filter((key): key is string => typeof key === "string" && key !== "" && key.length <= 80)
  return keys.length === json.length && new Set(keys).size === keys.length ? keys : undefined
}

function readPart(json: Json): readonly number[] | null | undefined {
  if (json === null) return null
  if (!Array.isArray(json) || json.length < 1 || json.length > 2) return undefined
  const at = json.filter(
    (one): one is number => Number.isInteger(one) && Number(one) >= 1 && Number(one) <= 1000,
  )
  return at.length === json.length ? at : undefined
}

const readFlag = (json: Json): boolean | undefined => (typeof json === "boolean" ? json : undefined)
const readChoice = (json: Json): boolean | null | undefined => (json === null ? null : readFlag(json))
const readHidden = (json: Json): readonly Layer[] | undefined =>
  Array.isArray(json) ? LAYERS.filter((layer) => json.includes(layer)) : undefined
/** The rate of gradient descent as a document may hold it. */
export const readRate = (json: Json): number | undefined =>
  isNumber(json) && json > 0 && json <= 1000 ? json : undefined
/** How many steps of gradient descent are shown. */
const readSteps = (json: Json): number | undefined =>
  typeof json === "number" && Number.isInteger(json) && json >= 0 && json <= MOST_STEPS ? json : undefined

function family<T>(
  { values }: CardContent,
  name: string,
  read: (json: Json) => T | undefined,
): Record<string, T> {
  const found = Object.entries(values).flatMap(([key, json]) => {
    const member = memberOf(key)
    const value = member?.family === name ? read(json) : undefined
    return member === null || value === undefined ? [] : [[member.member, value] as const]
  })
  return Object.fromEntries(found)
}

const EMPTY = {
  source: null,
  figure: null,
  axes: null,
  part: null,
  bounds: null,
  equal: null,
  hidden: [],
} as const
const NO_DESCENT = { descent: false, rate: 0.1, steps: 10 } as const

function readFields(content: CardContent): PlotFields {
  const { values } = content
  return {
    source: readSource(values.source ?? null) ?? null,
    figure: readFigure(values.figure ?? null) ?? null,
    axes: readAxes(values.axes ?? null) ?? null,
    part: readPart(values.part ?? null) ?? null,
    bounds: readBounds(values.bounds ?? null) ?? null,
    equal: readChoice(values.equal ?? null) ?? null,
    hidden: readHidden(values.hidden ?? null) ?? [],
    descent: readFlag(values.descent ?? null) ?? NO_DESCENT.descent,
    rate: readRate(values.rate ?? null) ?? NO_DESCENT.rate,
    steps: readSteps(values.steps ?? null) ?? NO_DESCENT.steps,
    values: family(content, AT, readNumber),
    ranges: family(content, RANGE, readRange),
  }
}

/** A picture of the function on another card. The picture is worked out wherever it is shown; only what people chose is stored. */
export const plotCard = defineCard({
  kind: "plot",
  version: 1,
  title: { en: "Plot", ja: "グラフ" },
  texts: {},
  values: {
    source: { label: { en: "Function", ja: "関数" }, empty: EMPTY.source, read: readSource },
    figure: { label: { en: "Picture", ja: "図の種類" }, empty: EMPTY.figure, read: readFigure },
    axes: { label: { en: "Along the axes", ja: "座標軸の変数" }, empty: EMPTY.axes, read: readAxes },
    part: { label: { en: "Entry of the value", ja: "値の成分" }, empty: EMPTY.part, read: readPart },
    bounds: {
      label: { en: "Bounds of the axes", ja: "座標軸の範囲" },
      empty: EMPTY.bounds,
      read: readBounds,
    },
    equal: { label: { en: "Equal units", ja: "等しい目盛り" }, empty: EMPTY.equal, read: readChoice },
    hidden: { label: { en: "Left out", ja: "表示しない要素" }, empty: EMPTY.hidden, read: readHidden },
    descent: {
      label: { en: "Gradient descent", ja: "勾配降下法" },
      empty: NO_DESCENT.descent,
      read: readFlag,
    },
    rate: { label: { en: "Learning rate", ja: "学習率" }, empty: NO_DESCENT.rate, read: readRate },
    steps: { label: { en: "Steps", ja: "ステップ数" }, empty: NO_DESCENT.steps, read: readSteps },
  },
  families: {
    [AT]: { label: { en: "Number", ja: "数値" }, read: readNumber },
    [RANGE]: { label: { en: "Range of a slider", ja: "スライダーの範囲" }, read: readRange },
  },
  defaultSize: { width: 420, height: 420 },
  minimalSize: { width: 260, height: 240 },
  upgrades: [],
  read: readFields,
  declares: () => [],
  defines: () => null,
  needs: ({ values }) => ({ names: [], cards: typeof values.source === "string" ? [values.source] : [] }),
  pointElsewhere: (content, ids) => {
    const { source } = content.values
    const moved = typeof source === "string" ? ids.get(source) : undefined
    return moved === undefined ? content : { ...content, values: { ...content.values, source: moved } }
  },
  samples: [
    { texts: {}, values: { source: "sample", "at:x": 1.5, "range:a": [-2, 2] } },
    {
      texts: {},
      values: {
        source: "sample",
        figure: "contours",
        axes: ["x.1", "x.2"],
        bounds: [-2, 2, -1.5, 1.5],
        descent: true,
        rate: 0.2,
        steps: 12,
        "at:x.1": -1,
      },
    },
    { texts: {}, values: {} },
  ],
})
