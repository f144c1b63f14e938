import type { OperatorDefinition } from "./define"

/** Every operator, by id in alphabetical order. An operator is one file and one line here. */
export const operators: readonly OperatorDefinition[] = []

const byId = new Map(operators.map((operator) => [operator.id, operator]))

/** The operator with this id, if there is one. */
export const operatorById = (id: string): OperatorDefinition | undefined => byId.get(id)
