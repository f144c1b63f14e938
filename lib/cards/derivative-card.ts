import type { Detail, Layout, Lens } from "../engine/answer"
import { defineCard } from "./define"
import type { Json } from "./json"

/** The parts of a derivative card that a person opens and closes. */
export const SECTIONS = ["compact", "index", "expanded", "steps"] as const
/** A part of a derivative card. */
export type Section = (typeof SECTIONS)[number]

/** The variable, or the one entry of it (1-based), by which is differentiated. A type, so that it is plain JSON by construction. */
export type Wrt = { readonly name: string; readonly index: readonly number[] | null }

/** The typed fields of a derivative card. */
export interface DerivativeFields {
  /** The id of the card whose function is differentiated; null until one is chosen. */
  readonly source: string | null
  readonly wrt: Wrt | null
  readonly order: 1 | 2
  readonly layout: Layout
  /** The sections that stand open, in the order of `SECTIONS`. */
  readonly view: readonly Section[]
  /** Which of the derivative's notations the card shows, the usual one being 0. */
  readonly notation: number
  /** How the steps are written. */
  readonly lens: Lens
  /** How small they are. */
  readonly detail: Detail
}

const LAYOUTS: readonly Layout[] = ["article", "numerator", "denominator"]

/** The ways to write the steps of a derivative, the compact one first. */
export const LENSES: readonly Lens[] = ["differentials", "indices", "entries"]
/** How small steps can be, the largest first. */
export const DETAILS: readonly Detail[] = ["overview", "rules", "everything"]

/** The id of another card as a document may hold it. */
export const readSource = (json: Json): string | null | undefined =>
  json === null || (typeof json === "string" && json !== "" && json.length <= 64) ? json : undefined

/** The variable as a document may hold it; undefined for what no page writes. */
export function readWrt(json: Json): Wrt | null | undefined {
  if (json === null) return null
  if (typeof json !== "object" || Array.isArray(json)) return undefined
  const { name, index } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  if (typeof name !== "string" || name === "" || name.length > 60) return undefined
  if (index === null) return { name, index }
  if (!Array.isArray(index) || index.length < 1 || index.length > 2) return undefined
  const numbers = index.filter((at): at is number => Number.isInteger(at) && at >= 1 && at <= 1000)
  return numbers.length === index.length ? { name, index: numbers } : undefined
}

/** Once or twice. */
export const readOrder = (json: Json): 1 | 2 | undefined => (json === 1 || json === 2 ? json : undefined)
/** A layout by its name. */
export const readLayout = (json: Json): Layout | undefined => LAYOUTS.find((layout) => layout === json)
const readView = (json: Json): readonly Section[] | undefined =>
  Array.isArray(json) ? SECTIONS.filter((section) => json.includes(section)) : undefined
const readNotation = (json: Json): number | undefined =>
  typeof json === "number" && Number.isInteger(json) && json >= 0 && json <= 9 ? json : undefined
const readLens = (json: Json): Lens | undefined => LENSES.find((lens) => lens === json)
const readDetail = (json: Json): Detail | undefined => DETAILS.find((detail) => detail === json)

const EMPTY: DerivativeFields = {
  source: null,
  wrt: null,
  order: 1,
  layout: "article",
  view: ["compact", "expanded"],
  notation: 0,
  lens: "indices",
  detail: "rules",
}

/** The derivative of the function on another card. Its value is worked out wherever it is shown and never stored. */
export const derivativeCard = defineCard({
  kind: "derivative",
  version: 1,
  title: { en: "Derivative", ja: "微分" },
  texts: {},
  values: {
    source: { label: { en: "Function", ja: "関数" }, empty: EMPTY.source, read: readSource },
    wrt: { label: { en: "With respect to", ja: "微分する変数" }, empty: EMPTY.wrt, read: readWrt },
    order: { label: { en: "Order", ja: "階数" }, empty: EMPTY.order, read: readOrder },
    layout: { label: { en: "Layout", ja: "並べ方" }, empty: EMPTY.layout, read: readLayout },
    view: { label: { en: "Open sections", ja: "表示する項目" }, empty: EMPTY.view, read: readView },
    notation: { label: { en: "Notation", ja: "記法" }, empty: EMPTY.notation, read: readNotation },
    lens: { label: { en: "Lens of the steps", ja: "途中式の書き方" }, empty: EMPTY.lens, read: readLens },
    detail: {
      label: { en: "Detail of the steps", ja: "途中式の細かさ" },
      empty: EMPTY.detail,
      read: readDetail,
    },
  },
  families: {},
  defaultSize: { width: 440, height: 220 },
  minimalSize: { width: 240, height: 120 },
  upgrades: [],
  read: ({ values }): DerivativeFields => ({
    source: readSource(values.source ?? null) ?? EMPTY.source,
    wrt: readWrt(values.wrt ?? null) ?? EMPTY.wrt,
    order: readOrder(values.order ?? null) ?? EMPTY.order,
    layout: readLayout(values.layout ?? null) ?? EMPTY.layout,
    view: readView(values.view ?? null) ?? EMPTY.view,
    notation: readNotation(values.notation ?? null) ?? EMPTY.notation,
    lens: readLens(values.lens ?? null) ?? EMPTY.lens,
    detail: readDetail(values.detail ?? null) ?? EMPTY.detail,
  }),
  declares: () => [],
  defines: () => null,
  needs: ({ values }) => ({ names: [], cards: typeof values.source === "string" ? [values.source] : [] }),
  pointElsewhere: (content, ids) => {
    const { source } = content.values
    const moved = typeof source === "string" ? ids.get(source) : undefined
    return moved === undefined ? content : { ...content, values: { ...content.values, source: moved } }
  },
  samples: [
    { texts: {}, values: { source: "sample", wrt: { name: "x", index: null }, order: 1 } },
    { texts: {}, values: { source: "sample", wrt: { name: "X", index: [1, 2] }, layout: "numerator" } },
    {
      texts: {},
      values: {
        source: "sample",
        wrt: { name: "X", index: null },
        lens: "differentials",
        detail: "overview",
      },
    },
    { texts: {}, values: {} },
  ],
})
