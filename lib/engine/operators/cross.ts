import { ok } from "../answer"
import { add, atNumber, multiply, negate, number, pick } from "../index-form/build"
import { multiplyJets, subtractJets } from "../numeric/arithmetic"
import { gatherJet, type Jet } from "../numeric/jet"
import { binaryEntry, binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { wrongKind } from "./shape-rules"

const title = { en: "the vector product", ja: "外積" }

/** The entry k of a × b is a_i b_j − a_j b_i for the k-th pair (i, j). */
const TURNS = [
  [2, 3],
  [3, 1],
  [1, 2],
] as const

function cross3(x: Jet, y: Jet): Jet {
  const turn = (jet: Jet, by: number) => gatherJet(jet, [3], (k) => (k + by) % 3)
  return subtractJets(multiplyJets(turn(x, 1), turn(y, 2)), multiplyJets(turn(x, 2), turn(y, 1)))
}

/** The vector product of two vectors with three entries. */
export const cross = defineOperator({
  id: "cross",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (x, y, context) => {
    for (const [k, shape] of [x, y].entries()) {
      const three = shape.kind === "column" && context.sizes.equate(shape.size, 3)
      if (!three)
        return wrongKind(shape, { en: "vectors with 3 entries", ja: "3 成分のベクトル" }, context, k)
    }
    return ok({ kind: "column", size: 3 })
  }),
  evaluate: binaryValue(cross3),
  meaning: {
    means: "expansion",
    expand: binaryEntry((x, y, [place]) => {
      if (!place) return number(0)
      const product = (i: number, j: number) => multiply([x.at(atNumber(i)), y.at(atNumber(j))])
      return pick(
        place,
        TURNS.map(([i, j]) => add([product(i, j), negate(product(j, i))])),
      )
    }),
  },
  latex: (args) => args.join(" \\times "),
  samples: [
    {
      args: [
        { kind: "column", size: 3 },
        { kind: "column", size: 3 },
      ],
    },
  ],
  docs: {
    summary: {
      en: "The vector product of two vectors with three entries.",
      ja: "3 成分のベクトルどうしの外積。",
    },
    example: "\\bm{a} \\times \\bm{x}",
  },
})
