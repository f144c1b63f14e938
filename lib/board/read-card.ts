import * as Y from "yjs"
import { cardKind } from "../cards"
import { COMMON_VALUES } from "../cards/common-values"
import { type CardContent, type CardKind, emptyContent, memberKey, textFieldOf } from "../cards/define"
import { isJson, type Json } from "../cards/json"
import { decodeGeometry } from "./geometry"
import { BOARD_LIMITS, CARD_KEY, isCardId, textField, textKey, valueField } from "./schema"
import { type CardSnapshot, type Geometry, UNKNOWN, type UnknownCard } from "./snapshot"

/** Where a card is shown whose own place cannot be read. */
const NOWHERE: Geometry = { x: 0, y: 0, width: 320, height: 160, order: "a0" }

/**
 * A card of the document as plain data, or null where no card can be (an id that no page makes). Whatever this program cannot
 * vouch for becomes a card of kind `unknown`; nothing is ever written here.
 */
export function readCard(id: string, stored: unknown): CardSnapshot | null {
  if (!isCardId(id)) return null
  if (!(stored instanceof Y.Map)) return unknownCard(id, NOWHERE, { why: "damaged", kind: "", version: 0 })
  const claim = readClaim(stored.get(CARD_KEY.kind))
  const geometry = decodeGeometry(stored.get(CARD_KEY.geometry))
  const place = geometry ?? NOWHERE
  if (claim === null) return unknownCard(id, place, { why: "damaged", kind: "", version: 0 })
  const kind = cardKind(claim.kind)
  if (kind === null) return unknownCard(id, place, { why: "kind", ...claim })
  if (claim.version > kind.version) return unknownCard(id, place, { why: "newer", ...claim })
  const content = geometry === null ? null : readContent(stored, kind, claim.version)
  if (content === null) return unknownCard(id, place, { why: "damaged", ...claim })
  return { id, kind: kind.kind, version: claim.version, geometry: place, ...content, unknown: null }
}

const unknownCard = (id: string, geometry: Geometry, unknown: UnknownCard): CardSnapshot => ({
  id,
  kind: UNKNOWN,
  version: unknown.version,
  geometry,
  texts: {},
  values: {},
  unknown,
})

function readClaim(value: unknown): { kind: string; version: number } | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [kind, version] = value as unknown[]
  if (typeof kind !== "string" || !/^[a-z][a-z0-9-]{0,39}$/.test(kind)) return null
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return null
  return { kind, version }
}

function readContent(stored: Y.Map<unknown>, kind: CardKind, version: number): CardContent | null {
  const empty = emptyContent(kind)
  const texts: Record<string, string> = { ...empty.texts }
  for (const field of Object.keys(kind.texts)) {
    const key = textKey(field)
    if (!stored.has(key)) continue
    const text = readText(stored.get(key), BOARD_LIMITS.textLength)
    if (text === null) return null
    texts[field] = text
  }
  for (const key of stored.keys()) {
    const field = textField(key)
    if (field === null || field in texts || textFieldOf(kind, field) === null) continue
    const text = readText(stored.get(key), BOARD_LIMITS.textLength)
    // One text of a family that nobody can have written must not take the others with it.
    if (text !== null) texts[field] = text
  }
  const raw = readRawValues(stored)
  if (raw === null) return null
  let values = raw
  for (const upgrade of kind.upgrades.slice(version - 1)) values = { ...upgrade(values) }
  return { texts, values: checkedValues(kind, values, empty.values) }
}

/** A shared text as a string, or null for anything else and for a text above the limit. */
export function readText(value: unknown, limit: number): string | null {
  return value instanceof Y.Text && value.length <= limit ? value.toString() : null
}

function readRawValues(stored: Y.Map<unknown>): Record<string, Json> | null {
  const values: Record<string, Json> = {}
  let count = 0
  for (const [key, value] of stored.entries()) {
    const field = valueField(key)
    if (field === null || field === "" || field in Object.prototype) continue
    count += 1
    if (count > BOARD_LIMITS.valueKeys) return null
    if (isJson(value)) values[field] = value
  }
  return values
}

function checkedValues(
  kind: CardKind,
  raw: Readonly<Record<string, Json>>,
  empty: Readonly<Record<string, Json>>,
): Record<string, Json> {
  const values: Record<string, Json> = { ...empty }
  for (const [name, field] of Object.entries(kind.values)) {
    const json = raw[name]
    const value = json === undefined ? undefined : field.read(json)
    if (value !== undefined) values[name] = value
  }
  for (const [key, read] of Object.entries(COMMON_VALUES)) {
    const json = raw[key]
    const value = json === undefined ? undefined : read(json)
    if (value !== undefined) values[key] = value
  }
  for (const [key, json] of Object.entries(raw)) {
    const [family = "", ...rest] = key.split(":")
    const value = rest.length > 0 ? kind.families[family]?.read(json) : undefined
    if (value !== undefined) values[memberKey(family, rest.join(":"))] = value
  }
  return values
}
