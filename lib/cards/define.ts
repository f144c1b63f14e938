import type { Bilingual, Definition } from "../engine/answer"
import type { Json } from "./json"

/** What a card holds besides its place: shared texts by field name and plain values by field name. */
export interface CardContent {
  readonly texts: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, Json>>
}

/** A shared text of a card: several people may type in it at once. */
interface TextField {
  readonly label: Bilingual
  /** What stands in the field of a card that was just placed. */
  readonly empty: string
  /** What people write there: one formula, or prose with formulas between dollar signs. Exports set it as that. */
  readonly holds?: "latex" | "prose"
}

/**
 * A plain value of a card: whoever writes last wins. `read` gives the value that a person could have set, or undefined for
 * anything else; a card with such a value shows `empty` in its place and the document keeps what it holds.
 */
interface ValueField<T extends Json = Json> {
  readonly label: Bilingual
  readonly empty: T
  read(json: Json): T | undefined
}

/**
 * Plain values of one form under many keys, `family:member`, so that two people who set two members do not collide. A
 * member that `read` refuses is left out.
 */
interface ValueFamily<T extends Json = Json> {
  readonly label: Bilingual
  read(json: Json): T | undefined
}

/** Width and height in board units. */
interface CardSize {
  readonly width: number
  readonly height: number
}

/** What a card is drawn on: a sheet with a border, nothing, coloured paper, or a page under other cards. */
export type CardLook = "sheet" | "plain" | "paper" | "frame"

/** One kind of card: what it holds, what it gives to other cards and what it takes from them. No React, no Yjs. */
export interface CardKind<Kind extends string = string, Fields = unknown> {
  readonly kind: Kind
  /** Raised with every change of the fields that an older page would misread. */
  readonly version: number
  readonly title: Bilingual
  readonly texts: Readonly<Record<string, TextField>>
  /** Shared texts of one form under many keys, `family:member`, as families of values. */
  readonly textFamilies?: Readonly<Record<string, TextField>>
  readonly values: Readonly<Record<string, ValueField>>
  readonly families: Readonly<Record<string, ValueFamily>>
  /** The two cards from one of which such a card leads to the other, none where it leads nowhere; it stands where they do. */
  connects?(content: CardContent): readonly [from: string, to: string] | readonly []
  /** A sheet where nothing is said. */
  readonly look?: CardLook
  /** What stands on such a card moves along with it, and it lies under all others. */
  readonly carries?: boolean
  /** The width of such a card at a height of one, where it keeps its proportions; null where it has none. */
  aspect?(content: CardContent): number | null
  readonly defaultSize: CardSize
  readonly minimalSize: CardSize
  /** `upgrades[v - 1]` turns the values of version v into those of version v + 1. */
  readonly upgrades: readonly ((values: Readonly<Record<string, Json>>) => Readonly<Record<string, Json>>)[]
  /** The content as typed fields. It accepts any content and never throws. */
  read(content: CardContent): Fields
  /** The names that this card gives to the board, in one spelling. */
  declares(content: CardContent): readonly string[]
  /** What the names that this card declares stand for; null where it declares none. */
  defines(content: CardContent): Definition | null
  /** The names that this card uses, in one spelling, and the ids of the cards that it points at. */
  needs(content: CardContent): { readonly names: readonly string[]; readonly cards: readonly string[] }
  /** The text that opens when a person goes into the card, where it is not simply the first one; null for none. */
  editsFirst?(content: CardContent): string | null
  /** Where a member of the text families stands among those that are shown, from 1; null for one that is not shown. */
  placeOf?(content: CardContent, key: string): number | null
  /** The content with every id of another card replaced, for copies of several cards at once. */
  pointElsewhere(content: CardContent, ids: ReadonlyMap<string, string>): CardContent
  /** Contents that a person could have typed: the first is what a new card shows in galleries and tests. */
  readonly samples: readonly CardContent[]
}

/** Types a card kind and hands it back. */
export function defineCard<Kind extends string, Fields>(
  kind: CardKind<Kind, Fields>,
): CardKind<Kind, Fields> {
  return kind
}

/** What a card of this kind holds when it is placed without anything given. */
export function emptyContent(kind: CardKind): CardContent {
  const texts = Object.entries(kind.texts).map(([name, field]) => [name, field.empty] as const)
  const values = Object.entries(kind.values).map(([name, field]) => [name, field.empty] as const)
  return { texts: Object.fromEntries(texts), values: Object.fromEntries(values) }
}

/** The key of a member of a family of values: `variable:x`. */
export const memberKey = (family: string, member: string): string => `${family}:${member}`

/** The family and the member of a key, or null for a key without a member. */
export function memberOf(key: string): { readonly family: string; readonly member: string } | null {
  const at = key.indexOf(":")
  return at < 1 || at === key.length - 1 ? null : { family: key.slice(0, at), member: key.slice(at + 1) }
}

/** What is written in the text under a key of a card of this kind: a text of its own, or one of a family; null for any other key. */
export function textFieldOf(kind: CardKind, key: string): TextField | null {
  const own = Object.hasOwn(kind.texts, key) ? kind.texts[key] : undefined
  const family = memberOf(key)?.family ?? ""
  const shared = Object.hasOwn(kind.textFamilies ?? {}, family) ? kind.textFamilies?.[family] : undefined
  return own ?? shared ?? null
}
