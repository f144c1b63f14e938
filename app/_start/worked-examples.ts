import type { Question } from "@/lib/engine/answer"
import { derive } from "@/lib/engine/engine"

interface Example {
  /** A key of the words of this page. */
  readonly key: "gradient" | "jacobian" | "gradientMatrix"
  readonly question: Question
}

const EXAMPLES: readonly Example[] = [
  {
    key: "gradient",
    question: {
      latex: "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}",
      variables: [
        { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] },
        { name: "A", latex: "A", kind: "matrix", shape: ["n", "n"] },
      ],
      wrt: "x",
    },
  },
  {
    key: "jacobian",
    question: {
      latex: "\\bm{f}(\\bm{x}) = (x_1^2,\\ x_1 x_2,\\ 2x_2 + 1)",
      variables: [{ name: "x", latex: "\\bm{x}", kind: "vector", shape: [2] }],
      wrt: "x",
    },
  },
  {
    key: "gradientMatrix",
    question: {
      latex: "f(X) = \\ln\\det X",
      variables: [{ name: "X", latex: "X", kind: "matrix", shape: ["n", "n"], invertible: true }],
      wrt: "X",
    },
  },
]

function workOut() {
  return EXAMPLES.flatMap(({ key, question }) => {
    const answer = derive(question)
    return answer.ok ? [{ key, latex: question.latex, answer }] : []
  })
}

let worked: ReturnType<typeof workOut> | null = null

/** The start page's functions with the engine's answers, worked out once; one that the engine refuses is left out. */
export function workedExamples() {
  worked ??= workOut()
  return worked
}
