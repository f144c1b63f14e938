import { describe, expect, it } from "vitest"
import { readBoardLink } from "./read-board-link"

describe("readBoardLink", () => {
  it.each([
    ["https://board.example.jp/b/V1StGXR8_Z5j", "V1StGXR8_Z5j"],
    ["  http://localhost:3000/b/V1StGXR8_Z5j/?from=mail#card ", "V1StGXR8_Z5j"],
    ["board.example.jp/b/V1StGXR8_Z5j", "V1StGXR8_Z5j"],
    ["/b/V1StGXR8_Z5j", "V1StGXR8_Z5j"],
    ["V1StGXR8_Z5j", "V1StGXR8_Z5j"],
  ])("%s", (pasted, id) => expect(readBoardLink(pasted)).toBe(id))

  it.each([
    "",
    "https://example.org/",
    "https://example.org/b/",
    "javascript:alert(1)//b/V1StGXR8_Z5j",
    "https://example.org/b/../../secret",
    "日本語",
  ])("nothing from %s", (pasted) => expect(readBoardLink(pasted)).toBeNull())
})
