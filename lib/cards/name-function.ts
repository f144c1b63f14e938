import type { CardContent } from "./define"
import { readingOf } from "./function-card"
import { freeFunctionName, spellName } from "./function-name"

/**
 * The formula of a function card with a left-hand side of its own, `x^2` as `g(x) = x^2`, under a name that is not taken on its
 * board. Null where it has a name already, names nothing (a constant), or cannot be read.
 */
export function nameFunction(content: CardContent, taken: ReadonlySet<string>): string | null {
  const reading = readingOf(content)
  if (!reading.ok || reading.name !== null) return null
  const inputs = reading.variables.filter((variable) => variable.input)
  if (inputs.length === 0 || inputs.some((variable) => !isOneSymbol(variable.latex))) return null
  const name = freeFunctionName(takenWith(content, taken), reading.kind)
  const named = `${name}(${inputs.map((variable) => variable.latex).join(", ")}) = ${(content.texts.body ?? "").trim()}`
  const again = readingOf({ ...content, texts: { ...content.texts, body: named } })
  // What the formula means must not change by its getting a name.
  if (!again.ok || again.name === null || spellName(again.name) !== spellName(name)) return null
  return JSON.stringify(again.variables) === JSON.stringify(reading.variables) ? named : null
}

/** The formula of a function card under another name, one that is not taken on its board; null where it has no name to change. */
export function renameFunction(
  content: CardContent,
  taken: ReadonlySet<string>,
): { readonly name: string; readonly latex: string } | null {
  const reading = readingOf(content)
  if (!reading.ok || reading.name === null) return null
  const name = freeFunctionName(takenWith(content, taken), reading.kind)
  const body = content.texts.body ?? ""
  // The name is what stands before the arguments, or before the equals sign where there are none.
  const typed = /^\s*((?:\\(?!left)[A-Za-z]+|[^=(\\])+)/.exec(body)
  if (typed?.[1] === undefined) return null
  const renamed = `${name}${typed[1].endsWith(" ") ? " " : ""}${body.slice(typed[0].length)}`
  const again = readingOf({ ...content, texts: { ...content.texts, body: renamed } })
  const isRenamed = again.ok && again.name !== null && spellName(again.name) === spellName(name)
  return isRenamed ? { name, latex: renamed } : null
}

/** The names that a function on this card cannot have: those of the board, and the letters of its own formula. */
function takenWith(content: CardContent, taken: ReadonlySet<string>): ReadonlySet<string> {
  const reading = readingOf(content)
  const own = reading.ok
    ? [...reading.variables.map((variable) => variable.latex), ...(reading.calls ?? [])]
    : []
  return new Set([...taken, ...own.map(spellName)])
}

const isOneSymbol = (latex: string): boolean => !/[(),=]/.test(latex)
