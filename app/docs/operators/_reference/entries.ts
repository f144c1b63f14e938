import type { Answer, Question } from "@/lib/engine/answer"
import { derive } from "@/lib/engine/engine"
import { operators } from "@/lib/engine/operators"
import type { OperatorDefinition } from "@/lib/engine/operators/define"
import { elaborateQuestion, readFunction } from "@/lib/engine/syntax/read"
import type { Term } from "@/lib/engine/term"
import { usualVariable } from "./usual-variable"

/** The headings of the reference, in its order. */
export const GROUPS = ["combining", "toNumber", "toArray", "elementwise"] as const
export type Group = (typeof GROUPS)[number]

/** An operator with its example worked out; `worked` is null where the operator has no notation of its own and occurs in results only. */
export interface Entry {
  readonly operator: OperatorDefinition
  readonly group: Group
  readonly worked: { readonly question: Question; readonly answer: Answer & { ok: true } } | null
}

const holds = (term: Term, id: string): boolean => {
  switch (term.type) {
    case "apply":
      return term.operator === id || term.args.some((part) => holds(part, id))
    case "array":
      return term.rows.flat().some((part) => holds(part, id))
    case "sum":
    case "product":
      return holds(term.body, id)
    case "entry":
      return holds(term.of, id)
    default:
      return false
  }
}

/** An operator's own example as a question; null if the reader does not find the operator in it. */
function exampleQuestion({ id, docs: { example: latex } }: OperatorDefinition): Question | null {
  for (const matrixFunctions of [false, true]) {
    const reading = readFunction({ latex, variables: [], matrixFunctions })
    const wrt = reading.ok ? usualVariable(reading.variables) : null
    if (!reading.ok || wrt === null) continue
    const variables = reading.variables.map(({ inferred, input, ...variable }) => variable)
    const question: Question = { latex, variables, wrt, ...(matrixFunctions ? { matrixFunctions } : {}) }
    const elaborated = elaborateQuestion(question)
    if (elaborated.ok && holds(elaborated.value.term, id)) return question
  }
  return null
}

function entryOf(operator: OperatorDefinition): Entry {
  const question = exampleQuestion(operator)
  const answer = question && derive(question)
  const worked = question && answer?.ok ? { question, answer } : null
  return { operator, group: groupOf(operator, worked), worked }
}

function groupOf({ meaning, arity }: OperatorDefinition, worked: Entry["worked"]): Group {
  if (meaning.means === "elementwise") return "elementwise"
  if (arity !== 1) return "combining"
  return worked?.answer.function.shape.length === 0 ? "toNumber" : "toArray"
}

let entries: readonly Entry[] | null = null

/** Every operator of the registry with its example differentiated by the engine, worked out once. */
export function referenceEntries(): readonly Entry[] {
  entries ??= operators.map(entryOf)
  return entries
}
