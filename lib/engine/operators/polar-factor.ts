import { ok } from "../answer"
import { type Jet, scalarJet } from "../numeric/jet"
import { matmulJets, transposeJet } from "../numeric/linear-algebra"
import { rational, toNumber } from "../rational"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"
import { alongChange } from "./define-matrix-derivative"
import { realPowerValue } from "./matrix-real-power"
import { wrongKind } from "./shape-rules"

const title = { en: "the polar factor", ja: "極分解の直交因子" }

const MINUS_HALF = scalarJet(toNumber(rational(-1, 2)))

/** X(XᵀX)^{−1/2} of a tall and (XXᵀ)^{−1/2}X of a wide matrix, given with its transpose. */
export function polarOf(x: Jet, transposed: Jet): Jet {
  const [rows = 0, cols = 0] = x.dims
  if (rows < cols) return matmulJets(realPowerValue(matmulJets(x, transposed), MINUS_HALF), x)
  return matmulJets(x, realPowerValue(matmulJets(transposed, x), MINUS_HALF))
}

/**
 * UVᵀ of the singular value decomposition X = UΣVᵀ of a matrix of full rank, the nearest matrix with orthonormal columns or rows. Source: Higham, Functions of Matrices,
 * chapter 8.
 */
export const polarFactor = defineOperator({
  id: "polar-factor",
  title,
  syntax: { calls: ["polar"] },
  arity: 1,
  shape: unaryShape(title, (x, context) =>
    x.kind === "matrix" ? ok(x) : wrongKind(x, { en: "a matrix", ja: "行列" }, context),
  ),
  evaluate: unaryValue((x) => polarOf(x, transposeJet(x))),
  meaning: alongChange("polar-factor"),
  latex: ([x = ""]) => `\\operatorname{polar}(${x})`,
  remark: ([x = ""]) => ({
    en: `$\\operatorname{polar}(${x}) = UV^\\top$, where $${x} = U\\Sigma V^\\top$ is the singular value decomposition; the matrix must have full rank.`,
    ja: `$\\operatorname{polar}(${x}) = UV^\\top$ です（$${x} = U\\Sigma V^\\top$ は特異値分解）。行列は最大階数とします。`,
  }),
  samples: [
    { args: [{ kind: "matrix", rows: 2, cols: 3 }] },
    { args: [{ kind: "matrix", rows: 3, cols: 2 }] },
  ],
  docs: {
    summary: {
      en: "UVᵀ of the singular value decomposition X = UΣVᵀ: the factor with orthonormal columns or rows.",
      ja: "特異値分解 X = UΣVᵀ の UVᵀ。列または行が正規直交である因子です。",
    },
    example: "\\operatorname{polar}(X)",
  },
})
