import { toNumber } from "../rational"
import type { Term, TermIndex } from "../term"

const indexText = (index: TermIndex): string =>
  index.at === "number" ? String(index.value) : index.at === "last" ? index.size : index.letter

/** A typed tree as one line of plain text, for tests and for people who look for an error: `add(multiply(A, x), b)`. */
export function termText(term: Term): string {
  const all = (terms: readonly Term[]) => terms.map(termText).join(", ")
  switch (term.type) {
    case "number":
      return term.value.den === 1n ? String(toNumber(term.value)) : `${term.value.num}/${term.value.den}`
    case "constant":
      return term.name
    case "size":
      return `#${term.size}`
    case "ordinal":
      return indexText(term.index)
    case "variable":
      return term.name
    case "apply":
      return `${term.operator}(${all(term.args)})`
    case "entry":
      return `${termText(term.of)}[${term.at.map(indexText).join(",")}]`
    case "sum":
    case "product":
      return `${term.type}(${term.letter}=${term.from}..${term.to}: ${termText(term.body)})`
    case "array":
      return `[${term.rows.map((row) => all(row)).join("; ")}]`
    case "unit":
      return `unit[${indexText(term.index)}]`
    case "delta":
      return `delta[${indexText(term.i)},${indexText(term.j)}]`
    case "call":
      return `${term.fn}<${all(term.args)}>`
    default:
      return term.type
  }
}
