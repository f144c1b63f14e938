import { describe, expect, it } from "vitest"
import type { Nested } from "../../lib/engine/answer"
import { flatten, relativeError, sizesOf } from "../../lib/engine/corpus/cases"
import { derive } from "../../lib/engine/engine"
import { peerPoint, pythonWith, runSympy } from "./run-sympy"
import { PEER_CASES, PEER_SIZES, PEER_VARIABLES, SYMPY_IS_WRONG } from "./sympy-cases"

/** Puts the variable's axes, the last ones, first. */
function variableFirst(value: Nested, outputAxes: number): number[] {
  const sizes = sizesOf(value)
  const numbers = flatten(value)
  const outputs = sizes.slice(0, outputAxes).reduce((product, size) => product * size, 1)
  const inputs = numbers.length / outputs
  return Array.from(
    { length: numbers.length },
    (_, k) => numbers[(k % outputs) * inputs + Math.floor(k / outputs)] ?? Number.NaN,
  )
}

const python = pythonWith("sympy", "numpy")

describe("beside SymPy", () => {
  it.skipIf(python === null)(
    "agrees wherever SymPy has an answer that is right",
    () => {
      const answers = runSympy(python ?? "")
      const at = peerPoint()
      const wrong: string[] = []
      let compared = 0
      for (const [k, { latex, wrt }] of PEER_CASES.entries()) {
        const ours = derive({ latex, variables: PEER_VARIABLES, wrt, dims: PEER_SIZES, at })
        expect(ours.ok, latex).toBe(true)
        const theirs = answers[k]
        if (!ours.ok || ours.derivativeValue === undefined || theirs === undefined || "failed" in theirs)
          continue
        compared += 1
        const error = relativeError(
          flatten(theirs.derivative),
          variableFirst(ours.derivativeValue, ours.function.shape.length),
        )
        if (!(error < 1e-9)) wrong.push(latex)
      }
      expect(wrong.filter((latex) => !SYMPY_IS_WRONG.includes(latex))).toEqual([])
      expect(compared).toBeGreaterThan(PEER_CASES.length / 2)
    },
    120_000,
  )
})
