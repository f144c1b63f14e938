import { execFileSync, spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Nested } from "../../lib/engine/answer"
import { PEER_CASES, PEER_SIZES, PEER_VARIABLES } from "./sympy-cases"

/** SymPy's answer to one case: median milliseconds and numbers with the variable's axes first, or why there is none. */
export type PeerAnswer =
  | { readonly id: string; readonly ms: number; readonly derivative: Nested }
  | { readonly id: string; readonly failed: string }

/** Debian's own Python first: a version manager's may lack the packages. */
const PYTHONS = ["/usr/bin/python3", "python3"]

/** A Python that has all of these modules, or null. */
export function pythonWith(...modules: readonly string[]): string | null {
  const source = modules.map((name) => `import ${name}`).join("\n")
  return PYTHONS.find((python) => spawnSync(python, ["-c", source]).status === 0) ?? null
}

/** Fixed numbers for every variable; square matrices are far from singular. */
export function peerPoint(): Record<string, Nested> {
  let count = 0
  const next = () => {
    count += 1
    return Math.round(1000 * Math.sin(count * 1.7)) / 1000
  }
  const size = (axis: number | string): number =>
    typeof axis === "number" ? axis : PEER_SIZES[axis as keyof typeof PEER_SIZES]
  return Object.fromEntries(
    PEER_VARIABLES.map(({ name, kind, shape }) => {
      const [rows = 1, cols = 1] = shape.map(size)
      const row = (at: number) =>
        Array.from({ length: cols }, (_, col) => next() + (rows === cols && at === col ? 3 : 0))
      return [
        name,
        kind === "vector"
          ? Array.from({ length: rows }, next)
          : Array.from({ length: rows }, (_, at) => row(at)),
      ]
    }),
  )
}

/** Lets SymPy differentiate every peer case, in one process. */
export function runSympy(python: string): readonly PeerAnswer[] {
  const at = peerPoint()
  const input = JSON.stringify(PEER_CASES.map(({ latex, sympy, wrt }) => ({ id: latex, sympy, wrt, at })))
  const output = execFileSync(python, [fileURLToPath(new URL("./derivatives.py", import.meta.url))], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  })
  return JSON.parse(output) as readonly PeerAnswer[] // written by derivatives.py
}
