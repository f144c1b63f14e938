import type { QuestionVariable } from "./answer"

/** Variables for tests: `x:3 A:2,n` declares a vector in bold and a matrix, a name alone a scalar. */
export function declare(text: string): QuestionVariable[] {
  return text.split(" ").map((part) => {
    const [name = "", sizes] = part.split(":")
    const shape = (sizes?.split(",") ?? []).map((size) => (/^\d+$/.test(size) ? Number(size) : size))
    const kind = shape.length === 0 ? "scalar" : shape.length === 1 ? "vector" : "matrix"
    return { name, latex: kind === "vector" ? `\\bm{${name}}` : name, kind, shape }
  })
}
