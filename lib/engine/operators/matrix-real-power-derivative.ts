import { ok } from "../answer"
import { add, number, tensor } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import { zeroJet } from "../numeric/jet"
import { rational } from "../rational"
import { SCALAR } from "../shape"
import { defineOperator } from "./define"
import { alongDirections, changed } from "./define-matrix-derivative"
import { realPowerValue } from "./matrix-real-power"
import { checkArity, checkSquare } from "./shape-rules"

const title = { en: "the derivative of a power of a matrix", ja: "行列の累乗の微分" }

const id = "matrix-real-power-derivative"

/**
 * The directional (Fréchet) derivative of X^p in one direction or more, L(X, p, E): the part of (X + εE)^p that is linear in ε. For p = 1/2 it solves the Sylvester
 * equation X^{1/2} L + L X^{1/2} = E. It stands in results only.
 */
export const matrixRealPowerDerivative = defineOperator({
  id,
  title,
  syntax: {},
  arity: "any",
  shape: (args, sizes, site) => {
    const context = { title, sizes, site }
    const arity = args.length < 3 ? checkArity(args, 3, context) : ok(true)
    if (!arity.ok) return arity
    for (const [k, arg] of args.entries()) {
      const size = k === 1 ? ok(true) : checkSquare(arg, context, k)
      if (!size.ok) return size
    }
    return ok(args[0] ?? SCALAR)
  },
  evaluate: ([x, exponent, ...directions]) =>
    x && exponent ? alongDirections((one) => realPowerValue(one, exponent), x, directions) : zeroJet([]),
  meaning: {
    means: "primitive",
    differential: ({ args, at, change }) => {
      const [x, exponent, ...directions] = args
      if (!x || !exponent) return number(0)
      // How L changes with an exponent that moves has no form here.
      if ((exponent.body.kinds & KIND_BITS.entry) !== 0) return null
      const alongX = tensor(id, [...args, changed(x, (...places) => change(0, places))], at)
      const alongOthers = directions.map((direction, k) => {
        const moved = changed(direction, (...places) => change(k + 2, places))
        return tensor(
          id,
          args.map((arg, other) => (other === k + 2 ? moved : arg)),
          at,
        )
      })
      return add([alongX, ...alongOthers])
    },
  },
  latex: ([x = "", exponent = "", ...directions]) =>
    `L_{(\\cdot)^{${exponent}}}(${[x, ...directions].join(", ")})`,
  samples: [
    {
      args: [{ kind: "matrix", rows: 2, cols: 2 }, SCALAR, { kind: "matrix", rows: 2, cols: 2 }],
      domain: "spd",
      literals: { 1: rational(1, 2) },
    },
  ],
  docs: {
    summary: {
      en: "The change of a power of a matrix in a direction: the linear part of (X + εE)^p.",
      ja: "行列の累乗の方向微分(フレシェ微分):(X + εE)^p の ε について 1 次の部分。",
    },
    example: "L_{(\\cdot)^{1/2}}(X, E)",
  },
})
