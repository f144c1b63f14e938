import { type NumericQuestion, numericFunction } from "../engine/numeric-function"

/** The functions that were read last: a slider asks again and again about the same one. */
const recent = new Map<string, ReturnType<typeof numericFunction>>()
const KEPT = 40

/** Reads a function, or remembers what was read before. */
export function recentFunction(question: NumericQuestion): ReturnType<typeof numericFunction> {
  const key = JSON.stringify(question)
  const found = recent.get(key) ?? numericFunction(question)
  recent.delete(key)
  recent.set(key, found)
  const [oldest] = recent.keys()
  if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest)
  return found
}
