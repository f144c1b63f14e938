import type { Bilingual } from "../engine/answer"
import type { Json } from "./json"

/** The family of values that a card of any kind may hold. */
const CARD = "card"

/** The colours in which cards and notes come, each with its name. */
export const CARD_COLOURS = {
  yellow: { en: "Yellow", ja: "黄" },
  orange: { en: "Orange", ja: "橙" },
  red: { en: "Red", ja: "赤" },
  violet: { en: "Violet", ja: "紫" },
  blue: { en: "Blue", ja: "青" },
  green: { en: "Green", ja: "緑" },
  grey: { en: "Grey", ja: "灰" },
} as const satisfies Readonly<Record<string, Bilingual>>

/** One of the colours of cards. */
export type CardColour = keyof typeof CARD_COLOURS

const readGroup = (json: Json): string | undefined =>
  typeof json === "string" && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(json) ? json : undefined
const readLock = (json: Json): true | undefined => (json === true ? true : undefined)
const readColour = (json: Json): CardColour | undefined =>
  typeof json === "string" && Object.hasOwn(CARD_COLOURS, json)
    ? (json as CardColour) // one of the table's own keys, as just checked
    : undefined

/** What a card of any kind may hold beside its content, by the key of its value. A value that its reader refuses is left out. */
export const COMMON_VALUES = {
  /** The cards with the same group move together. */
  [`${CARD}:group`]: readGroup,
  /** A locked card is neither changed nor moved nor removed by the page's commands. */
  [`${CARD}:locked`]: readLock,
  [`${CARD}:colour`]: readColour,
} as const satisfies Readonly<Record<string, (json: Json) => Json | undefined>>

/** The keys of the common values. */
export const COMMON_KEY = {
  group: `${CARD}:group`,
  locked: `${CARD}:locked`,
  colour: `${CARD}:colour`,
} as const

interface Holder {
  readonly values: Readonly<Record<string, Json>>
}

/** The group of a card, or null. */
export const groupOf = ({ values }: Holder): string | null =>
  readGroup(values[COMMON_KEY.group] ?? null) ?? null
/** Whether a card is locked. */
export const isLocked = ({ values }: Holder): boolean => values[COMMON_KEY.locked] === true
/** The colour that a person gave to a card, or null. */
export const colourOf = ({ values }: Holder): CardColour | null =>
  readColour(values[COMMON_KEY.colour] ?? null) ?? null
