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
const readOwners = (json: Json): string | undefined =>
  typeof json === "string" && json.trim() !== "" && json.length <= 60 ? json : undefined
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
  /** A card that those who teach have locked: nobody else changes, moves, removes or unlocks it. The server keeps it. */
  [`${CARD}:fixed`]: readLock,
  /** The group of the board's members to which those who teach have left the card: only they, and those who teach, change it. */
  [`${CARD}:owners`]: readOwners,
  [`${CARD}:colour`]: readColour,
} as const satisfies Readonly<Record<string, (json: Json) => Json | undefined>>

/** The keys of the common values. */
export const COMMON_KEY = {
  group: `${CARD}:group`,
  locked: `${CARD}:locked`,
  fixed: `${CARD}:fixed`,
  owners: `${CARD}:owners`,
  colour: `${CARD}:colour`,
} as const

interface Holder {
  readonly values: Readonly<Record<string, Json>>
}

/** The group of a card, or null. */
export const groupOf = ({ values }: Holder): string | null =>
  readGroup(values[COMMON_KEY.group] ?? null) ?? null
/** Whether a value keeps a card from those who do not teach, so that only those who do may write it. */
export const isGuard = (key: string): boolean => key === COMMON_KEY.fixed || key === COMMON_KEY.owners
/** Whether a card is locked, by whomever. */
export const isLocked = ({ values }: Holder): boolean =>
  values[COMMON_KEY.locked] === true || isFixed({ values })
/** Whether a card was locked by somebody who teaches. */
export const isFixed = ({ values }: Holder): boolean => fixedIn(values[COMMON_KEY.fixed])

/** Whether the value of the lock, as it is stored, locks. */
export const fixedIn = (stored: unknown): boolean => stored === true
/** The group that a stored value leaves a card to, or null. */
export const ownersIn = (stored: unknown): string | null =>
  typeof stored === "string" && stored !== "" ? stored : null
/** The colour that a person gave to a card, or null. */
export const colourOf = ({ values }: Holder): CardColour | null =>
  readColour(values[COMMON_KEY.colour] ?? null) ?? null
