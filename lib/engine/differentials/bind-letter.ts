import { rational } from "../rational"
import type { Term, TermIndex } from "../term"

/** A term in which an index letter, bound around it until now, stands for a number (1-based). */
export function bindLetter(term: Term, letter: string, value: number): Term {
  const index = (one: TermIndex): TermIndex =>
    one.at === "letter" && one.letter === letter ? { at: "number", value } : one
  const inside = (part: Term): Term => bindLetter(part, letter, value)
  switch (term.type) {
    case "ordinal": {
      const bound = index(term.index)
      return bound.at === "number"
        ? { type: "number", value: rational(bound.value), shape: term.shape, span: term.span }
        : term
    }
    case "apply":
    case "call":
      return { ...term, args: term.args.map(inside) }
    case "entry":
      return { ...term, of: inside(term.of), at: term.at.map(index) }
    case "sum":
    case "product":
      return term.letter === letter ? term : { ...term, body: inside(term.body) }
    case "array":
      return { ...term, rows: term.rows.map((row) => row.map(inside)) }
    case "unit":
      return { ...term, index: index(term.index) }
    case "delta":
      return { ...term, i: index(term.i), j: index(term.j) }
    case "derivative":
    case "differential":
    case "slope":
      return { ...term, of: inside(term.of) }
    default:
      return term
  }
}
