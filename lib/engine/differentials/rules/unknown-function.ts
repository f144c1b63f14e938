import { atIndex, call, freshIndex } from "../../index-form/build"
import type { Index, Node } from "../../index-form/nodes"
import { chain } from "../../print/words/build"
import { nodeWord } from "../../print/words/leaf-words"
import { transpose } from "../../print/words/transpose"
import type { Word } from "../../print/words/word"
import { trace } from "../../print/words/wraps"
import { addWords, times } from "../algebra"
import { defineDifferentialRule } from "../define"

type Call = Node & { readonly node: "call" }

/** What one argument contributes: g′(u) du, (∇f)ᵀdu, J du, tr((∇f)ᵀdU). */
function contribution(
  of: Call,
  arg: number,
  outer: Word & { readonly word: "node" },
  moving: Word,
): Word | null {
  const indices: Index[] = [moving.rows, moving.cols].flatMap((size) =>
    size === null ? [] : [freshIndex(size)],
  )
  const slots = [...of.slots, { arg, at: indices.map(atIndex) }]
  const node = call({ fn: of.fn, latex: of.latex, args: of.args, at: of.at, slots })
  const [first = null, second = null] = indices
  if (!first) return times([moving], nodeWord(node, outer.row, outer.col))
  if (outer.row === null) {
    const product = chain([transpose(nodeWord(node, first, second)), moving])
    return second ? trace(product) : product
  }
  return outer.col === null && second === null ? chain([nodeWord(node, outer.row, first), moving]) : null
}

/** The differential of a function without a definition, by the derivative that is only named: df = (∇f)ᵀdu, dg = J_g du. */
export const unknownFunctionDifferential = defineDifferentialRule({
  id: "d-unknown-function",
  title: {
    en: "Chain rule for a function without a definition: $\\mathrm{d}f(u) = (\\nabla f)^\\top\\mathrm{d}u$",
    ja: "定義のない関数の連鎖律:$\\mathrm{d}f(u) = (\\nabla f)^\\top\\mathrm{d}u$",
  },
  explanation: {
    en: "The derivative of the outer function is only named, and the change of each argument follows.",
    ja: "外側の関数の微分は記号のまま残し、各引数の変化を掛けます。",
  },
  on: ["node"],
  apply: (word, context) => {
    const { node } = word
    if (node.node !== "call") return null
    const terms = node.args.flatMap((arg, k): (Word | null)[] => {
      const moving = context.argument(arg)
      if (moving && !context.mentions(moving)) return []
      return [moving && contribution(node, k, word, context.d(moving))]
    })
    return terms.every((term) => term !== null) ? addWords(terms) : null
  },
  examples: [
    ["f(A\\bm{x})", "A:m,n x:n", "x"],
    ["g(t^2)", "t", "t"],
  ],
})
