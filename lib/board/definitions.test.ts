import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "./board-store"
import { definitionsOf } from "./definitions"
import { scopeOf } from "./scope"
import { scopeProblemWords } from "./scope-words"
import { sourceOf } from "./source-of"
import { placeCards } from "./write-cards"

/** A board of function cards with these formulas, and what its first card uses. */
function boardOf(...bodies: string[]) {
  const doc = new Y.Doc()
  const at = { x: 0, y: 0 }
  const ids = placeCards(
    doc,
    bodies.map((body) => ({ kind: "function", at, texts: { body } })),
  )
  const store = createBoardStore(doc)
  const scope = scopeOf(store.getSnapshot())
  const [first = ""] = ids ?? []
  const card = store.getCard(first)
  if (card === undefined) throw new Error("no card")
  return { store, scope, ids: ids ?? [], first, found: definitionsOf(card, store.getCard, scope) }
}

describe("the definitions that a function uses", () => {
  it("are found on other cards, those behind them included, each once", () => {
    const { found, ids } = boardOf(
      "h(x) = f(g(x)) + g(x)",
      "f(u) = u^2 + q(u)",
      "g(t) = 3t",
      "q(s) = s",
      "p(x) = x",
    )
    expect(found.definitions).toEqual({
      ok: true,
      definitions: [{ latex: "f(u) = u^2 + q(u)" }, { latex: "g(t) = 3t" }, { latex: "q(s) = s" }],
      names: ["f", "g", "q"],
    })
    expect([...found.cards].sort()).toEqual([...ids.slice(1, 4)].sort())
  })

  it("are also those of letters that are no inputs, but not of a formula that only has a label", () => {
    const { found, scope } = boardOf("h(x) = c x^2 + p(x) + y", "c = 3", "p(t) = t", "y = a b", "x = 5")
    expect(found.definitions).toMatchObject({ names: ["p", "c"] })
    expect([...scope.declared.keys()].sort()).toEqual(["c", "h", "p", "x"])
  })

  it("carry what was said about their letters", () => {
    const doc = new Y.Doc()
    const at = { x: 0, y: 0 }
    const said = { latex: "A", kind: "matrix", shape: ["n", "n"], promises: ["symmetric"] }
    const [h] =
      placeCards(doc, [
        { kind: "function", at, texts: { body: "h(\\bm{x}) = 2 g(\\bm{x})" } },
        {
          kind: "function",
          at,
          texts: { body: "g(\\bm{x}) = \\bm{x}^\\top A \\bm{x}" },
          values: { "variable:A": said },
        },
      ]) ?? []
    const store = createBoardStore(doc)
    const source = sourceOf(h ?? null, store.getCard, scopeOf(store.getSnapshot()))
    expect(source).toMatchObject({
      state: "function",
      definitions: {
        ok: true,
        definitions: [
          {
            latex: "g(\\bm{x}) = \\bm{x}^\\top A \\bm{x}",
            variables: [{ name: "A", latex: "A", kind: "matrix", shape: ["n", "n"], symmetric: true }],
          },
        ],
      },
    })
  })

  it("are none for a name that no card declares: it is a function of which nothing is known", () => {
    expect(boardOf("h(x) = f(x)").found).toEqual({
      definitions: { ok: true, definitions: [], names: [] },
      cards: [],
    })
    expect(boardOf("h(x) = x^2", "f(x) = x").found.definitions).toEqual({
      ok: true,
      definitions: [],
      names: [],
    })
  })

  it("are refused where several cards declare the name, and nothing is guessed", () => {
    expect(boardOf("h(x) = f(x)", "f(x) = x", "f(x) = 2x").found.definitions).toEqual({
      ok: false,
      problem: { code: "duplicate", name: "f" },
    })
    // Two cards of one name that nothing uses are no obstacle to either.
    expect(boardOf("f(x) = x^2", "f(x) = x").found.definitions.ok).toBe(true)
  })

  it("are refused where they lead back to themselves, from inside the circle and from outside", () => {
    const circle = { ok: false, problem: { code: "cycle" } }
    expect(boardOf("f(x) = g(x)", "g(x) = f(x)").found.definitions).toMatchObject(circle)
    expect(boardOf("h(x) = f(x)", "f(x) = g(x)", "g(x) = f(x)").found.definitions).toMatchObject(circle)
  })
})

describe("a problem of names", () => {
  it("is said in both languages, and reaches the cards that it takes the meaning from", () => {
    const { scope } = boardOf(
      "f(x) = x",
      "f(x) = 2x",
      "g(x) = x",
      "g(x) = 2x",
      "h(x) = g(x)",
      "p(x) = q(x)",
      "q(x) = p(x)",
    )
    const all = [...scope.problems.values()].flat()
    expect(all.map((problem) => problem.code).sort()).toEqual([
      "ambiguous",
      "cycle",
      "cycle",
      "duplicate",
      "duplicate",
      "duplicate",
      "duplicate",
    ])
    for (const problem of all) {
      const words = scopeProblemWords(problem)
      expect(words.en).toMatch(/\$[fgpq].*\.$/)
      expect(words.ja).toMatch(/\$[fgpq].*。$/)
    }
  })
})
