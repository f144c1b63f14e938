import { ok } from "../answer"
import { atNumber, number, pick } from "../index-form/build"
import { majorPlace, minorPlace } from "../index-form/places"
import { gatherJet, type Jet } from "../numeric/jet"
import { productSize } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { wrongKind } from "./shape-rules"

const title = { en: "vec", ja: "vec" }

function stackColumns(x: Jet): Jet {
  const [rows = 0, cols = 0] = x.dims
  return gatherJet(x, [rows * cols], (flat) => (flat % rows) * cols + Math.floor(flat / rows))
}

/** Stacks the columns of a matrix. */
export const vec = defineOperator({
  id: "vec",
  title,
  syntax: { calls: ["vec"] },
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    if (x.kind !== "matrix") return wrongKind(x, { en: "a matrix", ja: "行列" }, context)
    const { sizes } = context
    return ok({ kind: "column", size: productSize(sizes.resolve(x.rows), sizes.resolve(x.cols)) })
  }),
  evaluate: unaryValue(stackColumns),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x, [place]) => {
      if (!place || x.shape.kind !== "matrix") return number(0)
      const { rows, cols } = x.shape
      if (typeof rows !== "number" || typeof cols !== "number")
        return x.at(minorPlace(place, rows), majorPlace(place, rows))
      const cases = Array.from({ length: rows * cols }, (_, flat) =>
        x.at(atNumber((flat % rows) + 1), atNumber(Math.floor(flat / rows) + 1)),
      )
      return pick(place, cases)
    }),
  },
  latex: ([x = ""]) => `\\operatorname{vec}(${x})`,
  samples: [{ args: [{ kind: "matrix", rows: 2, cols: 3 }] }],
  docs: {
    summary: { en: "Stacks the columns of a matrix.", ja: "行列の列を縦に積み重ねます。" },
    example: "\\operatorname{vec}(X)",
  },
})
