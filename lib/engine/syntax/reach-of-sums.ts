import { partsOf, type Surface } from "./surface"

type Big = Extract<Surface, { type: "big" }>

interface Summand {
  readonly negative: boolean
  readonly of: Surface
}

/**
 * Lets sums reach over the terms behind them that need their index: in `\sum_i y_i a_i + (1 - y_i) b_i` the second term has no other i
 * than that of the sum. A term without the index ends the sum, as everywhere.
 */
export function reachOver(terms: readonly Summand[]): Summand[] {
  const reached: Summand[] = []
  for (const term of terms) {
    const before = reached.at(-1)
    const longer = before ? extended(before.of, term) : null
    if (before && longer) reached[reached.length - 1] = { ...before, of: longer }
    else reached.push(term)
  }
  return reached
}

/** A term that ends in a sum, with one more term in the innermost sum whose index that term needs; null when there is none. */
function extended(surface: Surface, term: Summand): Surface | null {
  const span: Surface["span"] = [surface.span[0], Math.max(surface.span[1], term.of.span[1])]
  switch (surface.type) {
    case "juxtapose": {
      const last = surface.factors.at(-1)
      const longer = last ? extended(last, term) : null
      return longer && { ...surface, factors: [...surface.factors.slice(0, -1), longer], span }
    }
    case "infix": {
      const right = extended(surface.right, term)
      return right && { ...surface, right, span }
    }
    case "add": {
      // The terms that a sum already reaches over.
      const last = surface.terms.at(-1)
      const of = last ? extended(last.of, term) : null
      return last && of ? { ...surface, terms: [...surface.terms.slice(0, -1), { ...last, of }], span } : null
    }
    case "big": {
      const inner = extended(surface.body, term)
      if (inner) return { ...surface, body: inner, span }
      return surface.op === "sum" && needs(term.of, surface.letters) ? withTerm(surface, term, span) : null
    }
    default:
      return null
  }
}

function withTerm(big: Big, term: Summand, span: Surface["span"]): Big {
  const own = big.body.type === "add" ? big.body.terms : [{ negative: false, of: big.body }]
  const body: Surface = { type: "add", terms: [...own, term], span: [big.body.span[0], span[1]] }
  return { ...big, body, span }
}

/** Whether an index with one of these letters stands in a term that does not bind it itself. */
function needs(surface: Surface, letters: readonly string[]): boolean {
  const subscript =
    surface.type === "letter" || surface.type === "entry"
      ? surface.subscript
      : surface.type === "apply"
        ? surface.fn.subscript
        : null
  if (subscript?.groups.flat().some((part) => part.kind === "letter" && letters.includes(part.text)))
    return true
  const binds = surface.type === "big" || surface.type === "pattern" ? surface.letters : []
  const open = letters.filter((letter) => !binds.includes(letter))
  return open.length > 0 && partsOf(surface).some((part) => needs(part, open))
}
