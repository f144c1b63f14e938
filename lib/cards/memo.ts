/**
 * A function of a string that keeps its latest answers, at most `limit` of them: those not asked for longest go first. The
 * function must depend on nothing but the string.
 */
export function memoByText<T>(limit: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    const value = found === undefined ? compute(text) : found
    // A map keeps the order in which keys were put in: taking one out and putting it in again makes it the youngest.
    known.delete(text)
    known.set(text, value)
    if (known.size > limit) {
      const [oldest] = known.keys()
      if (oldest !== undefined) known.delete(oldest)
    }
    return value
  }
}
