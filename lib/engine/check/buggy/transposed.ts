import type { Surface } from "../../syntax/surface"

/** The transpose of a part, in brackets. */
export const transposed = (of: Surface): Surface => ({
  type: "mark",
  mark: "transpose",
  of: { type: "group", of, bracket: "(", span: of.span },
  letter: null,
  span: of.span,
})
