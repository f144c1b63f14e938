import { ok } from "../answer"
import { refuse } from "../errors"
import { atNumber, number, pick } from "../index-form/build"
import { gatherJet, type Jet } from "../numeric/jet"
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
    const [rows, cols] = [context.sizes.resolve(x.rows), context.sizes.resolve(x.cols)]
    if (typeof rows === "number" && typeof cols === "number") return ok({ kind: "column", size: rows * cols })
    return refuse("unsupported/open-composite-size", context.site.span, { operator: title })
  }),
  evaluate: unaryValue(stackColumns),
  meaning: {
    means: "expansion",
    expand: unaryEntry((x, [place]) => {
      if (!place || x.shape.kind !== "matrix") return number(0)
      const { rows, cols } = x.shape
      const cases = Array.from({ length: Number(rows) * Number(cols) }, (_, flat) =>
        x.at(atNumber((flat % Number(rows)) + 1), atNumber(Math.floor(flat / Number(rows)) + 1)),
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
