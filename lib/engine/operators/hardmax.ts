import { ok } from "../answer"
import { number } from "../index-form/build"
import { type Jet, zeroJet } from "../numeric/jet"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { wrongKind } from "./shape-rules"

const title = { en: "hardmax", ja: "ハードマックス" }

/** The place of the largest entry; the first one of several. */
export const largestPlace = (x: Jet): number => x.a.indexOf(x.a.reduce((most, one) => Math.max(most, one)))

function indicator(x: Jet): Jet {
  const result = zeroJet(x.dims, x.row)
  result.a[largestPlace(x)] = 1
  return result
}

/** The unit vector that points to the largest entry, as in ONNX; its derivative is 0 where only one entry is largest. */
export const hardmax = defineOperator({
  id: "hardmax",
  title,
  syntax: { calls: ["hardmax"] },
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "column" || x.kind === "row"
      ? ok(x)
      : wrongKind(x, { en: "a vector", ja: "ベクトル" }, context),
  ),
  evaluate: unaryValue(indicator),
  meaning: { means: "primitive", differential: () => number(0) },
  latex: ([x = ""]) => `\\operatorname{hardmax}(${x})`,
  samples: [{ args: [{ kind: "column", size: 3 }] }],
  docs: {
    summary: {
      en: "1 at the largest entry of a vector, 0 elsewhere; it has no derivative where two entries are largest.",
      ja: "ベクトルの最大成分の位置だけが 1 で、ほかは 0。最大成分が2つ以上あるところでは微分できません。",
    },
    example: "\\operatorname{hardmax}(\\bm{x})",
  },
})
