import type { LetterSurface } from "../surface"
import { capitalOf, type Variable } from "./scope"

/** The declared variable that an unknown letter was most likely meant to be, as LaTeX. */
export function suggest(variables: readonly Variable[], letter: LetterSurface): string | null {
  const wanted = letter.letter
  const close = (variable: Variable): number => {
    const { letter: name } = variable
    if (name === wanted) return 4
    if (capitalOf(name) === capitalOf(wanted)) return 3
    if (name.endsWith(` ${wanted}`) || wanted.endsWith(` ${name}`)) return 2
    if (LOOKALIKES.some((group) => group.includes(name) && group.includes(wanted))) return 1
    return 0
  }
  const ranked = variables
    .map((variable) => ({ variable, rank: close(variable) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
  return ranked[0]?.variable.declaration.latex ?? null
}

/** Letters that are easily taken for each other. */
const LOOKALIKES: readonly (readonly string[])[] = [
  ["w", "omega"],
  ["v", "nu"],
  ["a", "alpha"],
  ["p", "rho"],
  ["n", "eta"],
  ["k", "kappa"],
  ["x", "chi"],
  ["u", "mu"],
  ["y", "gamma"],
  ["b", "beta"],
  ["theta", "vartheta"],
  ["phi", "varphi"],
  ["epsilon", "varepsilon"],
  ["t", "tau"],
]
