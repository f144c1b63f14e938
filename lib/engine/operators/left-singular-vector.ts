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

const title = { en: "the left singular vector", ja: "左特異ベクトル" }

/** A left singular vector u = Xv/σ of a matrix: du = (σ²I − XXᵀ)⁺(σ dX v + X dXᵀ u). It stands in results only. */
export const leftSingularVector = defineOperator({
  id: "left-singular-vector",
  title,
  syntax: {},
  arity: 2,
  shape: singularShape(title, ({ rows }) => ({ kind: "column", size: rows })),
  evaluate: binaryValue((x, rank) => singularVectorJet(x, rank, "left")),
  meaning: {
    means: "primitive",
    differential: ({ args: [x, rank], at: [k], change }) => {
      const inGram = x && rank && rankInGram(x, rank)
      if (!x || !rank || !k || !inGram) return null
      const sigma = tensor("singular-value", [x, rank])
      const gram = gramOf(x, "rows")
      const r = (p: Place): Node => resolvent(gram, inGram, [k, p])
      const u = (p: Place): Node => tensor("left-singular-vector", [x, rank], [p])
      const v = (p: Place): Node => tensor("right-singular-vector", [x, rank], [p])
      const [rows] = sizesOf(x)
      return overEntries(x, (i, j) => [
        add([
          multiply([sigma, r(i), v(j)]),
          sumOver(rows, (p) => multiply([r(p), entryOf(x, [p, j]), u(i)])),
        ]),
        change(0, [i, j]),
      ])
    },
  },
  latex: ([x = "", rank = ""]) => `${rankedFromOne("\\bm{u}", rank)}(${x})`,
  remark: singularRemark,
  samples: [
    { args: [{ kind: "matrix", rows: 3, cols: 4 }, SCALAR], literals: { 1: 1 } },
    { args: [{ kind: "matrix", rows: 4, cols: 3 }, SCALAR], literals: { 1: -1 } },
  ],
  docs: {
    summary: {
      en: "A unit left singular vector; it stands in derivatives of singular values.",
      ja: "長さ 1 の左特異ベクトル。特異値の微分に現れます。",
    },
    example: "\\bm{u}_1(X)",
  },
})
