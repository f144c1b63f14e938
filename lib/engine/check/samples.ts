import type { QuestionVariable } from "../answer"

/** Variables by a short spelling, for tests: `x:n` a vector, `A:mxn` a matrix, `t` a scalar; promises follow after a slash. */
export function sampleVariables(text: string): QuestionVariable[] {
  return text.split(" ").map((word) => {
    const [declared = "", ...promises] = word.split("/")
    const [name = "", sizes = ""] = declared.split(":")
    const shape =
      sizes === "" ? [] : sizes.split("x").map((size) => (/^\d+$/.test(size) ? Number(size) : size))
    const kind = (["scalar", "vector", "matrix"] as const)[shape.length] ?? "matrix"
    const greek = name.length > 1 ? `\\${name}` : name
    const latex = kind === "vector" ? `\\bm{${greek}}` : greek
    return { name, latex, kind, shape, ...Object.fromEntries(promises.map((promise) => [promise, true])) }
  })
}
