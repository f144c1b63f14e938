import type { CodeLanguageId } from "../engine/answer"

/** The languages in which a derivative can be had as a program, by their proper names, in the order in which they are offered. */
export const CODE_LANGUAGES: readonly { readonly id: CodeLanguageId; readonly title: string }[] = [
  { id: "numpy", title: "NumPy" },
  { id: "pytorch", title: "PyTorch" },
  { id: "jax", title: "JAX" },
  { id: "julia", title: "Julia" },
  { id: "matlab", title: "MATLAB" },
]
