import { ok } from "../answer"
import { lambda, multiply, tensor } from "../index-form/build"
import { cofactorJet, transposeJet } from "../numeric/linear-algebra"
import { axes } from "../shape"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { checkSquare } from "./shape-rules"

const title = { en: "the adjugate", ja: "随伴行列(古典)" }

/** The transposed matrix of cofactors. */
export const adjugate = defineOperator({
  id: "adjugate",
  title,
  syntax: { calls: ["adj", "adjugate"] },
  arity: 1,
  shape: unaryShape(title, (x, context) => {
    const size = checkSquare(x, context)
    return size.ok ? ok({ kind: "matrix", rows: size.value, cols: size.value }) : size
  }),
  evaluate: unaryValue((x) => transposeJet(cofactorJet(x))),
  meaning: {
    means: "expansion",
    // The adjugate is |X| X⁻¹ wherever X has an inverse.
    expand: unaryEntry((x, at) => {
      const whole = lambda(axes(x.shape), (...places) => x.at(...places))
      return multiply([tensor("determinant", [whole]), tensor("inverse", [whole], at)])
    }),
  },
  latex: ([x = ""]) => `\\operatorname{adj}(${x})`,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 3 }], domain: "invertible" },
    { args: [{ kind: "matrix", rows: 2, cols: 2 }], domain: "spd" },
  ],
  docs: {
    summary: { en: "The transposed matrix of cofactors.", ja: "余因子行列の転置。" },
    example: "\\operatorname{adj}(X)",
  },
})
