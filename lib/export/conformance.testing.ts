import type * as Y from "yjs"
import { placeCard } from "../board/write-cards"
import { CARD_KINDS } from "../cards"
import { articleBoard, testBoard } from "./request.testing"

/** The samples of one kind of card, with the function to which those of other kinds point. */
function boardOf(kind: (typeof CARD_KINDS)[keyof typeof CARD_KINDS]): Y.Doc {
  const { doc } = testBoard(kind.title.en)
  const source = placeCard(doc, {
    kind: "function",
    at: { x: -900, y: 0 },
    texts: { body: "f(\\bm{x}) = \\bm{x}^\\top A\\bm{x}" },
  })
  let y = 0
  for (const sample of kind.samples) {
    const ids = new Map([["sample", source ?? ""]])
    placeCard(doc, { kind: kind.kind, at: { x: 0, y }, ...kind.pointElsewhere(sample, ids) })
    y += 900
  }
  return doc
}

/** Boards that every format of export has to write soundly: each kind of card, and the lesson of the article. A further lesson is one line. */
export const CONFORMANCE_BOARDS: readonly (readonly [name: string, make: () => Y.Doc])[] = [
  ...Object.values(CARD_KINDS).map((kind) => [kind.kind, () => boardOf(kind)] as const),
  ["article", () => articleBoard("Article").doc] as const,
]
