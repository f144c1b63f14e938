/** The formats of export in the order in which a person looks for them; a test holds them to the exporters. */
export const FORMATS = [
  "pdf",
  "handout",
  "tex",
  "tex-folder",
  "markdown",
  "notebook",
  "numpy",
  "pytorch",
  "jax",
  "julia",
  "matlab",
  "svg",
  "png",
  "json",
] as const

export type Format = (typeof FORMATS)[number]
