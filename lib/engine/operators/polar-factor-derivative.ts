import { ok } from "../answer"
import { zeroJet } from "../numeric/jet"
import { transposeJet } from "../numeric/linear-algebra"
import { SCALAR } from "../shape"
import { defineOperator } from "./define"
import { allAlong, differentialOf } from "./define-matrix-derivative"
import { polarOf } from "./polar-factor"
import { checkArity, equateShapes, wrongKind } from "./shape-rules"

const title = { en: "the derivative of the polar factor", ja: "極分解の直交因子の微分" }

const id = "polar-factor-derivative"

/** The directional derivative of the polar factor of X in one direction or more: the part that is linear in ε. It stands in results only. */
export const polarFactorDerivative = defineOperator({
  id,
  title,
  syntax: {},
  arity: "any",
  shape: (args, sizes, site) => {
    const context = { title, sizes, site }
    const [x = SCALAR] = args
    const arity = args.length < 2 ? checkArity(args, 2, context) : ok(true)
    if (!arity.ok) return arity
    const odd = args.findIndex((arg) => arg.kind !== "matrix" || !equateShapes(arg, x, sizes))
    return odd < 0 ? ok(x) : wrongKind(args[odd] ?? x, { en: "a matrix", ja: "行列" }, context, odd)
  },
  evaluate: ([x, ...directions]) =>
    x
      ? allAlong(
          ([one = x, turned = x]) => polarOf(one, turned),
          [x, transposeJet(x)],
          directions.map((direction) => [direction, transposeJet(direction)]),
        )
      : zeroJet([]),
  meaning: { means: "primitive", differential: differentialOf(id) },
  latex: (args) => `L_{\\operatorname{polar}}(${args.join(", ")})`,
  samples: [
    {
      args: [
        { kind: "matrix", rows: 2, cols: 3 },
        { kind: "matrix", rows: 2, cols: 3 },
      ],
    },
  ],
  docs: {
    summary: {
      en: "The change of the polar factor in a direction; it stands in second derivatives of the nuclear norm.",
      ja: "極分解の直交因子の方向微分。核ノルムの 2 階微分に現れます。",
    },
    example: "L_{\\operatorname{polar}}(X, E)",
  },
})
