import { ok } from "../answer"
import { multiply, number, sumOver, tensor } from "../index-form/build"
import { SCALAR } from "../shape"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { largestEntry } from "./hardmax"
import { wrongKind } from "./shape-rules"

const title = { en: "the largest entry", ja: "最大の成分" }

/** The largest entry of a vector; it has a derivative where only one entry is largest. */
export const maxEntries = defineOperator({
  id: "max-entries",
  title,
  syntax: { calls: [] },
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "column" || x.kind === "row"
      ? ok(SCALAR)
      : wrongKind(x, { en: "a vector", ja: "ベクトル" }, context),
  ),
  evaluate: unaryValue(largestEntry),
  meaning: {
    means: "primitive",
    differential: ({ args, change }) => {
      const [x] = args
      const [axis] = x?.indices ?? []
      if (!x || !axis) return number(0)
      return sumOver(axis.size, (place) => multiply([tensor("hardmax", [x], [place]), change(0, [place])]))
    },
  },
  latex: ([x = ""]) => `\\max(${x})`,
  samples: [{ args: [{ kind: "column", size: 3 }] }],
  docs: {
    summary: {
      en: "The largest entry of a vector; it has no derivative where two entries are largest.",
      ja: "ベクトルの最大の成分。最大成分が2つ以上あるところでは微分できません。",
    },
    example: "\\max(\\bm{x})",
  },
})
