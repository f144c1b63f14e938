import type { Definition } from "../engine/answer"
import { spellName } from "./function-name"

/** The largest size that a question may name. */
const LARGEST = 1000

/** The sizes that definitions such as `n = 3` give, by their letter. */
export function sizesIn(definitions: readonly Definition[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const { latex } of definitions) {
    const [, name = "", digits = ""] =
      /^\s*([A-Za-z](?:_(?:\w|\{\w{1,8}\}))?)\s*=\s*(\d{1,4})\s*$/.exec(latex) ?? []
    const size = Number(digits)
    if (name !== "" && size >= 1 && size <= LARGEST) sizes.set(spellName(name), size)
  }
  return sizes
}

/** Something with a shape, with the sizes that are known put in. */
export const withSizes = <V extends { readonly shape: readonly (number | string)[] }>(
  variable: V,
  sizes: ReadonlyMap<string, number>,
): V => ({
  ...variable,
  shape: variable.shape.map((size) =>
    typeof size === "string" ? (sizes.get(spellName(size)) ?? size) : size,
  ),
})
