import { type Bilingual, ok } from "../answer"
import { multiply, number, sumOver, tensor } from "../index-form/build"
import type { Lambda, Node, Place } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import { toNumber } from "../rational"
import { SCALAR, type Shape, type Size } from "../shape"
import { binaryShape } from "./arguments"
import type { OperatorDefinition } from "./define"
import { changed } from "./define-matrix-derivative"
import { checkSquare, wrongKind } from "./shape-rules"

const RANK = { en: "a number as rank", ja: "順位を表す数" }
const MATRIX = { en: "a matrix", ja: "行列" }

const below = (letter: string, index: string): string =>
  `${letter}_${index.length === 1 ? index : `{${index}}`}`

/** A letter with the rank of an eigenvalue below it: `\max` for the largest, `\min` for the smallest. */
export const ranked = (letter: string, rank: string): string =>
  below(letter, rank === "1" ? "\\max" : rank === "-1" ? "\\min" : rank)

/** The same for singular vectors, whose first pair has the number 1. */
export const rankedFromOne = (letter: string, rank: string): string =>
  below(letter, rank === "-1" ? "\\min" : rank)

/** What singular vectors are, for those who read them in a result. */
export const singularRemark = ([x = "", rank = ""]: readonly string[]): Bilingual => {
  const [u, v] = ["u", "v"].map((letter) => `$${rankedFromOne(`\\bm{${letter}}`, rank)}(${x})$`)
  const sigma = rank === "1" ? `\\|${x}\\|_2` : `${ranked("\\sigma", rank)}(${x})`
  return {
    en: `${u} and ${v} are the unit left and right singular vectors of $${x}$ for $${sigma}$, which must be a simple singular value and not zero.`,
    ja: `${u} と ${v} は、$${x}$ の特異値 $${sigma}$ に対する長さ 1 の左・右特異ベクトルです。この特異値は単純（重複なし）で、0 でないものとします。`,
  }
}

/** What an eigenvector is, for those who read it in a result. */
export const eigenRemark = ([x = "", rank = ""]: readonly string[]): Bilingual => {
  const [vector, value] = ["\\bm{v}", "\\lambda"].map((letter) => `$${ranked(letter, rank)}(${x})$`)
  return {
    en: `${vector} is a unit eigenvector of the symmetric matrix $${x}$ for ${value}, which must be a simple eigenvalue.`,
    ja: `${vector} は、対称行列 $${x}$ の固有値 ${value} に対する長さ 1 の固有ベクトルです。この固有値は単純（重複なし）とします。`,
  }
}

/** The shape of something that belongs to an eigenvalue of a square matrix with a rank. */
export const eigenShape = (
  title: OperatorDefinition["title"],
  result: (size: Size) => Shape,
): OperatorDefinition["shape"] =>
  binaryShape(title, (matrix, rank, context) => {
    if (rank.kind !== "scalar") return wrongKind(rank, RANK, context, 1)
    const size = checkSquare(matrix, context)
    return size.ok ? ok(result(size.value)) : size
  })

/** The shape of something that belongs to a singular value of a matrix with a rank. */
export const singularShape = (
  title: OperatorDefinition["title"],
  result: (matrix: Shape & { kind: "matrix" }) => Shape,
): OperatorDefinition["shape"] =>
  binaryShape(title, (matrix, rank, context) => {
    if (rank.kind !== "scalar") return wrongKind(rank, RANK, context, 1)
    return matrix.kind === "matrix" ? ok(result(matrix)) : wrongKind(matrix, MATRIX, context)
  })

export const scalarResult = (): Shape => SCALAR

/** The sizes of a matrix given by its entries. */
export const sizesOf = (matrix: Lambda): readonly [Size, Size] => {
  const [rows, cols] = matrix.indices
  return [rows?.size ?? 1, cols?.size ?? 1]
}

/** The sum of a product over all entries of a matrix. */
export const overEntries = (matrix: Lambda, body: (i: Place, j: Place) => readonly Node[]): Node => {
  const [rows, cols] = sizesOf(matrix)
  return sumOver(rows, (i) => sumOver(cols, (j) => multiply(body(i, j))))
}

/** XᵀX, or XXᵀ by rows. */
export function gramOf(x: Lambda, by: "columns" | "rows"): Lambda {
  const [rows, cols] = sizesOf(x)
  if (by === "rows")
    return changed(
      { ...x, indices: [x.indices[0], x.indices[0]].filter((one) => one !== undefined) },
      (i, j) => sumOver(cols, (k) => multiply([entryOf(x, [i, k]), entryOf(x, [j, k])])),
    )
  return changed({ ...x, indices: [x.indices[1], x.indices[1]].filter((one) => one !== undefined) }, (i, j) =>
    sumOver(rows, (k) => multiply([entryOf(x, [k, i]), entryOf(x, [k, j])])),
  )
}

/** An entry of (λI − M)⁺ for the eigenvalue with a rank. */
export const resolvent = (matrix: Lambda, rank: Lambda, at: readonly Place[]): Node =>
  tensor("reduced-resolvent", [matrix, rank], at)

/** The rank among the eigenvalues of a Gram matrix of the singular value with a rank; null where it depends on which side is longer. */
export function rankInGram(x: Lambda, rank: Lambda): Lambda | null {
  if (rank.body.node !== "number" || rank.body.value.num > 0n) return rank
  const [rows, cols] = sizesOf(x)
  if (rows === cols) return rank
  if (typeof rows !== "number" || typeof cols !== "number") return null
  return { indices: [], body: number(Math.min(rows, cols) + 1 + toNumber(rank.body.value)) }
}
