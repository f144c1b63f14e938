import { chain, scaled } from "../../print/words/build"
import { ONE } from "../../rational"
import { times } from "../algebra"
import { defineDifferentialRule } from "../define"

import { slopeOf } from "./matrix-function-slope"

/** d f(cM) = dc M f′(cM) for a scalar c and a constant matrix M, which commutes with f′(cM). */
export const scaledMatrixFunctionDifferential = defineDifferentialRule({
  id: "d-scaled-matrix-function",
  title: {
    en: "$\\mathrm{d}f(cM) = \\mathrm{d}c\\,M f'(cM)$ for constant $M$",
    ja: "定数行列 $M$ に対し $\\mathrm{d}f(cM) = \\mathrm{d}c\\,M f'(cM)$",
  },
  explanation: {
    en: "Only the number in front of the constant matrix changes.",
    ja: "変化するのは、定数行列に掛かるスカラーだけです。",
  },
  on: ["tensor"],
  apply: (of, context) => {
    const [argument] = of.args
    const slope = slopeOf(of, context)
    if (!slope || argument?.word !== "scaled" || !argument.of || context.mentions(argument.of)) return null
    const moving = argument.scalars.filter(context.mentions)
    const still = argument.scalars.filter((scalar) => !context.mentions(scalar))
    const factor = scaled(ONE, moving, null)
    const fixed = scaled(argument.coefficient, still, argument.of)
    return times([context.d(factor)], chain([fixed, slope]))
  },
  examples: [["(tA)^{1/2}", "A:n,n t", "t"]],
})
