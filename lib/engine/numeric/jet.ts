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

/** How many entries a tensor of these sizes has. */
export const countEntries = (dims: readonly number[]): number => dims.reduce((count, size) => count * size, 1)

/** A tensor of zeros. */
export function zeroJet(dims: readonly number[], row = false): Jet {
  const count = countEntries(dims)
  return {
    dims,
    row,
    a: new Float64Array(count),
    b: new Float64Array(count),
    c: new Float64Array(count),
    d: new Float64Array(count),
  }
}

/** Up to this length zeros are shared. */
const SHARED_LENGTH = 4096
const shared: (Float64Array | undefined)[] = []

/** Zeros for the parts of jets that are plain numbers. Only arrays that a function has just made are ever written to, so these stay zero. */
function zeros(count: number): Float64Array {
  if (count > SHARED_LENGTH) return new Float64Array(count)
  while (shared.length <= count) shared.push(undefined)
  const known = shared[count] ?? new Float64Array(count)
  shared[count] = known
  return known
}

/** Whether a part is known to be zero throughout. */
export const isZeroPart = (part: Float64Array): boolean => part === shared[part.length]

/** Whether jets are known to be plain numbers, without derivative parts: most of what is computed is, and takes a quarter of the work. */
export const isPlain = (x: Jet): boolean => isZeroPart(x.b) && isZeroPart(x.c) && isZeroPart(x.d)

/** A tensor of plain numbers, row-major; it keeps the array. */
export function plainJet(dims: readonly number[], values: Float64Array, row = false): Jet {
  const zero = zeros(values.length)
  return { dims, row, a: values, b: zero, c: zero, d: zero }
}

/** A tensor without derivative parts; `values` are its entries, row-major. */
export function constantJet(dims: readonly number[], values: ArrayLike<number>, row = false): Jet {
  const entries = new Float64Array(countEntries(dims))
  entries.set(values)
  return plainJet(dims, entries, row)
}

/** A scalar without derivative parts. */
export const scalarJet = (value: number): Jet => constantJet([], [value])

/** The same tensor with other sizes of its axes; the number of entries must stay the same. */
export const reshapeJet = (jet: Jet, dims: readonly number[], row = false): Jet => ({ ...jet, dims, row })

/** One entry of a tensor, as a scalar. */
export function entryJet(jet: Jet, flat: number): Jet {
  const part = (values: Float64Array) =>
    isZeroPart(values) ? zeros(1) : Float64Array.of(values[flat] ?? Number.NaN)
  return { dims: [], row: false, a: part(jet.a), b: part(jet.b), c: part(jet.c), d: part(jet.d) }
}

/** Puts scalars together into one tensor, row-major. */
export function collectJets(dims: readonly number[], entries: readonly Jet[], row = false): Jet {
  if (entries.every(isPlain)) {
    const values = new Float64Array(countEntries(dims))
    entries.forEach((entry, flat) => {
      values[flat] = entry.a[0] ?? Number.NaN
    })
    return plainJet(dims, values, row)
  }
  const result = zeroJet(dims, row)
  entries.forEach((entry, flat) => {
    result.a[flat] = entry.a[0] ?? Number.NaN
    result.b[flat] = entry.b[0] ?? Number.NaN
    result.c[flat] = entry.c[0] ?? Number.NaN
    result.d[flat] = entry.d[0] ?? Number.NaN
  })
  return result
}

/** Takes entries of a tensor in another order: entry k of the result is entry `source(k)`. */
export function gatherJet(
  jet: Jet,
  dims: readonly number[],
  source: (flat: number) => number,
  row = false,
): Jet {
  const count = countEntries(dims)
  const sources = new Int32Array(count)
  for (let flat = 0; flat < count; flat++) sources[flat] = source(flat)
  const part = (values: Float64Array): Float64Array => {
    if (isZeroPart(values)) return zeros(count)
    const taken = new Float64Array(count)
    for (let k = 0; k < count; k++) {
      const from = sources[k] ?? -1
      taken[k] = from < 0 ? 0 : (values[from] ?? Number.NaN)
    }
    return taken
  }
  return { dims, row, a: part(jet.a), b: part(jet.b), c: part(jet.c), d: part(jet.d) }
}
