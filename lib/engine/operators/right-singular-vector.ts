import { add, multiply, sumOver, tensor } from "../index-form/build"
import type { Node, Place } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import { singularVectorJet } from "../numeric/spectral"
import { SCALAR } from "../shape"
import { binaryValue } from "./arguments"
import { defineOperator } from "./define"
import {
  gramOf,
  overEntries,
  rankedFromOne,
  rankInGram,
  resolvent,
  singularRemark,
  singularShape,
  sizesOf,
} from "./spectral-forms"

const title = { en: "the right singular vector", ja: "右特異ベクトル" }

/** A right singular vector of a matrix: dv = (σ²I − XᵀX)⁺(σ dXᵀ u + Xᵀ dX v). It stands in results only. */
export const rightSingularVector = defineOperator({
  id: "right-singular-vector",
  title,
  syntax: {},
  arity: 2,
  shape: singularShape(title, ({ cols }) => ({ kind: "column", size: cols })),
  evaluate: binaryValue((x, rank) => singularVectorJet(x, rank, "right")),
  meaning: {
    means: "primitive",
    differential: ({ args: [x, rank], at: [k], change }) => {
      const inGram = x && rank && rankInGram(x, rank)
      if (!x || !rank || !k || !inGram) return null
      const sigma = tensor("singular-value", [x, rank])
      const gram = gramOf(x, "columns")
      const r = (p: Place): Node => resolvent(gram, inGram, [k, p])
      const u = (p: Place): Node => tensor("left-singular-vector", [x, rank], [p])
      const v = (p: Place): Node => tensor("right-singular-vector", [x, rank], [p])
      const [, cols] = sizesOf(x)
      return overEntries(x, (i, j) => [
        add([
          multiply([sigma, r(j), u(i)]),
          sumOver(cols, (p) => multiply([r(p), entryOf(x, [i, p]), v(j)])),
        ]),
        change(0, [i, j]),
      ])
    },
  },
  latex: ([x = "", rank = ""]) => `${rankedFromOne("\\bm{v}", rank)}(${x})`,
  remark: singularRemark,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 4 }, SCALAR], literals: { 1: 1 } },
    { args: [{ kind: "matrix", rows: 4, cols: 3 }, SCALAR], literals: { 1: -1 } },
  ],
  docs: {
    summary: {
      en: "A unit right singular vector; it stands in derivatives of singular values.",
      ja: "長さ 1 の右特異ベクトル。特異値の微分に現れます。",
    },
    example: "\\bm{v}_1(X)",
  },
})
