import { tensorWord } from "../../print/words/wraps"
import { withParts } from "../algebra"
import { defineDifferentialRule } from "../define"

/** d tr U = tr dU, d(Uᵀ) = (dU)ᵀ, d diag(u) = diag(du), d vec U = vec dU. */
export const linearMapDifferential = defineDifferentialRule({
  id: "d-linear-map",
  title: {
    en: "Trace, transpose, diag and vec are linear: $\\mathrm{d}\\,L(U) = L(\\mathrm{d}U)$",
    ja: "トレース・転置・diag・vec は線形:$\\mathrm{d}\\,L(U) = L(\\mathrm{d}U)$",
  },
  explanation: {
    en: "A linear map of the matrix changes by the same map of its change.",
    ja: "線形な操作の結果の変化は、変化に同じ操作を施したものです。",
  },
  on: ["trace", "transpose", "diag", "diagonal", "tensor"],
  apply: (of, { d }) => {
    if (of.word !== "tensor") return withParts(of, [d(of.of)])
    const [arg] = of.args
    return of.fn === "vec" && arg ? tensorWord("vec", [d(arg)], of) : null
  },
  examples: [
    ["\\operatorname{tr}(AX)", "A:n,m X:m,n", "X"],
    ["\\operatorname{diag}(X)", "X:n,n", "X"],
    ["\\operatorname{vec}(AXB)", "A:p,m X:m,n B:n,q", "X"],
  ],
})
