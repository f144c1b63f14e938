import { partsOfTerm } from "../syntax/elaborate/finish"
import type { Term } from "../term"

/** A term with other parts directly below it, given in the order of `partsOfTerm`. */
function withParts(term: Term, parts: readonly Term[]): Term {
  const [only = term] = parts
  switch (term.type) {
    case "apply":
    case "call":
      return { ...term, args: parts }
    case "entry":
    case "derivative":
    case "differential":
    case "slope":
      return { ...term, of: only }
    case "at":
      return { ...term, of: only, value: parts[1] ?? term.value }
    case "sum":
    case "product":
      return { ...term, body: only }
    case "array": {
      let at = 0
      return { ...term, rows: term.rows.map((row) => row.map((entry) => parts[at++] ?? entry)) }
    }
    default:
      return term
  }
}

/** Replaces terms from the root down: where `change` gives a term, that one stands instead and is not entered. */
export function mapTerm(term: Term, change: (part: Term) => Term | null): Term {
  const changed = change(term)
  if (changed) return changed
  const parts = partsOfTerm(term)
  return parts.length === 0
    ? term
    : withParts(
        term,
        parts.map((part) => mapTerm(part, change)),
      )
}
