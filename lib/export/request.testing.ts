import * as Y from "yjs"
import { readBoardFile } from "../board/board-file"
import { createBoardStore } from "../board/board-store"
import { createInkStore } from "../board/ink-store"
import { scopeOf } from "../board/scope"
import { placeCard } from "../board/write-cards"
import { setTitle } from "../board/write-text"
import type { Json } from "../cards/json"
import type { Bilingual } from "../engine/answer"
import { check } from "../engine/check/check"
import { derive } from "../engine/engine"
import type { ExportRequest } from "./define"
import { type ExportOptions, PLAIN_OPTIONS } from "./options"
import { readingOrder } from "./reading-order"

/** A board to be filled by a test: functions below each other, each with its derivatives beside it. */
export interface TestBoard {
  readonly doc: Y.Doc
  add(body: string, ...derivatives: Record<string, Json>[]): void
}

export function testBoard(title: string): TestBoard {
  const doc = new Y.Doc()
  setTitle(doc, title)
  let y = 0
  const place = (card: Omit<Parameters<typeof placeCard>[1], "at">, x: number) => {
    const id = placeCard(doc, { ...card, at: { x, y } })
    if (id === null) throw new Error("the card was not placed")
    return id
  }
  return {
    doc,
    add(body, ...derivatives) {
      const source = place({ kind: "function", texts: { body } }, 0)
      for (const values of derivatives) {
        place({ kind: "derivative", values: { source, ...values } }, 480)
        y += 400
      }
      if (derivatives.length === 0) y += 400
    },
  }
}

/** The derivative by a whole variable. */
export const by = (name: string, more: Record<string, Json> = {}) => ({ wrt: { name, index: null }, ...more })

/** Functions of the article, by what they take and give, with the derivatives that it takes of them. */
const ARTICLE: readonly [string, ...Record<string, Json>[]][] = [
  ["f(x) = x^2 + 1", by("x"), by("x", { order: 2 })],
  ["f(\\bm{x}) = x_1^2 + x_1 x_2 + x_2 + 1", by("x"), { wrt: { name: "x", index: [1] } }],
  ["f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", by("x"), by("x", { order: 2 }), by("A")],
  ["f(X) = \\sum\\limits_{i=1}^m \\sum\\limits_{j=1}^n x_{ij}^2", by("X"), by("X", { layout: "numerator" })],
  ["\\bm{f}(x) = (x^2, 2x+1)", by("x")],
  [
    "\\bm{f}(W, \\bm{x}, \\bm{b}) = W\\bm{x} + \\bm{b}",
    by("x"),
    by("x", { layout: "denominator" }),
    by("W"),
    by("b"),
  ],
  [
    "R(\\theta) = \\begin{bmatrix} \\cos\\theta & -\\sin\\theta \\\\ \\sin\\theta & \\cos\\theta \\end{bmatrix}",
    by("theta"),
  ],
  ["F(X) = X^\\top X", by("X")],
]

/** A board with every function of the article. */
export function articleBoard(title: string): TestBoard {
  const board = testBoard(title)
  for (const [body, ...derivatives] of ARTICLE) board.add(body, ...derivatives)
  return board
}

/** What an exporter is given for a board. */
export function exportRequest(
  { doc }: Pick<TestBoard, "doc">,
  language: keyof Bilingual = "en",
  typeset: ExportRequest["typeset"] = () => Promise.reject(new Error("this format needs no pages")),
  image: ExportRequest["image"] = async () => null,
  options: Partial<ExportOptions> = {},
): ExportRequest {
  const board = createBoardStore(doc).getSnapshot()
  return {
    board,
    cards: readingOrder(board),
    scope: scopeOf(board),
    file: readBoardFile(doc),
    language,
    options: { ...PLAIN_OPTIONS, ...options },
    date: null,
    url: "https://nabla.test/b/abc",
    ink: createInkStore(doc).ordered(),
    image,
    derive: async (question) => derive(question),
    check: async (derivation) => check(derivation),
    typeset,
  }
}
