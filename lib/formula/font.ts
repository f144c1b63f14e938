/** A face of the typesetter's fonts. */
export interface Font {
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
}

export const MAIN_FONT: Font = { family: "KaTeX_Main", bold: false, italic: false }

/** What each class changes about the font, as the typesetter's style sheet says it. */
const CHANGES: Readonly<Record<string, Partial<Font>>> = {
  textbf: { bold: true },
  textit: { italic: true },
  textrm: { family: "KaTeX_Main" },
  textsf: { family: "KaTeX_SansSerif" },
  texttt: { family: "KaTeX_Typewriter" },
  mathnormal: { family: "KaTeX_Math", italic: true },
  mathit: { family: "KaTeX_Main", italic: true },
  mathrm: { italic: false },
  mathbf: { family: "KaTeX_Main", bold: true },
  boldsymbol: { family: "KaTeX_Math", bold: true, italic: true },
  amsrm: { family: "KaTeX_AMS" },
  mathbb: { family: "KaTeX_AMS" },
  textbb: { family: "KaTeX_AMS" },
  mathcal: { family: "KaTeX_Caligraphic" },
  mathfrak: { family: "KaTeX_Fraktur" },
  textfrak: { family: "KaTeX_Fraktur" },
  mathboldfrak: { family: "KaTeX_Fraktur", bold: true },
  textboldfrak: { family: "KaTeX_Fraktur", bold: true },
  mathtt: { family: "KaTeX_Typewriter" },
  mathscr: { family: "KaTeX_Script" },
  textscr: { family: "KaTeX_Script" },
  mathsf: { family: "KaTeX_SansSerif" },
  textsfnormal: { family: "KaTeX_SansSerif" },
  mathboldsf: { family: "KaTeX_SansSerif", bold: true },
  textboldsf: { family: "KaTeX_SansSerif", bold: true },
  mathsfit: { family: "KaTeX_SansSerif", italic: true },
  mathitsf: { family: "KaTeX_SansSerif", italic: true },
  textitsf: { family: "KaTeX_SansSerif", italic: true },
  mainrm: { family: "KaTeX_Main", italic: false },
  "small-op": { family: "KaTeX_Size1" },
  "large-op": { family: "KaTeX_Size2" },
  "delim-size1": { family: "KaTeX_Size1" },
  "delim-size4": { family: "KaTeX_Size4" },
}

/** The font inside a node with these classes. */
export function fontInside(outer: Font, classes: readonly string[]): Font {
  if (classes.includes("delimsizing")) {
    const size = classes.find((name) => /^size[1-4]$/.test(name))
    return size ? { ...outer, family: `KaTeX_${size.replace("size", "Size")}` } : outer
  }
  let font = outer
  for (const name of classes) {
    const change = CHANGES[name]
    if (change) font = { ...font, ...change }
  }
  return font
}
