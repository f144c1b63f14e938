import { add, apply, constant, multiply, negate, number, reciprocal } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { divideJets, mapJet, scaleJet } from "../numeric/arithmetic"
import { type Jet, zeroJet } from "../numeric/jet"
import { rational } from "../rational"
import { SCALAR } from "../shape"
import { binaryEntry, binaryShape, binaryValue } from "./arguments"
import { defineOperator } from "./define"
import { checkSame } from "./shape-rules"

const title = { en: "the angle of a point", ja: "点の偏角(atan2)" }

const ARCTAN = {
  value: Math.atan,
  first: (x: number) => 1 / (1 + x * x),
  second: (x: number) => (-2 * x) / (1 + x * x) ** 2,
}

/** The angle, with the slopes of arctan(y/x) or of −arctan(x/y), whichever quotient is smaller. */
function angle(y: Jet, x: Jet): Jet {
  const flat = mapJet(divideJets(y, x), ARCTAN)
  const steep = scaleJet(mapJet(divideJets(x, y), ARCTAN), -1)
  const result = zeroJet(y.dims, y.row)
  for (let k = 0; k < result.a.length; k++) {
    const [above, right] = [y.a[k] ?? Number.NaN, x.a[k] ?? Number.NaN]
    const from = Math.abs(above) < Math.abs(right) ? flat : steep
    result.a[k] = Math.atan2(above, right)
    result.b[k] = from.b[k] ?? 0
    result.c[k] = from.c[k] ?? 0
    result.d[k] = from.d[k] ?? 0
  }
  return result
}

/** arctan(y/x), to which ±π is added left of the y axis. */
function entry(y: Node, x: Node): Node {
  const side = add([multiply([number(2), apply("is-nonnegative", y)]), number(-1)])
  const behind = add([number(1), negate(apply("sign", x))])
  const turn = multiply([number(rational(1, 2)), constant("pi"), side, behind])
  return add([apply("arctan", multiply([y, reciprocal(x)])), turn])
}

/** The angle in (−π, π] of the point (x, y), the first argument being y, as programs have it. */
export const atan2 = defineOperator({
  id: "atan2",
  title,
  syntax: { calls: ["atan2", "arctan2"] },
  arity: 2,
  shape: binaryShape(title, (y, x, context) => checkSame([y, x], context)),
  evaluate: binaryValue(angle),
  meaning: {
    means: "expansion",
    expand: binaryEntry((y, x, at) => entry(y.at(...at), x.at(...at))),
  },
  latex: ([y = "", x = ""]) => `\\operatorname{atan2}(${y}, ${x})`,
  samples: [
    { args: [SCALAR, SCALAR], domain: "nonzero" },
    {
      args: [
        { kind: "column", size: 5 },
        { kind: "column", size: 5 },
      ],
      domain: "nonzero",
    },
  ],
  docs: {
    summary: {
      en: "The angle between −π and π of the point (x, y); the first argument is y.",
      ja: "点 (x, y) の偏角(−π から π)。第 1 引数が y です。",
    },
    example: "\\operatorname{atan2}(y, x)",
  },
})
