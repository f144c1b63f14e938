import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CARD_KINDS, cardKind } from "."
import { COMMON_VALUES } from "./common-values"
import { type CardKind, emptyContent, memberKey } from "./define"
import { isJson, type Json } from "./json"

const kinds: readonly (readonly [string, CardKind])[] = Object.entries(CARD_KINDS)

/** Everything that a field may be asked to read: any JSON, and near misses of each kind's own values. */
const anyJson = fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json) // fast-check's type for the same set

const isBilingual = ({ en, ja }: { en: string; ja: string }): boolean =>
  /^[\x20-\x7e]+$/.test(en) && /[\u3040-\u30ff\u4e00-\u9fff]/.test(ja)

describe("the list of card kinds", () => {
  it("is sorted, and each kind stands under its own name", () => {
    const names = kinds.map(([name]) => name)
    expect(names).toEqual([...names].sort())
    for (const [name, kind] of kinds) expect([kind.kind, cardKind(name)]).toEqual([name, kind])
  })

  it("has no kind for other words, not even those of the language", () => {
    for (const word of ["", "unknown", "poem", "__proto__", "constructor", "toString"])
      expect(cardKind(word)).toBeNull()
  })
})

describe.each(kinds)("the card kind %s", (_, kind) => {
  it("has a name that a document may hold, a version and as many upgrades as it needs", () => {
    expect(kind.kind).toMatch(/^[a-z][a-z0-9-]{0,39}$/)
    expect(kind.kind).not.toBe("unknown")
    expect(kind.upgrades).toHaveLength(kind.version - 1)
  })

  it("names itself and its fields in both languages", () => {
    const fields = [
      kind,
      ...Object.values(kind.texts),
      ...Object.values(kind.values),
      ...Object.values(kind.families),
    ]
    for (const field of fields) expect(isBilingual("title" in field ? field.title : field.label)).toBe(true)
  })

  it("keeps the names of values and families apart", () => {
    const names = [...Object.keys(kind.values), ...Object.keys(kind.families), ...Object.keys(kind.texts)]
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]*$/)
  })

  it("starts not smaller than it may become", () => {
    expect(kind.defaultSize.width).toBeGreaterThanOrEqual(kind.minimalSize.width)
    expect(kind.defaultSize.height).toBeGreaterThanOrEqual(kind.minimalSize.height)
  })

  it("reads back each value that it starts with and each that its samples hold", () => {
    for (const field of Object.values(kind.values)) {
      expect(isJson(field.empty)).toBe(true)
      expect(field.read(field.empty)).toEqual(field.empty)
    }
    for (const { values } of kind.samples)
      for (const [key, json] of Object.entries(values)) {
        const field = kind.values[key] ?? kind.families[key.split(":")[0] ?? ""]
        const common = new Map<string, (json: Json) => Json | undefined>(Object.entries(COMMON_VALUES)).get(
          key,
        )
        expect((field?.read ?? common)?.(json)).toEqual(json)
      }
  })

  it("refuses or takes any value without throwing, and what it takes it takes again unchanged", () => {
    const fields = [...Object.values(kind.values), ...Object.values(kind.families)]
    fc.assert(
      fc.property(anyJson, (json) => {
        for (const field of fields) {
          const value = field.read(json)
          if (value === undefined) continue
          expect(isJson(value)).toBe(true)
          expect(field.read(value)).toEqual(value)
        }
      }),
    )
  })

  it("reads any content without throwing", () => {
    const keys = [
      ...Object.keys(kind.values),
      ...Object.keys(kind.families).map((family) => memberKey(family, "x")),
    ]
    const values = fc.dictionary(fc.constantFrom(...keys, "stranger"), anyJson)
    const texts = fc.dictionary(fc.constantFrom(...Object.keys(kind.texts), "stranger"), fc.string())
    fc.assert(
      fc.property(texts, values, (someTexts, someValues) => {
        const content = { texts: someTexts, values: someValues }
        expect(kind.read(content)).toBeDefined()
        expect(kind.declares(content).every((name) => typeof name === "string")).toBe(true)
        expect(Array.isArray(kind.needs(content).names)).toBe(true)
      }),
    )
  })

  it("reads a card that was just placed as its fields' beginnings, and declares and needs nothing with it", () => {
    const content = emptyContent(kind)
    expect(kind.declares(content)).toEqual([])
    expect(kind.needs(content)).toEqual({ names: [], cards: [] })
  })

  it("points a copy at the copies of what it pointed at, and changes nothing else", () => {
    const samples = [emptyContent(kind), ...kind.samples]
    for (const content of samples) {
      const { cards } = kind.needs(content)
      expect(kind.pointElsewhere(content, new Map())).toEqual(content)
      const ids = new Map(cards.map((id) => [id, `copy-of-${id}`]))
      const copy = kind.pointElsewhere(content, ids)
      expect(kind.needs(copy).cards).toEqual(cards.map((id) => `copy-of-${id}`))
      expect(kind.needs(copy).names).toEqual(kind.needs(content).names)
    }
  })

  it("has samples, one of them with something in it", () => {
    expect(kind.samples.length).toBeGreaterThan(0)
    expect(JSON.stringify(kind.samples[0])).not.toBe(JSON.stringify(emptyContent(kind)))
  })
})
