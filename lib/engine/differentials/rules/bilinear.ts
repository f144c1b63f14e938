import { addWords } from "../algebra"
import { defineDifferentialRule } from "../define"
import { productTerms } from "./product"

const BILINEAR: ReadonlySet<string> = new Set(["kronecker", "cross"])

/** d(U ⊗ V) = dU ⊗ V + U ⊗ dV, and the same for the vector product. */
export const bilinearDifferential = defineDifferentialRule({
  id: "d-kronecker",
  title: {
    en: "Product rule for $\\otimes$ and $\\times$: $\\mathrm{d}(U \\otimes V) = \\mathrm{d}U \\otimes V + U \\otimes \\mathrm{d}V$",
    ja: "$\\otimes$ と $\\times$ の積の微分:$\\mathrm{d}(U \\otimes V) = \\mathrm{d}U \\otimes V + U \\otimes \\mathrm{d}V$",
  },
  explanation: {
    en: "Kronecker and vector products are linear in each factor.",
    ja: "クロネッカー積と外積は、それぞれの因子について線形です。",
  },
  on: ["tensor"],
  apply: (of, context) => (BILINEAR.has(of.fn) ? addWords(productTerms(of, context)) : null),
  examples: [
    ["X \\otimes A", "X:m,n A:p,q", "X"],
    ["\\bm{a} \\times \\bm{x}", "a:3 x:3", "x"],
  ],
})
