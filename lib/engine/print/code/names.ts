import { axes } from "../../shape"
import type { PrintContext } from "../context"
import { bareLetter } from "../symbols"
import type { CodeLanguage } from "./define"

/** The names in a program: variables and sizes of the question, each different and none a word of the language. */
export interface Names {
  readonly variable: (name: string) => string
  /** Null for a size that no variable shows. */
  readonly size: (name: string) => string | null
  readonly isTaken: (name: string) => boolean
  readonly function: string
  readonly derivative: string
}

/** Letters, digits and low lines, beginning with a letter. */
function identifier(text: string): string {
  const plain = text
    .replace(/\\/g, "")
    .replace(/[^A-Za-z0-9_]/g, "_")
    .replace(/^_+|_+$/g, "")
  return /^[A-Za-z]/.test(plain) ? plain : `v_${plain}`
}

/** Chooses the names of a program. */
export function chooseNames(context: PrintContext, language: CodeLanguage): Names {
  const used = new Set(language.taken)
  const choose = (wanted: string): string => {
    let name = identifier(wanted)
    while (used.has(name)) name += "_"
    used.add(name)
    return name
  }
  const variables = new Map(context.declarations.map((one) => [one.name, choose(one.name)]))
  const letters = context.declarations.flatMap((one) =>
    axes(one.shape).filter((size) => typeof size === "string"),
  )
  const sizes = new Map([...new Set(letters)].map((size) => [size, choose(size)]))
  const own = choose(context.name ? bareLetter(context.name) : "f")
  const derivative = choose(context.order > 1 ? `d${context.order}${own}` : `d${own}`)
  return {
    variable: (name) => variables.get(name) ?? identifier(name),
    size: (name) => sizes.get(name) ?? null,
    isTaken: (name) => used.has(name),
    function: own,
    derivative,
  }
}
