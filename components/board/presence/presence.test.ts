import { describe, expect, it } from "vitest"
import type { Peer } from "@/lib/sync/presence"
import { initialsOf, peopleOf } from "./people"
import { readableOn } from "./readable-on"

const peer = (clientId: number, id: string, name: string, over: Partial<Peer> = {}): Peer => ({
  clientId,
  activity: "active",
  user: { id, name, color: "#336699" },
  cursor: null,
  selection: [],
  editing: null,
  drag: null,
  dial: null,
  laser: null,
  idle: false,
  ...over,
})

describe("the people on a board", () => {
  it("are each shown once, without the person on this page", () => {
    const peers = [
      peer(1, "aoki", "Aoki"),
      peer(2, "me", "Me"),
      peer(3, "aoki", "Aoki", { activity: "idle" }),
    ]
    expect(peopleOf(peers, "me")).toEqual([
      { key: "aoki", name: "Aoki", color: "#336699", isResting: false, editsCard: null },
    ])
  })
  it("are kept apart when the server has not said who they are", () => {
    expect(peopleOf([peer(1, "", "Guest"), peer(2, "", "Guest")], "")).toHaveLength(2)
  })
  it.each([
    ["Emmy Noether", "EN"],
    ["gauss", "G"],
    ["田中 花子", "田"],
    ["さくら", "さ"],
    ["😀 face", "😀"],
    ["  ", "?"],
  ])("are abbreviated: %s is %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe("the colour of a name", () => {
  it.each([
    ["#ffffff", "#000000"],
    ["#000000", "#ffffff"],
    ["#ffd700", "#000000"],
    ["#1d4ed8", "#ffffff"],
  ])("on %s is %s", (ground, letters) => {
    expect(readableOn(ground)).toBe(letters)
  })
})
