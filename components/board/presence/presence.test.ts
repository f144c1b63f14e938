import { describe, expect, it } from "vitest"
import type { Peer } from "@/lib/sync/presence"
import { leaderOf, leadsTo } from "./following"
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
  sight: null,
  following: null,
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
      {
        key: "aoki",
        name: "Aoki",
        color: "#336699",
        isResting: false,
        editsCard: null,
        teaches: false,
        isGuest: false,
        clientId: 1,
      },
    ])
    const { user } = peer(1, "aoki", "Aoki")
    expect(peopleOf([peer(1, "aoki", "Aoki", { user: { ...user, guest: true } })], "me")).toMatchObject([
      { isGuest: true },
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

describe("following", () => {
  it("goes on with another tab of the same person, and ends when the person is gone", () => {
    const tabs = [peer(1, "aoki", "Aoki"), peer(4, "aoki", "Aoki"), peer(5, "ken", "Ken")]
    expect(leaderOf(tabs, 4, "aoki")?.clientId).toBe(4)
    expect(leaderOf(tabs.slice(0, 1), 4, "aoki")?.clientId).toBe(1)
    expect(leaderOf(tabs.slice(2), 4, "aoki")).toBeNull()
    // Two guests without a session are not the same person.
    expect(leaderOf([peer(1, "", "Guest")], 4, "")).toBeNull()
  })

  it("is not done in a circle, whoever began it", () => {
    const peers = [
      peer(2, "b", "B", { following: 3 }),
      peer(3, "c", "C", { following: 1 }),
      peer(4, "d", "D"),
    ]
    expect(leadsTo(peers, 2, 1)).toBe(true)
    expect(leadsTo(peers, 4, 1)).toBe(false)
    const circle = [peer(2, "b", "B", { following: 3 }), peer(3, "c", "C", { following: 2 })]
    expect(leadsTo(circle, 2, 1)).toBe(false)
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
