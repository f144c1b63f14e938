import { type AbstractIntlMessages, createTranslator, NextIntlClientProvider } from "next-intl"
import { renderToStaticMarkup } from "react-dom/server"
import { beforeAll, describe, expect, it } from "vitest"
import * as Y from "yjs"
import { ToastProvider } from "@/components/ui/toast"
import { TooltipProvider } from "@/components/ui/tooltip"
import { type BoardStore, createBoardStore } from "@/lib/board/board-store"
import { createBoardScope } from "@/lib/board/scope"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { placeCard } from "@/lib/board/write-cards"
import { CARD_KINDS } from "@/lib/cards"
import type { CardKind } from "@/lib/cards/define"
import { check } from "@/lib/engine/check/check"
import { derive } from "@/lib/engine/engine"
import { languages } from "@/lib/language/language"
import { messages } from "@/lib/language/messages"
import { CARD_VIEWS } from "."
import { Card } from "./card"
import { CardBoardProvider } from "./card-board"
import { createCardEditing } from "./card-editing"
import { cardName } from "./card-name"
import type { CardWords } from "./card-view"
import { loadCardViews } from "./late-card-view"
import { overviewOf } from "./overview"

/** A board that holds every sample of every kind, one that points at a function, and one of a kind that nobody knows. */
function fullBoard(): BoardStore {
  const doc = new Y.Doc()
  const at = { x: 0, y: 0 }
  const kinds: readonly CardKind[] = Object.values(CARD_KINDS)
  for (const { kind, samples } of kinds)
    for (const { texts, values } of samples) placeCard(doc, { kind, at, texts, values })
  const source = placeCard(doc, {
    kind: "function",
    at,
    texts: { body: "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}" },
  })
  const view = ["compact", "index", "expanded", "steps"]
  for (const order of [1, 2] as const) {
    placeCard(doc, {
      kind: "derivative",
      at,
      values: { source, wrt: { name: "x", index: null }, order, view },
    })
  }
  placeCard(doc, {
    kind: "derivation",
    at,
    texts: { "line:a": "A\\bm{x} + A^\\top\\bm{x}", "line:b": "2A\\bm{x}", "line:c": "\\frac{1" },
    values: {
      source,
      wrt: { name: "x", index: null },
      "line:a": { order: "a0", by: { id: "mio", name: "Mio" }, removedBy: null },
      "line:b": { order: "a1", by: { id: "ken", name: "Ken" }, removedBy: null },
      "line:c": { order: "a2", by: null, removedBy: null },
    },
  })
  const foreign = new Y.Map<unknown>([
    ["k", ["hologram", 3]],
    ["g", [0, 0, 300, 100, "a0"]],
  ])
  doc.getMap("cards").set("fromTheFuture", foreign)
  return createBoardStore(doc)
}

const store = fullBoard()
const cards = [...store.getSnapshot().cards.values()]

function draw(card: CardSnapshot, language: (typeof languages)[number], editable: boolean): string {
  const board = {
    store,
    scope: createBoardScope(store, () => undefined),
    goTo: () => undefined,
    replaceText: () => false,
    setValues: () => false,
    addDerivative: () => undefined,
    addDerivation: () => undefined,
    addExercise: () => undefined,
    moveExercise: () => false,
    lines: {
      insert: () => null,
      remove: () => false,
      bringBack: () => false,
      move: () => false,
      beginWay: () => null,
      comment: () => false,
    },
    addPlot: () => undefined,
    dials: {
      of: () => ({}),
      subscribe: () => () => undefined,
      turn: () => undefined,
      settle: () => undefined,
      set: () => false,
    },
    panBy: () => undefined,
    person: () => ({ id: "mio", name: "Mio" }),
    teaching: { is: () => true, subscribe: () => () => undefined },
    editorsOf: () => [],
    subscribeEditors: () => () => undefined,
    check: async () => Promise.reject(new Error("a drawing asks for nothing")),
    knownCheck: check,
    derive: async () => Promise.reject(new Error("a drawing asks for nothing")),
    onReconnect: () => () => undefined,
    known: derive,
    editing: createCardEditing(),
    images: {
      urlOf: (hash: string) => `/${hash}`,
      uploadOf: () => null,
      retry: () => undefined,
      subscribe: () => () => undefined,
    },
  }
  const fail = (problem: Error) => {
    throw problem
  }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={language} messages={messages[language]} timeZone="UTC" onError={fail}>
      <TooltipProvider>
        <ToastProvider>
          <CardBoardProvider board={board}>
            <Card card={card} editable={editable} reachable={false} selected={false} />
          </CardBoardProvider>
        </ToastProvider>
      </TooltipProvider>
    </NextIntlClientProvider>,
  )
}

describe("the views of cards", () => {
  beforeAll(loadCardViews)

  it("exist for exactly the kinds of the registry", () => {
    expect(Object.keys(CARD_VIEWS)).toEqual(Object.keys(CARD_KINDS))
  })

  it.each(languages)(
    "draw every sample in %s, with all words, a name and nothing in the tab order",
    (language) => {
      for (const card of cards) {
        for (const editable of [true, false]) {
          const markup = draw(card, language, editable)
          expect(markup).toContain(`data-card-id="${card.id}"`)
          expect(markup).toContain(`data-card-kind="${card.kind}"`)
          expect(markup).toMatch(/role="group" aria-label="[^"]+"/)
          expect(markup).not.toContain('tabindex="0"')
        }
      }
    },
  )

  it("show a derivative with its notation, its check and its steps", () => {
    const derived = cards.filter(
      (card) => card.kind === "derivative" && store.getCard(String(card.values.source)),
    )
    derived.sort((a, b) => Number(a.values.order) - Number(b.values.order))
    expect(derived).toHaveLength(2)
    const [first, second] = derived.map((card) => draw(card, "en", true))
    expect(first).toContain("Gradient")
    expect(second).toContain("Hessian")
    for (const markup of [first, second]) expect(markup).toContain("Checked")
  })

  it("show the lines of a derivation with what is thought of each, in words", () => {
    const derivation = cards.find((card) => card.kind === "derivation" && card.texts["line:c"] !== undefined)
    if (derivation === undefined) throw new Error("there is no derivation")
    const markup = draw(derivation, "en", true)
    expect([...markup.matchAll(/data-verdict="([a-z-]+)"/g)].map(([, state]) => state)).toEqual([
      "equal",
      "conditional",
      "unfinished",
    ])
    for (const words of ["right under a condition", "A = A^\\top", "Mio", "Ken"])
      expect(markup).toContain(words)
  })

  it.each(languages)("call every card by a name in %s", (language) => {
    const all: AbstractIntlMessages = messages[language]
    const translate = createTranslator({ locale: language, messages: all, namespace: "cards" })
    // The translator's own type wants keys that it knows; a missing one is an error of the name below.
    const words = translate as CardWords
    const names = cards.map((card) => cardName(card, store, words))
    for (const name of names) expect(name.trim()).not.toBe("")
    expect(names.some((name) => name.includes("f") && name.includes("ℝⁿ → ℝ"))).toBe(true)
  })

  it("have a plain text for the zoomed-out board, worked out once", () => {
    for (const card of cards) expect(overviewOf(card, store)).toBe(overviewOf(card, store))
    expect(cards.map((card) => overviewOf(card, store).name)).toContain("∂f/∂x")
  })
})
