import { axes, sizeNumber } from "../shape"
import type { Declaration } from "../term"
import { constantJet, countEntries, type Jet } from "./jet"
import { seededRandom, seedOf } from "./seeded-random"

/**
 * How entries are drawn where nothing is promised: of both signs, all positive (for logarithms and roots), between 0 and 1 (for arcsin), or
 * above 1 (for arcosh).
 */
export type Mood = "any" | "positive" | "small" | "large"

/** The numbers behind the sizes of a declaration. */
const declaredDims = (declaration: Declaration, dims: Readonly<Record<string, number>>): number[] =>
  axes(declaration.shape).map((size) => sizeNumber(size, dims))

/**
 * A pseudo-random point in the domain of the declarations; the same seed gives the same point, whatever the variables are called. Promises are kept: symmetric, positive definite,
 * invertible, orthogonal and diagonal matrices, positive entries. Square matrices have a positive determinant, so that ln|X| is defined.
 */
export function drawPoint(
  declarations: readonly Declaration[],
  dims: Readonly<Record<string, number>>,
  seed: number,
  mood: Mood = "any",
): Map<string, Jet> {
  return new Map(
    declarations.map((declaration, position) => [
      declaration.name,
      drawValue(declaration, declaredDims(declaration, dims), seedOf(`${seed}/${position}`), mood),
    ]),
  )
}

function drawValue(declaration: Declaration, dims: readonly number[], seed: number, mood: Mood): Jet {
  const random = seededRandom(seed)
  const row = declaration.shape.kind === "row"
  const [size = 1, cols] = dims
  if (cols === size) return constantJet(dims, drawSquare(declaration, size, random, mood))
  const draw = () => {
    if (mood === "small") return 0.15 + 0.6 * random()
    if (mood === "large") return 1.2 + 1.4 * random()
    return declaration.positive || mood === "positive" ? 0.4 + 1.4 * random() : awayFromZero(random)
  }
  return constantJet(dims, Array.from({ length: countEntries(dims) }, draw), row)
}

/** Values of both signs that keep their distance from zero, where |x|, 1/x and norms have no derivative. */
function awayFromZero(random: () => number): number {
  const size = 0.3 + 1.1 * random()
  return random() < 0.5 ? -size : size
}

function drawSquare(declaration: Declaration, size: number, random: () => number, mood: Mood): number[] {
  const entries = Array.from({ length: size * size }, () => 2 * random() - 1)
  const at = (i: number, j: number) => entries[i * size + j] ?? 0
  const build = (entry: (i: number, j: number) => number) =>
    entries.map((_, flat) => entry(Math.floor(flat / size), flat % size))
  const symmetric = (i: number, j: number) => (at(i, j) + at(j, i)) / 2
  if (declaration.diagonal) return build((i, j) => (i === j ? 0.6 + Math.abs(at(i, i)) : 0))
  if (declaration.orthogonal) return orthogonalise(entries, size)
  // A dominant diagonal bounds the condition number and makes every leading minor positive.
  const dominant = declaration.positiveDefinite ? size : 0.8 * size + 0.5
  if (declaration.symmetric || declaration.positiveDefinite) {
    return build((i, j) => symmetric(i, j) + (i === j ? dominant : 0))
  }
  if (mood === "large") return build((i, j) => 1.2 + Math.abs(at(i, j)) + (i === j ? dominant : 0))
  if (mood === "small") return build((i, j) => 0.05 + (i === j ? 0.4 : 0.1) * (1 + at(i, j)))
  if (declaration.positive || mood === "positive")
    return build((i, j) => 0.2 + Math.abs(at(i, j)) + (i === j ? dominant : 0))
  return build((i, j) => at(i, j) + (i === j ? dominant : 0))
}

/** Gram–Schmidt on the rows; the last one is turned, if need be, to make a rotation. */
function orthogonalise(entries: readonly number[], size: number): number[] {
  const rows: number[][] = []
  for (let i = 0; i < size; i++) {
    const row = entries.slice(i * size, (i + 1) * size).map((value, j) => value + (i === j ? size : 0))
    for (const earlier of rows) {
      const overlap = row.reduce((sum, value, j) => sum + value * (earlier[j] ?? 0), 0)
      for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) - overlap * (earlier[j] ?? 0)
    }
    const length = Math.hypot(...row)
    rows.push(row.map((value) => value / length))
  }
  return rows.flat()
}
