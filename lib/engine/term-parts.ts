import type { Term } from "./term"

/** The first place in a term at which an operator is applied. */
export function findOperator(term: Term, id: string): Term | null {
  if (term.type === "apply" && term.operator === id) return term
  for (const part of termParts(term)) {
    const found = findOperator(part, id)
    if (found) return found
  }
  return null
}

/** The terms that a term is made of. */
export function termParts(term: Term): readonly Term[] {
  switch (term.type) {
    case "apply":
    case "call":
      return term.args
    case "array":
      return term.rows.flat()
    case "sum":
    case "product":
      return [term.body]
    case "entry":
    case "derivative":
    case "differential":
    case "slope":
    case "at":
      return [term.of]
    default:
      return []
  }
}
