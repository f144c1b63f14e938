import katex from "katex"

/** A formula as a `math` element of MathML 3, its LaTeX kept inside as an annotation; null for one that cannot be set. */
export function mathMl(tex: string, display: boolean): string | null {
  try {
    const markup = katex.renderToString(tex, {
      displayMode: display,
      output: "mathml",
      throwOnError: true,
      strict: "ignore",
      trust: false,
      maxExpand: 400,
      maxSize: 20,
    })
    return /<math[\s\S]*<\/math>/.exec(markup)?.[0] ?? null
  } catch {
    return null // no formula yet, or one that nests too deep
  }
}
