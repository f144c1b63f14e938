import { type Bilingual, ok } from "../answer"
import type { Node } from "../index-form/nodes"
import { mapJet, type SmoothFunction } from "../numeric/arithmetic"
import { unaryShape, unaryValue } from "./arguments"
import { defineOperator, type OperatorDefinition, type OperatorSample } from "./define"

/** What the author of a function of one number writes. */
interface ElementwiseParts {
  readonly id: string
  readonly title: Bilingual
  readonly calls: readonly string[]
  /** The derivative at an entry, in index form. */
  readonly slope: (x: Node) => Node
  /** The function and its first two derivatives as numbers, written without `slope`. */
  readonly number: SmoothFunction
  readonly latex: (x: string) => string
  /** What the notation means, where readers of a result may not know it. */
  readonly remark?: Bilingual
  readonly domain?: NonNullable<OperatorSample["domain"]>
  readonly summary: Bilingual
  /** The example of the reference, where `latex` is read as something else first. */
  readonly example?: string
}

/** An operator that acts on each entry of a scalar, vector or matrix. */
export function defineElementwise(parts: ElementwiseParts): OperatorDefinition {
  const domain = parts.domain ? { domain: parts.domain } : {}
  const { remark } = parts
  return defineOperator({
    id: parts.id,
    title: parts.title,
    syntax: { calls: parts.calls },
    arity: 1,
    shape: unaryShape(parts.title, (x) => ok(x)),
    evaluate: unaryValue((x) => mapJet(x, parts.number)),
    meaning: { means: "elementwise", slope: parts.slope },
    latex: ([x = ""]) => parts.latex(x),
    ...(remark && { remark: () => remark }),
    samples: [
      { args: [{ kind: "scalar" }], ...domain },
      { args: [{ kind: "column", size: 3 }], ...domain },
      { args: [{ kind: "matrix", rows: 2, cols: 3 }], ...domain },
    ],
    docs: { summary: parts.summary, example: parts.example ?? parts.latex("x") },
  })
}
