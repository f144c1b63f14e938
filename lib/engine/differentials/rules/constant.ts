import { zeroLike } from "../algebra"
import { defineDifferentialRule } from "../define"

/** d of what does not change is zero. */
export const constantDifferential = defineDifferentialRule({
  id: "d-constant",
  title: { en: "The differential of a constant is 0", ja: "定数の微分は 0" },
  explanation: {
    en: "What does not contain the variable does not change with it.",
    ja: "変数を含まないものは、変数が変わっても変化しません。",
  },
  on: [
    "number",
    "node",
    "variable",
    "identity",
    "ones",
    "unit",
    "transpose",
    "chain",
    "scaled",
    "sum",
    "hadamard",
    "diag",
    "diagonal",
    "trace",
    "norm",
    "power",
    "function",
    "tensor",
    "array",
  ],
  apply: (of, { mentions }) => (mentions(of) ? null : zeroLike(of)),
  examples: [
    ["A\\bm{x} + \\bm{b}", "A:m,n x:n b:m", "x"],
    ["\\bm{a}", "a:m x:n", "x"],
  ],
})
