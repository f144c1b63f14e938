import { countEntries } from "../numeric/jet"
import { type Size, sizeNumber } from "../shape"
import { spend } from "./intern"
import type { Index } from "./nodes"

/** Numbers over the indices of `over`, row-major: the last index runs fastest. */
export interface Dense {
  readonly over: readonly Index[]
  readonly values: Float64Array
  /** Holds Kronecker deltas: a zero here means "not this entry", whatever the other factors are. */
  readonly selects?: boolean
}

/** No intermediate tensor is larger; anything larger spends the limit of work. */
const DENSE_LIMIT = 2_000_000

/** Loops over the settings of named indices, at given numbers for the sizes. */
export class DenseSpace {
  constructor(private readonly dims: Readonly<Record<string, number>>) {}

  /** The number of a size. */
  size(size: Size): number {
    return sizeNumber(size, this.dims)
  }

  /** Zeros over the indices; more of them than the limit count as too much work. */
  allocate(over: readonly Index[]): Float64Array {
    const count = countEntries(over.map((index) => this.size(index.size)))
    spend(count <= DENSE_LIMIT ? Math.ceil(count / 16) : Number.POSITIVE_INFINITY)
    return new Float64Array(count)
  }

  /** For each axis of `over`, how far one step of that index moves in a tensor; 0 when the tensor lacks it. */
  private strides(dense: Dense, over: readonly Index[]): number[] {
    const own = new Map<number, number>()
    let stride = 1
    for (const index of [...dense.over].reverse()) {
      own.set(index.id, stride)
      stride *= this.size(index.size)
    }
    return over.map((index) => own.get(index.id) ?? 0)
  }

  /** Calls `visit` with the flat position in each tensor, for every setting of the indices of `over`. */
  loop(
    over: readonly Index[],
    tensors: readonly Dense[],
    visit: (at: readonly number[], flat: number) => void,
  ): void {
    const dims = over.map((index) => this.size(index.size))
    const strides = tensors.map((tensor) => this.strides(tensor, over))
    const counter = dims.map(() => 0)
    const at = tensors.map(() => 0)
    const count = countEntries(dims)
    for (let flat = 0; flat < count; flat++) {
      visit(at, flat)
      for (let axis = dims.length - 1; axis >= 0; axis--) {
        const next = (counter[axis] ?? 0) + 1
        const wraps = next === dims[axis]
        counter[axis] = wraps ? 0 : next
        const steps = wraps ? 1 - next : 1
        for (let t = 0; t < at.length; t++) at[t] = (at[t] ?? 0) + steps * (strides[t]?.[axis] ?? 0)
        if (!wraps) break
      }
    }
  }

  /** The same numbers over other indices: in another order, or repeated along the ones that are missing. */
  spread(dense: Dense, over: readonly Index[]): Float64Array {
    const same = dense.over.length === over.length && dense.over.every((index, k) => index.id === over[k]?.id)
    if (same) return dense.values
    const values = this.allocate(over)
    this.loop(over, [dense], ([at = 0], flat) => {
      values[flat] = dense.values[at] ?? Number.NaN
    })
    return values
  }

  /** Combines tensors entry by entry. */
  combine(over: readonly Index[], parts: readonly Dense[], op: (x: number, y: number) => number): Dense {
    const values = this.allocate(over)
    this.loop(over, parts, (at, flat) => {
      let result = parts[0]?.values[at[0] ?? 0] ?? Number.NaN
      for (let k = 1; k < parts.length; k++) result = op(result, parts[k]?.values[at[k] ?? 0] ?? Number.NaN)
      values[flat] = result
    })
    return { over, values }
  }

  /** The product of tensors, summed over indices that are not in `over`. */
  contract(over: readonly Index[], summed: readonly Index[], parts: readonly Dense[]): Dense {
    const ordered = [...parts.filter((part) => part.selects), ...parts.filter((part) => !part.selects)]
    const selecting = parts.filter((part) => part.selects).length
    const values = this.allocate(over)
    const block = countEntries(summed.map((index) => this.size(index.size)))
    this.loop([...over, ...summed], ordered, (at, flat) => {
      let product = 1
      for (let k = 0; k < ordered.length; k++) {
        product *= ordered[k]?.values[at[k] ?? 0] ?? Number.NaN
        if (product === 0 && k < selecting) return
      }
      const target = Math.floor(flat / block)
      values[target] = (values[target] ?? 0) + product
    })
    return { over, values }
  }

  /** A tensor from a function of the 0-based values of its indices. */
  fill(over: readonly Index[], entry: (setting: ReadonlyMap<number, number>) => number): Dense {
    const values = this.allocate(over)
    const dims = over.map((index) => this.size(index.size))
    const setting = new Map<number, number>()
    for (let flat = 0; flat < values.length; flat++) {
      let rest = flat
      for (let axis = over.length - 1; axis >= 0; axis--) {
        const size = dims[axis] ?? 1
        const index = over[axis]
        if (index) setting.set(index.id, rest % size)
        rest = Math.floor(rest / size)
      }
      values[flat] = entry(setting)
    }
    return { over, values }
  }
}

/** The indices of several tensors, sorted by id. */
export function joinOver(parts: readonly (readonly Index[])[]): Index[] {
  const all = new Map<number, Index>()
  for (const over of parts) for (const index of over) all.set(index.id, index)
  return [...all.values()].sort((a, b) => a.id - b.id)
}
