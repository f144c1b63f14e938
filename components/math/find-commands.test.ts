import katex from "katex"
import { describe, expect, it } from "vitest"
import { readFunction } from "@/lib/engine/syntax/read"
import { findCommands } from "./find-commands"
import { MATH_COMMANDS } from "./math-commands"

/** Signs that stand between things, or that say something about a function and are not one. */
const BETWEEN = new Set(["odot", "oslash", "otimes", "cdot", "times", "circ"])
const SAYINGS = new Set([
  "partial",
  "nabla",
  "d",
  "cdots",
  "vdots",
  "ddots",
  "infty",
  "approx",
  "ne",
  "le",
  "ge",
  "in",
  "R",
  "pd",
  "dd",
])

/** Whole formulas that a command may stand in, with its holes filled. */
function formulasWith(id: string, field: string): string[] {
  const fill = (text: string, by: string) => text.replace(/#[@?]/g, by)
  if (BETWEEN.has(id)) return [`\\bm{x} ${field} \\bm{y}`]
  if (id === "top" || id === "inv") return [`A${field}`]
  if (id === "cases") return ["\\begin{cases}x & x > 0 \\\\ 0 & x \\le 0\\end{cases}"]
  if (id === "one" || id === "zero") return [`\\bm{x} + ${field}`]
  return ["x", "\\bm{x}", "X"].map((part) => fill(field, part))
}

describe("commands found by name", () => {
  it("have names of their own", () => {
    const ids = MATH_COMMANDS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(MATH_COMMANDS.map((command) => [command.names[0] ?? "", command] as const))(
    "%s is found first by its name, can be set, and can be read",
    (name, command) => {
      expect(findCommands(name, "en")[0]?.id).toBe(command.id)
      expect(() => katex.renderToString(command.face, { throwOnError: true })).not.toThrow()
      if (SAYINGS.has(command.id)) return
      const readings = formulasWith(command.id, command.field).map((latex) => readFunction({ latex }))
      expect(readings.some(({ ok }) => ok)).toBe(true)
    },
  )

  it.each([
    ["al", "en", "alpha"],
    ["gra", "en", "nabla"],
    ["転置", "ja", "top"],
    ["トレ", "ja", "tr"],
    ["hadamard", "en", "odot"],
    ["m3,2", "en", "matrix-3-2"],
    ["m[2,4]", "ja", "matrix-2-4"],
  ] as const)("%s (%s) finds %s", (typed, language, id) =>
    expect(findCommands(typed, language)[0]?.id).toBe(id),
  )

  it("finds nothing for what there is not, and no matrix beyond reason", () => {
    expect(findCommands("qqq", "en")).toEqual([])
    expect(findCommands("m99,99", "en")).toEqual([])
  })
})
