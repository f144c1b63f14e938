import { describe, expect, it } from "vitest"
import { by, exportRequest, testBoard } from "../request.testing"
import { derivativeContents } from "./derivative-content"

/** The formulas that stand written out in a document about a derivative, and what is said in their place. */
async function writtenOut(body: string, name: string, language: "en" | "ja") {
  const board = testBoard("Wide")
  board.add(body, by(name))
  const request = exportRequest(board, language)
  const card = request.cards.find(({ kind }) => kind === "derivative")
  if (!card) throw new Error("there is no derivative")
  const { blocks } = await derivativeContents(card, { ...request, view: "document" })
  const said = JSON.stringify(blocks)
  return { isMatrix: /begin\{bmatrix\}/.test(said), said }
}

describe("a derivative in a document", () => {
  const WIDE = "E(W, \\bm{b}) = \\|V\\sigma(W\\bm{x} + \\bm{b}) - \\bm{t}\\|^2"

  it("is written out where that can be read on paper", async () => {
    expect(await writtenOut("f(\\bm{x}) = \\bm{x}^\\top A\\bm{x}", "x", "en")).toMatchObject({
      isMatrix: true,
    })
  })

  it("says that it is too wide for a page where it could not be read", async () => {
    const [en, ja] = [await writtenOut(WIDE, "W", "en"), await writtenOut(WIDE, "W", "ja")]
    expect([en.isMatrix, ja.isMatrix]).toEqual([false, false])
    expect(en.said).toContain("too wide for a page")
    expect(ja.said).toContain("紙面に収まりません")
  })
})
