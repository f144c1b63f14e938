import { atIndex, delta, entry, freshIndex, lambda, multiply, sumIndex, tensor } from "../index-form/build"
import { samePlace } from "../index-form/identity"
import type { Lambda, Node, Place } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import { defineRule, type RuleContext } from "./define"
import { slopeEntry } from "./matrix-function-slope"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { dependsOnAny, joinChain, splitChain } from "./sum-chain"

/** Functions of one matrix, which commute with it and with each other. */
const FUNCTIONS = /^(inverse|matrix-(exp|ln|sin|cos))$/

/** Whether a factor is the entry at these places of the matrix itself or of a function of it. */
function commutes(factor: Node, matrix: Lambda, at: readonly [Place, Place], { keys }: RuleContext): boolean {
  if (keys.of(factor) === keys.of(entryOf(matrix, at))) return true
  if (factor.node !== "tensor" || !FUNCTIONS.test(factor.fn)) return false
  const [of] = factor.args
  return (
    of !== undefined &&
    keys.ofLambda(of) === keys.ofLambda(matrix) &&
    factor.at.every((place, k) => samePlace(place, at[k] ?? place))
  )
}

/** tr(g(X) L_f(X, E)) = tr(g(X) f′(X) E), because g(X) commutes with X. */
export const commutingDirectionRule = defineRule({
  id: "commuting-direction",
  title: {
    en: "Trace with a matrix that commutes: $\\operatorname{tr}(X\\,L_f(X, E)) = \\operatorname{tr}(X f'(X) E)$",
    ja: "可換な行列とのトレース:$\\operatorname{tr}(X\\,L_f(X, E)) = \\operatorname{tr}(X f'(X) E)$",
  },
  explanation: {
    en: "Beside a function of the same matrix the derivative in a direction is like that of a number.",
    ja: "同じ行列の関数と並ぶトレースの中では、方向微分を一変数の関数と同じように計算できます。",
  },
  on: ["sum"],
  needs: ["tensor"],
  apply: (node, context) => {
    const { indices, factors } = splitChain(node)
    for (const change of factors) {
      if (change.node !== "tensor" || !change.fn.endsWith("-derivative") || change.args.length !== 2) continue
      const [matrix, direction] = change.args
      const [row, col] = change.at
      if (!matrix || !direction || row?.at !== "index" || col?.at !== "index") continue
      const inner = [row.index, col.index]
      const isInner =
        inner.every((one) => indices.some(({ id }) => id === one.id)) && row.index.id !== col.index.id
      const meeting = factors.filter((factor) => factor !== change && dependsOnAny(factor, inner))
      const [other] = meeting
      if (!isInner || !other || meeting.length !== 1 || !commutes(other, matrix, [col, row], context))
        continue
      const middle = freshIndex(row.index.size)
      const value = tensor(change.fn.replace("-derivative", ""), [matrix], [row, atIndex(middle)])
      const slope = slopeEntry(value, [row, atIndex(middle)])
      if (!slope) continue
      const along = entryOf(direction, [atIndex(middle), col])
      return joinChain(
        [...indices, middle],
        factors.map((factor) => (factor === change ? multiply([slope, along]) : factor)),
      )
    }
    return null
  },
  samples: () => {
    const whole = lambda(["n", "n"], (...places) => entry("X", places))
    const [i, j] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const direction = lambda(["n", "n"], (k, l) => multiply([delta(k, i), delta(l, j)]))
    const traced = (fn: string, other: string): Node => {
      const [k, l] = [freshIndex("n"), freshIndex("n")]
      const change = tensor(`${fn}-derivative`, [whole, direction], [atIndex(l), atIndex(k)])
      return sumIndex(k, sumIndex(l, multiply([entry(other, [atIndex(k), atIndex(l)]), change])))
    }
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [traced("matrix-exp", "X"), null],
        [traced("matrix-sin", "X"), null],
      ],
      never: [traced("matrix-exp", "S"), sumIndex(freshIndex("n"), entry("X", [i, j]))],
    }
  },
})
