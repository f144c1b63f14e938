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
import { entryOf } from "../index-form/substitute"
import { defineRule } from "./define"
import { slopeEntry } from "./matrix-function-slope"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { dependsOnAny, factorsOf } from "./sum-chain"

/** ∂ f(cM) = ∂c M f′(cM) for a scalar c and a constant matrix M, which commutes with f′(cM). */
export const scaledMatrixFunctionRule = defineRule({
  id: "scaled-matrix-function",
  title: {
    en: "$\\partial f(cM) = \\partial c\\, M f'(cM)$ for constant $M$",
    ja: "定数行列 $M$ に対し $\\partial f(cM) = \\partial c\\, M f'(cM)$",
  },
  explanation: {
    en: "Only the number in front of the constant matrix changes.",
    ja: "変化するのは、定数行列に掛かるスカラーだけです。",
  },
  on: ["derivative"],
  needs: ["tensor"],
  apply: ({ of, name, at }, context) => {
    if (of.node !== "tensor") return null
    const [argument, ...parameters] = of.args
    if (parameters.some((parameter) => context.mentions(parameter.body, name))) return null
    const [row, col] = of.at
    const size = argument?.indices[0]?.size
    if (!argument || !row || !col || size === undefined) return null
    const factors = factorsOf(argument.body)
    const moving = factors.filter((factor) => context.mentions(factor, name))
    if (moving.length === 0 || moving.some((factor) => dependsOnAny(factor, argument.indices))) return null
    const k = freshIndex(size)
    const slope = slopeEntry(of, [atIndex(k), col])
    if (!slope) return null
    const fixed = { ...argument, body: multiply(factors.filter((factor) => !moving.includes(factor))) }
    return multiply([
      derivative(multiply(moving), name, at),
      sumIndex(k, multiply([entryOf(fixed, [row, atIndex(k)]), slope])),
    ])
  },
  samples: () => {
    const [i, j] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const scaled = lambda(["n", "n"], (...places) => multiply([entry("t"), entry("X", places)]))
    const whole = lambda(["n", "n"], (...places) => entry("X", places))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [derivative(tensor("matrix-exp", [scaled], [i, j]), "t", []), null],
        [derivative(tensor("matrix-sin", [scaled], [i, j]), "t", []), null],
      ],
      never: [
        derivative(tensor("matrix-exp", [whole], [i, j]), "X", [i, j]),
        derivative(tensor("inverse", [scaled], [i, j]), "t", []),
      ],
    }
  },
})
