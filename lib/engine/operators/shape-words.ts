import type { Bilingual } from "../answer"
import { isProductSize, type Shape, type Size, sizeLettersOf, sizeText } from "../shape"
import type { SizeUnifier } from "./define"

/** Sizes not yet known begin with a question mark; no typed size can. */
export const isUnknownSize = (size: Size): boolean =>
  typeof size === "string" && size.startsWith("?") && !isProductSize(size)

const article = (size: Size): string => (/^[aefhilmnorsx8]|^1[18]$/i.test(String(size)) ? "an" : "a")

/** What a value is, in words with as many sizes as are known, those as LaTeX: "an $m \times n$ matrix", "$n$ 成分のベクトル". */
export function shapeWords(shape: Shape, sizes?: SizeUnifier): Bilingual {
  const known = (size: Size): Size => {
    const resolved = sizes?.resolve(size) ?? size
    // A product with a factor that is not known says nothing to a reader.
    return isProductSize(resolved)
      ? sizeLettersOf(resolved).some(isUnknownSize)
        ? "?"
        : sizeText(resolved)
      : resolved
  }
  if (shape.kind === "scalar") return { en: "a scalar", ja: "スカラー" }
  if (shape.kind === "matrix") {
    const [rows, cols] = [known(shape.rows), known(shape.cols)]
    if (isUnknownSize(rows) && isUnknownSize(cols)) return { en: "a matrix", ja: "行列" }
    if (isUnknownSize(rows)) return { en: `a matrix with $${cols}$ columns`, ja: `$${cols}$ 列の行列` }
    if (isUnknownSize(cols)) return { en: `a matrix with $${rows}$ rows`, ja: `$${rows}$ 行の行列` }
    const size = `$${rows} \\times ${cols}$`
    return { en: `${article(rows)} ${size} matrix`, ja: `${size} 行列` }
  }
  const noun =
    shape.kind === "row" ? { en: "row vector", ja: "行ベクトル" } : { en: "vector", ja: "ベクトル" }
  const size = known(shape.size)
  if (isUnknownSize(size)) return { en: `a ${noun.en}`, ja: noun.ja }
  const entries = size === 1 ? "entry" : "entries"
  return { en: `a ${noun.en} with $${size}$ ${entries}`, ja: `$${size}$ 成分の${noun.ja}` }
}

/** LaTeX inside a sentence, between dollar signs; long formulas are replaced by a word. */
export function quoted(latex: string | undefined, otherwise: Bilingual): Bilingual {
  const short = latex?.trim().replace(/\s+/g, " ")
  if (!short || short.length > 60) return otherwise
  return { en: `$${short}$`, ja: `$${short}$` }
}
