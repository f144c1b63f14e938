import { expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "../board/board-store"
import { placeCard, setValues } from "../board/write-cards"
import { insertLine } from "../board/write-lines"
import { replaceText } from "../board/write-text"
import { check } from "../engine/check/check"
import { derive } from "../engine/engine"
import { tasksOf } from "./task-state"

const JUDGES = {
  derive: async (question: Parameters<typeof derive>[0]) => derive(question),
  check: async (derivation: Parameters<typeof check>[0]) => check(derivation),
}

it("the tasks of a board are its derivations, but for those on frames of solutions", async () => {
  const doc = new Y.Doc()
  const store = createBoardStore(doc)
  const size = { width: 400, height: 300 }
  const place = (kind: string, x: number) => placeCard(doc, { kind, at: { x, y: 0 }, size }) ?? ""
  const frame = place("frame", 500)
  const [task, answer] = [place("derivation", 10), place("derivation", 510)]
  const ids = async () => (await tasksOf(store.getSnapshot(), JUDGES)).map(({ cardId }) => cardId)
  expect(await ids()).toEqual([task, answer])
  setValues(doc, frame, { role: "solutions" })
  expect(await ids()).toEqual([task])
})

it("a task is done by its result, not by another name of what is to be found", async () => {
  const stateAfter = async (line: string) => {
    const doc = new Y.Doc()
    const store = createBoardStore(doc)
    const size = { width: 400, height: 300 }
    const place = (kind: string) => placeCard(doc, { kind, at: { x: 0, y: 0 }, size }) ?? ""
    const [source, task] = [place("function"), place("derivation")]
    replaceText(doc, source, "body", "f(x) = x^2")
    setValues(doc, task, { source, wrt: { name: "x", index: null } })
    insertLine(doc, task, null, { id: "someone", name: "A" }, line)
    return (await tasksOf(store.getSnapshot(), JUDGES))[0]?.state.state
  }
  expect(await stateAfter("f'(x)")).toBe("working")
  expect(await stateAfter("\\frac{df}{dx}")).toBe("working")
  expect(await stateAfter("f'(x) = 2x")).toBe("done")
})
