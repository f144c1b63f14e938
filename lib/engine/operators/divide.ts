import { ok } from "../answer"
import { multiply, reciprocal } from "../index-form/build"
import { divideJets } from "../numeric/arithmetic"
import { refuse } from "../refuse"
import { SCALAR } from "../shape"
import { binaryEntry, binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { quoted, shapeWords } from "./shape-words"

const title = { en: "division", ja: "割り算" }

/** Divides by a scalar. */
export const divide = defineOperator({
  id: "divide",
  title,
  syntax: {},
  arity: 2,
  shape: binaryShape(title, (left, right, { sizes, site }) =>
    right.kind === "scalar"
      ? ok(left)
      : refuse("shape/divide-by", site.span, {
          subject: quoted(site.latex[1], { en: "the denominator", ja: "分母" }),
          shape: shapeWords(right, sizes),
        }),
  ),
  evaluate: binaryValue(divideJets),
  meaning: {
    means: "expansion",
    expand: binaryEntry((x, y, at) => multiply([x.at(...at), reciprocal(y.at())])),
  },
  latex: ([x = "", y = ""]) => `\\frac{${x}}{${y}}`,
  samples: [
    { args: [SCALAR, SCALAR], domain: "nonzero" },
    { args: [{ kind: "column", size: 3 }, SCALAR], domain: "nonzero" },
    { args: [{ kind: "matrix", rows: 2, cols: 3 }, SCALAR], domain: "nonzero" },
  ],
  docs: {
    summary: { en: "Divides by a scalar.", ja: "スカラーで割ります。" },
    example: "\\frac{\\bm{x}}{\\|\\bm{x}\\|}",
  },
})
