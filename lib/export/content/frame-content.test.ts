import { describe, expect, it } from "vitest"
import { placeCard } from "../../board/write-cards"
import { exportRequest, testBoard } from "../request.testing"
import { frameContents } from "./frame-content"

/** What frames say that stand below each other, the last placed first. */
function said(view: "card" | "document", ...frames: readonly (readonly [title: string, role?: string])[]) {
  const { doc } = testBoard("Frames")
  const ids = frames.toReversed().map(([title, role = null], at) =>
    placeCard(doc, {
      kind: "frame",
      at: { x: 0, y: -1000 * at },
      texts: { title },
      values: { role },
    }),
  )
  const request = exportRequest({ doc }, "ja")
  return ids.toReversed().flatMap((id) => {
    const card = request.board.cards.get(id ?? "")
    return card ? [frameContents(card, { ...request, view })] : []
  })
}

describe("a frame", () => {
  it("has the number of its page, its first line and what it is for on the board", () => {
    const [first, second] = said("card", ["勾配 $x$\n二行目"], ["", "solutions"])
    expect(first).toMatchObject({ heading: [{ text: "1" }], badge: [] })
    expect(first?.blocks).toEqual([
      { block: "paragraph", label: [], runs: [{ text: "勾配 " }, { latex: "x" }] },
    ])
    expect(second).toMatchObject({ heading: [{ text: "2" }], badge: [{ text: "教師用の解答" }] })
  })

  it("begins a page of a document, whether it has a title or not", () => {
    const [first, second] = said("document", ["勾配 $x$\n二行目"], ["", "solutions"])
    expect(first).toMatchObject({
      heading: [{ text: "1. " }, { text: "勾配 " }, { latex: "x" }],
      isPage: true,
      blocks: [{ block: "paragraph", runs: [{ text: "二行目" }] }],
    })
    expect(second?.heading.map((run) => ("text" in run ? run.text : run.latex)).join("")).toBe(
      "フレーム 2（教師用の解答）",
    )
  })
})
