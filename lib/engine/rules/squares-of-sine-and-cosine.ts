import { add, apply, entry, multiply, number, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { MINUS_ONE, multiplyRational, type Rational } from "../rational"
import { defineRule, type RuleContext } from "./define"
import { splitCoefficient } from "./like-terms"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** What the squares of two functions of one number add up to: with this sign of the second one they give 1. */
const PAIRS: readonly (readonly [first: string, second: string, sign: 1 | -1])[] = [
  ["cos", "sin", 1],
  ["cosh", "sinh", -1],
]

/** A term as a number, the square of a function and the rest; of a higher power two factors are taken. */
interface Square {
  readonly fn: string
  readonly coefficient: Rational
  readonly rest: Node
  readonly key: string
}

/** The squares of the functions in a term, each with what stands beside it. */
function squaresIn(term: Node, { keys }: RuleContext): Square[] {
  const { coefficient, rest: whole } = splitCoefficient(term)
  const factors = whole.node === "multiply" ? whole.factors : [whole]
  return factors.flatMap((factor): Square[] => {
    if (factor.node !== "power" || factor.exponent.node !== "number" || factor.base.node !== "function")
      return []
    const { value } = factor.exponent
    const { fn, arg } = factor.base
    if (value.den !== 1n || value.num < 2n || !PAIRS.some((pair) => pair.includes(fn))) return []
    const left = power(factor.base, number(value.num - 2n))
    const rest = multiply(factors.map((other) => (other === factor ? left : other)))
    return [{ fn, coefficient, rest, key: `${keys.of(arg)} ${keys.of(rest)}` }]
  })
}

/** sin² u + cos² u = 1 and cosh² u − sinh² u = 1, with the same factors before both squares. */
export const squaresOfSineAndCosineRule = defineRule({
  id: "squares-of-sine-and-cosine",
  title: {
    en: "Squares of sine and cosine: $\\sin^2 u + \\cos^2 u = 1$",
    ja: "正弦と余弦の平方:$\\sin^2 u + \\cos^2 u = 1$",
  },
  explanation: {
    en: "The squares of sine and cosine of one angle add up to 1; those of the hyperbolic cosine and sine differ by 1.",
    ja: "同じ角の正弦と余弦の平方の和は 1 です。双曲線余弦と双曲線正弦の平方の差も 1 です。",
  },
  on: ["add"],
  needs: ["function", "power"],
  apply: ({ terms }, context) => {
    const squares = terms.map((term) => squaresIn(term, context))
    for (const [at, own] of squares.entries())
      for (const one of own) {
        const pair = PAIRS.find(([first]) => first === one.fn)
        if (!pair) continue
        const wanted = pair[2] === 1 ? one.coefficient : multiplyRational(one.coefficient, MINUS_ONE)
        const isPartner = ({ fn, coefficient, key }: Square): boolean =>
          fn === pair[1] &&
          key === one.key &&
          coefficient.num === wanted.num &&
          coefficient.den === wanted.den
        const partner = squares.findIndex((other, k) => k !== at && other.some(isPartner))
        if (partner < 0) continue
        const others = terms.filter((_, k) => k !== at && k !== partner)
        return add([...others, multiply([number(one.coefficient), one.rest])])
      }
    return null
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const square = (fn: string, of: Node = t) => power(apply(fn, of), number(2))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [add([square("sin"), square("cos")]), number(1)],
        [add([a, multiply([a, square("cos")]), multiply([a, square("sin")])]), add([a, a])],
        [
          add([
            multiply([a, power(apply("cos", t), number(3))]),
            multiply([a, apply("cos", t), square("sin")]),
          ]),
          multiply([a, apply("cos", t)]),
        ],
        [add([square("cosh"), multiply([number(-1), square("sinh")])]), number(1)],
      ],
      never: [
        add([square("sin"), square("cos", a)]),
        add([square("cosh"), square("sinh")]),
        add([square("cos"), multiply([number(-1), square("sin")])]),
        add([square("sin"), multiply([a, square("cos")])]),
      ],
    }
  },
})
