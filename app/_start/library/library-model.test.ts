import { describe, expect, it } from "vitest"
import {
  addressOf,
  boardsAt,
  inOrder,
  type LibraryBoard,
  type LibraryFolder,
  ORDERS,
  type Place,
  pathOf,
  readBoard,
  readFolder,
  readPlace,
  treeOf,
} from "./library-model"

const board = (id: string, title: string, over: Partial<LibraryBoard> = {}): LibraryBoard => ({
  id,
  title,
  mine: true,
  shelf: "boards",
  folderId: null,
  head: 0,
  createdAt: new Date(0),
  visitedAt: new Date(0),
  updatedAt: new Date(0),
  ...over,
})

const folder = (id: string, name: string, parentId: string | null = null): LibraryFolder => ({
  id,
  name,
  parentId,
})

const ids = (boards: readonly LibraryBoard[]) => boards.map(({ id }) => id)

describe("the library", () => {
  const boards = [
    board("a", "Chain rule"),
    board("b", "連鎖律 ＡＢＣ", { folderId: "f" }),
    board("c", "chain of thought", { shelf: "archive" }),
    board("d", "Chain, old", { shelf: "trash" }),
  ]

  it.each([
    [{ shelf: "boards", folderId: null }, ["a"]],
    [{ shelf: "boards", folderId: "f" }, ["b"]],
    [{ shelf: "archive" }, ["c"]],
    [{ shelf: "trash" }, ["d"]],
  ] as const)("shows at %j what stands there", (place, found) => {
    expect(ids(boardsAt(boards, place, "  "))).toEqual(found)
  })

  it.each([
    ["CHAIN", { shelf: "boards", folderId: null }, ["a", "c"]],
    ["chain rule", { shelf: "archive" }, ["a"]],
    ["abc 連鎖", { shelf: "boards", folderId: null }, ["b"]],
    ["chain", { shelf: "trash" }, ["d"]],
    ["[", { shelf: "boards", folderId: null }, []],
  ] as const)("finds %j in all folders, the trash only in the trash", (words, place, found) => {
    expect(ids(boardsAt(boards, place, words))).toEqual(found)
  })

  it("puts boards in order, those without a title last, numbers as numbers", () => {
    const at = (n: number) => new Date(n)
    const some = [
      board("x", "Lesson 10", { visitedAt: at(1), updatedAt: at(3), createdAt: at(2) }),
      board("y", "", { visitedAt: at(3), updatedAt: at(2), createdAt: at(1) }),
      board("z", "Lesson 9", { visitedAt: at(2), updatedAt: at(1), createdAt: at(3) }),
    ]
    const found = Object.fromEntries(ORDERS.map((order) => [order, ids(inOrder(some, order, "en")).join("")]))
    expect(found).toEqual({ visited: "yzx", edited: "xyz", created: "zxy", title: "zxy" })
  })
})

describe("folders", () => {
  it("stand as a tree by name, and one whose parent is gone stands at the top", () => {
    const folders = [
      folder("2", "B"),
      folder("1", "A"),
      folder("3", "a 10", "1"),
      folder("4", "a 9", "1"),
      folder("5", "C", "gone"),
    ]
    expect(treeOf(folders, "en").map(({ folder: { name }, depth }) => `${depth}${name}`)).toEqual([
      "0A",
      "1a 9",
      "1a 10",
      "0B",
      "0C",
    ])
  })

  it("have a path, which ends where it would go in a circle", () => {
    const folders = [folder("1", "A"), folder("2", "B", "1"), folder("x", "X", "y"), folder("y", "Y", "x")]
    expect(pathOf(folders, "2").map(({ name }) => name)).toEqual(["A", "B"])
    expect(pathOf(folders, "x").map(({ name }) => name)).toEqual(["Y", "X"])
    expect(pathOf(folders, "none")).toEqual([])
  })
})

describe("addresses", () => {
  it.each<Place>([
    { shelf: "boards", folderId: null },
    { shelf: "boards", folderId: "a b&c" },
    { shelf: "archive" },
    { shelf: "trash" },
  ])("lead to %j and back", (place) => {
    expect(readPlace(new URL(addressOf(place), "http://x").searchParams)).toEqual(place)
  })
  it("with a place that there is not lead to the top", () => {
    expect(readPlace(new URLSearchParams("shelf=attic"))).toEqual({ shelf: "boards", folderId: null })
  })
})

describe("what the server says", () => {
  const said = {
    id: "a",
    title: " T ",
    mine: true,
    shelf: "archive",
    folderId: "f",
    head: 3,
    createdAt: "2026-01-01",
    visitedAt: "2026-01-02",
    updatedAt: "2026-01-03",
  }
  it("is read", () => {
    expect(readBoard(said)).toMatchObject({ id: "a", title: "T", shelf: "archive", folderId: "f", head: 3 })
    expect(readFolder({ id: "f", name: "F", parentId: null })).toEqual(folder("f", "F"))
  })
  it.each([null, [], { id: "f" }, { id: 1, name: "F" }])("is no folder where it is %j", (item) => {
    expect(readFolder(item)).toBeNull()
  })
  it.each([null, [], {}, { ...said, id: 7 }, { ...said, updatedAt: "soon" }])(
    "is passed over where it is %j",
    (item) => {
      expect(readBoard(item)).toBeNull()
    },
  )
})
