import { execFileSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { CODE_LANGUAGES } from "../../cards/code-languages"
import { exporterOf } from "../index"
import { articleBoard, by, exportRequest, testBoard } from "../request.testing"
import { itNeeds } from "../tex/typeset.testing"

const written = async (format: string, board = articleBoard("Article"), language: "en" | "ja" = "en") =>
  String(await exporterOf(format)?.write(exportRequest(board, language)))

const itRuns = itNeeds(["python3"], "python3 with numpy")
const python = (program: string) => execFileSync("python3", ["-c", program], { encoding: "utf8" })

interface Notebook {
  readonly nbformat: number
  readonly cells: readonly {
    readonly cell_type: string
    readonly id: string
    readonly source: readonly string[]
  }[]
}

describe("code files", () => {
  it.each(CODE_LANGUAGES)("hold each function once in $title, and no two under one name", async ({ id }) => {
    const text = await written(id)
    const names = [...text.matchAll(/^(?:def |function (?:\w+ = )?)(\w+)\(/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(12)
    expect(names).toEqual([...new Set(names)])
  })

  itRuns("run, and give the numbers of the derivative", async () => {
    const board = testBoard("Numbers")
    board.add("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", by("x"), by("A"), by("x", { order: 2 }))
    board.add("g(x) = x^3", by("x"))
    const program = await written("numpy", board)
    const calls =
      "\nx = np.array([1.0, 2.0])\nA = np.array([[1.0, 2.0], [3.0, 5.0]])\nprint(f(x, A), df(x, A).tolist(), g(2.0), dg(2.0))\n"
    expect(python(program + calls)).toContain("31.0 [12.0, 25.0] 8.0 12.0")
    expect(python(`${await written("numpy")}\nprint("done")`)).toContain("done")
  })

  it("say what has no program, and keep what people typed in its comment", async () => {
    const board = testBoard("a\nimport os")
    board.add("\\frac{1\nimport os", by("x"))
    const text = await written("numpy", board)
    expect(text).toContain("# a import os")
    expect(text).not.toMatch(/^import os/m)
    expect(await written("julia", testBoard(""), "ja")).toContain("# このボードにはまだカードがありません。")
  })
})

describe("the notebook", () => {
  itRuns("is nbformat 4.5 whose code runs from top to bottom", async () => {
    for (const language of ["en", "ja"] as const) {
      const notebook = JSON.parse(await written("notebook", articleBoard("100% <b>"), language)) as Notebook
      expect(notebook).toMatchObject({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: { language_info: { name: "python" } },
      })
      expect(new Set(notebook.cells.map(({ id }) => id)).size).toBe(notebook.cells.length)
      const code = notebook.cells
        .filter(({ cell_type }) => cell_type === "code")
        .map(({ source }) => source.join(""))
      expect(code.length).toBeGreaterThan(12)
      const out = python(code.join("\n"))
      for (const name of ["f =", "df =", "F ="]) expect(out).toContain(name)
      const words = notebook.cells
        .filter(({ cell_type }) => cell_type === "markdown")
        .map(({ source }) => source.join(""))
        .join("\n")
      expect(words).toContain("# 100% &lt;b&gt;")
      expect(words).toContain("$$\nf(\\bm{x})")
    }
  })
})
