import { sizeNumber } from "../shape"
import type { OpenSize } from "../syntax/read"

/**
 * Small, pairwise distinct numbers for open sizes, so that a transposed result cannot pass a check; `attempt` gives other ones.
 * Sizes that are `given` keep their number.
 */
export function chooseDims(
  sizes: readonly OpenSize[],
  attempt: number,
  given: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const dims: Record<string, number> = { ...given }
  const used = new Set(Object.values(dims))
  const named = sizes.filter((size) => dims[size.name] === undefined)
  const [sums, open] = [named.filter(isSum), named.filter((size) => !isSum(size))]
  // A second attempt goes through the sizes the other way round, so that no order of sizes is seen only once.
  const order = attempt % 2 === 0 ? open : [...open].reverse()
  let next = 2
  for (const size of order) {
    let value = Math.max(next, size.atLeast)
    while (used.has(value)) value++
    used.add(value)
    dims[size.name] = value
    if (value === next) next++
  }
  for (const { name } of sums) dims[name] = sumOf(name, dims)
  return dims
}

/** Whether a size is made of others, the `m+n` of blocks one after another. */
const isSum = ({ name }: OpenSize): boolean => name.includes("+")

const sumOf = (name: string, dims: Readonly<Record<string, number>>): number =>
  name.split("+").reduce((sum, part) => sum + (/^\d+$/.test(part) ? Number(part) : sizeNumber(part, dims)), 0)
