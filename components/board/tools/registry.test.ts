import { describe, expect, it } from "vitest"
import { tools } from "."
import type { AnyTool, Target, ToolEffect, ToolEvent } from "./define"
import { handTool } from "./hand"
import { lassoTool } from "./lasso"
import { placeTool } from "./place"
import { selectTool } from "./select"

const canvas: Target = { on: "canvas" }
const card = (id: string): Target => ({ on: "card", id })

interface Hand {
  pointer?: "mouse" | "touch" | "pen"
  adds?: boolean
  selection?: readonly string[]
  canWrite?: boolean
}

/** Presses on a target at the origin, goes along points, and lifts (or is interrupted). */
function gesture(
  tool: AnyTool,
  target: Target,
  path: [number, number][],
  hand: Hand = {},
  end: "up" | "cancel" = "up",
) {
  const inHand = tool.pickUp()
  const selection = new Set(hand.selection ?? [])
  const sight = { selection, canWrite: hand.canWrite ?? true }
  const effects: ToolEffect[] = []
  const send = (event: ToolEvent) => effects.push(...inHand.handle(event, sight))
  const origin = { x: 0, y: 0 }
  send({
    type: "down",
    at: origin,
    pixel: origin,
    pointer: hand.pointer ?? "mouse",
    adds: hand.adds ?? false,
    target,
  })
  for (const [x, y] of path) send({ type: "move", at: { x, y }, pixel: { x, y } })
  const [x, y] = path.at(-1) ?? [0, 0]
  send(end === "up" ? { type: "up", at: { x, y }, pixel: { x, y } } : { type: "cancel" })
  return { effects, state: inHand.stateName }
}

describe("every tool", () => {
  it("has its own id, in sorted order", () => {
    const ids = tools.map((tool) => tool.id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })
  it.each(tools.map((tool) => [tool.id, tool] as const))(
    "%s comes back to its first state, however it is interrupted",
    (_, tool) => {
      const first = tool.pickUp().stateName
      for (const target of [canvas, card("a"), { on: "handle", handle: "se" } as const]) {
        for (const pointer of ["mouse", "touch", "pen"] as const) {
          for (const selection of [[], ["a"]]) {
            for (const end of ["up", "cancel"] as const) {
              expect(gesture(tool, target, [], { pointer, selection }, end).state).toBe(first)
              expect(
                gesture(
                  tool,
                  target,
                  [
                    [3, 0],
                    [80, 60],
                  ],
                  { pointer, selection },
                  end,
                ).state,
              ).toBe(first)
            }
          }
        }
      }
    },
  )
  it.each(tools.map((tool) => [tool.id, tool] as const))(
    "%s writes nothing where a person may only read",
    (_, tool) => {
      for (const target of [card("a"), { on: "handle", handle: "e" } as const]) {
        const { effects } = gesture(tool, target, [[90, 0]], { canWrite: false, selection: ["a"] })
        expect(
          effects.filter((effect) => effect.do === "move" || effect.do === "drop" || effect.do === "resize"),
        ).toEqual([])
      }
    },
  )
})

describe("the select tool", () => {
  it("selects a card at the press, so that the drag that follows moves it", () => {
    expect(gesture(selectTool, card("a"), [[30, 40]]).effects).toEqual([
      { do: "select", ids: ["a"], adds: false },
      { do: "move", by: { x: 30, y: 40 } },
      { do: "drop" },
    ])
  })
  it("moves a whole selection by any of its cards, and selects the one that is only clicked", () => {
    expect(gesture(selectTool, card("a"), [[9, 0]], { selection: ["a", "b"] }).effects).toEqual([
      { do: "move", by: { x: 9, y: 0 } },
      { do: "drop" },
    ])
    expect(gesture(selectTool, card("a"), [], { selection: ["a", "b"] }).effects).toEqual([
      { do: "select", ids: ["a"], adds: false },
    ])
  })
  it("does not move a card by a tremble", () => {
    expect(gesture(selectTool, card("a"), [[2, 2]], { selection: ["a"] }).effects).toEqual([
      { do: "select", ids: ["a"], adds: false },
    ])
  })
  it("takes a card out of the selection with the adding key", () => {
    expect(gesture(selectTool, card("a"), [], { selection: ["a", "b"], adds: true }).effects).toEqual([
      { do: "toggle", id: "a" },
    ])
  })
  it("puts everything back when a drag is interrupted", () => {
    expect(gesture(selectTool, card("a"), [[50, 0]], { selection: ["a"] }, "cancel").effects.at(-1)).toEqual({
      do: "revert",
    })
  })
  it("draws a rectangle on empty canvas and deselects by a click there", () => {
    expect(gesture(selectTool, canvas, [[-30, 20]]).effects).toEqual([
      { do: "marquee", rect: { x: -30, y: 0, width: 30, height: 20 }, adds: false },
      { do: "end-marquee" },
    ])
    expect(gesture(selectTool, canvas, []).effects).toEqual([{ do: "deselect" }])
    expect(gesture(selectTool, canvas, [], { adds: true }).effects).toEqual([])
  })
  it("leaves a finger's drag to the board, unless the card is selected", () => {
    expect(gesture(selectTool, card("a"), [[50, 0]], { pointer: "touch" }).effects).toEqual([])
    expect(gesture(selectTool, card("a"), [], { pointer: "touch" }).effects).toEqual([
      { do: "select", ids: ["a"], adds: false },
    ])
    expect(
      gesture(selectTool, card("a"), [[50, 0]], { pointer: "touch", selection: ["a"] }).effects[0],
    ).toEqual({
      do: "move",
      by: { x: 50, y: 0 },
    })
  })
  it("adds a card to the selection by a finger that rests on it, and leaves what follows to the board", () => {
    const inHand = selectTool.pickUp()
    const sight = { selection: new Set(["b"]), canWrite: true }
    const origin = { x: 0, y: 0 }
    const down = { type: "down", at: origin, pixel: origin, pointer: "touch", adds: false } as const
    inHand.handle({ ...down, target: card("a") }, sight)
    expect(inHand.handle({ type: "hold" }, sight)).toEqual([{ do: "select", ids: ["a"], adds: true }])
    expect(inHand.handle({ type: "move", at: { x: 50, y: 0 }, pixel: { x: 50, y: 0 } }, sight)).toEqual([])
    expect(inHand.handle({ type: "up", at: origin, pixel: origin }, sight)).toEqual([])
    inHand.handle({ ...down, target: canvas }, sight)
    expect(inHand.handle({ type: "hold" }, sight)).toEqual([{ do: "menu", pixel: origin }])
    inHand.handle({ ...down, target: card("b") }, sight)
    expect(inHand.handle({ type: "hold" }, sight)).toEqual([{ do: "menu", pixel: origin }])
  })
  it("opens the menu of a card by a finger that rests on it while nothing else is selected", () => {
    const inHand = selectTool.pickUp()
    const sight = { selection: new Set<string>(), canWrite: true }
    const origin = { x: 0, y: 0 }
    const down = { type: "down", at: origin, pixel: origin, pointer: "touch", adds: false } as const
    inHand.handle({ ...down, target: card("a") }, sight)
    expect(inHand.handle({ type: "hold" }, sight)).toEqual([
      { do: "select", ids: ["a"], adds: true },
      { do: "menu", pixel: origin },
    ])
  })
  it("holds what it drags, and nothing else, so that a finger there does not move the board", () => {
    const press = (target: Target, selection: readonly string[]) => {
      const inHand = selectTool.pickUp()
      const origin = { x: 0, y: 0 }
      const sight = { selection: new Set(selection), canWrite: true }
      inHand.handle({ type: "down", at: origin, pixel: origin, pointer: "touch", adds: false, target }, sight)
      return inHand.holds
    }
    expect(press(card("a"), ["a"])).toBe(true)
    expect(press({ on: "handle", handle: "n" }, ["a"])).toBe(true)
    expect(press(card("a"), [])).toBe(false)
    expect(press(canvas, ["a"])).toBe(false)
  })
  it("resizes by a handle", () => {
    expect(
      gesture(selectTool, { on: "handle", handle: "se" }, [[5, 6]], { selection: ["a"] }).effects,
    ).toEqual([{ do: "resize", handle: "se", by: { x: 5, y: 6 } }, { do: "drop" }])
  })
  it("stops a drag when a second finger comes down", () => {
    const inHand = selectTool.pickUp()
    const sight = { selection: new Set(["a"]), canWrite: true }
    const origin = { x: 0, y: 0 }
    const down = {
      type: "down",
      at: origin,
      pixel: origin,
      pointer: "touch",
      adds: false,
      target: card("a"),
    } as const
    inHand.handle(down, sight)
    inHand.handle({ type: "move", at: { x: 40, y: 0 }, pixel: { x: 40, y: 0 } }, sight)
    expect(inHand.handle(down, sight)).toEqual([{ do: "revert" }])
  })
})

describe("the lasso", () => {
  it("selects what the line goes around and hands over to the select tool", () => {
    const path = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 50 },
    ]
    const { effects } = gesture(lassoTool, canvas, [
      [50, 0],
      [50, 50],
    ])
    expect(effects.slice(-3)).toEqual([
      { do: "select-around", path, adds: false },
      { do: "lasso", path: null },
      { do: "use-tool", tool: "select" },
    ])
  })
})

describe("placing a function card", () => {
  const placeFunctionTool = placeTool("function")
  it("takes the size that was drawn, not below the smallest", () => {
    expect(gesture(placeFunctionTool, canvas, [[400, 10]]).effects.slice(-2)).toEqual([
      { do: "place", kind: "function", at: { x: 200, y: 48 }, size: { width: 400, height: 96 } },
      { do: "use-tool", tool: "select" },
    ])
  })
  it("happens where the press was, and hands over to the select tool", () => {
    expect(gesture(placeFunctionTool, canvas, [[2, 0]]).effects).toEqual([
      { do: "place", kind: "function", at: { x: 0, y: 0 } },
      { do: "use-tool", tool: "select" },
    ])
  })
  it("does not happen when a finger pans", () => {
    expect(gesture(placeFunctionTool, canvas, [[60, 0]], { pointer: "touch" }).effects).toEqual([])
  })
})

describe("the hand", () => {
  it("touches no card", () => {
    expect(gesture(handTool, card("a"), [[60, 0]], { selection: ["a"] }).effects).toEqual([])
  })
})
