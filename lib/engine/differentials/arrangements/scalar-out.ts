import { scaled } from "../../print/words/build"
import { numberWord } from "../../print/words/leaf-words"
import { isMoving, isScalar, partsOf, type Word } from "../../print/words/word"
import { isZero, ONE } from "../../rational"
import { times, withCells, withParts } from "../algebra"
import { defineArrangement } from "../define"
import { movingPart } from "../parts"

/** A word that is linear in a scalar differential without it; null where it does not come out. */
function without(word: Word, dx: Word): Word | null {
  if (word.key === dx.key) return numberWord(ONE)
  if (!isMoving(word)) return null
  if (word.word === "scaled") {
    const scalar = word.scalars.find(isMoving)
    if (!scalar) return word.of && withInside(word, dx)
    const rest = without(scalar, dx)
    const others = word.scalars.filter((one) => one !== scalar)
    return rest && scaled(word.coefficient, [...others, rest], word.of)
  }
  if (word.word === "array") {
    const cells = word.cells
      .flat()
      .map((cell) => (isMoving(cell) ? without(cell, dx) : isZeroCell(cell) ? cell : null))
    return cells.every((cell) => cell !== null) ? withCells(word, cells) : null
  }
  if (word.word === "sum") {
    const terms = word.terms.map((term) => without(term, dx))
    return terms.every((term) => term !== null) ? withParts(word, terms) : null
  }
  return withInside(word, dx)
}

const isZeroCell = (word: Word): boolean => word.word === "number" && isZero(word.value)

/** A word of one linear form with its only moving part made still. */
function withInside(word: Word, dx: Word): Word | null {
  const parts = partsOf(word)
  const at = parts.findIndex(isMoving)
  const part = parts[at]
  const inside = part && word.word !== "differential" ? without(part, dx) : null
  return inside
    ? withParts(
        word,
        parts.map((one, k) => (k === at ? inside : one)),
      )
    : null
}

/** The differential of a scalar, wherever it stands, comes out in front. */
export const scalarOut = defineArrangement({
  id: "d-scalar-out",
  title: { en: "The scalar differential comes out in front", ja: "スカラーの微分を外に出す" },
  explanation: {
    en: "Every entry has it as a factor.",
    ja: "どの成分にも因子として含まれています。",
  },
  apply: (term, { dx }) => {
    if (!isScalar(dx)) return null
    const { part } = movingPart(term)
    if (part.key === dx.key) return null
    const rest = without(term, dx)
    return rest && times([dx], rest)
  },
  examples: [["(t^2, \\sin t)", "t", "t"]],
})
