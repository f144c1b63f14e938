import { atIndex, entry, freshIndex, power, productIndex, sizeNode } from "../index-form/build"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Π_{i=1}^n u = u^n where u does not depend on i. */
export const constantProductRule = defineRule({
  id: "constant-product",
  title: { en: "A product of equal factors is a power", ja: "等しい因子の総乗はべき" },
  explanation: {
    en: "A factor that does not depend on the index is multiplied with itself as often as the index runs.",
    ja: "添字によらない因子は、添字の個数だけ掛けたべきになります。",
  },
  on: ["product"],
  apply: ({ index, body }) =>
    body.free.some((one) => one.id === index.id) ? null : power(body, sizeNode(index.size)),
  samples: () => {
    const i = freshIndex("n")
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[productIndex(i, entry("t")), power(entry("t"), sizeNode("n"))]],
      never: [productIndex(i, entry("x", [atIndex(i)]))],
    }
  },
})
