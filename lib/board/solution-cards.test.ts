import { expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "./board-store"
import { solutionCards } from "./solution-cards"
import { placeCard, setValues } from "./write-cards"

it("knows the cards on frames of solutions, as they stand at the moment", () => {
  const doc = new Y.Doc()
  const store = createBoardStore(doc)
  const size = { width: 400, height: 300 }
  const place = (kind: string, x: number) => placeCard(doc, { kind, at: { x, y: 0 }, size }) ?? ""
  const page = place("frame", 0)
  const answers = place("frame", 500)
  const task = place("derivation", 10)
  const answer = place("derivation", 510)
  const apart = place("derivation", 2_000)
  expect(solutionCards(store.getSnapshot())).toEqual(new Set())
  setValues(doc, answers, { role: "solutions" })
  expect(solutionCards(store.getSnapshot())).toEqual(new Set([answer]))
  setValues(doc, page, { role: "solutions" })
  expect(solutionCards(store.getSnapshot())).toEqual(new Set([task, answer]))
  expect(solutionCards(store.getSnapshot())).not.toContain(apart)
})
