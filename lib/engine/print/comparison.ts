/** The signs of the conditions whose indicators the reader makes of cases, each with its opposite and with what it is from the other side. */
export const SIGNS: Readonly<Record<string, { sign: string; opposite: string; mirrored: string }>> = {
  "is-positive": { sign: ">", opposite: "\\le", mirrored: "<" },
  "is-nonnegative": { sign: "\\ge", opposite: "<", mirrored: "\\le" },
  "is-zero": { sign: "=", opposite: "\\ne", mirrored: "=" },
}

/** An indicator as a comparison of two sides, `[x_1y_1 < 1]`: the terms with a plus against those with a minus, the longer side on the left. */
export function comparisonText(fn: string, above: string, below: string): string {
  const { sign = "=", mirrored = "=" } = SIGNS[fn] ?? {}
  return above.length < below.length ? `[${below} ${mirrored} ${above}]` : `[${above} ${sign} ${below}]`
}
