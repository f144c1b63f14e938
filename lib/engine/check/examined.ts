import type { Layout } from "../answer"
import { type Case, SHORT } from "./corpus"
import EXAMINATIONS from "./examined.json"
import LECTURES from "./lectures.json"

const DERIVATIONS: readonly Written[] = [...EXAMINATIONS, ...LECTURES]

/** A derivation as it stands in the files. */
interface Written {
  readonly variables: string
  readonly wrt?: string
  readonly layout?: string
  readonly lines: readonly { readonly latex: string; readonly mistake?: string }[]
  readonly verdicts: string
}

const layoutOf = (text: string | undefined): Layout | undefined =>
  (["article", "numerator", "denominator"] as const).find((layout) => layout === text)

/**
 * Derivations as an examiner sets them and as a lecturer writes them, right and wrong. The verdicts were not made by the checker: each line also stands as NumPy code, whose values decide
 * (`bench/peers/derivations.py`); NumPy takes the derivatives by finite differences.
 */
export const EXAMINED: readonly Case[] = DERIVATIONS.map(({ variables, wrt, layout, lines, verdicts }) => {
  const read = layoutOf(layout)
  return {
    variables,
    ...(wrt !== undefined && { wrt }),
    ...(read && { layout: read }),
    lines: lines.map(({ latex }) => latex),
    expected: [...verdicts].map((letter) => SHORT[letter] ?? "unknown"),
  }
})

/** The lines of those derivations in which a typical mistake was made on purpose, each with the lines before it. */
export const MISTAKES = DERIVATIONS.flatMap(({ lines, verdicts }, k) =>
  lines.flatMap((line, at) => {
    const one = EXAMINED[k]
    if (line.mistake === undefined || !one || verdicts[at - 1] === "c") return []
    return [{ mistake: line.mistake, one, lines: one.lines.slice(0, at + 1) }]
  }),
)
