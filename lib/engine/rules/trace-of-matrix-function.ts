import {
  atIndex,
  derivative,
  entry,
  freshIndex,
  lambda,
  multiply,
  sumIndex,
  tensor,
} from "../index-form/build"
import { samePlace } from "../index-form/identity"
import { entryOf } from "../index-form/substitute"
import { defineRule } from "./define"
import { slopeEntry } from "./matrix-function-slope"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** ∂ tr f(M) = tr(f′(M) ∂M), because the trace does not mind that M and ∂M do not commute. */
export const traceOfMatrixFunctionRule = defineRule({
  id: "trace-of-matrix-function",
  title: {
    en: "Trace of a matrix function: $\\partial\\operatorname{tr} f(M) = \\operatorname{tr}(f'(M)\\,\\partial M)$",
    ja: "行列の関数のトレース:$\\partial\\operatorname{tr} f(M) = \\operatorname{tr}(f'(M)\\,\\partial M)$",
  },
  explanation: {
    en: "Under a trace a function of a matrix is differentiated like one of a number.",
    ja: "トレースの中では、行列の関数を一変数の関数と同じように微分できます。",
  },
  on: ["derivative"],
  needs: ["tensor"],
  apply: ({ of, name, at }, context) => {
    if (of.node !== "sum" || of.body.node !== "tensor") return null
    const [matrix, ...parameters] = of.body.args
    if (parameters.some((parameter) => context.mentions(parameter.body, name))) return null
    const [row, col] = of.body.at
    const diagonal = atIndex(of.index)
    if (!matrix || !row || !col || !samePlace(row, diagonal) || !samePlace(col, diagonal)) return null
    if (matrix.body.free.some((index) => index.id === of.index.id)) return null
    const [i, j] = [freshIndex(of.index.size), freshIndex(of.index.size)]
    const slope = slopeEntry(of.body, [atIndex(j), atIndex(i)])
    if (!slope) return null
    const change = derivative(entryOf(matrix, [atIndex(i), atIndex(j)]), name, at)
    return sumIndex(i, sumIndex(j, multiply([slope, change])))
  },
  samples: () => {
    const [i, k, l] = [freshIndex("n"), atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const whole = lambda(["n", "n"], (...places) => entry("X", places))
    const diagonal = [atIndex(i), atIndex(i)]
    const by = (fn: string) => derivative(sumIndex(i, tensor(fn, [whole], diagonal)), "X", [k, l])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [by("matrix-exp"), null],
        [by("matrix-cos"), null],
        [by("matrix-ln"), null],
      ],
      never: [by("inverse"), derivative(sumIndex(i, entry("X", diagonal)), "X", [k, l])],
    }
  },
})
