import { ok } from "../answer"
import { number, tensor } from "../index-form/build"
import { nuclearNormJet } from "../numeric/spectral"
import { SCALAR } from "../shape"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { wrongKind } from "./shape-rules"
import { overEntries } from "./spectral-forms"

const title = { en: "the nuclear norm", ja: "核ノルム" }

/** The sum of the singular values; it has a derivative where the matrix has full rank: d‖X‖ = tr(VUᵀ dX). */
export const nuclearNorm = defineOperator({
  id: "nuclear-norm",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "matrix" ? ok(SCALAR) : wrongKind(x, { en: "a matrix", ja: "行列" }, context),
  ),
  evaluate: unaryValue(nuclearNormJet),
  meaning: {
    means: "primitive",
    differential: ({ args: [x], change }) =>
      x ? overEntries(x, (i, j) => [tensor("polar-factor", [x], [i, j]), change(0, [i, j])]) : number(0),
  },
  latex: ([x = ""]) => `\\|${x}\\|_*`,
  samples: [
    { args: [{ kind: "matrix", rows: 2, cols: 3 }] },
    { args: [{ kind: "matrix", rows: 3, cols: 2 }] },
  ],
  docs: {
    summary: {
      en: "The sum of the singular values; it has a derivative where the matrix has full rank.",
      ja: "特異値の和。最大階数の行列のところで微分できます。",
    },
    example: "\\|X\\|_*",
  },
})
