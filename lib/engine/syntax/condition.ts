import type { Surface } from "./surface"
import type { Token } from "./token"

/** The signs that compare two numbers. */
export type Comparison = "<" | ">" | "le" | "ge" | "ne" | "="

const COMPARISONS: ReadonlySet<string> = new Set(["<", ">", "le", "ge", "ne", "="])

/** Whether a token compares two numbers. */
export const isComparison = (token: Token): boolean => token.kind === "sign" && COMPARISONS.has(token.sign)

/** The comparison that a token is. */
export function comparisonOf(token: Token): Comparison | null {
  const sign = token.kind === "sign" ? token.sign : ""
  return sign === "<" || sign === ">" || sign === "le" || sign === "ge" || sign === "ne" || sign === "="
    ? sign
    : null
}

const span = (left: Surface, right: Surface): Surface["span"] => [left.span[0], right.span[1]]

const call = (name: string, arg: Surface): Surface => ({
  type: "call",
  name,
  args: [arg],
  parameter: null,
  span: arg.span,
})

/** One minus a condition. */
export const negation = (condition: Surface): Surface => ({
  type: "add",
  terms: [
    { negative: false, of: { type: "number", value: { num: 1n, den: 1n }, span: condition.span } },
    { negative: true, of: condition },
  ],
  span: condition.span,
})

/** 1 where a comparison holds and 0 elsewhere (Iverson's bracket), as a function of the difference of its sides. */
export function conditionOf(sign: Comparison, left: Surface, right: Surface): Surface {
  const difference = (a: Surface, b: Surface): Surface => ({
    type: "add",
    terms: [
      { negative: false, of: a },
      ...(b.type === "number" && b.value.num === 0n ? [] : [{ negative: true, of: b }]),
    ],
    span: span(left, right),
  })
  switch (sign) {
    case ">":
      return call("is-positive", difference(left, right))
    case "<":
      return call("is-positive", difference(right, left))
    case "ge":
      return call("is-nonnegative", difference(left, right))
    case "le":
      return call("is-nonnegative", difference(right, left))
    case "=":
      return call("is-zero", difference(left, right))
    case "ne":
      return negation(call("is-zero", difference(left, right)))
  }
}
