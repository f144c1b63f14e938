import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Line, readLines } from "./line-reader"

async function linesOf(chunks: readonly Uint8Array[], maxBytes = 1000): Promise<Line[]> {
  async function* source() {
    yield* chunks
  }
  const lines: Line[] = []
  for await (const line of readLines(source(), maxBytes)) lines.push(line)
  return lines
}
const bytes = (text: string) => new TextEncoder().encode(text)

describe("readLines", () => {
  it("reads the same lines however the bytes are cut", async () => {
    const text = "\ufeff一行目\r\n\nthird 😀 line\nlast"
    const whole = bytes(text)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length)), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), whole.length]
        const chunks = places.slice(1).map((end, i) => whole.subarray(places[i], end))
        expect(await linesOf(chunks)).toEqual(["一行目", "", "third 😀 line", "last"])
      }),
    )
  })

  it("gives null for a line above the limit and reads on behind it", async () => {
    expect(await linesOf([bytes("12345\n1234"), bytes("56\n"), bytes("7")], 5)).toEqual(["12345", null, "7"])
  })

  it("takes bytes that are no UTF-8 without failing", async () => {
    expect(await linesOf([new Uint8Array([0xff, 0x41, 0x0a])])).toEqual(["\ufffdA"])
  })
})
