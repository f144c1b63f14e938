/**
 * One entry of the stand-in of a function without a definition, or of one of its derivatives. `at` (0-based) is the place in its output, `args` are its
 * arguments, flattened row-major, `slots` the derivatives taken: which argument and which (flat, 0-based) entry of it.
 */
export function standInEntry(
  _fn: string,
  _at: readonly number[],
  _args: readonly (readonly number[] | Float64Array)[],
  _slots: readonly { readonly arg: number; readonly flat: number }[],
): number {
  return Number.NaN
}
