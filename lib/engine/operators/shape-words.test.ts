import { expect, test } from "vitest"
import { shapeWords } from "./shape-words"

test("shapes are said in words with the right article", () => {
  const words = [
    { kind: "scalar" },
    { kind: "column", size: 1 },
    { kind: "row", size: "n" },
    { kind: "matrix", rows: 8, cols: 2 },
    { kind: "matrix", rows: "k", cols: "?1" },
    { kind: "matrix", rows: "?1", cols: "?2" },
  ] as const
  expect(words.map((shape) => shapeWords(shape).en)).toEqual([
    "a scalar",
    "a vector with $1$ entry",
    "a row vector with $n$ entries",
    "an $8 \\times 2$ matrix",
    "a matrix with $k$ rows",
    "a matrix",
  ])
})
