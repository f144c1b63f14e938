import { ok } from "../answer"
import { power as powerNode } from "../index-form/build"
import { powerJet } from "../numeric/arithmetic"
import { refuse } from "../refuse"
import { SCALAR } from "../shape"
import { binaryEntry, binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { wrongKind } from "./shape-rules"
import { quoted, shapeWords } from "./shape-words"

const title = { en: "the power of a scalar", ja: "スカラーの累乗" }

/** A scalar to the power of a scalar. */
export const power = defineOperator({
  id: "power",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (base, exponent, context) => {
    const shape = shapeWords(exponent, context.sizes)
    if (exponent.kind !== "scalar") {
      const subject = quoted(context.site.latex[1], { en: "of the power", ja: "の式" })
      return refuse("shape/exponent", context.site.span, { subject, shape })
    }
    if (base.kind === "matrix") return wrongKind(base, { en: "a scalar", ja: "スカラー" }, context)
    if (base.kind === "scalar") return ok(SCALAR)
    return refuse("shape/power-of-vector", context.site.span, {
      subject: quoted(context.site.latex[0], { en: "the base", ja: "底" }),
      shape: shapeWords(base, context.sizes),
    })
  }),
  evaluate: binaryValue(powerJet),
  meaning: { means: "expansion", expand: binaryEntry((x, y) => powerNode(x.at(), y.at())) },
  latex: ([x = "", y = ""]) => `${x}^{${y}}`,
  samples: [{ args: [SCALAR, SCALAR], domain: "positive" }],
  docs: {
    summary: { en: "A scalar to the power of a scalar.", ja: "スカラーのスカラー乗。" },
    example: "x^2",
  },
})
