import { chain } from "../../print/words/build"
import { transpose } from "../../print/words/transpose"
import { isMatrix, type Word } from "../../print/words/word"
import { trace } from "../../print/words/wraps"

/** uᵀv of columns, tr(UᵀV) of matrices. */
export const innerProduct = (u: Word, v: Word): Word => {
  const product = chain([transpose(u), v])
  return isMatrix(u) ? trace(product) : product
}
