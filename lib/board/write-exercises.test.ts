import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { exerciseKey, exercisesCard } from "../cards/exercises-card"
import { readCard } from "./read-card"
import { cardMap } from "./schema"
import { placeCard, setValues } from "./write-cards"
import { moveExercise } from "./write-exercises"

const WRT = { name: "x", index: null }
const exercise = (at: number) => ({ source: "f", wrt: WRT, variant: null, at, order: null })

/** A document with a list of exercises, in the order in which they are named. */
function listOf(...names: readonly string[]) {
  const doc = new Y.Doc()
  const id = placeCard(doc, { kind: exercisesCard.kind, at: { x: 0, y: 0 } })
  if (id === null) throw new Error("the card was not placed")
  setValues(doc, id, Object.fromEntries(names.map((name, at) => [exerciseKey(name), exercise(at)])))
  return { doc, id }
}

function orderOf(doc: Y.Doc, id: string): string {
  const card = readCard(id, cardMap(doc, id))
  return card
    ? exercisesCard
        .read(card)
        .exercises.map((one) => one.id)
        .join("")
    : ""
}

describe("the exercises of a list", () => {
  it("move up and down, and not past the ends", () => {
    const { doc, id } = listOf("a", "b", "c", "d")
    expect(moveExercise(doc, id, "c", -1)).toBe(true)
    expect(orderOf(doc, id)).toBe("acbd")
    expect(moveExercise(doc, id, "a", 9)).toBe(true)
    expect(orderOf(doc, id)).toBe("cbda")
    expect(moveExercise(doc, id, "a", 1)).toBe(false)
    expect(moveExercise(doc, id, "a", -3)).toBe(true)
    expect(orderOf(doc, id)).toBe("acbd")
    expect(moveExercise(doc, id, "nobody", 1)).toBe(false)
    expect(moveExercise(doc, "nothing", "a", 1)).toBe(false)
  })

  it("come at the end when they are added after others were moved", () => {
    const { doc, id } = listOf("a", "b")
    moveExercise(doc, id, "b", -1)
    setValues(doc, id, { [exerciseKey("c")]: exercise(2) })
    expect(orderOf(doc, id)).toBe("bac")
  })

  it("have one order on all pages, whoever moves what at once", () => {
    const { doc, id } = listOf("a", "b", "c", "d", "e")
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    moveExercise(doc, id, "e", -4)
    moveExercise(other, id, "d", -3)
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(orderOf(doc, id)).toBe(orderOf(other, id))
    const before = orderOf(doc, id)
    expect([...before].sort().join("")).toBe("abcde")
    const [first = ""] = before
    expect(moveExercise(doc, id, first, 1)).toBe(true)
    expect(orderOf(doc, id)).toBe(`${before[1]}${first}${before.slice(2)}`)
  })
})
