import { describe, expect, it } from "vitest"
import { EXPORTERS } from "@/lib/export"
import en from "@/messages/en/board.json"
import ja from "@/messages/ja/board.json"
import { FORMATS } from "./formats"

describe("the formats to choose from", () => {
  it("are those that the server writes", () => {
    expect([...FORMATS].sort()).toEqual(EXPORTERS.map((exporter) => exporter.format))
  })

  it("are named and explained in both languages", () => {
    for (const { share } of [en, ja])
      for (const words of [share.formats, share.formatHints])
        expect(Object.keys(words).sort()).toEqual([...FORMATS].sort())
  })
})
