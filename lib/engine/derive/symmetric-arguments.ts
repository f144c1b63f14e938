import { chooseDims } from "../numeric/choose-dims"
import { drawPoint } from "../numeric/draw-point"
import { evaluateTerm } from "../numeric/evaluate-term"
import { isSymmetricMatrix } from "../numeric/symmetric-eigen"
import type { Elaborated } from "../syntax/read"
import type { Term } from "../term"
import { termParts } from "../term-parts"

const MOODS = ["any", "positive", "small"] as const

/** Whether a matrix has a value at a random point that is not symmetric there. */
function isAsymmetric(matrix: Term, { sizes, declarations }: Elaborated): boolean {
  const dims = chooseDims(sizes, 0)
  for (const [attempt, mood] of MOODS.entries()) {
    const { a, dims: [size = 0] = [] } = evaluateTerm(
      matrix,
      drawPoint(declarations, dims, 1 + attempt, mood),
      dims,
    )
    if (a.every(Number.isFinite)) return !isSymmetricMatrix(a, size)
  }
  return false
}

/** The first matrix whose eigenvalues are asked for though it need not be symmetric; null where there is none. */
export function asymmetricArgument(elaborated: Elaborated): Term | null {
  const search = (term: Term): Term | null => {
    const [matrix] = term.type === "apply" && term.operator === "eigenvalue" ? term.args : []
    if (matrix && isAsymmetric(matrix, elaborated)) return matrix
    for (const part of termParts(term)) {
      const found = search(part)
      if (found) return found
    }
    return null
  }
  return search(elaborated.term)
}
