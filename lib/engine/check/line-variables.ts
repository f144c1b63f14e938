import { functionName } from "../syntax/elaborate/function-name"
import { findVariable, type Variable } from "../syntax/elaborate/scope"
import { isZeroth } from "../syntax/elaborate/zeroth"
import { type LetterSurface, partsOf, type Surface } from "../syntax/surface"
import { type Notebook, parseLine } from "./read-line"

/** All letters in a surface. */
function* lettersOf(surface: Surface): Generator<LetterSurface> {
  if (surface.type === "letter") yield surface
  for (const part of partsOf(surface)) yield* lettersOf(part)
}

/**
 * The variables that the lines speak of: what is declared, points such as `x_0` that are named after a variable, and not what the first line defines,
 * as it does with `\bm y = A\bm x` for a declared **y**.
 */
export function variablesOfLines(notebook: Notebook): readonly Variable[] {
  const defined = definedVariable(notebook)
  const variables = notebook.variables.filter((variable) => variable !== defined)
  return [...variables, ...pointsIn({ ...notebook, variables })]
}

/** The declared variable for which the first line says what it is, in terms of others. */
function definedVariable(notebook: Notebook): Variable | undefined {
  const { derivation, variables } = notebook
  const [start = ""] = derivation.lines
  const typed = start.includes("=") ? parseLine(start, notebook) : null
  const [left, ...others] = typed?.ok ? typed.value : []
  if (left?.surface.type !== "letter" || others.length === 0) return undefined
  const variable = findVariable(variables, left.surface)
  if (!variable || variable.declaration.name === derivation.wrt) return undefined
  const isOwn = (letter: LetterSurface) =>
    letter.letter === variable.letter && variable.subscript === "" && letter.font === variable.font
  const mentioned = others.some(({ surface }) => [...lettersOf(surface)].some(isOwn))
  return mentioned || variable.subscript !== "" ? undefined : variable
}

/** `x_0`, `\bm x_0`: a point of the same shape as the variable, where no line says what it is. */
function pointsIn(notebook: Notebook): Variable[] {
  const { derivation, variables, shared } = notebook
  const found = new Map<string, Variable>()
  const defined = new Set<string>()
  for (const latex of derivation.lines) {
    const typed = /_\s*(?:0|\{\s*0\s*\})/.test(latex) ? parseLine(latex, notebook) : null
    const sides = typed?.ok ? typed.value : []
    const [left] = sides
    if (left?.surface.type === "letter" && sides.length > 1)
      defined.add(functionName(left.surface, "with subscript"))
    for (const { surface } of sides)
      for (const letter of lettersOf(surface)) {
        const owner = isZeroth(letter) ? findVariable(variables, { ...letter, subscript: null }) : undefined
        const name = functionName(letter, "with subscript")
        if (!owner || findVariable(variables, letter) || defined.has(name) || shared.has(name)) continue
        found.set(name, pointOf(owner, name))
      }
  }
  return [...found.values()]
}

const pointOf = (owner: Variable, latex: string): Variable => ({
  ...owner,
  subscript: "0",
  declaration: { ...owner.declaration, name: `${owner.declaration.name}_0`, latex },
})
