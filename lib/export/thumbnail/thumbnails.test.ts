import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { placeCard, removeCards } from "../../board/write-cards"
import { beginStroke } from "../../board/write-ink"
import { CARD_KINDS, type CardKindName } from "../../cards"
import { derive } from "../../engine/engine"
import { createThumbnails } from "./thumbnails"

const thumbnails = () => createThumbnails(async (question) => derive(question))

const pictureOf = (doc: Y.Doc) => thumbnails().of("board", 1, async () => Y.encodeStateAsUpdate(doc))

/** Whether a picture is well-formed: every element that is opened is closed, in order. */
function isWellFormed(svg: string): boolean {
  const open: string[] = []
  for (const [, isEnd, name = "", isEmpty] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (isEnd) {
      if (open.pop() !== name) return false
    } else if (!isEmpty) open.push(name)
  }
  return open.length === 0 && !/[<>]/.test(svg.replace(/<\/?[a-zA-Z]+(\s[^<>]*)?\/?>/g, ""))
}

describe("the small picture of a board", () => {
  it("shows each kind of card, in a sound picture that holds nothing but drawing", async () => {
    for (const kind of Object.keys(CARD_KINDS) as CardKindName[]) {
      const doc = new Y.Doc()
      for (const { texts, values } of CARD_KINDS[kind].samples)
        placeCard(doc, { kind, at: { x: 0, y: 0 }, texts, values })
      const svg = await pictureOf(doc)
      expect([kind, isWellFormed(svg)]).toEqual([kind, true])
      expect(svg).toMatch(/^<svg [^>]*viewBox="[-\d. ]+"/)
      expect(svg).not.toMatch(/<(script|foreignObject|image|a|use)\b|\son[a-z]+=|javascript:/i)
    }
  })

  it("sets the derivative of a function with its result", async () => {
    const doc = new Y.Doc()
    const at = { x: 0, y: 0 }
    const source = placeCard(doc, { kind: "function", at, texts: { body: "f(x) = x^2" } })
    const alone = (await pictureOf(doc)).match(/KaTeX_/g)?.length ?? 0
    placeCard(doc, { kind: "derivative", at, values: { source, wrt: { name: "x", index: null } } })
    expect((await pictureOf(doc)).match(/KaTeX_/g)?.length).toBeGreaterThan(alone)
  })

  it("writes words with short formulas in letters, and no source of long ones", async () => {
    const doc = new Y.Doc()
    const body =
      "# Jacobians\n- $\\bm{x}^\\top$ and $\\frac{\\partial f}{\\partial x}$ $\\overbrace{x}$\n$$\\begin{bmatrix} 1 \\end{bmatrix}$$"
    placeCard(doc, { kind: "text", at: { x: 0, y: 0 }, size: { width: 500, height: 300 }, texts: { body } })
    const words = (await pictureOf(doc)).replace(/<[^>]*>/g, " ")
    expect(words.replace(/\s+/g, " ")).toContain("Jacobians • xᵀ and ∂f/∂x …")
    expect(words).not.toContain("\\")
  })

  it("draws a plot of a function", async () => {
    const doc = new Y.Doc()
    const at = { x: 0, y: 0 }
    const source = placeCard(doc, { kind: "function", at, texts: { body: "f(x, y) = x^2 + \\sin(xy)" } })
    const plot = placeCard(doc, { kind: "plot", at: { x: 500, y: 0 }, values: { source } })
    const svg = await pictureOf(doc)
    expect(isWellFormed(svg)).toBe(true)
    expect(svg).toContain(`url(#plot-${plot})`)
    expect(svg.length).toBeLessThan(80_000)
  })

  it("has a sign in the place of a picture, on a sheet", async () => {
    const doc = new Y.Doc()
    const [{ texts, values } = { texts: {}, values: {} }] = CARD_KINDS.image.samples
    placeCard(doc, { kind: "image", at: { x: 0, y: 0 }, texts, values })
    const svg = await pictureOf(doc)
    expect(svg).toMatch(/<rect .*<circle /)
    expect(svg).not.toContain("<text")
  })

  it("stays sound whatever people write", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 4 }),
        async (words) => {
          const doc = new Y.Doc()
          for (const [i, body] of words.entries()) {
            const kind = (["note", "text", "function", "formula"] as const)[i % 4] ?? "note"
            placeCard(doc, { kind, at: { x: 0, y: 300 * i }, texts: { body: `<b>&"${body}` } })
          }
          expect(isWellFormed(await pictureOf(doc))).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  it("shows ink, and nothing of an empty board", async () => {
    const doc = new Y.Doc()
    expect(await pictureOf(doc)).toBe("")
    const id = placeCard(doc, { kind: "note", at: { x: 0, y: 0 }, texts: { body: "gone" } }) ?? ""
    removeCards(doc, [id])
    expect(await pictureOf(doc)).toBe("")
    const point = { x: 1, y: 2, pressure: 0.5 }
    beginStroke(doc, { tool: "pen", colour: "red", width: 2 }, point)?.finish([point, { ...point, x: 90 }], 0)
    expect(await pictureOf(doc)).toContain("<path")
  })

  it("is drawn once for each edit, however many ask, and anew after a failure", async () => {
    const { of } = thumbnails()
    const doc = new Y.Doc()
    placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body: "f(x) = x" } })
    let reads = 0
    const read = async () => {
      reads++
      if (reads === 1) throw new Error("the storage is away")
      return Y.encodeStateAsUpdate(doc)
    }
    await expect(of("a", 1, read)).rejects.toThrow("away")
    const [first, second] = await Promise.all([of("a", 1, read), of("a", 1, read)])
    expect(first).toBe(second)
    expect(await of("a", 1, read)).toBe(first)
    expect(reads).toBe(2)
    await of("a", 2, read)
    expect(reads).toBe(3)
  })
})
