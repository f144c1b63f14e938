import { ok } from "../answer"
import { number } from "../index-form/build"
import { entryJet, type Jet, zeroJet } from "../numeric/jet"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { wrongKind } from "./shape-rules"

const title = { en: "hardmax", ja: "ハードマックス" }

const most = (x: Jet): number => x.a.reduce((best, one) => Math.max(best, one))

/** Where two entries or more are largest, nothing has a derivative. */
const isTied = (x: Jet): boolean => x.a.indexOf(most(x)) !== x.a.lastIndexOf(most(x))

/** The same value without a derivative. */
const withoutSlope = (x: Jet): Jet => ({
  ...x,
  b: x.b.map(() => Number.NaN),
  c: x.c.map(() => Number.NaN),
  d: x.d.map(() => Number.NaN),
})

/** The largest entry with its derivatives, which are no numbers at a tie. */
export function largestEntry(x: Jet): Jet {
  const entry = entryJet(x, x.a.indexOf(most(x)))
  return isTied(x) ? withoutSlope(entry) : entry
}

function indicator(x: Jet): Jet {
  const result = zeroJet(x.dims, x.row)
  result.a[x.a.indexOf(most(x))] = 1
  return isTied(x) ? withoutSlope(result) : result
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
