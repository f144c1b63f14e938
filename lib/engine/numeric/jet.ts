/**
 * A dense tensor of second-order jets: each entry is a + b ε₁ + c ε₂ + d ε₁ε₂ with ε₁² = ε₂² = 0 (a hyper-dual number, Fike and Alonso,
 * AIAA 2011-886). Seeding two entries of the variable with ε₁ and ε₂ gives exact first and second derivatives of whatever is computed.
 */
export interface Jet {
  /** Sizes of the axes; [] for a scalar. A column and a row both have one axis; `row` tells them apart. */
  readonly dims: readonly number[]
  readonly row: boolean
  /** Values, ε₁, ε₂ and ε₁ε₂ parts, row-major, each as long as the product of `dims`. */
  readonly a: Float64Array
  readonly b: Float64Array
  readonly c: Float64Array
  readonly d: Float64Array
}
