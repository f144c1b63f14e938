import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import EXAMINATIONS from "../../lib/engine/check/examined.json"
import LECTURES from "../../lib/engine/check/lectures.json"
import { pythonWith } from "./run-sympy"

const EXAMINED = [...EXAMINATIONS, ...LECTURES]

const python = pythonWith("numpy")
const script = fileURLToPath(new URL("derivations.py", import.meta.url))

describe("beside NumPy", () => {
  it.skipIf(python === null)(
    "the expected verdicts on derivations are what the values of their lines say",
    () => {
      const run = spawnSync(python ?? "", [script], {
        input: JSON.stringify(EXAMINED),
        encoding: "utf8",
        timeout: 60_000,
      })
      expect(run.status, run.stderr).toBe(0)
      const labels: unknown = JSON.parse(run.stdout)
      if (!Array.isArray(labels)) throw new Error("NumPy gave no labels")
      const wrong = EXAMINED.flatMap(({ verdicts, lines }, k) => {
        const found = String(labels[k])
        const agrees = [...verdicts].every((verdict, at) => {
          // A condition keeps lines apart at general values or only restricts where they have some.
          if (found[at] === "?") return true
          return verdict === "c" ? /[de]/.test(found[at] ?? "") : found[at] === verdict
        })
        return agrees && found.length === verdicts.length
          ? []
          : [`${lines[0]?.latex}: ${verdicts}, NumPy says ${found}`]
      })
      expect(wrong).toEqual([])
    },
    90_000,
  )
})
