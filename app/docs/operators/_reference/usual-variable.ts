/** The usual names of variables, what one would differentiate by first. */
const USUAL = ["X", "x", "B", "A"]

/** What to differentiate by where several letters could be meant; null where there is no variable. */
export function usualVariable(variables: readonly { readonly name: string }[]): string | null {
  const usual = USUAL.find((name) => variables.some((variable) => variable.name === name))
  return usual ?? variables[0]?.name ?? null
}
