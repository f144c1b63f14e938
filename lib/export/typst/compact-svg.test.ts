import { describe, expect, it } from "vitest"
import type { CardContents } from "../content/blocks"
import type { SceneCard, TypesetOrder } from "./scene"
import { typeset } from "./typeset"

/** A drawing of cards below each other, each with these formulas. */
async function drawing(cards: number, ...formulas: readonly string[]): Promise<string> {
  const contents: CardContents = {
    heading: [{ text: "Formula" }],
    badge: [],
    part: false,
    blocks: formulas.map((latex) => ({ block: "formula", latex })),
  }
  const card = (at: number): SceneCard => ({
    id: String(at),
    geometry: { x: 0, y: at * 200, width: 300, height: 160, order: `a${at}` },
    isUnder: false,
    contents,
    look: "sheet",
    colour: null,
    from: [],
    connector: null,
  })
  const order: TypesetOrder = {
    output: "svg",
    title: "Formulas",
    language: "en",
    theme: "light",
    paper: "a4",
    background: "board",
    scale: 2,
    shown: 1,
    date: null,
    url: null,
    images: {},
    page: {
      template: "board",
      sheets: [{ ink: [], cards: Array.from({ length: cards }, (_, at) => card(at)) }],
    },
  }
  return new TextDecoder().decode(await typeset(order))
}

const FORMULA = "f(\\bm{x}) = \\bm{x}^\\top A\\bm{x} + \\sqrt{\\bm{b}^\\top\\bm{x}}"
const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id)

describe("a drawing for the web", () => {
  it("holds the outline of a character once, and the picture of a root, however often they are used", async () => {
    const [few, many] = [await drawing(10, FORMULA), await drawing(110, FORMULA)]
    expect(idsOf(many)).toHaveLength(idsOf(few).length)
    const outlines = [...many.matchAll(/<path id="[^"]+" d="([^"]+)"/g)].map(([, d]) => d)
    expect(new Set(outlines).size).toBe(outlines.length)
    // Twenty characters, the sheet with its edge, and no outlines.
    expect((many.length - few.length) / 100).toBeLessThan(2_500)
  })

  it("names nothing as another drawing does, so that both can stand in one page", async () => {
    const [one, other] = [idsOf(await drawing(1, FORMULA)), idsOf(await drawing(1, "g(y) = y^2"))]
    expect(new Set([...one, ...other]).size).toBe(one.length + other.length)
  })

  it("points to nothing that it does not hold, nor outside", async () => {
    const svg = await drawing(2, FORMULA)
    const ids = new Set(idsOf(svg))
    const targets = [...svg.matchAll(/href="([^"]+)"|url\(([^)]+)\)/g)].map(([, a, b]) => a ?? b ?? "")
    expect(targets.length).toBeGreaterThan(40)
    for (const target of targets)
      expect(target.startsWith("data:image/svg+xml;base64,") || ids.has(target.slice(1))).toBe(true)
  })
})
