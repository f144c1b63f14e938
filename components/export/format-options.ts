import type { Format } from "./formats"

/** What may be chosen for a file beside its format, as the address of exports takes it. */
export interface Choices {
  readonly theme: "light" | "dark"
  readonly pages: "board" | "frames"
  readonly paper: "a4" | "letter"
  readonly scale: "1" | "2" | "3" | "4"
  readonly background: "board" | "none"
  readonly solutions: "inline" | "appendix" | "none"
  readonly verdicts: "0" | "1"
  readonly space: "0" | "4" | "8" | "16"
  readonly graph: "0" | "1"
}

/** What is chosen at first. */
export const FIRST_CHOICES: Choices = {
  theme: "light",
  pages: "board",
  paper: "a4",
  scale: "2",
  background: "board",
  solutions: "inline",
  verdicts: "0",
  space: "0",
  graph: "0",
}

/** The values of each choice in the order in which they are offered. */
export const CHOICE_VALUES = {
  theme: ["light", "dark"],
  pages: ["board", "frames"],
  paper: ["a4", "letter"],
  scale: ["1", "2", "3", "4"],
  background: ["board", "none"],
  solutions: ["inline", "appendix", "none"],
  verdicts: ["0", "1"],
  space: ["0", "4", "8", "16"],
  graph: ["0", "1"],
} as const satisfies { readonly [K in keyof Choices]: readonly Choices[K][] }

const DOCUMENT = ["solutions", "verdicts", "space"] as const

/** The choices that each format has a use for. */
export const FORMAT_CHOICES: Readonly<Record<Format, readonly (keyof Choices)[]>> = {
  pdf: ["pages", "theme"],
  handout: ["paper", ...DOCUMENT],
  tex: ["paper", ...DOCUMENT, "graph"],
  "tex-folder": ["paper", ...DOCUMENT, "graph"],
  markdown: DOCUMENT,
  notebook: ["solutions", "verdicts"],
  numpy: [],
  pytorch: [],
  jax: [],
  julia: [],
  matlab: [],
  svg: ["theme", "background"],
  png: ["theme", "background", "scale"],
  json: [],
}

/** How a file of a format is looked at before it is written: its pages, its picture, its first lines, or those of the document in its folder. */
export const FORMAT_PREVIEW: Readonly<Record<Format, "pages" | "picture" | "lines" | "folder">> = {
  pdf: "pages",
  handout: "pages",
  tex: "lines",
  "tex-folder": "folder",
  markdown: "lines",
  notebook: "lines",
  numpy: "lines",
  pytorch: "lines",
  jax: "lines",
  julia: "lines",
  matlab: "lines",
  svg: "picture",
  png: "picture",
  json: "lines",
}
