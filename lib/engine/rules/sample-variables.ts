import type { Declaration } from "../term"

/** Variables for the samples of rules: a scalar, columns of size n, matrices of sizes m×n and n×n. */
export const SAMPLE_VARIABLES: readonly Declaration[] = [
  { name: "a", latex: "a", shape: { kind: "scalar" }, positive: true },
  { name: "t", latex: "t", shape: { kind: "scalar" }, positive: true },
  { name: "x", latex: "\\bm{x}", shape: { kind: "column", size: "n" }, positive: true },
  { name: "y", latex: "\\bm{y}", shape: { kind: "column", size: "n" }, positive: true },
  { name: "A", latex: "A", shape: { kind: "matrix", rows: "m", cols: "n" } },
  { name: "X", latex: "X", shape: { kind: "matrix", rows: "n", cols: "n" } },
  { name: "S", latex: "S", shape: { kind: "matrix", rows: "n", cols: "n" }, symmetric: true },
  { name: "Q", latex: "Q", shape: { kind: "matrix", rows: "n", cols: "n" }, orthogonal: true },
]
