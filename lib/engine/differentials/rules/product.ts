import type { Word } from "../../print/words/word"
import { partsOf } from "../../print/words/word"
import { addWords, withParts } from "../algebra"
import { type DifferentialContext, defineDifferentialRule } from "../define"

/** One term for each factor that moves, with its differential in its place. */
export function productTerms(of: Word, { d, mentions }: DifferentialContext): readonly Word[] {
  const factors = partsOf(of)
  return factors.flatMap((factor, at) =>
    mentions(factor)
      ? [
          withParts(
            of,
            factors.map((other, k) => (k === at ? d(factor) : other)),
          ),
        ]
      : [],
  )
}

/** d(UV) = (dU)V + U(dV), for products of scalars, of matrices and entry by entry. */
export const productDifferential = defineDifferentialRule({
  id: "d-product",
  title: {
    en: "Product rule: $\\mathrm{d}(UV) = (\\mathrm{d}U)V + U\\,\\mathrm{d}V$",
    ja: "積の微分:$\\mathrm{d}(UV) = (\\mathrm{d}U)V + U\\,\\mathrm{d}V$",
  },
  explanation: {
    en: "Each factor that changes is varied in turn, and the order of the factors stays.",
    ja: "変化する因子を一つずつ動かします。因子の順序は変えません。",
  },
  on: ["chain", "scaled", "hadamard"],
  apply: (of, context) => {
    const terms = productTerms(of, context)
    return terms.length > 1 ? addWords(terms) : null
  },
  examples: [
    ["\\bm{x}^\\top A\\bm{x}", "x:n A:n,n", "x"],
    ["\\bm{x} \\odot (A\\bm{x})", "x:n A:n,n", "x"],
    ["\\operatorname{tr}(X)|X|", "X:n,n", "X"],
  ],
})
