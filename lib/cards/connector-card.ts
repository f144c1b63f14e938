import type { Bilingual } from "../engine/answer"
import { type CardContent, defineCard } from "./define"
import type { Json } from "./json"

/** The sides of a card at which a connector may end; `auto` is the one that faces the other card. */
export const CONNECTOR_SIDES = {
  auto: { en: "Nearest side", ja: "近い辺" },
  left: { en: "Left", ja: "左" },
  top: { en: "Top", ja: "上" },
  right: { en: "Right", ja: "右" },
  bottom: { en: "Bottom", ja: "下" },
} as const satisfies Record<string, Bilingual>

/** How a connector runs from one card to the other. */
export const CONNECTOR_SHAPES = {
  curved: { en: "Curved", ja: "曲線" },
  straight: { en: "Straight", ja: "直線" },
} as const satisfies Record<string, Bilingual>

/** At which ends a connector has an arrow head. */
export const CONNECTOR_HEADS = {
  end: { en: "At the end", ja: "終点" },
  both: { en: "At both ends", ja: "両端" },
  start: { en: "At the start", ja: "始点" },
  none: { en: "None", ja: "なし" },
} as const satisfies Record<string, Bilingual>

export type ConnectorSide = keyof typeof CONNECTOR_SIDES
export type ConnectorShape = keyof typeof CONNECTOR_SHAPES
export type ConnectorHeads = keyof typeof CONNECTOR_HEADS

/** Where a connector ends. */
export interface ConnectorEnd {
  readonly card: string
  readonly side: ConnectorSide
}

/** The typed fields of a connector; without both ends it is not shown. */
export interface ConnectorFields {
  readonly from: ConnectorEnd | null
  readonly to: ConnectorEnd | null
  readonly shape: ConnectorShape
  readonly heads: ConnectorHeads
  readonly label: string
}

const oneOf =
  <T extends string>(table: Readonly<Record<T, Bilingual>>) =>
  (json: Json): T | undefined =>
    typeof json === "string" && Object.hasOwn(table, json) ? (json as T) : undefined // a key of the table, as just checked

const readSide = oneOf(CONNECTOR_SIDES)
const readShape = oneOf(CONNECTOR_SHAPES)
const readHeads = oneOf(CONNECTOR_HEADS)

function readEnd(json: Json): { readonly card: string; readonly side: ConnectorSide } | null | undefined {
  if (json === null) return null
  if (typeof json !== "object" || Array.isArray(json)) return undefined
  const { card, side = null } = json as Readonly<Record<string, Json>> // no list, as just checked
  const readable = readSide(side)
  if (typeof card !== "string" || !/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(card)) return undefined
  return readable === undefined ? undefined : { card, side: readable }
}

function readFields({ texts, values }: CardContent): ConnectorFields {
  return {
    from: readEnd(values.from ?? null) ?? null,
    to: readEnd(values.to ?? null) ?? null,
    shape: readShape(values.shape ?? null) ?? "curved",
    heads: readHeads(values.heads ?? null) ?? "end",
    label: texts.label ?? "",
  }
}

function pointElsewhere(content: CardContent, ids: ReadonlyMap<string, string>): CardContent {
  const values = { ...content.values }
  for (const key of ["from", "to"]) {
    const end = readEnd(values[key] ?? null)
    const moved = end && ids.get(end.card)
    if (end && moved !== undefined) values[key] = { ...end, card: moved }
  }
  return { ...content, values }
}

/** A line that a person drew from one card to another, with words on it. Where it runs follows from where the cards stand. */
export const connectorCard = defineCard({
  kind: "connector",
  version: 1,
  title: { en: "Connector", ja: "コネクター" },
  texts: { label: { label: { en: "Label", ja: "ラベル" }, empty: "", holds: "prose" } },
  values: {
    from: { label: { en: "From", ja: "始点" }, empty: null, read: readEnd },
    to: { label: { en: "To", ja: "終点" }, empty: null, read: readEnd },
    shape: { label: { en: "Shape", ja: "形" }, empty: "curved", read: readShape },
    heads: { label: { en: "Arrow heads", ja: "矢印" }, empty: "end", read: readHeads },
  },
  families: {},
  connects: (content) => {
    const { from, to } = readFields(content)
    return from === null || to === null ? [] : [from.card, to.card]
  },
  look: "plain",
  defaultSize: { width: 200, height: 32 },
  minimalSize: { width: 28, height: 28 },
  upgrades: [],
  read: readFields,
  declares: () => [],
  defines: () => null,
  needs: (content) => {
    const { from, to } = readFields(content)
    return { names: [], cards: [from, to].flatMap((end) => end?.card ?? []) }
  },
  pointElsewhere,
  samples: [
    {
      texts: { label: "chain rule: $f'(g(x))\\,g'(x)$" },
      values: {
        from: { card: "sample", side: "auto" },
        to: { card: "other", side: "left" },
        shape: "straight",
        heads: "both",
      },
    },
    { texts: { label: "" }, values: { from: { card: "sample", side: "bottom" }, to: null } },
  ],
})
